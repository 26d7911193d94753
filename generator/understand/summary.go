package understand

import (
	"slices"
	"sort"
	"strings"

	"dossier/generator/dossier"
)

var telling = classes(wordFile("summary", "en"))

// How many sentences a summary and the key points have at most.
const (
	summarySentences = 3
	pointSentences   = 5
)

// summarize chooses the sentences that carry the story. The first is the lede;
// after it come those that say most of what the article says, on themes and by
// speakers not yet heard. Only sentences that stand alone are eligible: none
// that leans on the one before, none that is a quotation without its speaker.
// Both lists are in text order, and no sentence is in both.
func summarize(src *dossier.Source, art *dossier.Article, ps []passage, f *dossier.Findings) (summary, points []dossier.Sentence) {
	all := candidates(src, art, ps, f)
	c := chooser{all: all}
	lede := c.lede()
	if lede < 0 {
		return nil, nil
	}
	c.take(lede)
	for len(c.taken) < summarySentences && 3*len(c.taken) < len(all) {
		if !c.takeBest() {
			break
		}
	}
	first := slices.Clone(c.taken)
	c.pointsOnly()
	for len(c.taken) < len(first)+pointSentences && 2*len(c.taken) < len(all)+2 {
		if !c.takeBest() {
			break
		}
	}
	return sentencesOf(src, all, first), sentencesOf(src, all, c.taken[len(first):])
}

func sentencesOf(src *dossier.Source, all []candidate, picked []int) []dossier.Sentence {
	sort.Ints(picked)
	out := make([]dossier.Sentence, 0, len(picked))
	for _, i := range picked {
		out = append(out, dossier.Sentence{Text: src.Slice(all[i].at), Span: all[i].at})
	}
	return out
}

// chooser takes sentences one by one, the best for what is still missing.
type chooser struct {
	all     []candidate
	taken   []int
	covered map[string]bool
	repeats []float64 // likeness to the nearest taken sentence
}

// lede is the first sentence near the top that stands alone, says enough and
// names what the headline names; else the first that says enough, else the
// first that stands alone at all.
func (c *chooser) lede() int {
	enough, spare := -1, -1
	for i, s := range c.all {
		switch long := s.alone && s.words >= 8; {
		case long && s.head > 0 && s.para < topParagraphs:
			return i
		case long && enough < 0 && s.para < topParagraphs:
			enough = i
		case s.alone && spare < 0:
			spare = i
		}
	}
	if enough >= 0 {
		return enough
	}
	return spare
}

// topParagraphs is how many paragraphs the top of an article has.
const topParagraphs = 5

func (c *chooser) take(i int) {
	if c.covered == nil {
		c.covered, c.repeats = map[string]bool{}, make([]float64, len(c.all))
	}
	c.taken = append(c.taken, i)
	for _, what := range c.all[i].covers {
		c.covered[what] = true
	}
	for k := range c.all {
		c.repeats[k] = max(c.repeats[k], likeness(c.all[i].topics, c.all[k].topics))
	}
	c.repeats[i] = 2
}

// pointsOnly leaves the sentences that are worth a point: those on what the
// headline, a theme or a speaker of the article is about.
func (c *chooser) pointsOnly() {
	titled := slices.ContainsFunc(c.all, func(s candidate) bool { return s.head > 0 })
	for i := range c.all {
		s := &c.all[i]
		s.alone = s.alone && (!titled || s.head > 0 || len(s.covers) > 0)
	}
}

// What a sentence gains for each theme or speaker not yet heard, and loses for
// repeating; two sentences more alike than sameStory say the same.
const (
	newTheme  = 0.4
	newVoice  = 0.2
	repeating = 0.9
	sameStory = 0.6
)

// takeBest takes the sentence that adds most.
func (c *chooser) takeBest() bool {
	best, top := -1, 0.0
	for i, s := range c.all {
		if !s.alone || c.repeats[i] > sameStory {
			continue
		}
		score := s.weight - repeating*c.repeats[i]
		for _, what := range s.covers {
			if !c.covered[what] {
				score += gain(what)
			}
		}
		if best < 0 || score > top {
			best, top = i, score
		}
	}
	if best >= 0 {
		c.take(best)
	}
	return best >= 0
}

func gain(what string) float64 {
	if strings.HasPrefix(what, "theme ") {
		return newTheme
	}
	return newVoice
}
