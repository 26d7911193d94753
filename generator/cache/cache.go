// Package cache keeps what one build has worked out for the next.
//
// In go bytes under a key, the hash of everything that they were made from, and
// one ledger, in which a build notes what it saw; out they come whole or not at
// all: every file carries a checksum, is written aside and put in place in one
// step. So the folder can be deleted at any time, a crash leaves nothing that
// would be taken for true, and a build that fails to write goes on without. A
// lock keeps two builds of one dossier apart: the second waits.
//
// Nothing in the cache is a record of anything; all of it can be made again.
package cache

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"

	"dossier/generator/dossier"
)

// Cache is one dossier's; it may be used from several goroutines.
type Cache struct {
	dir  string // empty: all is kept in memory
	lock *flock.Flock

	writing sync.RWMutex // held for reading while a file is written
	closed  bool

	mu     sync.Mutex
	memory map[dossier.Key][]byte // what could not be written
	failed error                  // the first failure to write
	fresh  map[dossier.Key]bool   // put since it was opened
}

// InMemory is a cache that ends with the build.
func InMemory() *Cache {
	return &Cache{memory: map[dossier.Key][]byte{}, fresh: map[dossier.Key]bool{}}
}

// Look is the cache in dir for reading alone: nothing is written there, no
// build is waited for, and what is put is held in memory.
func Look(dir string) *Cache {
	c := InMemory()
	c.dir, c.closed = dir, true
	return c
}

// patience is how often a waiting build looks whether the other has ended.
const patience = 100 * time.Millisecond

// Open opens the cache in dir, which it makes. When another build holds it,
// waiting is called once, and Open returns when that build has ended or ctx is
// done. The error is ctx's, or says why there can be no cache in dir.
func Open(ctx context.Context, dir string, waiting func()) (*Cache, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	c := InMemory()
	c.dir, c.lock = dir, flock.New(filepath.Join(dir, "lock"), flock.SetPermissions(0o600))
	got, err := c.lock.TryLock()
	if err == nil && !got {
		waiting()
		_, err = c.lock.TryLockContext(ctx, patience)
	}
	if err != nil {
		c.lock.Close()
		return nil, errors.Join(ctx.Err(), err)
	}
	if err := c.clear(); err != nil {
		c.Close()
		return nil, err
	}
	return c, nil
}

// clear removes what a killed build was writing.
func (c *Cache) clear() error {
	if err := os.RemoveAll(c.aside()); err != nil {
		return err
	}
	return os.Mkdir(c.aside(), 0o700)
}

// Close gives the cache free for the next build. What is being written is
// written to its end; what is put later is held in memory.
func (c *Cache) Close() {
	c.writing.Lock()
	defer c.writing.Unlock()
	c.closed = true
	if c.lock != nil {
		os.Remove(c.aside())
		c.lock.Close()
	}
}

// Failed is the first error that kept something from being written, if any.
func (c *Cache) Failed() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failed
}

// Get returns what was put under a key.
func (c *Cache) Get(key dossier.Key) ([]byte, bool) {
	c.mu.Lock()
	raw, held := c.memory[key]
	c.mu.Unlock()
	if held || c.dir == "" {
		return raw, held
	}
	raw, err := readSealed(c.object(key))
	return raw, err == nil
}

// Put keeps bytes under a key. What cannot be written is held in memory, for
// this build at least.
func (c *Cache) Put(key dossier.Key, raw []byte) {
	c.writing.RLock()
	defer c.writing.RUnlock()
	var err error
	if c.dir != "" && !c.closed && c.Failed() == nil {
		err = c.write(c.object(key), raw)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.fresh[key] = true
	if c.failed == nil {
		c.failed = err
	}
	if c.dir == "" || c.closed || c.failed != nil {
		c.memory[key] = raw
	}
}

// Ledger is what the last complete build noted; nil when there is none.
func (c *Cache) Ledger() []byte {
	if c.dir == "" {
		return nil
	}
	raw, err := readSealed(c.ledger())
	if err != nil {
		return nil
	}
	return raw
}

// Note keeps the ledger of a complete build and forgets whatever is kept under
// other keys than those, and all rolls but one.
func (c *Cache) Note(ledger []byte, roll dossier.Key, keys map[dossier.Key]bool) {
	c.writing.RLock()
	defer c.writing.RUnlock()
	if c.dir == "" || c.closed || c.Failed() != nil {
		return
	}
	err := c.write(c.ledger(), ledger)
	if c.fail(err); err == nil {
		c.sweep(roll, keys)
	}
}

// fail notes the first failure to write.
func (c *Cache) fail(err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.failed == nil {
		c.failed = err
	}
}

// sweep removes what nothing needs any more. A file that stays behind does no
// harm.
func (c *Cache) sweep(roll dossier.Key, keys map[dossier.Key]bool) {
	rolls, _ := filepath.Glob(filepath.Join(c.dir, rolls+"*"))
	for _, file := range rolls {
		if file != c.roll(roll) {
			os.Remove(file)
		}
	}
	if len(c.fresh) == 0 {
		return // nothing was added, so nothing has been replaced
	}
	needed := make(map[string]bool, len(keys))
	for key := range keys {
		needed[c.object(key)] = true
	}
	_ = filepath.WalkDir(filepath.Join(c.dir, objects), func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !needed[p] {
			os.Remove(p)
		}
		return nil
	})
}

const (
	objects = "objects"
	rolls   = "roll-"
)

func (c *Cache) aside() string  { return filepath.Join(c.dir, "aside") }
func (c *Cache) ledger() string { return filepath.Join(c.dir, "ledger") }

func (c *Cache) roll(key dossier.Key) string {
	return filepath.Join(c.dir, rolls+key.String()[:16])
}

func (c *Cache) object(key dossier.Key) string {
	name := key.String()
	return filepath.Join(c.dir, objects, name[:2], name[2:])
}

// seal is what every file begins with: a name for its form. After it comes the
// checksum.
const seal = "dossier2"

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// checksum is of a file's name and bytes, so that a file that has got another's
// place is no less damaged than one with another's bytes.
func checksum(file string, raw []byte) uint32 {
	return crc32.Update(crc32.Checksum([]byte(filepath.Base(file)), castagnoli), castagnoli, raw)
}

func readSealed(file string) ([]byte, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	const head = len(seal) + 4
	if len(raw) < head || string(raw[:len(seal)]) != seal ||
		binary.LittleEndian.Uint32(raw[len(seal):]) != checksum(file, raw[head:]) {
		return nil, fmt.Errorf("%s: damaged", filepath.Base(file))
	}
	return raw[head:], nil
}

// write puts a file in its place in one step. Folders that are not there, or
// were deleted a moment ago, are made.
func (c *Cache) write(file string, raw []byte) error {
	err := c.put(file, raw)
	for try := 1; errors.Is(err, fs.ErrNotExist) && try < attempts; try++ {
		err = errors.Join(os.MkdirAll(c.aside(), 0o700), os.MkdirAll(filepath.Dir(file), 0o700))
		if err == nil {
			err = c.put(file, raw)
		}
	}
	return err
}

// attempts is how often a file is written whose folder somebody deletes.
const attempts = 5

func (c *Cache) put(file string, raw []byte) error {
	f, err := os.CreateTemp(c.aside(), "*")
	if err != nil {
		return err
	}
	head := binary.LittleEndian.AppendUint32([]byte(seal), checksum(file, raw))
	_, err = f.Write(head)
	if err == nil {
		_, err = f.Write(raw)
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), file)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}
