package clean

import (
	"dossier/generator/dossier"
)

// View is a source's lines, seen together: what the classifier judges by.
type View struct {
	lines              []*line
	looks              []look
	kinds              []int // the lines in a few classes, for what is said of neighbours
	said               sums  // words in sentences
	labels             sums  // lines that are labels
	twice              sums  // lines that stand elsewhere too
	above              []int // lines since the last sentence
	below              []int // lines to the next
	again              map[string]int
	parts              [][2]int // stretches that several measures take for the body
	heads              []int    // index of the nearest heading of other things above; -1 without one
	remark             []int    // lines to the nearest sign of a reader's comment
	title              []int    // index of a nearby short line above that may head this one; -1 without one
	near               map[string]bool
	titleAt            int
	titled             sums // words of the headline
	forms              []int
	guess              []bool
	guessed            sums
	guessFrom, guessTo int
	under              []int          // lines since the headline, as the page gives it; -1 above it
	signed             []int          // lines since a byline or a day
	dated              []int          // lines to the next
	first              map[string]int // where each line's words stand first
	known              map[string]int // in how many lines of the likeliest body a word stands
}

// sums answers what a stretch of lines comes to.
type sums []int

func sumsOf(n int, of func(i int) int) sums {
	s := make(sums, n+1)
	for i := range n {
		s[i+1] = s[i] + of(i)
	}
	return s
}

// between is the sum over the lines from up to but without to.
func (s sums) between(from, to int) int {
	from, to = max(from, 0), min(to, len(s)-1)
	if from >= to {
		return 0
	}
	return s[to] - s[from]
}

func (d *desk) view() *View {
	v := &View{lines: d.lines, again: repeats(d.lines)}
	v.guess, v.guessFrom, v.guessTo = d.guess()
	v.guessed = sumsOf(len(d.lines), func(i int) int { return truth(v.guess[i]) })
	n := len(v.lines)
	v.looks, v.kinds = make([]look, n), make([]int, n)
	for i, l := range v.lines {
		v.looks[i] = lookAt(l)
		v.kinds[i] = 2 * class(l.words, 3, 6, 10, 16, 30)
		if l.ends {
			v.kinds[i]++
		}
	}
	v.settleCapitals()
	v.said = sumsOf(n, func(i int) int { return v.sentenceWords(i) })
	v.labels = sumsOf(n, func(i int) int { return truth(v.lines[i].label()) })
	v.twice = sumsOf(n, func(i int) int { return truth(v.again[v.lines[i].key] > 1) })
	v.above, v.below = v.distances(func(i int) bool { return v.lines[i].words >= 12 && v.lines[i].ends })
	up, down := v.distances(func(i int) bool { return headsComment(v.lines, i) || v.lines[i].isButtons() || v.lines[i].stamp() })
	v.remark = make([]int, n)
	for i := range v.remark {
		v.remark[i] = min(up[i], down[i])
	}
	v.findHeads()
	for _, cost := range []float64{3, 6, 15} {
		from, to := heaviest(v.sentenceWeights(cost))
		v.parts = append(v.parts, [2]int{from, to})
	}
	from, to := heaviest(d.weights())
	v.parts = append(v.parts, [2]int{from, to})
	v.readTopic(d.titleLine())
	v.readForms()
	v.readTitle()
	v.first = map[string]int{}
	for i := n - 1; i >= 0; i-- {
		v.first[v.lines[i].key] = i
	}
	return v
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// sentenceWords are the words of a line that reads as prose.
func (v *View) sentenceWords(i int) int {
	if l := v.lines[i]; l.words >= 8 && l.ends && !l.known && l.reason == "" {
		return l.words
	}
	return 0
}

// settleCapitals measures each line's capitals by the page's own running text:
// German capitalises its nouns, and Arabic has no capitals.
func (v *View) settleCapitals() {
	words, capped := 1, 0
	for _, l := range v.lines {
		if l.words >= 12 && l.ends {
			words, capped = words+l.words, capped+l.capped
		}
	}
	usual := float64(capped) / float64(words)
	for i := range v.looks {
		k := &v.looks[i]
		k.caps = int(10*(k.capital-usual)+100.5) - 100
	}
}

// distances are, of each line, how far above and below it the nearest line is
// that a test picks; far where there is none.
func (v *View) distances(is func(i int) bool) (above, below []int) {
	const far = 1000
	n := len(v.lines)
	above, below = make([]int, n), make([]int, n)
	for i, last := 0, -far; i < n; i++ {
		above[i] = min(i-last, far)
		if is(i) {
			last, above[i] = i, 0
		}
	}
	for i, next := n-1, n+far; i >= 0; i-- {
		below[i] = min(next-i, far)
		if above[i] == 0 {
			next, below[i] = i, 0
		}
	}
	return above, below
}

// findHeads notes of each line which heading of other things it stands under.
func (v *View) findHeads() {
	v.heads = make([]int, len(v.lines))
	v.title = make([]int, len(v.lines))
	at, short := -1, -1
	for i, l := range v.lines {
		v.heads[i], v.title[i] = at, -1
		if short >= 0 && i-short <= 12 {
			v.title[i] = short
		}
		if l.known && l.cue.opens {
			at = i
		}
		if l.words > 0 && l.words <= 4 && !l.ends && l.gap {
			short = i
		}
	}
}

// readForms notes what a line is for, in bits.
func (v *View) readForms() {
	v.forms = make([]int, len(v.lines))
	for i, l := range v.lines {
		v.forms[i] = truth(l.reason == dossier.ReasonCaption) | truth(l.headsArticle())<<1 | truth(l.stamp())<<2 |
			truth(l.isButtons())<<3 | truth(headsComment(v.lines, i))<<4 | truth(i == v.titleAt)<<5
	}
}

// sentenceWeights count a line that reads as prose by its words and take a
// cost for every other.
func (v *View) sentenceWeights(cost float64) []float64 {
	w := make([]float64, len(v.lines))
	for i := range w {
		w[i] = float64(v.said.between(i, i+1))
		if w[i] == 0 && v.lines[i].words < 15 {
			w[i] = -cost
		}
	}
	return w
}

// cueClass is what a line is known as, as a small number.
func (l *line) cueClass() int {
	reason := l.reason
	if l.known {
		reason = l.cue.reason
	}
	if reason == "" {
		return 0
	}
	for i, r := range cueReasons {
		if r == reason {
			return 1 + 2*i + truth(l.known && l.cue.opens)
		}
	}
	return 1 + 2*len(cueReasons)
}

var cueReasons = []dossier.Reason{
	dossier.ReasonWidget, dossier.ReasonCaption, dossier.ReasonComment, dossier.ReasonRelated, dossier.ReasonTags,
	dossier.ReasonLogin, dossier.ReasonApp, dossier.ReasonSummary, dossier.ReasonSignOff, dossier.ReasonLegal,
}
