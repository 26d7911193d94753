package web

import (
	"strings"

	"dossier/generator/dossier"
)

// decide says of every line whether it is reporting, and of others why not
// where the structure tells.
func (c *context) decide(f forest) {
	odds := make([]int, len(c.lines))
	for i, l := range c.lines {
		odds[i] = f.odds(c.look(i))
		l.body = odds[i] > 0 && !c.never(l, c.regions[i])
	}
	c.mend(odds)
	c.rescue()
	c.setOthersAside()
	for i, l := range c.lines {
		if !l.body {
			l.reason = c.reasonFor(i, c.regions[i])
		}
	}
}

// How far below even the odds of a line may be, in thousandths, for what it
// stands among to decide.
const (
	doubtful = -1000
	unlikely = -2500 // where an extractor took it
)

// enoughAlike is how many words of reporting in elements of one name make others
// of that name likely.
const enoughAlike = 60

// mend takes in what is made as the reporting around it is: a paragraph behind
// one in the same parent, a subhead between two, and sentences that an extractor
// took in elements named like those of reporting before and behind.
func (c *context) mend(odds []int) {
	alike, from, to := map[string]int{}, len(c.lines), -1
	for i, l := range c.lines {
		if l.body {
			alike[l.alike] += l.words
			from, to = min(from, i), i
		}
	}
	for i := max(from, 1); i <= min(to+1, len(c.lines)-1); i++ {
		l, before := c.lines[i], c.lines[i-1]
		if l.body || c.never(l, c.regions[i]) {
			continue
		}
		behind := before.body && l.box.Parent == before.box.Parent && odds[i] > doubtful
		ahead := i+1 < len(c.lines) && c.lines[i+1].body && c.lines[i+1].box.Parent == l.box.Parent
		switch {
		case behind && ahead && l.level > 1 && l.linked == 0, behind && l.running() && c.styleOf(l) == 2:
			l.body = true
		case l.running() && endsSentence(l.text) && l.votes.count() > 0 && odds[i] > unlikely && alike[l.alike] >= enoughAlike && cueOf(l.key) == 0:
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
// caption, a reader's comment, what lies over the page, the headline itself.
func (c *context) never(l *line, r region) bool {
	switch {
	case l.kind == dossier.BlockCaption, r.in&(inCaption|inNav|inButton) != 0:
		return true
	case c.styleOf(l) != 2 && (r.near[famComment] > 0 || r.named(famLegal) || r.named(famModal)):
		return true
	}
	return c.headline >= 0 && l.key == c.lines[c.headline].key
}

// reasonFor is why a line is not reporting; empty where neither its elements
// nor their names tell.
func (c *context) reasonFor(i int, r region) dossier.Reason {
	l := c.lines[i]
	switch {
	case c.headline >= 0 && l.key == c.lines[c.headline].key:
		return "" // the headline is found where all that is declared is
	case l.other:
		return dossier.ReasonRelated
	case l.kind == dossier.BlockCaption, r.in&inCaption != 0, r.named(famCaption) && r.in&inNav == 0:
		return dossier.ReasonCaption
	case r.named(famComment):
		return dossier.ReasonComment
	case c.standfirst(i, r):
		return dossier.ReasonStandfirst
	case strings.HasPrefix(l.text, "©"), r.named(famLegal):
		return dossier.ReasonLegal
	case r.named(famLogin):
		return dossier.ReasonLogin
	case r.in&inNav != 0, r.in&inButton != 0, r.named(famShare):
		return dossier.ReasonWidget
	case r.named(famRelated):
		return dossier.ReasonRelated
	case r.named(famTags) && !r.named(famAuthor) && !r.named(famDate):
		return dossier.ReasonTags
	case r.in&inFooter != 0 && !r.named(famAuthor):
		return dossier.ReasonWidget
	}
	return ""
}

// standfirst reports whether a line is called so and follows the headline.
func (c *context) standfirst(i int, r region) bool {
	l := c.lines[i]
	return c.headline >= 0 && i > c.headline && i <= c.headline+6 && r.near[famDeck] > 0 && r.near[famDeck] <= 2 && l.words >= 4 && l.words <= 70
}
