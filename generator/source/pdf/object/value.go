// Package object reads the objects that a PDF file is made of.
//
// In come the bytes of a file, out go its objects by number: dictionaries,
// arrays, names, strings and streams (ISO 32000-1, chapter 7). A file whose
// cross-reference table does not lead to its objects is searched for them, and
// says so. Every loop is bounded by a count of work, so that any bytes end
// after the same steps on any machine.
package object

// A value is nil, a bool, an int, a float64, a Name, a String, an Array, a
// Dict, a *Stream or a Ref; in the contents of a page also a Keyword.
type (
	// Name is a name without its slash.
	Name string
	// String is the bytes of a string, decrypted.
	String string
	// Array is a list of values.
	Array []any
	// Dict is values by their names.
	Dict map[Name]any
	// Ref leads to an object by its number and generation.
	Ref struct{ Number, Generation int }
	// Keyword is a word that is no value, such as an operator.
	Keyword string
)

// Stream is a dictionary with bytes, which File.Data decodes.
type Stream struct {
	Dict Dict
	raw  []byte
}

// Resolve follows references to a value; one that leads nowhere is nil.
func (f *File) Resolve(v any) any {
	for range 16 {
		r, is := v.(Ref)
		if !is {
			return v
		}
		v = f.object(r)
	}
	return nil
}

// Dict is a value as a dictionary, that of a stream included; else nil.
func (f *File) Dict(v any) Dict {
	switch v := f.Resolve(v).(type) {
	case Dict:
		return v
	case *Stream:
		return v.Dict
	}
	return nil
}

// Array is a value as a list; else nil.
func (f *File) Array(v any) Array {
	a, _ := f.Resolve(v).(Array)
	return a
}

// Stream is a value as a stream; else nil.
func (f *File) Stream(v any) *Stream {
	s, _ := f.Resolve(v).(*Stream)
	return s
}

// Name is a value as a name; else empty.
func (f *File) Name(v any) Name {
	n, _ := f.Resolve(v).(Name)
	return n
}

// Number is a value as a number, and whether it is one.
func (f *File) Number(v any) (float64, bool) { return Number(f.Resolve(v)) }

// Int is a value as a whole number; else otherwise.
func (f *File) Int(v any, otherwise int) int {
	n, is := f.Number(v)
	if !is || n < -1<<31 || n > 1<<31 {
		return otherwise
	}
	return int(n)
}

// Number is a direct value as a number, and whether it is one.
func Number(v any) (float64, bool) {
	switch v := v.(type) {
	case int:
		return float64(v), true
	case float64:
		return v, true
	}
	return 0, false
}

// Numbers is a list as numbers; nil when one of its values is none.
func (f *File) Numbers(v any) []float64 {
	a := f.Array(v)
	out := make([]float64, 0, len(a))
	for _, item := range a {
		n, is := f.Number(item)
		if !is {
			return nil
		}
		out = append(out, n)
	}
	return out
}
