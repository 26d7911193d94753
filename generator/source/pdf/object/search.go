package object

import (
	"bytes"
	"slices"
)

// search finds the objects of a file whose table is lost or wrong by their
// first words, "12 0 obj". Of two with one number the later is the newer.
func (f *File) search() {
	f.reset()
	for at := 0; ; {
		i := bytes.Index(f.raw[at:], []byte("obj"))
		if i < 0 {
			break
		}
		at += i + 3
		if start, number := f.startOf(at - 3); number > 0 && number < mostObjects && len(f.places) < mostObjects {
			f.places[number] = place{offset: start}
		}
	}
	for at := 0; ; {
		i := bytes.Index(f.raw[at:], []byte("trailer"))
		if i < 0 {
			break
		}
		at += i + len("trailer")
		s := &Scanner{src: f.raw, at: at, refs: true}
		d, _ := f.scan(s).(Dict)
		f.heed(d)
	}
	for _, number := range f.numbers() {
		if s := f.Stream(Ref{number, 0}); s != nil && s.Dict["Type"] == Name("XRef") {
			f.heed(s.Dict)
		}
	}
}

// heed takes over what a trailer says.
func (f *File) heed(d Dict) {
	for _, key := range [...]Name{"Root", "Info", "Encrypt", "ID"} {
		if v, has := d[key]; has {
			f.Trailer[key] = v
		}
	}
}

// startOf goes back from the word obj to the number of the object.
func (f *File) startOf(word int) (start, number int) {
	at := word
	for range 2 {
		end := at
		for at > 0 && blank(f.raw[at-1]) {
			at--
		}
		blanks := end - at
		end = at
		for at > 0 && end-at < 10 && f.raw[at-1] >= '0' && f.raw[at-1] <= '9' {
			at--
		}
		if end == at || blanks == 0 && end != word {
			return 0, 0
		}
	}
	n, _, s := f.header(at)
	if s == nil {
		return 0, 0
	}
	return at, n
}

// numbers are the numbers of all objects in order.
func (f *File) numbers() []int {
	out := make([]int, 0, len(f.places))
	for n := range f.places {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}

// unpackFound notes the objects inside the packed streams that were found.
// What lies in the open is taken to be the newer.
func (f *File) unpackFound() {
	f.forget()
	for _, number := range f.numbers() {
		s := f.Stream(Ref{number, 0})
		if s == nil || s.Dict["Type"] != Name("ObjStm") {
			continue
		}
		for i, n := range f.open(number).numbers {
			f.put(n, place{in: number, index: i})
			if p := f.places[n]; p.in > 0 && p.in < number {
				f.places[n] = place{in: number, index: i}
			}
		}
	}
	f.forget()
}

// findPages looks among all objects for the catalog, or, when there is none,
// for the pages themselves.
func (f *File) findPages() bool {
	var kids Array
	for _, number := range f.numbers() {
		ref := Ref{number, 0}
		d := f.Dict(ref)
		switch d["Type"] {
		case Name("Catalog"):
			f.Trailer["Root"] = ref
		case Name("Page"):
			kids = append(kids, ref)
		}
	}
	if f.pages() != nil {
		return true
	}
	f.Trailer["Root"] = Dict{"Type": Name("Catalog"), "Pages": Dict{"Type": Name("Pages"), "Kids": kids}}
	return len(kids) > 0
}
