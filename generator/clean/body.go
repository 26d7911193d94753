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
			w[i] = min(w[i], w[i]-beforeHeadline)
		}
	}
	return w
}

// enoughBody is how many words of sentences make a byline below them another
// article's.
const enoughBody = 120

// otherByline is the first line below a body's worth of sentences that gives
// an author or a day as articles do at their head, with a label or headline
// above it: a page that loads the next story under the first has one. What
// follows is another article. It is -1 when there is none.
func (d *desk) otherByline(from int) int {
	words := 0
	for i := max(from, 0); i < len(d.lines); i++ {
		l := d.lines[i]
		switch {
		case l.sentence() && !l.known && l.reason == "":
			words += l.words
		case words > enoughBody && l.reason == "" && l.headsArticle() && i > 0 && !d.lines[i-1].ends:
			return i
		}
	}
	return -1
}

// headsArticle reports whether a line is a byline or a day and nothing else.
func (l *line) headsArticle() bool {
	if l.dateOnly() {
		return true
	}
	if l.words > 12 || l.ends || len(l.text) > 120 {
		return false
	}
	return bylineHead.MatchString(l.text) && l.capped*2 > l.words
}

// dateOnly reports whether a line is a full date with hardly anything beside:
// a time, a name, “published” and “updated”. A verb of telling makes it a
// sentence of the story.
func (l *line) dateOnly() bool {
	if l.words > 22 || l.words < 3 || len(fullDates(l.text)) == 0 {
		return false
	}
	for _, w := range l.fold {
		if pastWords[w] || aheadWords[w] {
			return false
		}
	}
	begins := saysPublished.FindStringIndex(l.text)
	if begins == nil {
		begins = saysUpdated.FindStringIndex(l.text)
	}
	return l.words <= 5 || l.words <= 14 && clock.MatchString(l.text) || begins != nil && begins[0] <= 3
}

// open reports whether a line of some length does not end as a sentence does.
func (l *line) open() bool { return l.words >= 6 && !l.ends }

// titleLine is the first line that is, whole, what a line further up gives as
// the page's title, with a site's name or without: the headline over the
// article. It is -1 when there is none.
func (d *desk) titleLine() int {
	titles := map[string]bool{}
	for at := 0; at < min(len(d.lines), 4); at++ {
		for _, t := range d.readings(at) {
			if len(t.words) >= 4 && len(t.words) <= 32 {
				titles[strings.Join(t.words, " ")] = true
			}
		}
	}
	for at := 1; at < len(d.lines); at++ {
		if l := d.lines[at]; l.words <= 32 && titles[l.key] && !l.known {
			return at
		}
	}
	return -1
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
		if l.known || l.reason != "" || l.words >= 4 && again[l.key] > 1 && (seen[l.key] || !l.sentence()) {
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
