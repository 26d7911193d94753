package page

import "dossier/generator/dossier"

// told is the sentences a section of a briefing has printed, each with the
// anchor of the item that did. A sentence that holds two dates or two fragments
// is printed once; what comes later leads back to it.
type told map[dossier.Span]string

// first reports whether a sentence has not been printed yet, and where it was.
func (t told) first(sentence dossier.Span, id string) (above string, first bool) {
	above, known := t[sentence]
	if !known {
		t[sentence] = id
	}
	return above, !known
}

func (s *sheet) statementOnce(seen told, v *volume, item *dossier.Item, found map[*dossier.Item]any) statement {
	row := s.statementOf(v, item, found)
	q, ok := found[item].(*dossier.Said)
	if !ok || !q.Cite.Found() || s.inContext(v, q) == nil {
		return row
	}
	if above, first := seen.first(q.ContextSpan, row.ID); !first {
		row.Words = append(s.alone(v, q), s.sentenceAbove(above)...)
	}
	return row
}

func (s *sheet) entryOnce(seen told, v *volume, item *dossier.Item, found map[*dossier.Item]any) entry {
	row := s.entryOf(v, item, found)
	e, ok := found[item].(*dossier.Dated)
	if !ok || len(e.Cite.Spans) != 1 || e.Cite.Folio != v.Folio || e.Expression.Len() == 0 {
		return row
	}
	if above, first := seen.first(e.Cite.Spans[0], row.ID); !first {
		words := run{Text: v.Source.Slice(e.Expression), Class: "da"}
		row.Words, row.At = append([]run{words}, s.sentenceAbove(above)...), v.at(e.Expression)
	}
	return row
}

func (s *sheet) sentenceAbove(id string) []run {
	return []run{{Text: " — ", Class: "dim"}, {Text: s.say("sentence_above"), Href: "#" + id, Class: "as"}}
}
