package parts

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"dossier/generator/charset"
)

// deepest bounds how elements nest: readers follow them with calls.
const deepest = 500

var (
	errDeep   = fmt.Errorf("nests its elements more than %d deep", deepest)
	errEntity = errors.New("defines entities of its own, which are not read")
)

// Elements reads XML, element by element. Every reader of an element reads it
// to its end.
type Elements struct {
	d     *xml.Decoder
	depth int
	wrong func(error) error // makes an error one about the document
}

// Element is the start of an element.
type Element struct{ xml.StartElement }

// Name is an element's name without its prefix.
func (e Element) Name() string { return e.StartElement.Name.Local }

// Attr is the value of an attribute, whatever its prefix; empty without one.
func (e Element) Attr(name string) string {
	for _, a := range e.StartElement.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// encodingOf is what an XML declaration says of the encoding.
var encodingOf = regexp.MustCompile(`^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']`)

// Decode turns the bytes of an XML part into UTF-8.
func Decode(raw []byte) (string, error) {
	declared := ""
	if m := encodingOf.FindSubmatch(raw[:min(len(raw), 256)]); m != nil {
		declared = string(m[1])
	}
	d, err := charset.Decode(raw, declared)
	return d.Text, err
}

func newElements(raw []byte) (*Elements, error) {
	text, err := Decode(raw)
	if err != nil {
		return nil, err
	}
	e := &Elements{d: xml.NewDecoder(strings.NewReader(text)), wrong: func(err error) error { return err }}
	e.d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // it is UTF-8 by now
	e.d.Entity = xml.HTMLEntity
	return e, nil
}

// next is the next start or end of an element, or text.
func (e *Elements) next() (xml.Token, error) {
	for {
		t, err := e.d.Token()
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if e.depth++; e.depth > deepest {
				return nil, errDeep
			}
			return t, nil
		case xml.EndElement:
			e.depth--
			return t, nil
		case xml.CharData:
			return t, nil
		case xml.Directive:
			if bytes.Contains(t, []byte("<!ENTITY")) {
				return nil, errEntity
			}
		}
	}
}

// Inside calls do with each element directly in the one whose start was read
// last, and text, unless it is nil, with the text between them; at the
// beginning of a part it is the root that do is called with. do must read its
// element to the end, by Inside, Text or Skip.
func (e *Elements) Inside(do func(Element) error, text func(string)) error {
	for {
		t, err := e.next()
		if err == io.EOF && e.depth == 0 {
			return nil
		}
		if err != nil {
			return e.say(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if err := do(Element{t}); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		case xml.CharData:
			if text != nil {
				text(string(t))
			}
		}
	}
}

// Text is the text in the element whose start was read last, at any depth.
func (e *Elements) Text() (string, error) {
	var b strings.Builder
	err := e.flat(func(t xml.CharData) { b.Write(t) })
	return b.String(), err
}

// Skip passes over the element whose start was read last.
func (e *Elements) Skip() error { return e.flat(func(xml.CharData) {}) }

func (e *Elements) flat(text func(xml.CharData)) error {
	for end := e.depth - 1; e.depth > end; {
		t, err := e.next()
		if err != nil {
			return e.say(err)
		}
		if t, ok := t.(xml.CharData); ok {
			text(t)
		}
	}
	return nil
}

// said is an error that has been made one about the document.
type said struct{ error }

func (e *Elements) say(err error) error {
	var done said
	if errors.As(err, &done) {
		return err
	}
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return said{e.wrong(err)}
}
