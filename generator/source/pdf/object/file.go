package object

import (
	"bytes"
	"errors"
	"strconv"
)

// Bounds of a file, in counts of work.
const (
	mostObjects  = 4 << 20   // numbers of objects
	mostSections = 4096      // of a cross-reference table
	mostDecoded  = 256 << 20 // bytes of all streams together, decoded
	mostStream   = 24 << 20  // bytes of one stream, decoded
	mostPacked   = 48 << 20  // bytes of streams of objects, decoded and kept
	mostScanned  = 128 << 20 // bytes passed over in reading objects
	mostHeld     = 3 << 20   // values of all objects that are kept, of some 40 bytes
)

// ErrEncrypted says that the file opens only with a password.
var ErrEncrypted = errors.New("the PDF is encrypted; save it without its password")

// File is an open PDF. It is not for several goroutines at once.
type File struct {
	Trailer Dict
	// Repaired says that the objects had to be searched for, and Cut that they
	// had because the file does not end as files do.
	Repaired bool
	Cut      bool
	// Clipped says that something in it unpacks to more than is read.
	Clipped bool
	raw     []byte
	places  map[int]place
	known   map[int]any
	opening map[int]bool
	packed  map[int]*pack
	crypt   *crypt
	decoded int
	scanned int
	kept    int // bytes of packed streams
	held    int // values of known objects
}

// place is where an object lies: at an offset, or in a packed stream.
type place struct {
	offset int
	in     int // number of the stream; 0 for none
	index  int
}

// Open reads a file's cross-reference table and, if it does not lead to the
// pages, searches the file for its objects.
func Open(raw []byte) (*File, error) {
	if at := bytes.Index(raw[:min(len(raw), 1024)], []byte("%PDF-")); at > 0 {
		raw = raw[at:]
	}
	f := &File{raw: raw}
	f.reset()
	f.readTables()
	if err := f.unlock(); err != nil {
		return nil, err
	}
	if f.pages() == nil {
		if err := f.repair(); err != nil {
			return nil, err
		}
	}
	return f, nil
}

func (f *File) reset() {
	f.Trailer = Dict{}
	f.places = map[int]place{}
	f.forget()
	f.opening = map[int]bool{}
	f.crypt = nil
}

// forget lets go of the objects that were read.
func (f *File) forget() {
	f.known, f.packed = map[int]any{}, map[int]*pack{}
	f.held, f.kept = 0, 0
}

// Catalog is the root of the file's objects.
func (f *File) Catalog() Dict { return f.Dict(f.Trailer["Root"]) }

// pages is the root of the tree of pages, nil when the file does not lead there.
func (f *File) pages() Dict {
	d := f.Dict(f.Catalog()["Pages"])
	if d == nil || d["Kids"] == nil {
		return nil
	}
	return d
}

// repair searches the file for its objects.
func (f *File) repair() error {
	f.search()
	f.Repaired = true
	if err := f.unlock(); err != nil {
		return err
	}
	f.unpackFound()
	if f.pages() == nil && !f.findPages() {
		return errors.New("the PDF is cut off or damaged: no page can be found in it")
	}
	return nil
}

// object is the object that a reference leads to.
func (f *File) object(r Ref) any {
	if v, is := f.known[r.Number]; is {
		return v
	}
	p, is := f.places[r.Number]
	if !is || f.opening[r.Number] {
		return nil
	}
	f.opening[r.Number] = true
	defer delete(f.opening, r.Number)
	var v any
	if p.in > 0 {
		v = f.unpack(p.in, r.Number, p.index)
	} else {
		v = f.at(p.offset, r.Number)
	}
	f.known[r.Number] = v
	return v
}

// at reads the object number that begins at an offset. One that is not there
// is looked for nearby: tables are often off by a line end.
func (f *File) at(offset, number int) any {
	n, generation, s := f.header(offset)
	if s == nil || n != number {
		for _, o := range [...]int{offset - 1, offset + 1, offset - 2, offset + 2} {
			if n, generation, s = f.header(o); s != nil && n == number {
				break
			}
		}
	}
	if s == nil || n != number {
		return nil
	}
	return f.indirect(s, Ref{number, generation})
}

// header reads "12 0 obj".
func (f *File) header(offset int) (number, generation int, s *Scanner) {
	if offset < 0 || offset >= len(f.raw) {
		return 0, 0, nil
	}
	s = &Scanner{src: f.raw, at: offset}
	number, is := s.number0()
	generation, also := s.number0()
	s.space()
	if !is || !also || !bytes.HasPrefix(s.src[min(s.at, len(s.src)):], []byte("obj")) {
		return 0, 0, nil
	}
	s.at += 3
	s.refs = true
	return number, generation, s
}

// number0 reads a whole number that is not negative.
func (s *Scanner) number0() (int, bool) {
	s.space()
	word := s.src[s.at:min(s.at+12, len(s.src))]
	end := bytes.IndexFunc(word, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		end = len(word)
	}
	n, err := strconv.Atoi(string(word[:end]))
	s.at += end
	return n, err == nil
}

// scan reads a value; nil where there is none. What is passed over is counted,
// since many objects without an end would each run to the end of the file.
func (f *File) scan(s *Scanner) any {
	if f.scanned > mostScanned || f.held > mostHeld {
		f.Clipped = true
		return nil
	}
	start := s.at
	v := s.Next()
	f.scanned += s.at - start
	f.held += s.held
	if stray(v) {
		return nil
	}
	return v
}

// indirect reads the value of an object and the bytes of its stream.
func (f *File) indirect(s *Scanner, r Ref) any {
	v := f.scan(s)
	d, is := v.(Dict)
	if !is {
		return f.decrypted(v, r)
	}
	s.space()
	if !bytes.HasPrefix(s.src[min(s.at, len(s.src)):], []byte("stream")) {
		return f.decrypted(v, r)
	}
	s.at += len("stream")
	if s.peek(0) == '\r' {
		s.at++
	}
	if s.peek(0) == '\n' {
		s.at++
	}
	raw := f.extent(d, s.at)
	d, _ = f.decrypted(d, r).(Dict)
	return &Stream{Dict: d, raw: f.decryptedStream(d, raw, r)}
}

// extent is the bytes of the stream that begins at an offset: as long as it
// says, or, when that does not lead to its end, up to where it ends.
func (f *File) extent(d Dict, start int) []byte {
	start = min(start, len(f.raw))
	rest := f.raw[start:]
	if n := f.Int(d["Length"], -1); n >= 0 && n <= len(rest) {
		after := bytes.TrimLeft(rest[n:min(n+16, len(rest))], "\r\n\t \x00")
		if bytes.HasPrefix(after, []byte("endstream")) || bytes.HasPrefix(after, []byte("endobj")) {
			return rest[:n]
		}
	}
	if f.scanned > mostScanned {
		return nil
	}
	end := bytes.Index(rest, []byte("endstream"))
	if end < 0 {
		f.scanned += len(rest)
		return rest
	}
	f.scanned += end
	for range 2 {
		if end > 0 && (rest[end-1] == '\n' || rest[end-1] == '\r') {
			end--
		}
	}
	return rest[:end]
}
