package generator

import (
	"io/fs"
	"time"
)

// mark is by what a file that was read is known to be unchanged without being
// read again. The zero mark is no file's.
type mark struct {
	Size     int64
	Modified int64 // ns since 1970
	Changed  int64 // ns; of the file's data or name, where the system tells: no program can set it
	File     uint64
}

// markOf is a regular file's mark. Of a link it is zero: what it leads to may
// change while the link does not.
func markOf(info fs.FileInfo) mark {
	if !info.Mode().IsRegular() {
		return mark{}
	}
	m := mark{Size: info.Size(), Modified: info.ModTime().UnixNano()}
	m.Changed, m.File = changed(info)
	return m
}

// settling is how long after its last change a file may change again without
// another mark: file systems count time in steps, the coarsest of two seconds.
const settling = 2 * time.Second

// settled reports whether a file with this mark cannot have changed unseen
// since a moment at which it was read.
func (m mark) settled(read int64) bool {
	return m != mark{} && max(m.Modified, m.Changed) < read-int64(settling)
}
