package clean

import (
	"strings"

	"dossier/generator/dossier"
)

// What a line counts for the body: a sentence its words, known furniture the
// opposite. The body is the stretch of lines with the greatest sum.
const (
	labelCost   = -6.0  // a label, a name, a heading
	repeatCost  = -8.0  // said elsewhere too
	captionCost = -3.0  // captions stand inside bodies
	cueCost     = -8.0  // known furniture
	headingCost = -40.0 // heads a stretch of something else
	commentCost = -30.0
)

func (l *line) weight(again map[string]int) float64 {
	switch {
	case l.reason == dossier.ReasonComment:
		return commentCost
	case l.known && l.cue.opens:
		return headingCost
	case l.known && l.cue.reason == dossier.ReasonLegal:
		return headingCost
	case l.known:
		return cueCost
	case l.reason == dossier.ReasonCaption:
		return captionCost
	case l.words >= 4 && again[l.key] > 1:
		return repeatCost
	case l.sentence():
		return float64(l.words)
	case l.words >= 15:
		return 0
	}
	return labelCost
}

// heaviest is the half-open range of lines with the greatest sum (Kadane).
func heaviest(weights []float64) (from, to int) {
	best, sum, start := 0.0, 0.0, 0
	for i, w := range weights {
		if sum <= 0 {
			sum, start = 0, i
		}
		if sum += w; sum > best {
			best, from, to = sum, start, i+1
		}
	}
	return from, to
}

// markCaptions sets the captions aside: before the body is sought, so that a
// page's pictures are no paragraphs of it.
func (d *desk) markCaptions() {
	for _, l := range d.lines {
		if !l.known && l.caption() {
			l.reason = dossier.ReasonCaption
		}
	}
}

// findBody marks the lines that are reporting.
func (d *desk) findBody() {
	again := repeats(d.lines)
	weights := make([]float64, len(d.lines))
	for i, l := range d.lines {
		weights[i] = l.weight(again)
	}
	d.from, d.to = heaviest(weights)
	seen := map[string]bool{}
	for i := d.from; i < d.to; i++ {
		l := d.lines[i]
		if l.known || l.reason != "" || l.words >= 4 && again[l.key] > 1 && (seen[l.key] || !l.sentence()) {
			continue
		}
		seen[l.key] = true
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
