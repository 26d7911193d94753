// Package parts opens documents that are ZIP archives of XML files, within
// bounds.
//
// In come a file's bytes; out come its parts by name, and of an XML part its
// elements one by one. However a hostile file is made, no more than 64 MB are
// unpacked of it, no more than 2,000 parts looked at, no element is nested
// deeper than 500, and no entity that it defines is read. What is wrong with a
// file is said as “the Word document is cut off or damaged: …”; what the
// document is called is for the caller to say.
package parts

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

const (
	widest = 64 << 20 // bytes unpacked in all
	most   = 2000     // parts looked at
)

// Archive is an opened file.
type Archive struct {
	what  string
	files map[string]*zip.File
	left  int64 // bytes that may still be unpacked
	reads int
}

// Open opens a file; what is what a reader calls it, “the Word document”.
func Open(raw []byte, what string) (*Archive, error) {
	a := &Archive{what: what, files: map[string]*zip.File{}, left: widest}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, a.Damaged(err)
	}
	for _, f := range z.File {
		name := strings.TrimPrefix(strings.ReplaceAll(f.Name, "\\", "/"), "/")
		if a.files[name] == nil {
			a.files[name] = f
		}
	}
	return a, nil
}

// Damaged is the error of a file that does not hold what it should; why may
// come from a library.
func (a *Archive) Damaged(why error) error {
	return fmt.Errorf("%s is cut off or damaged: %s", a.what, strings.TrimPrefix(why.Error(), "zip: "))
}

// Has reports whether there is a part of a name.
func (a *Archive) Has(name string) bool { return a.files[name] != nil }

// Fits is an error when parts together say that they unpack to more than is
// read: what is too large is refused before any of it is unpacked. A part that
// says less than it holds is stopped by Read.
func (a *Archive) Fits(names ...string) error {
	left := a.left
	for _, name := range names {
		if f := a.files[name]; f != nil {
			if f.UncompressedSize64 > uint64(left) {
				return a.errWide()
			}
			left -= int64(f.UncompressedSize64)
		}
	}
	return nil
}

func (a *Archive) errWide() error {
	return fmt.Errorf("%s unpacks to more than %d MB", a.what, widest>>20)
}

// Read unpacks a part.
func (a *Archive) Read(name string) ([]byte, error) {
	f := a.files[name]
	if f == nil {
		return nil, a.Damaged(fmt.Errorf("it has no %s", name))
	}
	if a.reads++; a.reads > most {
		return nil, fmt.Errorf("%s has more than %d parts", a.what, most)
	}
	if f.Flags&1 != 0 {
		return nil, fmt.Errorf("%s is encrypted", a.what)
	}
	body, err := f.Open()
	if err != nil {
		return nil, a.Damaged(err)
	}
	defer body.Close()
	raw, err := io.ReadAll(io.LimitReader(body, a.left+1))
	if a.left -= int64(len(raw)); a.left < 0 {
		return nil, a.errWide()
	}
	if err != nil {
		return nil, a.Damaged(err)
	}
	return raw, nil
}

// XML unpacks a part and reads it as XML.
func (a *Archive) XML(name string) (*Elements, error) {
	raw, err := a.Read(name)
	if err != nil {
		return nil, err
	}
	e, err := newElements(raw)
	if err != nil {
		return nil, a.Damaged(fmt.Errorf("%s: %w", name, err))
	}
	e.wrong = func(err error) error {
		if errors.Is(err, errDeep) || errors.Is(err, errEntity) {
			return fmt.Errorf("%s %w", a.what, err)
		}
		return a.Damaged(fmt.Errorf("%s: %w", name, err))
	}
	return e, nil
}
