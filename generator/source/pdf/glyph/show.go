package glyph

import (
	"math"

	"dossier/generator/source/pdf/object"
)

// show paints strings.
func (c *painter) show(op string, args []any) {
	if op == "\"" {
		if n, is := numbers(args[:min(len(args), 2)], 2); is {
			c.state.word, c.state.letter = n[0], n[1]
		}
	}
	if op == "'" || op == "\"" {
		c.move(0, -c.state.leading)
	}
	if len(args) == 0 || c.state.font == nil {
		return
	}
	switch v := args[len(args)-1].(type) {
	case object.String:
		c.paint(string(v))
	case object.Array:
		for _, item := range v {
			if s, is := item.(object.String); is {
				c.paint(string(s))
			} else if n, is := object.Number(item); is {
				c.advance(-n / 1000 * c.state.size)
			}
		}
	}
}

// advance goes on along the line, by an amount in the text's own units.
func (c *painter) advance(by float64) {
	x, y := by*c.state.stretch, 0.0
	if c.state.font.upright {
		x, y = 0, by
	}
	if m := (matrix{1, 0, 0, 1, x, y}).times(c.text); m.sound() {
		c.text = m
	}
}

// paint paints the codes of a string.
func (c *painter) paint(s string) {
	f := c.state.font
	for len(s) > 0 && len(c.out.Glyphs) < mostOnPage {
		c.r.steps++
		code, n := f.next(s)
		width := f.width(code, n) * c.state.size
		c.place(f, code, n, width)
		by := width + c.state.letter
		if n == 1 && s[0] == ' ' {
			by += c.state.word
		}
		if f.upright {
			by = -(c.state.size + c.state.letter)
		}
		c.advance(by)
		s = s[n:]
	}
}

// place notes one glyph where the text now stands.
func (c *painter) place(f *font, code, n int, width float64) {
	m := c.text.times(c.state.ctm)
	along, across := math.Hypot(m[0], m[1]), math.Hypot(m[2], m[3])
	g := Glyph{
		Size: across * math.Abs(c.state.size) * f.em,
		W:    along * width * c.state.stretch, DX: 1,
		Bold: f.bold || c.state.mode == 2, Hidden: c.state.mode == 3,
	}
	if along > 0 {
		g.DX, g.DY = m[0]/along, m[1]/along
	}
	if f.upright {
		g.DX, g.DY, g.W = g.DY, -g.DX, g.Size
	}
	g.X, g.Y = m.at(0, c.state.rise)
	if g.W < 0 {
		g.W, g.DX, g.DY = -g.W, -g.DX, -g.DY
	}
	if !(g.Size > 0.05) || g.Size > 1e5 || !c.inside(g) {
		return
	}
	g.Text, g.Unknown = f.letters(code, n)
	if c.marked(&g) {
		c.out.Glyphs = append(c.out.Glyphs, g)
	}
}

// inside reports whether a glyph lies on the page.
func (c *painter) inside(g Glyph) bool {
	w, h := c.box[2]-c.box[0], c.box[3]-c.box[1]
	return g.X >= -g.Size && g.X <= w+g.Size/2 && g.Y >= -g.Size && g.Y <= h+g.Size/2
}
