package glyph

import (
	"math"

	"dossier/generator/source/pdf/object"
)

// begin opens a marked stretch of contents.
func (c *painter) begin(args []any) {
	m := mark{}
	if n := len(c.marks); n > 0 {
		m.artifact = c.marks[n-1].artifact
	}
	if len(args) > 0 && args[0] == object.Name("Artifact") {
		m.artifact = true
	}
	if len(args) > 1 {
		v := args[1]
		if name, is := v.(object.Name); is {
			v = c.r.file.Dict(c.resources["Properties"])[name]
		}
		if s, is := c.r.file.Resolve(c.r.file.Dict(v)["ActualText"]).(object.String); is {
			m.actual, m.text = true, s.Text()
		}
	}
	if len(c.marks) < 1024 {
		c.marks = append(c.marks, m)
	}
}

// marked lets a glyph be what its marks say. A stretch that says its text
// apart gives it to its first glyph, and the others are part of that one.
func (c *painter) marked(g *Glyph) bool {
	n := len(c.marks)
	if n == 0 {
		return true
	}
	g.Artifact = c.marks[n-1].artifact
	for i := n - 1; i >= 0; i-- {
		m := &c.marks[i]
		if !m.actual {
			continue
		}
		if m.text == "" {
			c.widen(*g)
			return false
		}
		g.Text, g.Unknown, m.text = m.text, false, ""
		return true
	}
	return true
}

// widen lets the last glyph reach to the end of one that is part of it.
func (c *painter) widen(g Glyph) {
	if n := len(c.out.Glyphs); n > 0 {
		last := &c.out.Glyphs[n-1]
		along := (g.X-last.X)*last.DX + (g.Y-last.Y)*last.DY
		across := math.Abs((g.X-last.X)*last.DY - (g.Y-last.Y)*last.DX)
		if along > 0 && across < last.Size/2 {
			last.W = max(last.W, along+g.W)
		}
	}
}

// external paints a form or notes a picture.
func (c *painter) external(args []any, depth int) {
	if len(args) < 1 {
		return
	}
	name, _ := args[0].(object.Name)
	s := c.r.file.Stream(c.r.file.Dict(c.resources["XObject"])[name])
	if s == nil {
		return
	}
	if c.r.file.Name(s.Dict["Subtype"]) == "Image" {
		c.picture()
		return
	}
	c.form(s, matrix{1, 0, 0, 1, 0, 0}, depth)
}

// form paints contents that are an object of their own.
func (c *painter) form(s *object.Stream, place matrix, depth int) {
	if depth >= mostNested || c.open[s] {
		return
	}
	c.open[s] = true
	defer delete(c.open, s)
	kept, text, line, held, marks := c.state, c.text, c.line, c.kept, len(c.marks)
	m, _ := toMatrix(c.r.file.Numbers(s.Dict["Matrix"]))
	if m = m.times(place).times(c.state.ctm); m.sound() {
		c.state.ctm = m
		c.kept = nil
		resources := c.r.file.Dict(s.Dict["Resources"])
		if resources == nil {
			resources = c.resources
		}
		c.run(c.r.file.Data(s), resources, depth+1)
	}
	c.state, c.text, c.line, c.kept = kept, text, line, held
	c.marks = c.marks[:min(marks, len(c.marks))]
}

// picture notes the area of a picture, which fills the unit square.
func (c *painter) picture() {
	m := c.state.ctm
	area := math.Abs(m[0]*m[3] - m[1]*m[2])
	if page := c.out.Width * c.out.Height; page > 0 {
		c.out.Pictures = min(c.out.Pictures+area/page, 1)
	}
}

// annotations paints what stands on the page without being of its contents:
// the values of form fields and free text.
func (c *painter) annotations(p object.Page) {
	f := c.r.file
	for i, v := range f.Array(p.Dict["Annots"]) {
		d := f.Dict(v)
		kind := f.Name(d["Subtype"])
		if i > 5000 || f.Int(d["F"], 0)&2 != 0 || kind != "Widget" && kind != "FreeText" {
			continue
		}
		normal := f.Resolve(f.Dict(d["AP"])["N"])
		if states, is := normal.(object.Dict); is {
			normal = states[f.Name(d["AS"])]
		}
		s, rect := f.Stream(normal), f.Numbers(d["Rect"])
		if s == nil || len(rect) != 4 {
			continue
		}
		x, y := min(rect[0], rect[2]), min(rect[1], rect[3])
		if box := f.Numbers(s.Dict["BBox"]); len(box) == 4 {
			x, y = x-min(box[0], box[2]), y-min(box[1], box[3])
		}
		c.state = state{ctm: matrix{1, 0, 0, 1, -p.Box[0], -p.Box[1]}, stretch: 1}
		c.marks = nil
		c.form(s, matrix{1, 0, 0, 1, x, y}, 0)
	}
}
