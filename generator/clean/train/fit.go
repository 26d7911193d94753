package main

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"dossier/generator/clean/chain"
)

// How it learns; each was chosen by -folds.
const (
	epochs   = 6
	rate     = 0.04
	decay    = 0.03
	fewest   = 10  // pages in which a sign must be seen
	withhold = 0.5 // how often a page is shown without its words, or its letters' case
	abroad   = 0.3 // how often in a language nobody knows
	settled  = 5e-3
)

// pupil is a page as it is learned from: of each line its signs, whether it is
// reporting, and what it is worth.
type pupil struct {
	signs [][]int32
	in    []bool
	worth []float64

	abroad *pupil // the page in a language nobody knows, without its words
}

// What signs are withheld together.
const (
	always = iota
	ofWords
	ofCase
	groups
)

// alphabet numbers the signs.
type alphabet struct {
	index map[chain.Sign]int32
	signs []chain.Sign
	names []string
	group []uint8
}

func newAlphabet() *alphabet { return &alphabet{index: map[chain.Sign]int32{}} }

func (a *alphabet) number(s chain.Sign, name func() string) int32 {
	n, ok := a.index[s]
	if ok {
		return n
	}
	n = int32(len(a.signs))
	a.index[s] = n
	text, group := name(), uint8(always)
	switch {
	case strings.HasPrefix(text, "word"):
		group = ofWords
	case strings.HasPrefix(text, "case"):
		group = ofCase
	}
	a.signs, a.names, a.group = append(a.signs, s), append(a.names, text), append(a.group, group)
	return n
}

func (a *alphabet) namesBySign() map[chain.Sign]string {
	m := map[chain.Sign]string{}
	for i, s := range a.signs {
		m[s] = a.names[i]
	}
	return m
}

// learner is the state of learning.
type learner struct {
	turn, turnSquares chain.Turn
	weights, squares  []float32 // by the numbers of packed
	mean              []float64
	meanTurn          chain.Turn
	back              []int32
}

// fit learns by AdaGrad (Duchi, Hazan and Singer, 2011), a page at a time, and
// takes the mean of the second half of the epochs.
func fit(pupils []*pupil, a *alphabet) *learner {
	pages, back := pack(slices.Concat(pupils, others(pupils)), a)
	n := len(back)
	l := &learner{weights: make([]float32, n), squares: make([]float32, n), mean: make([]float64, n), back: back}
	dice := rand.New(rand.NewPCG(1, 2))
	order := make([]int, len(pupils))
	for i := range order {
		order[i] = i
	}
	for e := range epochs {
		dice.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, at := range order {
			show := [groups]bool{true, dice.Float64() >= withhold, dice.Float64() >= withhold}
			if dice.Float64() < abroad {
				l.learn(pupils[at].abroad, pages[len(pupils)+at], show)
			} else {
				l.learn(pupils[at], pages[at], show)
			}
		}
		if e >= epochs/2 {
			l.note(1 / float64(epochs-epochs/2))
		}
	}
	return l
}

// others are the pages in the language nobody knows.
func others(pupils []*pupil) []*pupil {
	list := make([]*pupil, len(pupils))
	for i, p := range pupils {
		list[i] = p.abroad
	}
	return list
}

// learn takes one step for every line that is not settled.
func (l *learner) learn(p *pupil, lines [][groups][]int32, show [groups]bool) {
	scores := make([]float64, len(lines))
	for i := range lines {
		var sum float32
		for g, part := range lines[i] {
			if show[g] {
				for _, f := range part {
					sum += l.weights[f]
				}
			}
		}
		scores[i] = float64(sum)
	}
	likely, turns := chain.Expect(scores, &l.turn)
	for i, x := range likely {
		miss := float64(bit(p.in[i])) - x
		if math.Abs(miss) < settled {
			continue
		}
		for g, part := range lines[i] {
			if show[g] {
				l.step(part, float32(miss*p.worth[i]))
			}
		}
	}
	l.stepTurn(turns, p.in)
}

func (l *learner) step(signs []int32, by float32) {
	for _, f := range signs {
		step := by - decay*l.weights[f]
		l.squares[f] += step * step
		l.weights[f] += rate * step / (1e-6 + float32(math.Sqrt(float64(l.squares[f]))))
	}
}

func (l *learner) stepTurn(expected chain.Turn, in []bool) {
	var d chain.Turn
	for i := 1; i < len(in); i++ {
		d[bit(in[i-1])][bit(in[i])]++
	}
	for x := range 2 {
		for y := range 2 {
			step := d[x][y] - expected[x][y]
			l.turnSquares[x][y] += step * step
			l.turn[x][y] += rate * step / (1e-6 + math.Sqrt(l.turnSquares[x][y]))
		}
	}
}

// note takes the weights of now into their mean.
func (l *learner) note(share float64) {
	for i, w := range l.weights {
		l.mean[i] += share * float64(w)
	}
	for x := range 2 {
		for y := range 2 {
			l.meanTurn[x][y] += share * l.turn[x][y]
		}
	}
}

// model is what was learned, as the classifier uses it.
func (l *learner) model(a *alphabet) *chain.Model {
	m := &chain.Model{Turn: l.meanTurn, Weights: map[chain.Sign]float32{}}
	for i, f := range l.back {
		m.Weights[a.signs[f]] = float32(l.mean[i])
	}
	return m
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
