package generator_test

import (
	"fmt"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
)

// edit lets people edit their briefings. It returns which articles' and how all
// the briefings lie there then.
func (w *world) edit(edits []move) (edited map[*article]bool, before map[*article]string, err error) {
	edited, before = map[*article]bool{}, map[*article]string{}
	for _, a := range w.articles {
		a.take(w.read(a.path()))
		if a.broken != "" {
			a.take(a.broken)
			a.broken = ""
		}
	}
	for _, e := range edits {
		a := w.article(e.source)
		if a == nil || a.at == "" || a.broken != "" || a.erased {
			continue
		}
		a.Rand = rand.New(rand.NewPCG(e.seed, 2))
		edit := bodyEdits[e.kind]
		if edit == nil {
			edit = frontEdits[e.kind]
		}
		words := slices.Clone(a.words)
		if !(edit != nil && edit(a.account) || edit == nil && fileEdits[e.kind](w, a)) {
			a.words = words
			continue
		}
		edited[a] = true
		if err := a.hasItsWords(e.kind); err != nil {
			return nil, nil, err
		}
	}
	for _, a := range w.articles {
		a.idle = !edited[a] && !a.behind
		before[a] = a.raw()
		if a.at == "" || a.erased || before[a] == w.read(a.path()) {
			continue
		}
		if err := w.write(a.path(), before[a]); err != nil {
			return nil, nil, err
		}
	}
	return edited, before, nil
}

// hasItsWords objects to an account that is wrong by itself.
func (a *article) hasItsWords(kind string) error {
	for _, w := range a.words {
		if !strings.Contains(a.front+a.body+a.broken, w) {
			return fmt.Errorf("the edit “%s” of %s takes away %s and does not say so", kind, a.at, w)
		}
	}
	left := map[own]int{}
	for _, c := range clip(a.body) {
		left[own{home: c.home, text: unlined(c.text)}]++
	}
	for _, o := range a.theirs {
		o.noted = false
		if left[o]--; left[o] < 0 && a.broken == "" {
			return fmt.Errorf("the edit “%s” of %s takes away a person's item and does not say so: %s", kind, a.at, o.text)
		}
	}
	return nil
}

func (a *article) path() string { return "content/briefings/" + a.at }

// fileEdits are what people do to a briefing's file as a whole.
var fileEdits = map[string]func(*world, *article) bool{
	"the file renamed": func(w *world, a *article) bool {
		w.write(a.path(), "")
		a.at = path.Join(path.Dir(a.at), fmt.Sprintf("my %d of %d.md", a.IntN(99), a.index))
		return true
	},
	"the file deleted": func(w *world, a *article) bool {
		if a.IntN(3) > 0 || a.gone {
			return false
		}
		w.write(a.path(), "")
		a.forgetAll()
		a.at = ""
		return true
	},
	"marks of a conflict": func(w *world, a *article) bool {
		a.broken = a.raw()
		a.body += "\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other\n"
		return true
	},
	"broken YAML": func(w *world, a *article) bool {
		a.broken = a.raw()
		a.front = strings.Replace(a.front, "\n", "\nbroken: [\n", 1)
		return true
	},
}
