package dossier

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// Key is the SHA-256 of everything that a thing is made from. Two things made
// from the same have one key, so what a key was made for once need not be made
// again.
type Key [sha256.Size]byte

// KeyOf is the key of some parts in their order. Each goes in with its length,
// so that no two lists of parts have one key.
func KeyOf(parts ...string) Key {
	h := sha256.New()
	var size [8]byte
	for _, p := range parts {
		binary.LittleEndian.PutUint64(size[:], uint64(len(p)))
		h.Write(size[:])
		h.Write([]byte(p))
	}
	return Key(h.Sum(nil))
}

// String is the key in hexadecimal digits.
func (k Key) String() string { return hex.EncodeToString(k[:]) }
