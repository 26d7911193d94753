package clean

import (
	_ "embed"
	"math"
	"sync"

	"dossier/generator/clean/chain"
	"dossier/generator/dossier"
)

//go:embed weights.txt
var weightList string

// taught is what the classifier has learned; train writes it. It is read when it
// is first needed.
var taught = sync.OnceValue(func() *chain.Model {
	m, err := chain.Read(weightList)
	if err != nil {
		panic("clean: " + err.Error())
	}
	return m
})

// findBody marks the lines that are reporting.
func (d *desk) findBody() {
	v := d.view()
	p := v.judge(d.model)
	in := v.choose(p)
	seen := map[string]bool{}
	for i, l := range d.lines {
		if !in[i] || l.aside() || l.words >= 4 && seen[l.key] {
			continue
		}
		seen[l.key] = true
		l.body = !l.headsArticle()
	}
	d.dropStragglers()
	d.setNextArticleAside()
	for i := d.from; i < d.to; i++ {
		if d.lines[i].body && subhead(d.lines, i) {
			d.lines[i].role = dossier.Subhead
		}
	}
}

// trust is what the rules of thumb weigh beside what was learned, in logarithms
// of odds: they know what a page is made of, the classifier knows pages.
// A short text, saved without the page around it, is unlike what was learned
// from; there they weigh more.
const (
	trust      = 0.5
	trustShort = 1.5
	shortText  = 40 // lines
)

// judge gives how likely each line is to be reporting.
func (v *View) judge(m *chain.Model) []float64 {
	scores := make([]float64, len(v.lines))
	for i := range scores {
		s := signs{model: m}
		v.see(&s, i)
		scores[i] = s.sum
	}
	weigh := trust
	if len(v.lines) < shortText {
		weigh = trustShort
	}
	p := chain.Marginals(scores, &m.Turn)
	for i, x := range p {
		x = min(max(x, .001), .999)
		odds := math.Log(x / (1 - x))
		if v.guess[i] {
			odds += weigh
		} else {
			odds -= weigh
		}
		p[i] = 1 / (1 + math.Exp(-odds))
	}
	return p
}

// choose takes the lines from a likelihood on. Where that leaves hardly
// anything of what the rules of thumb take, a page unlike those learned from,
// these decide.
func (v *View) choose(p []float64) []bool {
	least := v.least(p)
	in := make([]bool, len(p))
	taken, guessed := 0, 0
	for i, x := range p {
		if in[i] = x >= least; in[i] {
			taken += v.lines[i].words
		}
		if v.guess[i] {
			guessed += v.lines[i].words
		}
	}
	if 10*taken < 4*guessed {
		return v.guess
	}
	return in
}

// least is the likelihood from which on to take lines so that the F1 over words
// that is to be expected is greatest (Lewis, 1995): on a page where little is
// sure, a lower one.
func (v *View) least(p []float64) float64 {
	const classes = 1000
	var words, likely [classes + 1]float64
	all := 0.0
	for i, x := range p {
		w, c := float64(v.lines[i].words), int(x*classes)
		words[c] += w
		likely[c] += w * x
		all += w * x
	}
	best, at := 0.0, 1.0
	n, hit := 0.0, 0.0
	for c := classes; c > 0; c-- {
		n, hit = n+words[c], hit+likely[c]
		if f := 2 * hit / (n + all + 1e-9); f > best {
			best, at = f, float64(c)/classes
		}
	}
	return min(at, surest)
}

// surest is the likelihood from which on a line is taken on any page.
const surest = 0.6

// apart is how many lines part a straggler from the body.
const apart = 12

// dropStragglers takes out the small stretches that stand far from the largest,
// and settles where the body begins and ends.
func (d *desk) dropStragglers() {
	var blocks [][3]int // from, to, words
	most := 0
	for i, l := range d.lines {
		if !l.body {
			continue
		}
		last := len(blocks) - 1
		if last < 0 || i-blocks[last][1] > apart {
			blocks = append(blocks, [3]int{i, i + 1, 0})
			last++
		}
		blocks[last][1] = i + 1
		blocks[last][2] += l.words
		most = max(most, blocks[last][2])
	}
	d.from, d.to = 0, 0
	for _, b := range blocks {
		if 8*b[2] < most {
			for _, l := range d.lines[b[0]:b[1]] {
				l.body = false
			}
			continue
		}
		if d.to == 0 {
			d.from = b[0]
		}
		d.to = b[1]
	}
}
