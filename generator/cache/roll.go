package cache

import (
	"bufio"
	"crypto/sha256"
	"errors"
	"hash"
	"os"

	"dossier/generator/dossier"
)

// Roll is a long file that is written from its beginning to its end, so that
// what it holds need not be in memory all at once. It is kept under the hash of
// its bytes.
type Roll struct {
	cache *Cache
	file  *os.File
	out   *bufio.Writer
	sum   hash.Hash
	size  int
	err   error
}

// NewRoll begins a roll. In a cache that keeps nothing it takes what it is
// given and forgets it.
func (c *Cache) NewRoll() *Roll {
	r := &Roll{cache: c, sum: sha256.New()}
	if c.dir == "" || c.closed || c.Failed() != nil {
		return r
	}
	if r.file, r.err = os.CreateTemp(c.aside(), "*"); r.err == nil {
		r.out = bufio.NewWriterSize(r.file, 1<<20)
	}
	return r
}

// Add appends bytes and tells where in the roll they begin.
func (r *Roll) Add(raw []byte) (at int) {
	at = r.size
	r.size += len(raw)
	if r.file != nil && r.err == nil {
		r.sum.Write(raw)
		_, r.err = r.out.Write(raw)
	}
	return at
}

// Keep puts the roll in its place and returns its key. A roll that could not be
// written is not there, and the cache has failed.
func (r *Roll) Keep() dossier.Key {
	key := dossier.Key(r.sum.Sum(nil))
	if r.file != nil {
		r.cache.writing.RLock()
		defer r.cache.writing.RUnlock()
		r.err = errors.Join(r.err, r.out.Flush(), r.file.Close())
		if r.err == nil {
			r.err = os.Rename(r.file.Name(), r.cache.roll(key))
		}
		if r.err != nil {
			os.Remove(r.file.Name())
		}
	}
	r.cache.fail(r.err)
	return key
}

// Drop gives up a roll that is not kept; after Keep it does nothing.
func (r *Roll) Drop() {
	if r.file != nil {
		r.file.Close()
		os.Remove(r.file.Name())
	}
}

// Roll is a roll that was kept; nil when it is not there or damaged.
func (c *Cache) Roll(key dossier.Key) []byte {
	if c.dir == "" {
		return nil
	}
	raw, err := os.ReadFile(c.roll(key))
	if err != nil || dossier.Key(sha256.Sum256(raw)) != key {
		return nil
	}
	return raw
}
