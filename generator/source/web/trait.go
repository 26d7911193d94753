package web

import (
	"strings"

	"dossier/generator/dossier"
)

// traits are what a line is judged by, in the order of traitNames. Shares are
// in hundredths, and -1 of nothing.
type traits [traitCount]int16

const (
	tReadability = iota
	tDistiller
	tVoteBefore
	tVoteAfter
	tVotesBefore
	tVotesAfter
	tVotesAround
	tLikeTaken
	tLikeLines
	tLikeWords
	tParentWords
	tParentShare
	tParentMost
	tAlikeShare
	tAlikeWords
	tAlikeTaken
	tAloof
	tUnderParent
	tElement
	tLevel
	tKind
	tOtherHeads
	tStyle
	tWords
	tLinked
	tEnds
	tColon
	tCapital
	tCapitals
	tDigits
	tCommas
	tWordLength
	tSinceHeadline
	tIsHeadline
	tTimes
	tPlace
	tStretch
	tBeforeWords
	tBeforeLinked
	tBeforeSame
	tAfterWords
	tAfterLinked
	tAfterSame
	tCue
	tCueWithin
	tSign
	tQuoted
	tAround
	tFamilies  = tAround + len(aroundNames)
	traitCount = tFamilies + int(families)
)

// traitNames name the traits in the file of the weights.
var traitNames = func() []string {
	names := strings.Fields(`readability distiller vote-before vote-after votes-before votes-after votes-around
		like-taken like-lines like-words parent-words parent-share parent-most alike-share alike-words alike-taken
		aloof under-parent element level kind other-heads style words linked ends colon capital capitals digits commas
		word-length since-headline is-headline times place stretch before-words before-linked before-same after-words
		after-linked after-same cue cue-within sign quoted`)
	names = append(names, aroundNames[:]...)
	return append(names, familyNames[:]...)
}()

// look reads the traits of a line.
func (c *context) look(i int) *traits {
	t, l := &traits{}, c.lines[i]
	c.lookAtVotes(t, i)
	c.lookAtLikes(t, l)
	c.lookAtWords(t, l)
	c.lookAtPlace(t, i)
	r := &c.regions[i]
	for b := range aroundNames {
		t.flag(tAround+b, r.in&(1<<b) != 0)
	}
	for f, n := range r.near {
		t[tFamilies+f] = int16(min(n, 12))
		if n == 0 {
			t[tFamilies+f] = 20
		}
	}
	return t
}

func (t *traits) flag(k int, is bool) {
	if is {
		t[k] = 1
	}
}

// lookAtVotes reads which extractors took the line and those around it.
func (c *context) lookAtVotes(t *traits, i int) {
	t.flag(tReadability, c.lines[i].votes.readability)
	t.flag(tDistiller, c.lines[i].votes.distiller)
	around := func(from, to int) int16 {
		taken, words := 0, 0
		for k := max(i+from, 0); k <= min(i+to, len(c.lines)-1); k++ {
			if k != i {
				w := min(c.lines[k].words, 40)
				taken += c.lines[k].votes.count() * w
				words += w
			}
		}
		return share(taken, 2*max(words, 1))
	}
	t[tVoteBefore], t[tVoteAfter] = around(-1, -1), around(1, 1)
	t[tVotesBefore], t[tVotesAfter] = around(-3, -1), around(1, 3)
	t[tVotesAround] = around(-8, 8)
	switch {
	case c.last < 0:
		t[tStretch] = -500
	case i < c.first:
		t[tStretch] = int16(max(i-c.first, -400))
	case i > c.last:
		t[tStretch] = int16(min(i-c.last, 400)) + 1000
	default:
		t[tStretch] = int16((i - c.first) * 100 / max(c.last-c.first, 1))
	}
}

// lookAtLikes reads what became of the lines in elements like the line's.
func (c *context) lookAtLikes(t *traits, l *line) {
	own := 0
	if l.votes.count() > 0 {
		own = l.words
	}
	k, a := c.like[l.like], c.alike[l.alike]
	t[tLikeTaken], t[tAlikeTaken] = share(k.taken-own, k.words-l.words), share(a.taken-own, a.words-l.words)
	t[tLikeLines] = int16(min(k.lines, 200))
	t[tLikeWords] = int16(min(k.words/k.lines, 300))
	t[tAlikeShare], t[tAlikeWords] = -1, int16(min(a.running, 5000))
	if c.most != nil {
		t[tAlikeShare] = share(a.running, c.most.running)
	}
	t[tStyle] = c.styleOf(l)
	parent := c.parents[l.box.Parent]
	t[tParentWords] = int16(min(parent, 5000))
	t[tParentShare] = share(parent, c.parents[c.parent])
	t.flag(tParentMost, l.box.Parent == c.parent)
	t[tAloof], t[tUnderParent] = c.aloof(l.box), c.underParent(l.box)
}

// lookAtWords reads the line itself.
func (c *context) lookAtWords(t *traits, l *line) {
	t[tElement], t[tLevel], t[tKind] = elementClass(l.box), int16(l.level), kindNumber[l.kind]
	t[tWords], t[tLinked] = int16(min(l.words, 1000)), share(l.linked, l.words)
	t.flag(tEnds, endsSentence(l.text))
	t.flag(tColon, strings.HasSuffix(l.text, ":"))
	n := countLetters(l.text)
	t.flag(tCapital, n.capital)
	t[tCapitals], t[tDigits], t[tCommas] = share(n.capitals, n.words), int16(min(n.digits, 100)), int16(min(n.commas, 50))
	t[tWordLength] = int16(min(len(l.key)*10/max(l.words, 1), 300))
	t[tCue], t[tCueWithin] = cueOf(l.key), cueWithin(l.text)
	t.flag(tSign, strings.ContainsAny(l.text, "@©"))
	t.flag(tQuoted, strings.ContainsAny(l.text, "“”\"«»„"))
	t[tTimes] = int16(min(c.times[l.key], 9))
}

// lookAtPlace reads where the line stands: in the page, from the headline, and
// between which lines.
func (c *context) lookAtPlace(t *traits, i int) {
	l := c.lines[i]
	t[tSinceHeadline] = 999
	if c.headline >= 0 {
		t[tSinceHeadline] = int16(max(-300, min(i-c.headline, 900)))
		t.flag(tIsHeadline, l.key == c.lines[c.headline].key)
	}
	t[tOtherHeads] = int16(min(c.after[i], 9))
	t[tPlace] = int16(i * 100 / len(c.lines))
	beside := func(k, words, linked, same int) {
		if k < 0 || k >= len(c.lines) {
			return
		}
		b := c.lines[k]
		t[words], t[linked] = int16(min(b.words, 500)), share(b.linked, b.words)
		t.flag(same, b.box.Parent == l.box.Parent)
	}
	beside(i-1, tBeforeWords, tBeforeLinked, tBeforeSame)
	beside(i+1, tAfterWords, tAfterLinked, tAfterSame)
}

// share is n of all in hundredths; -1 of nothing.
func share(n, all int) int16 {
	if all <= 0 {
		return -1
	}
	return int16(max(0, min(n*100/all, 1000)))
}

var kindNumber = map[dossier.BlockKind]int16{
	dossier.BlockText: 0, dossier.BlockHeading: 1, dossier.BlockItem: 2, dossier.BlockRow: 3, dossier.BlockQuote: 4, dossier.BlockCaption: 5,
}
