package kin_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"dossier/generator/kin"
)

// shelf is sketches of stories, some told in several versions, all with one
// standing phrase; and which belong together.
func shelf(r *rand.Rand, stories int) (all []kin.Sketch, groups [][]int) {
	standing := text(r, 30)
	for range stories {
		story := text(r, 100+r.IntN(700))
		var group []int
		for n := range max(1, r.IntN(6)-2) {
			version := slices.Concat(story[:len(story)-n*len(story)/8], standing)
			for range len(version) / 40 {
				version[r.IntN(len(version))] = "changed"
			}
			group = append(group, len(all))
			all = append(all, draw(version))
		}
		if len(group) > 1 {
			groups = append(groups, group)
		}
	}
	return all, groups
}

// Versions of one story are found among many stories, and nothing else is.
func TestGroups(t *testing.T) {
	all, want := shelf(rand.New(rand.NewPCG(3, 3)), 800)
	if got := kin.Groups(all); !reflect.DeepEqual(got, want) {
		t.Errorf("%d groups, want %d:\n%v\n%v", len(got), len(want), got, want)
	}
	if got := kin.Groups(nil); got != nil {
		t.Errorf("groups of nothing: %v", got)
	}
}

// The same texts in another order make the same groups.
func TestGroupsHangOnNoOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	all, _ := shelf(r, 200)
	story := text(r, 200)
	for range 30 { // versions that drift apart, so that who is with whom is a near thing
		for range 12 {
			story[r.IntN(len(story))] = vocabulary[r.IntN(len(vocabulary))]
		}
		all = append(all, draw(story))
	}
	named := func(order []int) string {
		some := make([]kin.Sketch, len(order))
		for i, n := range order {
			some[i] = all[n]
		}
		groups := kin.Groups(some)
		for _, g := range groups {
			for i := range g {
				g[i] = order[g[i]]
			}
			slices.Sort(g)
		}
		slices.SortFunc(groups, slices.Compare[[]int])
		return fmt.Sprint(groups)
	}
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	want := named(order)
	for range 20 {
		r.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		if got := named(order); got != want {
			t.Fatalf("in another order:\n%s\nwant\n%s", got, want)
		}
	}
}

// A round-up that holds three reports is no reason to take them for one: it is
// with one of them, and the others are by themselves.
func TestARoundUpJoinsNoStories(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	a, b, c := text(r, 200), text(r, 210), text(r, 220)
	groups := kin.Groups([]kin.Sketch{draw(a), draw(b), draw(c), draw(a, b, c)})
	if len(groups) != 1 || len(groups[0]) != 2 || groups[0][1] != 3 {
		t.Errorf("groups %v", groups)
	}
}

// A story that very many print is one group, and a phrase that all have costs
// no more than any other: neither takes time that grows with the square.
func TestCrowdsAreBounded(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	story := text(r, 150)
	var printed, noticed []kin.Sketch
	for range 6000 {
		edited := slices.Clone(story)
		for range 3 {
			edited[r.IntN(len(edited))] = "changed"
		}
		printed = append(printed, draw(edited))
		noticed = append(noticed, draw(text(r, 150), story[:60]))
	}
	begun := time.Now()
	if groups := kin.Groups(printed); len(groups) != 1 || len(groups[0]) != len(printed) {
		t.Errorf("a story printed %d times is %d groups", len(printed), len(groups))
	}
	if groups := kin.Groups(noticed); groups != nil {
		t.Errorf("a phrase makes %d groups", len(groups))
	}
	if took := time.Since(begun); took > 20*time.Second {
		t.Errorf("took %v", took)
	}
}

func BenchmarkDraw(b *testing.B) {
	r := rand.New(rand.NewPCG(7, 7))
	words := text(r, 700)
	for b.Loop() {
		draw(words)
	}
}

func BenchmarkGroups(b *testing.B) {
	for _, n := range []int{10_000, 50_000} {
		all, _ := shelf(rand.New(rand.NewPCG(8, 8)), n*2/3)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				kin.Groups(all)
			}
		})
	}
}
