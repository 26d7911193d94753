package synth

import (
	"strings"
	"testing"
)

// Every alternative of every rule can be told, whatever the subject: no rule
// refers to one that does not exist.
func TestEveryRuleIsComplete(t *testing.T) {
	for k, sub := range subjects {
		r := sample.story(k).reporter
		r.rules, r.decks = sub.rules, map[string][]int{}
		for name, of := range sub.rules {
			for _, form := range of {
				if said := fill(form, r.words); strings.TrimSpace(said) == "" || strings.ContainsAny(said, "{}") {
					t.Errorf("%s: [%s] %s: %q", sub.id, name, form, said)
				}
			}
		}
	}
}

// What a theme looks for is what its articles speak of.
func TestTermsOccur(t *testing.T) {
	var all strings.Builder
	for i := range sample.Sources {
		all.WriteString(strings.ToLower(strings.Join(sample.story(i).paragraphs, "\n")))
	}
	for _, sub := range subjects[:DefaultThemes] {
		for _, term := range sub.rules["terms"] {
			for _, part := range strings.Split(term, " + ") {
				found := false
				for _, word := range strings.Split(part, "|") {
					found = found || strings.Contains(all.String(), strings.TrimSuffix(word, "*"))
				}
				if !found {
					t.Errorf("%s: nobody speaks of %s", sub.id, part)
				}
			}
		}
	}
}

// The persons of a dossier grow with its articles, one with every fourth; a
// core is everywhere; the dossier's surnames are one person's each, save for
// the namesakes.
func TestPersonsGrowWithTheArticles(t *testing.T) {
	w := world{1}
	seen, core := map[string]int{}, 0
	const articles = 800
	for i := range articles {
		c := w.castOf(i, newDraw(1, "cast", i))
		if len(c.people) < 5 || len(c.people) > 9 {
			t.Fatalf("article %d has a cast of %d", i, len(c.people))
		}
		for _, p := range c.people {
			seen[p.name()]++
		}
	}
	if want := personsBy(articles - 1); len(seen) < want-3 || len(seen) > want {
		t.Errorf("%d persons in %d articles, want %d", len(seen), articles, want)
	}
	for k := range corePersons {
		core += seen[w.person(k).name()]
		if n := seen[w.person(k).name()]; n < articles/20 {
			t.Errorf("person %d of the core is in %d of %d articles", k, n, articles)
		}
	}
	if core < 3*articles || core > 5*articles {
		t.Errorf("the core comes %d times in %d articles", core, articles)
	}
}

func TestSurnamesAreOnePersonsEach(t *testing.T) {
	const persons = 12_500 // of 50,000 articles
	w, seen := world{1}, map[string]int{}
	for k := range persons {
		seen[w.person(k).surname]++
	}
	if shared := persons - len(seen); shared != persons/60 {
		t.Errorf("%d share a surname, want %d", shared, persons/60)
	}
	if a, b := w.person(34), w.person(59); a.surname != b.surname || a.given == b.given {
		t.Errorf("%s and %s are no namesakes", a.name(), b.name())
	}
	if name := w.surname(40_000); !strings.Contains(name, "-") {
		t.Errorf("surname 40,000 is %s: taken", name)
	}
}

// Zipf's law by doublings: no rank is drawn more often than a lower one, but
// for chance, and each doubling as often as the next.
func TestRanksFollowZipf(t *testing.T) {
	d, by := newDraw(1, "rank"), map[int]int{}
	const draws = 60_000
	for range draws {
		k := d.rank(63)
		if k < 0 || k > 62 {
			t.Fatalf("rank %d of 63", k)
		}
		level := 0
		for k+1 >= 2<<level {
			level++
		}
		by[level]++
	}
	for level := range 6 {
		if n := by[level]; n < draws/6*9/10 || n > draws/6*11/10 {
			t.Errorf("doubling %d was drawn %d times of %d", level, n, draws)
		}
	}
}
