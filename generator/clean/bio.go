package clean

import (
	"regexp"
	"strings"

	"dossier/generator/dossier"
)

// bioVerbs are what an outlet says of its authors.
var bioVerbs = wordSet(`is was has writes wrote covers covered reports reported specializes specialises
	joined works worked serves served holds teaches lives previously currently edits hosts began`)

// someoneIs is an author's note without a byline: a name and an office.
var someoneIs = regexp.MustCompile(`^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}),? (?:is|was) (?:an? |the )?(?:[\p{L}’'-]+ ){0,6}(?:reporter|editor|writer|columnist|correspondent|journalist|contributor|producer|fellow|intern)\b`)

// noteFrom and noteTo are how many paragraphs from the first and from the last
// a note on the author may stand.
const noteFrom, noteTo = 3, 4

// setBiosAside sets notes on the author aside: paragraphs at either end of the
// body that begin with the author's own name, or a name said nowhere else, and
// tell what that person does.
func (d *desk) setBiosAside() {
	var at []int
	for i := d.from; i < d.to; i++ {
		if d.lines[i].body {
			at = append(at, i)
		}
	}
	for n, i := range at {
		l := d.lines[i]
		if len(at) < noteFrom+noteTo || n >= noteFrom && n < len(at)-noteTo || l.words > 130 {
			continue
		}
		if d.onAuthor(l) || n >= noteFrom && d.onSomeone(l) {
			l.take(dossier.ReasonSignOff)
		}
	}
}

// onAuthor reports whether a paragraph tells about one of the byline.
func (d *desk) onAuthor(l *line) bool {
	for _, b := range d.art.Byline {
		name := foldWords(b.Value, 8)
		if len(name) < 2 {
			continue
		}
		for _, form := range [][]string{name, name[len(name)-1:], name[:1]} {
			n := len(form)
			if len(l.fold) > n && strings.Join(l.fold[:n], " ") == strings.Join(form, " ") && bioVerbs[l.fold[n]] {
				return true
			}
		}
	}
	return false
}

// onSomeone reports whether a paragraph tells the office of someone whom no
// other line of the body names.
func (d *desk) onSomeone(l *line) bool {
	m := someoneIs.FindStringSubmatch(l.text[:min(len(l.text), 200)])
	if m == nil {
		return false
	}
	name := foldWords(m[1], 8)
	last := " " + name[len(name)-1] + " "
	for _, other := range d.lines[d.from:d.to] {
		if other != l && other.body && strings.Contains(" "+strings.Join(foldWords(other.text, 4000), " ")+" ", last) {
			return false
		}
	}
	return true
}
