package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"dossier/generator/source/pdf/layout"
)

// outermost is how many rows at the top and at the foot of a page may be
// running heads.
const outermost = 4

// row is the lines of a page that stand side by side.
type row struct {
	page  int
	lines []*layout.Line
	text  string
	key   string  // the text, figures aside
	y     float64 // from the top, or of one at the foot from below, in points
	foot  bool
	edge  bool // the outermost
	apart bool // from the row inside it by more than a line
}

func newRow(number int, lines []*layout.Line, p page, foot bool) row {
	slices.SortStableFunc(lines, func(a, b *layout.Line) int { return cmp.Compare(a.X0, b.X0) })
	r := row{page: number, lines: lines, y: lines[0].Y, foot: foot}
	if !foot {
		r.y = p.height - r.y
	}
	var words []string
	for _, l := range lines {
		words = append(words, l.Text)
	}
	r.text = strings.Join(words, " ")
	r.key = strings.ToLower(figures.ReplaceAllString(r.text, "#"))
	if roman.MatchString(r.text) {
		r.key = "#"
	}
	return r
}

// takeRunning takes the running heads and page numbers out of all pages. Of
// each that differs in more than its figures the first is kept, where it stood.
func (d *document) takeRunning() {
	var rows []row
	for i := range d.pages {
		top, foot := outer(&d.pages[i], i)
		rows = append(append(rows, top...), foot...)
	}
	body := lookOf(d.pages).body
	repeated := repeats(rows)
	pageNumbers(rows, repeated)
	attached(rows, repeated)
	shown := map[string]bool{}
	taken := map[*layout.Line]bool{}
	for i, r := range rows {
		if !repeated[i] && !artifact(r) || r.lines[0].Size > 1.5*body {
			continue
		}
		for _, l := range r.lines {
			taken[l] = true
		}
		if shown[r.key] {
			continue
		}
		shown[r.key] = true
		line := *r.lines[0]
		line.Text = r.text
		if p := &d.pages[r.page]; r.foot {
			p.foot = append(p.foot, line)
		} else {
			p.head = append(p.head, line)
		}
	}
	for i := range d.pages {
		d.pages[i].without(taken)
	}
}

func artifact(r row) bool {
	return !slices.ContainsFunc(r.lines, func(l *layout.Line) bool { return !l.Artifact })
}

// outer are the outermost rows of a page, each from the edge inwards.
func outer(p *page, number int) (top, foot []row) {
	var lines []*layout.Line
	for b := range p.blocks {
		for i := range p.blocks[b].Lines {
			if l := &p.blocks[b].Lines[i]; !l.Turned {
				lines = append(lines, l)
			}
		}
	}
	slices.SortStableFunc(lines, func(a, b *layout.Line) int { return cmp.Compare(b.Y, a.Y) })
	var groups [][]*layout.Line
	for _, l := range lines {
		if n := len(groups); n > 0 && groups[n-1][0].Y-l.Y < 0.5*l.Size {
			groups[n-1] = append(groups[n-1], l)
			continue
		}
		groups = append(groups, []*layout.Line{l})
	}
	apart := func(above, below int) bool {
		if above < 0 || below >= len(groups) {
			return true
		}
		a, b := groups[above][0], groups[below][0]
		return a.Y-b.Y > 1.45*max(a.Size, b.Size)
	}
	for i, g := range groups {
		switch {
		case i < outermost && i < len(groups)-i:
			r := newRow(number, g, *p, false)
			r.edge, r.apart = i == 0, apart(i, i+1)
			top = append(top, r)
		case len(groups)-i <= outermost:
			r := newRow(number, g, *p, true)
			r.edge, r.apart = i == len(groups)-1, apart(i-1, i)
			foot = append(foot, r)
		}
	}
	slices.Reverse(foot)
	return top, foot
}

// repeats tells which rows say the same at the same place on several pages.
func repeats(rows []row) []bool {
	same := map[string][]int{}
	for i, r := range rows {
		side := "top "
		if r.foot {
			side = "foot "
		}
		same[side+r.key] = append(same[side+r.key], i)
	}
	out := make([]bool, len(rows))
	for _, at := range same {
		for _, i := range at {
			var near []int
			for _, j := range at {
				if math.Abs(rows[i].y-rows[j].y) < 6 {
					near = append(near, j)
				}
				if len(near) > 64 {
					break
				}
			}
			out[i] = repeated(rows, near)
		}
	}
	return out
}

// repeated judges rows that look alike. Figures alone repeat by chance, unless
// they count the pages.
func repeated(rows []row, near []int) bool {
	pages := map[int]bool{}
	for _, i := range near {
		pages[rows[i].page] = true
	}
	if len(pages) < 2 {
		return false
	}
	if strings.IndexFunc(rows[near[0]].key, unicode.IsLetter) >= 0 {
		return true
	}
	return counting(rows, near)
}

// attached takes back rows that stand close to the text: what repeats there is
// text, or the head of a table.
func attached(rows []row, repeated []bool) {
	for i := len(rows) - 1; i >= 0; i-- {
		last := i+1 == len(rows) || rows[i+1].page != rows[i].page || rows[i+1].foot != rows[i].foot
		if repeated[i] && !rows[i].apart && (last || !repeated[i+1]) {
			repeated[i] = false
		}
	}
}

// without leaves out lines that were taken elsewhere.
func (p *page) without(taken map[*layout.Line]bool) {
	for b := range p.blocks {
		block := &p.blocks[b]
		kept := make([]layout.Line, 0, len(block.Lines))
		for i := range block.Lines {
			if !taken[&block.Lines[i]] {
				kept = append(kept, block.Lines[i])
			}
		}
		block.Lines = kept
	}
}
