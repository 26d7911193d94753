package clean

import (
	"strings"

	"dossier/generator/dossier"
)

// What a line counts for the body: a sentence its words, known furniture the
// opposite. The body is the stretch of lines with the greatest sum.
const (
	labelCost   = -5.0   // a label, a name, a heading
	repeatCost  = -8.0   // said elsewhere too
	captionCost = -3.0   // captions stand inside bodies
	cueCost     = -8.0   // known furniture
	headingCost = -40.0  // heads a stretch of something else
	tailCost    = -60.0  // the same, below an article's worth of sentences
	wallCost    = -200.0 // another article begins
	commentCost = -30.0

	headlineBonus  = 10.0 // for what directly follows the headline
	beforeHeadline = 20.0 // for what stands before it
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
	case l.reason == dossier.ReasonRelated:
		return cueCost
	case l.words >= 4 && again[l.key] > 1:
		return repeatCost
	case l.sentence():
		return float64(l.words)
	case l.words >= 15:
		return 0
	}
	return labelCost
}

// weights are the lines' weights in their surroundings: lines that do not end
// as sentences do, one below the other, are headlines of other stories
// however long; the headline stands for what directly follows it.
func (d *desk) weights() []float64 {
	again := repeats(d.lines)
	w := make([]float64, len(d.lines))
	told := 0
	for i, l := range d.lines {
		w[i] = l.weight(again)
		if told += int(max(w[i], 0)); w[i] == headingCost && told > enoughBody {
			w[i] = tailCost
		}
		if w[i] == 0 && (i > 0 && d.lines[i-1].open() || i+1 < len(d.lines) && d.lines[i+1].open()) {
			w[i] = labelCost
		}
	}
	h := d.titleLine()
	if i := d.otherByline(h); i >= 0 {
		w[i] = wallCost
	}
	if h >= 0 {
		w[h] = headlineBonus
		for i := range h {
			w[i] -= beforeHeadline
		}
	}
	return w
}

// open reports whether a line of some length does not end as a sentence does.
func (l *line) open() bool { return l.words >= 6 && !l.ends }

// titleLine is the headline over the article as far as its place and its words
// show it: the line under the page's first, unless both are paragraphs; else the first that is, whole, what one of the first
// lines gives as the page's title, with a site's name or without. It is -1 when
// there is none.
func (d *desk) titleLine() int {
	titles := map[string]bool{}
	for at, l := range d.lines {
		second := at == 1 && l.words >= 4 && !(l.paragraph() && d.lines[0].paragraph())
		if l.words <= 32 && !l.known && (second || titles[l.key]) {
			return at
		}
		if at >= 4 {
			continue
		}
		for _, t := range d.readings(at) {
			if len(t.words) >= 4 && len(t.words) <= 32 {
				titles[strings.Join(t.words, " ")] = true
			}
		}
	}
	return -1
}

// paragraph reports whether a line reads as one of the article's own.
func (l *line) paragraph() bool {
	return l.sentence() && !l.known && l.reason == "" && strings.HasSuffix(l.text, ".")
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
