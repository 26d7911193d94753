package page

import (
	"cmp"
	"slices"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// latest is how many statements the home page shows.
const latest = 3

// latestOnRecord is the last dated statements that a known speaker made, and
// the sources that cannot be placed in time and so may hold later ones. Each is
// of another line, and of another speaker or on another theme: three fragments
// of one paragraph are one piece of news.
func (c *composer) latestOnRecord() ([]*dossier.Said, []*dossier.Folio) {
	var shown []*dossier.Said
	lines, voices := map[string]bool{}, map[string]bool{}
	for i := len(c.ordered) - 1; i >= 0 && len(shown) < latest; i-- {
		for _, q := range c.ordered[i].wholeFirst() {
			line, spoken := code(q.Cite), voicesOf(q)
			if len(shown) == latest || lines[line] || slices.ContainsFunc(spoken, func(v string) bool { return voices[v] }) {
				continue
			}
			lines[line] = true
			for _, v := range spoken {
				voices[v] = true
			}
			shown = append(shown, q)
		}
	}
	may := c.mayHoldLater(shown)
	var out []*dossier.Folio
	for _, f := range c.Sources {
		if may[f] {
			out = append(out, f)
		}
	}
	return shown, out
}

// mayHoldLater are the sources that may hold later statements than those
// shown: without a date of their own, or with a statement whose date reaches
// beyond the first's (“July 2016”).
func (c *composer) mayHoldLater(shown []*dossier.Said) map[*dossier.Folio]bool {
	may := map[*dossier.Folio]bool{}
	for _, f := range c.Sources {
		if c.laneOf(f) != laneDated {
			may[f] = true
		}
	}
	if len(shown) == 0 {
		return may
	}
	for _, d := range c.ordered {
		if d.lane != laneDated || !date.MayBeLater(d.edtf, shown[0].When) {
			continue
		}
		for _, q := range d.said {
			in := slices.ContainsFunc(shown, func(p *dossier.Said) bool { return p.From == q.From })
			if !in && canBeLatest(q) {
				may[q.From] = true
			}
		}
	}
	return may
}

// wholeFirst is the statements of a day that can be latest, those that are whole
// before those that need their sentence to be understood.
func (d *day) wholeFirst() []*dossier.Said {
	var all []*dossier.Said
	if d.lane != laneDated {
		return nil
	}
	for _, q := range d.said {
		if canBeLatest(q) {
			all = append(all, q)
		}
	}
	slices.SortStableFunc(all, func(a, b *dossier.Said) int { return cmp.Compare(partial(a), partial(b)) })
	return all
}

func canBeLatest(q *dossier.Said) bool {
	return q.Actor != nil && q.Rank != dossier.RankThirdParty && q.Cite.Found()
}

// partial is 0 for a whole statement and 1 for what is not.
func partial(q *dossier.Said) int {
	const whole = 5 // words; “Not at all” is no statement without its question
	if q.Kind == dossier.Direct && q.Words >= whole {
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
