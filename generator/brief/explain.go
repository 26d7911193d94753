package brief

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// Owner says whose a thing in a briefing is.
type Owner string

const (
	Machine Owner = "program" // the program wrote it and nobody touched it
	Person  Owner = "person"  // a person wrote it
	Edited  Owner = "edited"  // a person changed what the program wrote
	Deleted Owner = "deleted" // a person deleted what the program would write
)

// Owned is one item or value of a briefing, or one that a person deleted, and
// what the next build will do with it.
type Owned struct {
	Line  int    // in the file, from 1; 0 for what is not there
	Place string // "Key points", "themes", "source.outlet"
	Words string // how it begins, on one line
	Owner Owner
	Next  string // "stays", "is refreshed", "is removed: no longer found", "is added", "stays out"
}

const (
	stays       = "stays"
	refreshed   = "is refreshed"
	notFound    = "is removed: no longer found"
	added       = "is added"
	staysOut    = "stays out"
	staysForYou = "stays, no longer found, for your words in it"
	moves       = "stays; its line is brought up to date"
)

// Explain says whose every item and every value of a briefing's file is and
// what Update would do with it: those of the file in the order of lines, then
// those that are not there. Of a list that a person has touched each entry
// stands for itself. A file that Update would leave alone is explained by its
// problems, and so is one that is not there.
func Explain(old []byte, fresh dossier.Briefing, titles map[string]string, version string, src *dossier.Source) ([]Owned, []dossier.Problem) {
	d, r, problems := sides(old, &fresh, titles, version, newScanner(fresh.File))
	switch {
	case r == nil:
		return nil, nil
	case len(problems) > 0 || r.astray:
		return nil, leftAlone(old, r, problems).Problems
	}
	var all []Owned
	m := newMerger(r, d, &fresh)
	m.tell = func(o Owned) { all = append(all, o) }
	m.body()
	m.values()
	m.mend(src)
	m.tellBody()
	slices.SortStableFunc(all, func(a, b Owned) int {
		return cmp.Or(cmp.Compare(uint(a.Line-1), uint(b.Line-1)), cmp.Compare(a.Place, b.Place))
	})
	return all, slices.Concat(r.problems, m.problems)
}

// tellBody tells of every heading and item.
func (m *merger) tellBody() {
	for o, p := range m.pieces {
		owner, next := m.fate(o)
		m.tell(Owned{p.at.from + 1, m.oldPlace(o), opening(m.text(p.at)), owner, next})
	}
	for i, p := range m.draft.pieces {
		place := placeOf(m.freshSection(i))
		switch {
		case p.mark.key == "" || m.oldOf[i] >= 0:
		case m.oldOf[i] == held:
			m.tell(Owned{0, place, opening(p.markdown), Deleted, staysOut})
		default:
			m.tell(Owned{0, place, opening(p.markdown), Machine, added})
		}
	}
}

// fate is whose a piece of the old file is, and what becomes of it.
func (m *merger) fate(o int) (Owner, string) {
	p := m.pieces[o]
	_, again := m.replaced[o]
	_, moved := m.mended[o]
	owner, next := Machine, stays
	switch {
	case p.human && p.mark.key != "" && m.noted[p.mark.key] > 0:
		owner = Edited
	case p.human:
		owner = Person
	case m.removed[o]:
		return Machine, notFound
	case again:
		return Machine, refreshed
	case m.freshOf[o] == absent:
		next = staysForYou
	}
	if moved {
		next = moves
	}
	return owner, next
}

func (m *merger) oldPlace(o int) string { return placeOf(m.oldSection(o)) }

func placeOf(s *dossier.Section) string {
	switch {
	case s.Kind == dossier.ThemePart:
		return string(dossier.ByTheme) + ": " + s.Theme
	case s.Title == "":
		return string(s.Kind)
	}
	return s.Title
}

// longestOpening is how much of an item's words is shown, in runes.
const longestOpening = 60

// opening is how words begin, on one line.
func opening(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) <= longestOpening {
		return text
	}
	return strings.TrimRight(string([]rune(text)[:longestOpening-1]), " ") + "…"
}
