package glyph

import (
	"math"

	"dossier/generator/source/pdf/object"
)

// state is what the operators q and Q keep and bring back.
type state struct {
	ctm                   matrix
	font                  *font
	size                  float64
	letter, word, leading float64 // extra space, and that between lines
	stretch, rise         float64
	mode                  int
}

// mark is a stretch of contents with a name.
type mark struct {
	artifact bool
	actual   bool   // its glyphs stand for text that is said apart
	text     string // that text, until its first glyph is painted
}

// painter follows the operators of a page.
type painter struct {
	r         *Reader
	box       [4]float64
	out       Page
	state     state
	kept      []state
	text      matrix
	line      matrix
	marks     []mark
	open      map[*object.Stream]bool // forms that are being painted
	resources object.Dict
}

// run follows contents with their resources.
func (c *painter) run(contents []byte, resources object.Dict, depth int) {
	outer := c.resources
	c.resources = resources
	defer func() { c.resources = outer }()
	s := object.NewScanner(contents)
	var args []any
	for !s.Done() && !c.r.Full() && len(c.out.Glyphs) < mostOnPage {
		v := s.Next()
		op, is := v.(object.Keyword)
		if !is {
			if len(args) < 64 {
				args = append(args, v)
			}
			continue
		}
		c.r.steps++
		if op == "BI" {
			c.inline(s)
		} else {
			c.operator(string(op), args, depth)
		}
		args = args[:0]
	}
}

// inline passes over a picture that stands in the contents.
func (c *painter) inline(s *object.Scanner) {
	for !s.Done() && s.Next() != object.Keyword("ID") {
		c.r.steps++
	}
	s.Skip()
	c.picture()
}

func numbers(args []any, n int) ([]float64, bool) {
	if len(args) < n {
		return nil, false
	}
	out := make([]float64, n)
	for i, v := range args[len(args)-n:] {
		x, is := object.Number(v)
		if !is || math.Abs(x) > 1e9 {
			return nil, false
		}
		out[i] = x
	}
	return out, true
}

// operator follows one operator of contents (ISO 32000-1, annex A).
func (c *painter) operator(op string, args []any, depth int) {
	switch op {
	case "q":
		if len(c.kept) < 1024 {
			c.kept = append(c.kept, c.state)
		}
	case "Q":
		if n := len(c.kept); n > 0 {
			c.state, c.kept = c.kept[n-1], c.kept[:n-1]
		}
	case "cm":
		if n, is := numbers(args, 6); is {
			if m := matrix(n).times(c.state.ctm); m.sound() {
				c.state.ctm = m
			}
		}
	case "Do":
		c.external(args, depth)
	case "BDC", "BMC":
		c.begin(args)
	case "EMC":
		if n := len(c.marks); n > 0 {
			c.marks = c.marks[:n-1]
		}
	case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh":
		c.out.Shapes++
	default:
		c.textOperator(op, args)
	}
}

func (c *painter) textOperator(op string, args []any) {
	one := func(into *float64, scale float64) {
		if n, is := numbers(args, 1); is {
			*into = n[0] * scale
		}
	}
	switch op {
	case "BT":
		c.text = matrix{1, 0, 0, 1, 0, 0}
		c.line = c.text
	case "Tc":
		one(&c.state.letter, 1)
	case "Tw":
		one(&c.state.word, 1)
	case "Tz":
		one(&c.state.stretch, 0.01)
	case "TL":
		one(&c.state.leading, 1)
	case "Ts":
		one(&c.state.rise, 1)
	case "Tr":
		if n, is := numbers(args, 1); is {
			c.state.mode = int(n[0])
		}
	case "Tf":
		c.setFont(args)
	case "gs":
		c.graphics(args)
	case "Td", "TD":
		if n, is := numbers(args, 2); is {
			if op == "TD" {
				c.state.leading = -n[1]
			}
			c.move(n[0], n[1])
		}
	case "Tm":
		if n, is := numbers(args, 6); is {
			c.text = matrix(n)
			c.line = c.text
		}
	case "T*":
		c.move(0, -c.state.leading)
	case "Tj", "TJ", "'", "\"":
		c.show(op, args)
	}
}

func (c *painter) move(x, y float64) {
	if m := (matrix{1, 0, 0, 1, x, y}).times(c.line); m.sound() {
		c.line = m
	}
	c.text = c.line
}

func (c *painter) setFont(args []any) {
	if len(args) < 2 {
		return
	}
	name, _ := args[0].(object.Name)
	c.state.size, _ = object.Number(args[1])
	c.state.font = c.r.font(c.r.file.Dict(c.resources["Font"])[name])
}

// graphics takes the font out of a set of parameters.
func (c *painter) graphics(args []any) {
	if len(args) < 1 {
		return
	}
	name, _ := args[0].(object.Name)
	d := c.r.file.Dict(c.r.file.Dict(c.resources["ExtGState"])[name])
	if a := c.r.file.Array(d["Font"]); len(a) == 2 {
		c.state.font = c.r.font(a[0])
		if size, is := c.r.file.Number(a[1]); is {
			c.state.size = size
		}
	}
}
