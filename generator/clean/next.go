package clean

import (
	"fmt"

	"dossier/generator/dossier"
)

// setNextArticleAside sets aside what stands below the head of another article
// inside the body: its facts are not this one's, and neither is its date. A
// person is told, who may want to read it from a file of its own.
func (d *desk) setNextArticleAside() {
	at := d.nextHead()
	if at < 0 {
		return
	}
	words := 0
	for _, l := range d.lines[at:] {
		if l.sentence() && !l.aside() {
			words += l.words
		}
	}
	if words < enoughNext {
		return
	}
	d.next = d.lines[at].number
	for _, l := range d.lines[at:] {
		if l.body || l.reason == "" && !l.known {
			l.reason, l.body = dossier.ReasonRelated, false
		}
	}
	d.to = at
}

// nextHead is the headline of another article inside the body: a line that is
// no sentence, and under it an author and a day, each in a line of its own. One
// of the two alone stands inside articles too. It is -1 without one.
func (d *desk) nextHead() int {
	words := 0
	for i := d.from; i+2 < d.to; i++ {
		l, first, second := d.lines[i], d.lines[i+1], d.lines[i+2]
		switch {
		case l.sentence() && l.body:
			words += l.words
		case words > enoughBody && l.words >= 3 && !l.headsArticle() && first.headsArticle() && second.headsArticle() && first.dateOnly() != second.dateOnly():
			return i
		}
	}
	return -1
}

// enoughNext is how many words of sentences below a head make it another
// article's.
const enoughNext = 60

func (d *desk) nextArticle() (dossier.Problem, bool) {
	if d.next == 0 {
		return dossier.Problem{}, false
	}
	return dossier.Problem{
		File: "content/sources/" + d.src.Name, Line: d.next,
		Message: fmt.Sprintf("another article begins here; it is set aside (lines from %d on)", d.next),
		Hint:    "to have it read, put it into a file of its own",
	}, true
}
