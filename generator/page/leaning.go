package page

import "dossier/generator/dossier"

// dayGrounds is how the days of one source's chronology are known.
type dayGrounds struct{ firm, leaning map[string]bool }

func groundsOf(f *dossier.Folio) *dayGrounds {
	g := &dayGrounds{firm: map[string]bool{}, leaning: map[string]bool{}}
	for _, e := range f.Dated {
		if e.Inferred {
			g.leaning[e.EDTF] = true
		} else {
			g.firm[e.EDTF] = true
		}
	}
	return g
}

// leans reports whether the day on which something was said leans on an
// inferred date of publication. A briefing notes that for the entries of its
// chronology only. A day that no entry proves counts as inferred in a source
// whose own date is, unless a person wrote it.
func (c *composer) leans(q *dossier.Said) bool {
	if q.From == nil || q.WhenBy != "said" {
		return false
	}
	v := c.volume(q.From)
	if v.grounds == nil {
		v.grounds = groundsOf(q.From)
	}
	if v.grounds.firm[q.When] {
		return false
	}
	written := q.Item != nil && q.Item.Human
	return v.grounds.leaning[q.When] || inferred(v) && !written
}
