package page

import (
	"cmp"
	"slices"
	"strings"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// latest is how many statements the home page shows.
const latest = 3

// latestOnRecord is the last dated statements that a known speaker made, and
// the sources that cannot be placed in time and so may hold later ones. Each is
// of another line, and of another speaker or on another theme: three fragments
// of one paragraph are one piece of news.
func (s *sheet) latestOnRecord() ([]statement, []run) {
	var shown []*dossier.Said
	lines, voices := map[string]bool{}, map[string]bool{}
	for _, q := range s.newestFirst() {
		line, spoken := code(q.Cite), voicesOf(q)
		if lines[line] || slices.ContainsFunc(spoken, func(v string) bool { return voices[v] }) {
			continue
		}
		lines[line] = true
		for _, v := range spoken {
			voices[v] = true
		}
		if shown = append(shown, q); len(shown) == latest {
			break
		}
	}
	may := s.mayHoldLater(shown)
	var out []*dossier.Folio
	for _, f := range s.Sources {
		if may[f] {
			out = append(out, f)
		}
	}
	return s.statements(shown), s.leftOut(out)
}

// mayHoldLater are the sources that may hold later statements than those
// shown: without a date of their own, or with a statement whose date reaches
// beyond the first's (“July 2016”).
func (s *sheet) mayHoldLater(shown []*dossier.Said) map[*dossier.Folio]bool {
	may := map[*dossier.Folio]bool{}
	for _, f := range s.Sources {
		may[f] = lane(f.Briefing.Published) != laneDated
	}
	if len(shown) == 0 {
		return may
	}
	for _, q := range s.newestFirst() {
		in := slices.ContainsFunc(shown, func(p *dossier.Said) bool { return p.From == q.From })
		if !in && date.MayBeLater(q.When, shown[0].When) {
			may[q.From] = true
		}
	}
	return may
}

// newestFirst is the statements that can be latest; of one date those that are
// whole come before those that need their sentence to be understood.
func (s *sheet) newestFirst() []*dossier.Said {
	var all []*dossier.Said
	for _, q := range s.Statements {
		if lane(q.When) == laneDated && q.Actor != nil && q.Rank != dossier.RankThirdParty && q.Cite.Found() {
			all = append(all, q)
		}
	}
	slices.SortStableFunc(all, func(a, b *dossier.Said) int {
		return cmp.Or(date.Compare(b.When, a.When), cmp.Compare(partial(a), partial(b)))
	})
	return all
}

// partial is 0 for a whole statement and 1 for what is not.
func partial(q *dossier.Said) int {
	const whole = 5 // words; “Not at all” is no statement without its question
	words := 0
	for _, part := range q.Parts {
		words += len(strings.Fields(part))
	}
	if q.Kind == dossier.Direct && words >= whole {
		return 0
	}
	return 1
}

// voicesOf is a statement's speaker on each of its themes.
func voicesOf(q *dossier.Said) []string {
	if len(q.Themes) == 0 {
		return []string{q.Actor.ID}
	}
	voices := make([]string, len(q.Themes))
	for i, t := range q.Themes {
		voices[i] = q.Actor.ID + " " + t.ID
	}
	return voices
}
