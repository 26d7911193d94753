package page

import (
	"path"
	"strings"

	"dossier/generator/dossier"
)

// items finds what a briefing's items were resolved to.
func (v *volume) items() map[*dossier.Item]any {
	found := map[*dossier.Item]any{}
	for _, p := range v.Points {
		found[p.Item] = p
	}
	for _, p := range v.Themed {
		found[p.Item] = p.Cited
	}
	for _, q := range v.Said {
		found[q.Item] = q
	}
	for _, e := range v.Dated {
		found[e.Item] = e
	}
	for _, p := range v.Actors {
		found[p.Item] = p
	}
	delete(found, nil)
	return found
}

// blocks gathers items of one kind that follow each other.
func (s *sheet) blocks(v *volume, from *dossier.Section, found map[*dossier.Item]any) []block {
	var blocks []block
	var prose []string
	seen := told{}
	flush := func() {
		if len(prose) > 0 {
			file := path.Join("content/briefings", v.Briefing.File)
			blocks = append(blocks, block{ProseHtml: s.prose(strings.Join(prose, "\n\n"), file, max(from.Level, 2))})
			prose = nil
		}
	}
	last := func(fits func(*block) bool) *block {
		if n := len(blocks); n > 0 && fits(&blocks[n-1]) {
			return &blocks[n-1]
		}
		blocks = append(blocks, block{})
		return &blocks[len(blocks)-1]
	}
	for i := range from.Items {
		item := &from.Items[i]
		if item.Point == nil && item.Statement == nil && item.Entry == nil && item.Profile == nil {
			prose = append(prose, item.Raw)
			continue
		}
		flush()
		switch {
		case item.Point != nil:
			b := last(func(b *block) bool { return b.Points != nil })
			b.Points = append(b.Points, s.pointOf(v, item, found))
		case item.Statement != nil:
			b := last(func(b *block) bool { return b.Statements != nil })
			b.Statements = append(b.Statements, s.statementOnce(seen, v, item, found))
		case item.Entry != nil:
			b := last(func(b *block) bool { return b.Entries != nil })
			b.Entries = append(b.Entries, s.entryOnce(seen, v, item, found))
		case item.Profile != nil:
			b := last(func(b *block) bool { return b.People != nil })
			b.People = append(b.People, s.personOf(v, item, found))
		}
	}
	flush()
	return blocks
}

// An item that was not resolved is shown as it was written, leading to its
// lines: nothing that stands in a briefing is dropped.

func (s *sheet) pointOf(v *volume, item *dossier.Item, found map[*dossier.Item]any) point {
	if p, ok := found[item].(dossier.Cited); ok {
		return s.point(p)
	}
	return s.point(dossier.Cited{From: v.Folio, Text: item.Point.Text, Cite: v.lines(item.Point.Ref), Human: item.Human, Item: item})
}

func (s *sheet) statementOf(v *volume, item *dossier.Item, found map[*dossier.Item]any) statement {
	if q, ok := found[item].(*dossier.Said); ok {
		return s.statement(q)
	}
	q := &dossier.Said{From: v.Folio, Statement: item.Statement, Item: item, Cite: v.lines(item.Statement.Ref)}
	if q.EDTF != "" {
		q.When, q.WhenBy = q.EDTF, "said"
	}
	return s.statement(q)
}

func (s *sheet) entryOf(v *volume, item *dossier.Item, found map[*dossier.Item]any) entry {
	if e, ok := found[item].(*dossier.Dated); ok {
		return s.entry(e)
	}
	return s.entry(&dossier.Dated{From: v.Folio, Entry: item.Entry, Item: item, Cite: v.lines(item.Entry.Ref)})
}

func (s *sheet) personOf(v *volume, item *dossier.Item, found map[*dossier.Item]any) personRow {
	who := item.Profile
	row := personRow{Name: link{Text: who.Name}, Side: link{Text: who.Side}, Role: who.Role, Also: strings.Join(who.Aliases, s.say("list_separator"))}
	cite := v.lines(who.Ref)
	if p, ok := found[item].(*dossier.Presence); ok {
		row.Name.Href = actorHref(p.Actor)
		if side := s.sideOf[p.Actor.Side]; side != nil && side.name == who.Side {
			row.Side.Href = sidePath(side)
		}
		if p.Cite.Folio != nil {
			cite = p.Cite
		}
	}
	if cite.Line > 0 {
		row.At = s.ref(cite)
	}
	if item.Human {
		row.Edited = s.say("edited")
	}
	return row
}

// lines is a citation of lines alone.
func (v *volume) lines(r dossier.Ref) dossier.Cite {
	return dossier.Cite{Folio: v.Folio, Line: r.First, Last: max(r.First, r.Last)}
}
