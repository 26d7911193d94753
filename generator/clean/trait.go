package clean

import "strings"

// trait is what a line is by its form alone. Each is asked for many times and
// costs a regular expression, so it is found out once.
type trait uint8

const (
	traitStamp trait = 1 << iota
	traitButtons
	traitDate
	traitHead
)

// traits are those found out of a line, and those it has.
type traits struct{ asked, has trait }

func (t *traits) is(which trait, find func() bool) bool {
	if t.asked&which == 0 {
		t.asked |= which
		if find() {
			t.has |= which
		}
	}
	return t.has&which != 0
}

// stamp reports whether a line says no more than when: “3 hours ago”,
// “June 23, 2013 8:27 PM”, perhaps after a name.
func (l *line) stamp() bool { return l.traits.is(traitStamp, l.findStamp) }

// isButtons reports whether a line is the buttons under a comment.
func (l *line) isButtons() bool { return l.traits.is(traitButtons, l.findButtons) }

// dateOnly reports whether a line is a full date with hardly anything beside:
// a time, a name, “published” and “updated”. A verb of telling makes it a
// sentence of the story.
func (l *line) dateOnly() bool { return l.traits.is(traitDate, l.findDateOnly) }

// headsArticle reports whether a line is a byline or a day and nothing else.
func (l *line) headsArticle() bool { return l.traits.is(traitHead, l.findHeadsArticle) }

// hasDigit reports whether there is a figure in a text, without which it names
// no day and no time.
func hasDigit(text string) bool {
	for i := range len(text) {
		if text[i] >= '0' && text[i] <= '9' {
			return true
		}
	}
	return false
}

// opensWith reports whether a line's first word begins with one of some.
func (l *line) opensWith(words []string) bool {
	for _, w := range words {
		if len(l.fold) > 0 && strings.HasPrefix(l.fold[0], w) {
			return true
		}
	}
	return false
}
