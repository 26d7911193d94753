package web

import (
	"strings"

	"dossier/generator/dossier"
)

// decide says of every line whether it is reporting, and of others why not
// where the structure tells.
func (c *context) decide() {
	odds := make([]int, len(c.lines))
	for i, l := range c.lines {
		odds[i] = grown().odds(c.look(i))
		l.body = odds[i] > 0 && !c.never(l, c.regions[i])
	}
	c.mend(odds)
	c.rescue()
	for i, l := range c.lines {
		if !l.body {
			l.reason = c.reasonFor(i, c.regions[i])
		}
	}
}

// doubtful is how far below even the odds of a line may be, in thousandths,
// for its neighbours to decide.
const doubtful = -1000

// mend takes in what stands among reporting and is made as it is: a paragraph
// behind one in the same parent, a subhead between two.
func (c *context) mend(odds []int) {
	for i := 1; i < len(c.lines); i++ {
		l, before := c.lines[i], c.lines[i-1]
		if l.body || !before.body || odds[i] < doubtful || l.box.Parent != before.box.Parent || c.never(l, c.regions[i]) {
			continue
		}
		after := i+1 < len(c.lines) && c.lines[i+1].body && c.lines[i+1].box.Parent == l.box.Parent
		switch {
		case l.level > 1 && l.linked == 0 && after, l.running() && c.styleOf(l) == 2:
			l.body = true
		}
	}
}

// rescue takes what an extractor took, else what reads as sentences, on a page
// of which nothing else was.
func (c *context) rescue() {
	take := func(is func(*line) bool) (any bool) {
		for i, l := range c.lines {
			if is(l) && !c.never(l, c.regions[i]) {
				l.body, any = true, true
			}
		}
		return any
	}
	_ = take(func(l *line) bool { return l.body }) ||
		take(func(l *line) bool { return l.votes.count() > 0 && l.linked*2 < l.words }) ||
		take(func(l *line) bool { return endsSentence(l.text) && l.words > 3 && l.linked*2 < l.words })
}

// never reports whether a line is not reporting, whatever speaks for it: a
// caption, a reader's comment, the headline itself.
func (c *context) never(l *line, r region) bool {
	switch {
	case l.kind == dossier.BlockCaption, r.in&(inCaption|inNav|inButton) != 0:
		return true
	case r.near[famComment] > 0 && c.styleOf(l) != 2:
		return true
	}
	return c.headline >= 0 && l.key == c.lines[c.headline].key
}

// reasonFor is why a line is not reporting; empty where neither its elements
// nor their names tell.
func (c *context) reasonFor(i int, r region) dossier.Reason {
	l := c.lines[i]
	named := func(f family) bool { return r.near[f] > 0 && r.near[f] <= 6 }
	switch {
	case c.headline >= 0 && l.key == c.lines[c.headline].key:
		return "" // the headline is found where all that is declared is
	case l.kind == dossier.BlockCaption, r.in&inCaption != 0, named(famCaption) && r.in&inNav == 0:
		return dossier.ReasonCaption
	case named(famComment):
		return dossier.ReasonComment
	case c.standfirst(i, r):
		return dossier.ReasonStandfirst
	case strings.HasPrefix(l.text, "©"), named(famLegal):
		return dossier.ReasonLegal
	case named(famLogin):
		return dossier.ReasonLogin
	case r.in&inNav != 0, r.in&inButton != 0, named(famShare):
		return dossier.ReasonWidget
	case named(famRelated):
		return dossier.ReasonRelated
	case named(famTags) && !named(famAuthor) && !named(famDate):
		return dossier.ReasonTags
	case r.in&inFooter != 0 && !named(famAuthor):
		return dossier.ReasonWidget
	}
	return ""
}

// standfirst reports whether a line is called so and follows the headline.
func (c *context) standfirst(i int, r region) bool {
	l := c.lines[i]
	return c.headline >= 0 && i > c.headline && i <= c.headline+6 && r.near[famDeck] > 0 && r.near[famDeck] <= 2 && l.words >= 4 && l.words <= 70
}
