package kin_test

import (
	"bufio"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/generator/kin"
)

// paragraphs is the body of an article.
type paragraphs []string

func (p paragraphs) words() []string { return strings.Fields(strings.Join(p, " ")) }

func (p paragraphs) sketch() kin.Sketch { return kin.Draw("", p...) }

// newsroom does to articles what outlets do to a story that comes by wire.
type newsroom struct {
	*rand.Rand
	articles []paragraphs
	words    []string // of all of them
}

// cut keeps a share of an article, from the top, to the end of a paragraph.
func (n newsroom) cut(p paragraphs, share float64) paragraphs {
	all := len(p.words())
	for i := range p {
		if float64(len(p[:i+1].words())) >= share*float64(all) {
			return p[:i+1]
		}
	}
	return p
}

// edit drops, adds or changes a share of the words.
func (n newsroom) edit(p paragraphs, share float64) paragraphs {
	edited := make(paragraphs, len(p))
	for i := range p {
		var words []string
		for _, w := range strings.Fields(p[i]) {
			switch at := n.Float64() / share; {
			case at < .25:
			case at < .5:
				words = append(words, w, n.words[n.IntN(len(n.words))])
			case at < 1:
				words = append(words, n.words[n.IntN(len(n.words))])
			default:
				words = append(words, w)
			}
		}
		edited[i] = strings.Join(words, " ")
	}
	return edited
}

func (n newsroom) reorder(p paragraphs) paragraphs {
	p = slices.Clone(p)
	n.Shuffle(len(p)/2, func(i, k int) { p[i], p[k] = p[k], p[i] })
	return p
}

var retyped = strings.NewReplacer("ize", "ise", "ization", "isation", "olor", "olour", "avor", "avour", "enter ", "entre ",
	"“", `"`, "”", `"`, "’", "'", "—", "--")

func (n newsroom) retype(p paragraphs) paragraphs {
	return strings.Split(retyped.Replace(strings.Join(p, "\n")), "\n")
}

// local adds a paragraph of another article.
func (n newsroom) local(p paragraphs) paragraphs {
	for {
		of := n.articles[n.IntN(len(n.articles))]
		own := of[n.IntN(len(of))]
		if words := len(strings.Fields(own)); words > 20 && words < 80 {
			return n.insert(p, own)
		}
	}
}

func (n newsroom) insert(p paragraphs, own ...string) paragraphs {
	return slices.Insert(slices.Clone(p), n.IntN(len(p)+1), own...)
}

// background gives two articles a stretch of a third in common that makes a
// share of the shorter.
func (n newsroom) background(a, b paragraphs, share float64) (paragraphs, paragraphs) {
	if len(a.words()) > len(b.words()) {
		a, b = b, a
	}
	want := int(share * float64(len(a.words())))
	var common []string
	for len(common) < want {
		common = append(common, n.articles[n.IntN(len(n.articles))].words()...)
	}
	text := strings.Join(common[:want], " ")
	return n.insert(n.cut(a, 1-share), text), n.insert(b, text)
}

// The thresholds, measured: how often what outlets do to a story is still that
// story, and how often two stories are taken for one. Articles are those of
// development data; what is done to them is drawn at random, from one seed.
func TestKinScoreboard(t *testing.T) {
	n := newsroom{rand.New(rand.NewPCG(1, 2)), articlesOf(t), nil}
	for _, p := range n.articles {
		n.words = append(n.words, p.words()...)
	}
	for _, c := range []struct {
		what string
		same bool
		make func(p, other paragraphs) (a, b paragraphs)
	}{
		{"other spelling and marks", true, func(p, _ paragraphs) (a, b paragraphs) { return p, n.retype(p) }},
		{"first half", true, func(p, _ paragraphs) (a, b paragraphs) { return p, n.cut(p, .5) }},
		{"first tenth", true, func(p, _ paragraphs) (a, b paragraphs) { return p, n.cut(p, .1) }},
		{"5 % of words edited", true, func(p, _ paragraphs) (a, b paragraphs) { return p, n.edit(p, .05) }},
		{"5 % edited on both sides", true, func(p, _ paragraphs) (a, b paragraphs) { return n.edit(p, .05), n.edit(p, .05) }},
		{"reordered, retyped, a local paragraph, 3 % edited", true, func(p, _ paragraphs) (a, b paragraphs) { return p, n.local(n.edit(n.retype(n.reorder(p)), .03)) }},
		{"half, a local paragraph, 5 % edited", true, func(p, _ paragraphs) (a, b paragraphs) { return p, n.local(n.edit(n.cut(p, .5), .05)) }},
		{"the same, reordered and retyped", true, func(p, _ paragraphs) (a, b paragraphs) {
			return p, n.local(n.edit(n.retype(n.reorder(n.cut(p, .5))), .05))
		}},
		{"a quarter, a local paragraph, 3 % edited", true, func(p, _ paragraphs) (a, b paragraphs) { return p, n.local(n.edit(n.cut(p, .25), .03)) }},
		{"two stories, 30 % of the shorter in common", false, func(p, o paragraphs) (a, b paragraphs) { return n.background(p, o, .3) }},
		{"two stories, 40 %", false, func(p, o paragraphs) (a, b paragraphs) { return n.background(p, o, .4) }},
		{"two stories, 50 %", false, func(p, o paragraphs) (a, b paragraphs) { return n.background(p, o, .5) }},
		{"two stories, 60 %", false, func(p, o paragraphs) (a, b paragraphs) { return n.background(p, o, .6) }},
	} {
		right := 0
		for i, p := range n.articles {
			a, b := c.make(p, n.articles[(i+1+n.IntN(len(n.articles)-1))%len(n.articles)])
			if kin.Same(a.sketch(), b.sketch()) == c.same {
				right++
			}
		}
		t.Logf("%-52s right %.3f", c.what, float64(right)/float64(len(n.articles)))
		if share := float64(right) / float64(len(n.articles)); share < .75 {
			t.Errorf("%s: right in %.3f only", c.what, share)
		}
	}
	n.unlike(t)
}

// unlike counts the pairs among all articles that are taken for one story:
// there are none but those that are.
func (n newsroom) unlike(t *testing.T) {
	var all []kin.Sketch
	for _, p := range n.articles {
		all = append(all, p.sketch())
	}
	same, highest := 0, 0.0
	for i := range all {
		for k := range i {
			if kin.Same(all[i], all[k]) {
				same++
			} else if l := kin.Similar(all[i], all[k]); l.Shared >= 8 {
				highest = max(highest, l.Contained)
			}
		}
	}
	t.Logf("%d articles, %d pairs: %d taken for one story, the next with %.2f of the shorter in common",
		len(all), len(all)*(len(all)-1)/2, same, highest)
}

// articlesOf is the bodies in the folder that DOSSIER_EVAL names, of 150 words
// or more in four paragraphs or more.
func articlesOf(t *testing.T) []paragraphs {
	dir := os.Getenv("DOSSIER_EVAL")
	if dir == "" {
		t.Skip("DOSSIER_EVAL names no folder with the development data")
	}
	f, err := os.Open(filepath.Join(dir, "articles", "gold.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []paragraphs
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var page struct{ Body string }
		if err := json.Unmarshal(lines.Bytes(), &page); err != nil {
			t.Fatal(err)
		}
		body := paragraphs(strings.FieldsFunc(page.Body, func(r rune) bool { return r == '\n' }))
		if len(body) >= 4 && len(body.words()) >= 150 {
			all = append(all, body)
		}
	}
	return all
}
