package chain

import (
	"math"
	"strings"
	"testing"
)

// What forward and backward give is what adding up every row of states gives.
func TestMarginalsAreSumsOverAllRows(t *testing.T) {
	scores := []float64{1.2, -0.7, 0.1, -2.5, 3, 0.4}
	turn := Turn{{0.3, -1.1}, {-0.9, 0.6}}
	n := len(scores)
	want, total := make([]float64, n), 0.0
	var turns Turn
	for row := range 1 << n {
		sum := 0.0
		for i := range n {
			sum += float64(row>>i&1) * scores[i]
			if i > 0 {
				sum += turn[row>>(i-1)&1][row>>i&1]
			}
		}
		e := math.Exp(sum)
		total += e
		for i := range n {
			want[i] += float64(row>>i&1) * e
			if i > 0 {
				turns[row>>(i-1)&1][row>>i&1] += e
			}
		}
	}
	p, got := Expect(scores, &turn)
	for i := range n {
		if math.Abs(p[i]-want[i]/total) > 1e-12 {
			t.Errorf("line %d is in with %v, want %v", i, p[i], want[i]/total)
		}
	}
	for a := range 2 {
		for b := range 2 {
			if math.Abs(got[a][b]-turns[a][b]/total) > 1e-12 {
				t.Errorf("turn %d to %d is expected %v times, want %v", a, b, got[a][b], turns[a][b]/total)
			}
		}
	}
}

// A long row of extreme scores neither overflows nor loses its certainty.
func TestMarginalsOfLongRows(t *testing.T) {
	scores := make([]float64, 100_000)
	for i := range scores {
		scores[i] = 500
		if i%2 == 0 {
			scores[i] = -500
		}
	}
	for i, p := range Marginals(scores, &Turn{}) {
		if want := float64(i % 2); math.Abs(p-want) > 1e-6 {
			t.Fatalf("line %d is in with %v, want %v", i, p, want)
		}
	}
	if len(Marginals(nil, &Turn{})) != 0 {
		t.Error("no lines have likelihoods")
	}
}

// A model that was written reads back with its weights in hundredths, and is
// written alike again; what counts nothing is gone.
func TestModelReadsBack(t *testing.T) {
	names := map[Sign]string{}
	m := &Model{Turn: Turn{{0.25, -1.5}, {-2, 0.125}}, Weights: map[Sign]float32{}}
	for name, w := range map[string]float32{"word=one": 0.256, "size=-3 4": -0.5, "last=0": 10.5, "none=1": 0.001, "all=2": -12} {
		names[Named(name)] = name
		m.Weights[Named(name)] = w
	}
	text := m.Write("Learned from nothing.\n", names)
	again, err := Read(text)
	if err != nil {
		t.Fatal(err)
	}
	if got := again.Write("Learned from nothing.\n", names); got != text {
		t.Errorf("written again:\n%s\nwant:\n%s", got, text)
	}
	if again.Turn != m.Turn || again.Weights[Template("word").Word("one")] != 0.26 || again.Weights[Template("size").Number(-3).Word(" ").Number(4)] != -0.5 ||
		again.Weights[Template("last").Number(0)] != 10.5 || len(again.Weights) != 4 || again.Weight(Template("last").Number(0)) != 10.5 || again.Weight(Template("last").Number(1)) != 0 {
		t.Errorf("read back: %+v", again)
	}
}

// Weights that are none are refused with their line and name.
func TestBadWeights(t *testing.T) {
	for text, want := range map[string]string{"// head\nsize=1\tx\n": "line 2 of the weights, “size=1”", "turn\t1\t2\n": "four of a turn"} {
		if _, err := Read(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %v, want an error with %q", text, err, want)
		}
	}
}
