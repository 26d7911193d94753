package site

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"

	"dossier/generator/dossier"
)

// The form of a memory: its name and version, the SHA-256 of what follows,
// then numbers as varints, strings with their lengths, and the records. Paths
// come in order, so each says only how it goes on after what it shares with
// the one before.

const memoryForm = "dossier site 1\n"

var errNoMemory = errors.New("not the memory of a site")

func (m *memory) encode() []byte {
	b := make([]byte, len(memoryForm)+sha256.Size, 1024+96*len(m.files))
	copy(b, memoryForm)
	b = append(b, m.design[:]...)
	b = appendBool(b, m.loose)
	b = appendList(b, m.flaws, func(b []byte, f flaw) []byte {
		return appendString(appendString(appendString(appendString(b, f.words), f.to.file), f.to.fragment), f.why)
	})
	b = appendList(b, m.warned, appendStrings)
	b = appendList(b, m.uses, appendStrings)
	last := ""
	b = appendList(b, m.files, func(b []byte, r record) []byte {
		b = appendRecord(b, last, &r)
		last = r.path
		return b
	})
	sum := sha256.Sum256(b[len(memoryForm)+sha256.Size:])
	copy(b[len(memoryForm):], sum[:])
	return b
}

func appendRecord(b []byte, last string, r *record) []byte {
	shared := 0
	for shared < min(len(last), len(r.path)) && last[shared] == r.path[shared] {
		shared++
	}
	b = appendString(binary.AppendUvarint(b, uint64(shared)), r.path[shared:])
	b = append(append(b, byte(r.kind)), r.key[:]...)
	b = binary.AppendVarint(binary.AppendVarint(b, r.mark.size), r.mark.time)
	b = appendList(b, r.flaws, func(b []byte, n int) []byte { return binary.AppendUvarint(b, uint64(n)) })
	return binary.AppendUvarint(binary.AppendUvarint(b, uint64(r.warned)), uint64(r.uses))
}

func appendBool(b []byte, v bool) []byte {
	if v {
		return append(b, 1)
	}
	return append(b, 0)
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func appendStrings(b []byte, list []string) []byte { return appendList(b, list, appendString) }

func appendList[V any](b []byte, list []V, one func([]byte, V) []byte) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	for _, v := range list {
		b = one(b, v)
	}
	return b
}

// decodeMemory is the inverse of encode. It refuses whatever encode did not
// write.
func decodeMemory(raw []byte) (*memory, error) {
	const head = len(memoryForm) + sha256.Size
	if len(raw) < head || string(raw[:len(memoryForm)]) != memoryForm ||
		sha256.Sum256(raw[head:]) != [sha256.Size]byte(raw[len(memoryForm):head]) {
		return nil, errNoMemory
	}
	r := reader{left: raw[head:]}
	m := &memory{design: r.key(), loose: r.byte() != 0}
	m.flaws = readList(&r, func() flaw { return flaw{r.string(), target{r.string(), r.string()}, r.string()} })
	m.warned = readList(&r, func() []string { return readList(&r, r.string) })
	m.uses = readList(&r, func() []string { return readList(&r, r.string) })
	last := ""
	m.files = readList(&r, func() record {
		f := r.record(last)
		last = f.path
		return f
	})
	if r.failed || len(r.left) > 0 || !m.whole() {
		return nil, errNoMemory
	}
	return m, nil
}

// whole reports whether every place that a record names is there.
func (m *memory) whole() bool {
	for i := range m.files {
		f := &m.files[i]
		if f.kind > given || f.warned > len(m.warned) || f.kind == aPage && f.uses >= len(m.uses) {
			return false
		}
		for _, n := range f.flaws {
			if n >= len(m.flaws) {
				return false
			}
		}
	}
	return true
}

// reader takes a memory apart; past the end it reads zeros and has failed.
type reader struct {
	left   []byte
	failed bool
}

func (r *reader) record(last string) record {
	shared := int(r.uvarint())
	if shared < 0 || shared > len(last) {
		r.failed, shared = true, 0
	}
	f := record{path: last[:shared] + r.string(), kind: kind(r.byte()), key: r.key()}
	f.mark = mark{r.varint(), r.varint()}
	f.flaws = readList(r, func() int { return r.place() })
	f.warned, f.uses = r.place(), r.place()
	return f
}

func (r *reader) take(n uint64) []byte {
	if n > uint64(len(r.left)) {
		r.failed, r.left = true, nil
		return nil
	}
	taken := r.left[:n]
	r.left = r.left[n:]
	return taken
}

func (r *reader) key() (k dossier.Key) {
	copy(k[:], r.take(uint64(len(k))))
	return k
}

func (r *reader) byte() byte {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.left)
	r.take(uint64(max(n, 1)))
	return v
}

func (r *reader) varint() int64 {
	v, n := binary.Varint(r.left)
	r.take(uint64(max(n, 1)))
	return v
}

// place is a number that counts something of which there is some in memory.
func (r *reader) place() int {
	v := r.uvarint()
	if v > 1<<30 {
		r.failed = true
		return 0
	}
	return int(v)
}

func (r *reader) string() string { return string(r.take(r.uvarint())) }

func readList[V any](r *reader, one func() V) []V {
	n := r.uvarint()
	if n == 0 || n > uint64(len(r.left)) { // each takes a byte or more
		r.failed = r.failed || n > 0
		return nil
	}
	list := make([]V, 0, n)
	for range n {
		if r.failed {
			return nil
		}
		list = append(list, one())
	}
	return list
}
