// Package dossier holds the words the whole program speaks: what a source,
// a passage, a quote, an event, a theme, a briefing and a page are.
//
// It is the bottom of the house: every stage imports it, it imports nothing
// but the standard library, and it does no work beyond keeping its own shapes
// consistent. Offsets are always half-open ranges of UTF-8 bytes into
// Source.Text; lines are counted from 1, as an editor shows them.
package dossier

import (
	"encoding/json"
	"sort"
)

// Span is the half-open range [Start, End) of bytes in a source's Text.
// In JSON it is the pair [start, end].
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// MarshalJSON writes the span as [start, end].
func (s Span) MarshalJSON() ([]byte, error) { return json.Marshal([2]int{s.Start, s.End}) }

// UnmarshalJSON reads the pair that MarshalJSON writes.
func (s *Span) UnmarshalJSON(b []byte) error {
	var p [2]int
	err := json.Unmarshal(b, &p)
	s.Start, s.End = p[0], p[1]
	return err
}

// Source is one original, read: its bytes' identity and its text with lines.
type Source struct {
	Name     string  // slash path below content/sources, as on disk
	SHA256   string  // hex digest of the original's bytes
	Size     int     // bytes of the original
	Kind     string  // how it was read: "text", or a Transcript's Kind
	Encoding string  // "UTF-8" or the encoding it was decoded from
	Text     string  // valid UTF-8; for a UTF-8 text file the file itself, less a byte-order mark
	Lines    []Span  // the lines of Text in order, without their line ends; empty lines included
	Sidecar  Sidecar // what a person says of the source, beside it
	// Blocks are what the original's structure says of each line, and Declared
	// what it says of itself, until the source is cleaned; nil and empty of a
	// plain text.
	Blocks   []Block
	Declared Declared
}

// PlainText is the Kind of a source whose text is the file itself.
const PlainText = "text"

// Readable is the slash path below content/sources of the file whose lines are
// the source's: its own, or, beside an original that is no plain text, the
// NAME.EXT.txt that holds its transcript.
func (s *Source) Readable() string {
	if s.Plain() {
		return s.Name
	}
	return s.Name + ".txt"
}

// Plain reports whether the source's text is the file itself.
func (s *Source) Plain() bool { return s.Kind == PlainText || s.Kind == "" }

// Sidecar is what people say of a source beside it: FILE.yaml, and an item that
// a reference manager exported. An empty field says nothing.
type Sidecar struct {
	Title     string
	Outlet    string
	Agency    string
	Byline    []string
	Dateline  string
	Section   string
	Published string // EDTF
	Captured  string // EDTF
	Language  string // BCP 47
	URL       string
	By        Origins
}

// Origins says which record each field of a Sidecar is from, as a reader would
// look it up: a file below content/sources and the line of the item in it,
// “zotero.ris (L12)”. What FILE.yaml says has none.
type Origins struct {
	Title, Outlet, Agency, Byline, Dateline, Section, Published, Captured, Language, URL string
}

// Slice is the text of a span; out-of-range bounds are clipped.
func (s *Source) Slice(at Span) string {
	start, end := max(at.Start, 0), min(at.End, len(s.Text))
	if start >= end {
		return ""
	}
	return s.Text[start:end]
}

// Line is the number, from 1, of the line that holds the byte at offset.
// A byte of a line end belongs to the line it ends.
func (s *Source) Line(offset int) int {
	n := sort.Search(len(s.Lines), func(i int) bool { return s.Lines[i].Start > offset })
	return max(n, 1)
}

// LineSpan is the span of lines first to last, both counted from 1, line ends
// between them included. It is empty when first is no line of the source.
func (s *Source) LineSpan(first, last int) Span {
	if first < 1 || first > len(s.Lines) || last < first {
		return Span{}
	}
	last = min(last, len(s.Lines))
	return Span{s.Lines[first-1].Start, s.Lines[last-1].End}
}
