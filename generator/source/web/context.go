package web

import (
	"golang.org/x/net/html"

	"dossier/generator/dossier"
)

// context is what a line is judged by besides itself: the lines in elements
// like its own, the parts of the page that hold its running text, the headline.
type context struct {
	lines       []*line
	headline    int                  // line of the headline; -1 without one
	after       []int                // how many other headings of the first level stand between headline and line
	like        map[string]*likeness // lines by their element's name and its parent's
	alike       map[string]*likeness // and by its grandparent's
	most        *likeness            // of alike, the one with most running text
	style       [2]string            // name and class of the elements of most
	parents     map[*html.Node]int   // words of running text in each parent
	parent      *html.Node           // the one with most
	below       map[*html.Node]int   // words of the lines of most below each element
	total       int                  // their sum
	times       map[string]int       // how often each key stands on the page
	first, last int                  // the stretch in which extractors took lines
	names       namer
	regions     []region // of each line
}

// likeness sums up lines in elements of the same name.
type likeness struct {
	lines, words int
	taken        int // words that an extractor took
	running      int // words of running text
}

func (k *likeness) add(l *line) {
	k.lines++
	k.words += l.words
	if l.votes.count() > 0 {
		k.taken += l.words
	}
	if l.running() {
		k.running += l.words
	}
}

// running reports whether a line is text that runs on, and no list of links.
func (l *line) running() bool {
	return l.kind != dossier.BlockCaption && l.words >= 10 && l.linked*2 < l.words
}

// newContext looks at a page's lines. What it tells of the extractors' votes
// holds when they have voted.
func newContext(lines []*line, h *head, sites []string) *context {
	c := &context{
		lines: lines, like: map[string]*likeness{}, alike: map[string]*likeness{}, parents: map[*html.Node]int{},
		below: map[*html.Node]int{}, times: map[string]int{}, names: namer{}, first: len(lines), last: -1,
	}
	for i, l := range lines {
		c.times[l.key]++
		if l.votes.count() > 0 {
			c.first, c.last = min(c.first, i), i
		}
		c.compare(l)
	}
	for _, l := range lines {
		if c.most != nil && c.alike[l.alike] == c.most {
			c.total += l.words
			for n := l.box; n != nil; n = n.Parent {
				c.below[n] += l.words
			}
		}
	}
	c.headline = shownTitle(lines, h.titles(), sites)
	c.countHeadings()
	c.regions = make([]region, len(lines))
	for i, l := range lines {
		c.regions[i] = c.regionOf(l.inner)
	}
	return c
}

// compare adds a line to those like it.
func (c *context) compare(l *line) {
	l.like = elementName(l.box) + "<" + elementName(l.box.Parent)
	l.alike = l.like
	if l.box.Parent != nil {
		l.alike += "<" + elementName(l.box.Parent.Parent)
	}
	k, a := c.like[l.like], c.alike[l.alike]
	if k == nil {
		k = &likeness{}
		c.like[l.like] = k
	}
	if a == nil {
		a = &likeness{}
		c.alike[l.alike] = a
	}
	k.add(l)
	a.add(l)
	if !l.running() {
		return
	}
	if c.most == nil || a.running > c.most.running {
		c.most, c.style = a, [2]string{l.box.Data, attr(l.box, "class")}
	}
	c.parents[l.box.Parent] += l.words
	if c.parent == nil || c.parents[l.box.Parent] > c.parents[c.parent] {
		c.parent = l.box.Parent
	}
}

// countHeadings counts the headings that head another article: below the first
// article of a page others may follow.
func (c *context) countHeadings() {
	c.after = make([]int, len(c.lines))
	n := 0
	for i, l := range c.lines {
		if c.headline >= 0 && i > c.headline && l.level == 1 && l.key != c.lines[c.headline].key {
			n++
		}
		c.after[i] = n
	}
}

func elementName(n *html.Node) string {
	if n == nil {
		return ""
	}
	return n.Data + "." + attr(n, "class")
}

// whole reports whether an element holds most of the page's running text; what
// is said of it is said of no line.
func (c *context) whole(n *html.Node) bool { return c.below[n]*10 >= c.total*6 }

// styleOf tells lines in elements named like those of most running text, with
// their parents (2) or alone (1), from all others.
func (c *context) styleOf(l *line) int16 {
	switch {
	case c.most == nil:
		return -1
	case c.alike[l.alike] == c.most:
		return 2
	case l.box.Data == c.style[0] && attr(l.box, "class") == c.style[1]:
		return 1
	}
	return 0
}

// aloof is how many levels above a box is the first element that holds most
// of the page's running text.
func (c *context) aloof(n *html.Node) int16 {
	for k := int16(0); n != nil; n, k = n.Parent, k+1 {
		if c.whole(n) {
			return min(k, 20)
		}
	}
	return 30
}

// underParent is how many levels a node lies below the parent with most
// running text; 30 when it does not.
func (c *context) underParent(n *html.Node) int16 {
	for k := int16(0); n != nil && k < 12; n, k = n.Parent, k+1 {
		if n == c.parent {
			return k
		}
	}
	return 30
}
