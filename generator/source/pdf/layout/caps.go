package layout

import (
	"unicode"

	"dossier/generator/source/pdf/glyph"
)

// capital is a large letter that the first lines of a paragraph stand beside.
type capital struct {
	segment
	taken bool
}

// takeCaps takes the large initial letters out of a layer's segments.
func (l *layer) takeCaps(segments *[]segment) []*capital {
	var caps []*capital
	kept := (*segments)[:0:0]
	tries := 0
	for i, s := range *segments {
		if s.size >= 1.8*l.body && len(s.glyphs) <= 2 && isLetter(s.glyphs) && tries < 64 {
			tries++
			if l.beside(*segments, i) >= 2 {
				caps = append(caps, &capital{segment: s})
				continue
			}
		}
		kept = append(kept, s)
	}
	*segments = kept
	return caps
}

func isLetter(glyphs []glyph.Glyph) bool {
	for _, g := range glyphs {
		for _, r := range g.Text {
			if !unicode.IsLetter(r) && !unicode.IsPunct(r) {
				return false
			}
		}
	}
	return true
}

// beside counts the lines of body type that begin right of a segment, at its
// height.
func (l *layer) beside(segments []segment, at int) int {
	c, n := segments[at], 0
	for i, s := range segments {
		if i != at && s.size < 0.6*c.size && nextTo(c, s) {
			n++
		}
	}
	return n
}

func nextTo(c, s segment) bool {
	gap := s.x0 - c.x1
	return gap > -0.2*s.size && gap < 1.5*s.size && s.y < c.top && s.y > c.bottom-0.2*s.size
}

// capFor is the initial that the line of these segments begins with: it is the
// topmost one beside it.
func capFor(row []segment, caps []*capital) *capital {
	for _, c := range caps {
		for _, s := range row {
			if !c.taken && nextTo(c.segment, s) {
				c.taken = true
				return c
			}
		}
	}
	return nil
}

// before is the initial as it stands before the words of a row.
func (c *capital) before(row []segment) string {
	first := row[0]
	for _, s := range row {
		if s.x0 < first.x0 {
			first = s
		}
	}
	if first.lead {
		return text(c.glyphs) + " "
	}
	return text(c.glyphs)
}
