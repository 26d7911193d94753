package kin_test

import (
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dossier/generator/kin"
)

// vocabulary is made-up words, so that no two texts share a phrase by chance.
var vocabulary = func() []string {
	var words []string
	for _, a := range strings.Fields("ba de fi go lu ma ne pi ro su ta ve") {
		for _, b := range strings.Fields("bar del fin gol lum mas nep pir ros sut tav vek") {
			for _, c := range strings.Fields("a en is o um") {
				words = append(words, a+b+c)
			}
		}
	}
	return words
}()

// text is n words at random.
func text(r *rand.Rand, n int) []string {
	words := make([]string, n)
	for i := range words {
		words[i] = vocabulary[r.IntN(len(vocabulary))]
	}
	return words
}

func draw(parts ...[]string) kin.Sketch {
	return kin.Draw("", strings.Join(slices.Concat(parts...), " "))
}

// exactly is the Jaccard index of two texts and how much of the shorter is in
// the longer, over all runs of three words.
func exactly(a, b []string) (jaccard, contained float64) {
	set := func(words []string) map[string]bool {
		all := map[string]bool{}
		for i := 0; i+3 <= len(words); i++ {
			all[strings.Join(words[i:i+3], " ")] = true
		}
		return all
	}
	x, y := set(a), set(b)
	both := 0
	for s := range x {
		if y[s] {
			both++
		}
	}
	return float64(both) / float64(len(x)+len(y)-both), float64(both) / float64(min(len(x), len(y)))
}

// An estimate is the exact figure for texts that a sketch holds whole, and
// near it for longer ones: four standard deviations of a sample of its size.
func TestEstimatesAreNearTheExactFigures(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 300 {
		common, a, b := text(r, r.IntN(1500)), text(r, 3+r.IntN(1500)), text(r, 3+r.IntN(1500))
		a, b = append(slices.Clone(common), a...), append(b, common...)
		jaccard, contained := exactly(a, b)
		l := kin.Similar(draw(a), draw(b))
		short, long := min(len(a), len(b)), max(len(a), len(b))
		sampled := 256 * float64(short) / float64(long) // of the shorter text
		if math.Abs(l.Jaccard-jaccard) > 4*.5/16 || math.Abs(l.Contained-contained) > 4*.5/math.Sqrt(sampled)+.01 {
			t.Errorf("%d and %d words: %.3f and %.3f, exactly %.3f and %.3f", len(a), len(b), l.Jaccard, l.Contained, jaccard, contained)
		}
		if long < 250 && (math.Abs(l.Jaccard-jaccard) > 1e-9 || math.Abs(l.Contained-contained) > 1e-9) {
			t.Errorf("%d and %d words are not compared exactly: %v, %.3f and %.3f", len(a), len(b), l, jaccard, contained)
		}
		if kin.Similar(draw(b), draw(a)) != l {
			t.Errorf("likeness hangs on which text comes first")
		}
	}
}

// What typesetting changes, and where paragraphs are cut, changes no sketch;
// one changed word does.
func TestASketchIsOfTheWordsAlone(t *testing.T) {
	plain := kin.Draw("", "\"We won't wait for Tarn,\" the minister said - twice - in Orva.", "Nobody had asked.")
	for _, same := range [][]string{
		{"“We won’t wait for Tarn,” the minister said — twice — in Orva. Nobody had asked."},
		{"WE WON'T WAIT", "for Tarn the minister said", "twice in Orva nobody had asked"},
	} {
		if got := kin.Draw("", same...); !reflect.DeepEqual(got, plain) {
			t.Errorf("%q is sketched otherwise", same)
		}
	}
	if got := kin.Draw("", "We won't wait for Tarn, the minister said twice in Orva. Nobody has asked."); reflect.DeepEqual(got, plain) {
		t.Error("another word makes no difference")
	}
	if got := kin.Draw("", "新しい橋が今月末に開通する"); got.Shingles != 11 {
		t.Errorf("%d shingles of 13 signs, want 11", got.Shingles)
	}
}

// Which pairs of texts are one story and which are not.
func TestSame(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	story, other, own := text(r, 600), text(r, 600), text(r, 40)
	reordered := slices.Concat(story[300:450], story[:300], story[450:])
	edited := slices.Clone(story)
	for i := 7; i < len(edited); i += 20 {
		edited[i] = "changed"
	}
	flash := text(r, 40)
	for _, c := range []struct {
		proves string
		a, b   []string
		same   bool
	}{
		{"a copy", story, story, true},
		{"its first half", story, story[:300], true},
		{"its first eighth", story, story[:75], true},
		{"paragraphs in another order", story, reordered, true},
		{"every twentieth word changed", story, edited, true},
		{"a paragraph of one's own in a story cut to half", story, slices.Concat(own, edited[:300]), true},
		{"two stories", story, other, false},
		{"two stories with half of the shorter in common", story, slices.Concat(other[:200], story[100:300]), false},
		{"two stories with a long quotation in common", slices.Concat(other, own), slices.Concat(own, story), false},
		{"a short notice twice", flash, flash, true},
		{"a short notice and a story that begins with it", flash, slices.Concat(flash, story), false},
		{"a line of few words twice", flash[:15], flash[:15], false},
		{"nothing twice", nil, nil, false},
	} {
		if got := kin.Same(draw(c.a), draw(c.b)); got != c.same {
			t.Errorf("%s: one story is %v (%+v)", c.proves, got, kin.Similar(draw(c.a), draw(c.b)))
		}
	}
	words := strings.Join(flash[:30], " ")
	if kin.Same(kin.Draw("Council closes the bridge in Orva", words), kin.Draw("Minister opens a school in Tarn today", words)) {
		t.Error("a standing phrase under two headlines is one story")
	}
	long := strings.Join(story, " ")
	if !reflect.DeepEqual(kin.Draw("One headline", long), kin.Draw("Another", long)) {
		t.Error("the headline of a long story counts")
	}
}
