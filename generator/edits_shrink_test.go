package generator_test

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

// A failure is a script that went wrong, and how.
type failure struct {
	script script
	wrong  []objection
	laid   map[string]string // the content before the build that went wrong
	first  map[string]string // and before the build before, where the site is wrong
}

// shrink makes a failing script smaller as long as it still goes wrong in the
// same way.
func shrink(f failure) failure {
	until := time.Now().Add(shrinking)
	smaller := true
	try := func(s script) bool {
		if time.Now().After(until) {
			return false
		}
		s = s.ofItsSources()
		played := play(s)
		if played.err != nil || !slices.ContainsFunc(played.wrong, f.wrong[0].like) {
			return false
		}
		f.script, f.wrong, f.laid, f.first = s, played.wrong, played.laid, played.first
		smaller = true
		return true
	}
	for smaller {
		smaller = false
		f.shrinkSources(try)
		f.shrinkRounds(try)
		f.shrinkText(try)
	}
	return f
}

// like reports whether two objections are to the same thing.
func (o objection) like(other objection) bool {
	words := min(len(o.says), len(other.says), 20)
	return o.rule == other.rule && o.says[:words] == other.says[:words]
}

// shrinking is how long a failure is made smaller.
const shrinking = 30 * time.Second

func (f *failure) shrinkSources(try func(script) bool) {
	one := f.script
	one.sources = []int{f.wrong[0].source}
	if len(f.script.sources) == 1 || try(one) {
		return
	}
	for _, i := range slices.Clone(f.script.sources) {
		fewer := f.script
		fewer.sources = slices.DeleteFunc(slices.Clone(fewer.sources), func(k int) bool { return k == i })
		try(fewer)
	}
}

func (f *failure) shrinkRounds(try func(script) bool) {
	for n := len(f.script.rounds) - 2; n >= 0; n-- {
		less := f.script
		less.rounds = slices.Delete(slices.Clone(less.rounds), n, n+1)
		try(less)
	}
	for n := range f.script.rounds {
		f.shrinkMoves(n, func(r *round) *[]move { return &r.edits }, try)
		f.shrinkMoves(n, func(r *round) *[]move { return &r.changes }, try)
	}
}

func (f *failure) shrinkMoves(n int, of func(*round) *[]move, try func(script) bool) {
	without := func(from, to int) bool {
		less := f.script
		less.rounds = slices.Clone(less.rounds)
		moves := of(&less.rounds[n])
		*moves = slices.Delete(slices.Clone(*moves), from, to)
		return try(less)
	}
	for at := len(*of(&f.script.rounds[n])) - 1; at >= 0; at-- {
		without(at, at+1)
	}
}

func (f *failure) shrinkText(try func(script) bool) {
	for size := 16; size > 0; size /= 2 {
		for from := 0; from < 2*longest; from += size {
			less := f.script
			less.without = maps.Clone(less.without)
			if less.without == nil {
				less.without = map[int]bool{}
			}
			for n := from; n < from+size; n++ {
				less.without[n] = true
			}
			if len(less.without) > len(f.script.without) {
				try(less)
			}
		}
	}
}

// archive is a failure as a case for testdata/edits: the content before the
// builds, and rules of what must hold after the last.
func (f failure) archive() string {
	var a txtar.Archive
	var head strings.Builder
	fmt.Fprintf(&head, "TODO: one sentence on what this proves.\nseed %d\n", f.script.seed)
	for n, r := range f.script.rounds {
		fmt.Fprintf(&head, "round %d: %s; then %s\n", n+1, kinds(r.edits), kinds(r.changes))
	}
	for _, o := range f.wrong {
		fmt.Fprintf(&head, "# %s: %s\n", o.file, o.says)
		for line := range strings.Lines(o.text) {
			fmt.Fprintf(&head, "%s %s: %s\n", o.rule, path.Join("content/briefings", o.file), strings.TrimSuffix(line, "\n"))
		}
	}
	a.Comment = []byte(head.String())
	for n, files := range []map[string]string{f.first, f.laid} {
		for _, name := range slices.Sorted(maps.Keys(files)) {
			a.Files = append(a.Files, txtar.File{Name: fmt.Sprintf("%d/content/%s", n+1, name), Data: []byte(files[name])})
		}
	}
	return string(txtar.Format(&a))
}

func kinds(moves []move) string {
	var all []string
	for _, m := range moves {
		all = append(all, fmt.Sprintf("%d %s", m.source, m.kind))
	}
	return strings.Join(all, ", ")
}

// ofItsSources is a script without the moves of articles that are not in it.
func (s script) ofItsSources() script {
	rounds := make([]round, len(s.rounds))
	for n, r := range s.rounds {
		elsewhere := func(m move) bool { return !slices.Contains(s.sources, m.source) }
		rounds[n].edits = slices.DeleteFunc(slices.Clone(r.edits), elsewhere)
		rounds[n].changes = slices.DeleteFunc(slices.Clone(r.changes), elsewhere)
	}
	s.rounds = rounds
	return s
}
