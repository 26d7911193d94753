package clean

import (
	"strings"

	"dossier/generator/dossier"
)

// markCaptions sets the captions aside: before the body is sought, so that a
// page's pictures are no paragraphs of it.
func (d *desk) markCaptions() {
	for _, l := range d.lines {
		if !l.known && l.caption() {
			l.reason = dossier.ReasonCaption
		}
	}
	d.markPosts()
	d.markDigests()
}

// guess is what reporting would be by rules of thumb: the heaviest stretch of
// lines, without what is known to be something else. The classifier has it as
// one sign among others.
func (d *desk) guess() (in []bool, from, to int) {
	again := repeats(d.lines)
	weights := d.weights()
	from, to = heaviest(weights)
	for from < to && (weights[from] <= 0 || !d.lines[from].sentence()) {
		from++ // what stands between the headline and the first sentence
	}
	in = make([]bool, len(d.lines))
	seen := map[string]bool{}
	insert := false // under a heading of other stories, up to the next sentence
	for i := from; i < to; i++ {
		l := d.lines[i]
		if insert = insert && !l.sentence() || l.known && l.cue.opens; insert {
			continue
		}
		if l.aside() || l.words >= 4 && again[l.key] > 1 && (seen[l.key] || !l.sentence()) {
			continue
		}
		seen[l.key] = true
		in[i] = !l.headsArticle() && (!l.label() || !crowded(d.lines, i))
	}
	return in, from, to
}

// aside reports whether a line is known to be no reporting by itself.
func (l *line) aside() bool { return l.known || l.reason != "" || numeric(l.text) }

// label reports whether a line is too short for a paragraph and no sentence.
func (l *line) label() bool { return !l.sentence() && l.words < 15 }

// crowded reports whether a label stands among labels, as in a list of links.
func crowded(lines []*line, at int) bool {
	n := 0
	for i := max(0, at-2); i <= min(len(lines)-1, at+2); i++ {
		if i != at && lines[i].words < 8 && !lines[i].ends {
			n++
		}
	}
	return n >= 3
}

// subhead reports whether a short line inside the body heads what follows.
func subhead(lines []*line, at int) bool {
	l := lines[at]
	if l.words > 12 || l.ends && !strings.HasSuffix(l.text, "?") || strings.HasSuffix(l.text, ":") || strings.HasSuffix(l.text, ",") {
		return false
	}
	return at+1 < len(lines) && lines[at+1].body && lines[at+1].words > l.words && lines[at+1].ends
}
