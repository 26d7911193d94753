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

// findBody marks the lines that are reporting.
func (d *desk) findBody() {
	again := repeats(d.lines)
	weights := d.weights()
	d.from, d.to = heaviest(weights)
	for d.from < d.to && (weights[d.from] <= 0 || !d.lines[d.from].sentence()) {
		d.from++ // what stands between the headline and the first sentence
	}
	seen := map[string]bool{}
	insert := false // under a heading of other stories, up to the next sentence
	for i := d.from; i < d.to; i++ {
		l := d.lines[i]
		if insert = insert && !l.sentence() || l.known && l.cue.opens; insert {
			continue
		}
		if l.known || l.reason != "" || numeric(l.text) || l.words >= 4 && again[l.key] > 1 && (seen[l.key] || !l.sentence()) {
			continue
		}
		seen[l.key] = true
		if l.headsArticle() {
			continue
		}
		l.body = !l.label() || !crowded(d.lines, i)
	}
	for i := d.from; i < d.to; i++ {
		if d.lines[i].body && subhead(d.lines, i) {
			d.lines[i].role = dossier.Subhead
		}
	}
}

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
