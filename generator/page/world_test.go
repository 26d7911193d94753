package page

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// A world is what a random dossier is made from, so that it can be made again
// with one thing changed.
type world struct {
	title, question, bottom string
	themes                  []worldTheme
	people                  []worldActor
	sources                 []worldSource
}

type worldTheme struct{ id, title, status, body string }

type worldActor struct {
	name, side string
	kind       dossier.ActorKind
	profile    string // its body; empty without one
}

type worldSource struct {
	name, headline, outlet, published, reviewed, note string
	said                                              []worldSaid
	dated                                             []worldDated
	roles                                             []string // by person; empty for whom it does not name so
	cites                                             string   // a source whose first line it cites
	story                                             string   // which it tells as others do; empty for its own
}

type worldSaid struct {
	who         int
	words, when string
	theme       int
	human       bool
}

type worldDated struct {
	when, words string
	theme       int
}

var worldWords = strings.Fields("dam river water valley council talks winter border gate bridge harvest rain plan delay vote")

var worldDays = []string{"", "2030", "2030-05", "2030-05-04", "2030-05-09", "2031-01-02", "2031-03", "XXXX-05-25", "[2030-05-04..2030-05-06]", "soon", "2032-11-30"}

var worldStories = []string{"", "", "the bridge", "the harvest"}

func pick[T any](r *rand.Rand, all []T) T { return all[r.IntN(len(all))] }

func wording(r *rand.Rand) string {
	words := make([]string, 3+r.IntN(5))
	for i := range words {
		words[i] = pick(r, worldWords)
	}
	return strings.Join(words, " ")
}

func newWorld(r *rand.Rand, sources int) *world {
	w := &world{title: "The dam", question: "Who may fill it?"}
	for i := range 1 + r.IntN(4) {
		w.themes = append(w.themes, worldTheme{id: fmt.Sprint("theme-", i), title: fmt.Sprint("Theme ", i)})
	}
	for i := range 3 + r.IntN(6) {
		w.people = append(w.people, worldActor{
			name: fmt.Sprintf("%c. %s", 'A'+r.IntN(4), strings.ToUpper(string(rune('a'+i)))+"berg"), side: pick(r, []string{"", "Orva", "Tarn", "Farland"}),
			kind: pick(r, []dossier.ActorKind{dossier.Person, dossier.Person, dossier.Body, dossier.Place}), profile: pick(r, []string{"", "", "", "*Known.*"}),
		})
	}
	for i := range sources {
		w.sources = append(w.sources, w.source(r, fmt.Sprintf("%03d", i)))
	}
	return w
}

func (w *world) source(r *rand.Rand, name string) worldSource {
	s := worldSource{
		name: name, headline: wording(r), outlet: pick(r, []string{"", "Post", "Herald"}), published: pick(r, worldDays),
		roles: make([]string, len(w.people)),
	}
	for range r.IntN(6) {
		s.said = append(s.said, worldSaid{r.IntN(len(w.people) + 1), wording(r), pick(r, worldDays), r.IntN(len(w.themes) + 1), r.IntN(6) == 0})
	}
	for range r.IntN(4) {
		s.dated = append(s.dated, worldDated{pick(r, worldDays[1:]), wording(r) + " " + pick(r, w.people).name, r.IntN(len(w.themes) + 1)})
	}
	for i := range s.roles {
		s.roles[i] = pick(r, []string{"", "", "Minister", "envoy", "the Minister of dams"})
	}
	if len(w.sources) > 0 && r.IntN(3) == 0 {
		s.cites = pick(r, w.sources).name
	}
	s.story = pick(r, worldStories)
	if r.IntN(4) == 0 {
		s.note = "See [the other](" + name[:2] + "1.md) and [a theme](../themes/theme-1.md)."
	}
	return s
}

// change does one thing to a world, and says what.
func (w *world) change(r *rand.Rand) string {
	s, t := &w.sources[r.IntN(len(w.sources))], &w.themes[r.IntN(len(w.themes))]
	a := &w.people[r.IntN(len(w.people))]
	switch r.IntN(19) {
	case 0:
		s.headline = wording(r)
		return "a headline"
	case 1:
		s.published = pick(r, worldDays)
		return "a date of publication"
	case 2:
		s.roles[r.IntN(len(s.roles))] = pick(r, []string{"", "Envoy", "chair"})
		return "a role"
	case 3:
		a.side = pick(r, []string{"", "Orva", "Newland"})
		return "a side"
	case 4:
		i := r.IntN(len(w.sources) + 1)
		w.sources = slices.Insert(w.sources, i, w.source(r, fmt.Sprintf("n%06d", r.IntN(1_000_000))))
		return "a source added"
	case 5:
		if i := r.IntN(len(w.sources)); len(w.sources) > 1 {
			w.sources = slices.Delete(w.sources, i, i+1)
		}
		return "a source removed"
	case 6:
		t.title = wording(r)
		return "a theme's title"
	case 7:
		slices.Reverse(w.themes)
		return "the order of themes"
	case 8:
		a.profile = pick(r, []string{"", "*Known* to [all](../sources/" + s.name + ".txt#L1).", wording(r)})
		return "a profile"
	case 9:
		s.reviewed = "R. Eader"
		return "a review"
	case 10:
		s.outlet = wording(r)
		return "an outlet"
	case 11:
		t.status, t.body = wording(r), "See [it](../sources/"+s.name+".txt#L2) and [them](../sources/none.txt)."
		return "an editor's words on a theme"
	case 12:
		w.bottom, w.title = wording(r), wording(r)
		return "the bottom line and the title"
	case 13:
		w.themes = append(w.themes, worldTheme{id: fmt.Sprint("theme-new-", len(w.themes)), title: "New"})
		return "a theme added"
	case 14:
		s.said = append(s.said, worldSaid{r.IntN(len(w.people)), wording(r), pick(r, worldDays), 0, false})
		return "a statement added"
	case 15:
		a.name = wording(r)
		return "a name"
	case 16:
		s.note = "Mine, and [the first](" + w.sources[0].name + ".md)."
		return "a note"
	case 17:
		s.story = pick(r, worldStories)
		return "whose story it tells"
	}
	if len(s.said) > 0 {
		q := &s.said[r.IntN(len(s.said))]
		q.words, q.who = wording(r), r.IntN(len(w.people)+1)
	}
	return "a statement"
}
