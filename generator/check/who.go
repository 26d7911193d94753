package check

import (
	"strings"

	"dossier/generator/dossier"
)

// who checks that Who is who is in the source's words: the roles in the lines
// they name, the names somewhere.
func (b *briefing) who() {
	for _, p := range b.folio.Actors {
		if p.Entry == nil || p.Item == nil {
			continue
		}
		if c, held := roleOf(p); held && c.Line > 0 && !c.Found() {
			b.object(p.Item.Line, !p.Item.Human, "", "the role %s of %s is not in %s", quoted(p.Entry.Role), p.Entry.Name, place(c))
		}
		b.introduced(p)
		for _, form := range p.Entry.Aliases {
			if !strings.Contains(b.folio.Source.Text, form) {
				b.object(p.Item.Line, false, "", "the name %s of %s is not in %s", quoted(form), p.Entry.Name, b.folio.Source.Name)
			}
		}
		if len(p.Mentions) == 0 && !p.Item.Human {
			b.object(p.Item.Line, false, "", "%s is named nowhere in the reporting of %s", p.Entry.Name, b.folio.Source.Name)
		}
	}
}

// introduced objects to a reference to lines that neither name the actor nor
// hold the role.
func (b *briefing) introduced(p *dossier.Presence) {
	src, ref := b.folio.Source, p.Entry.Ref
	at := src.LineSpan(ref.First, ref.Last)
	if ref.File != src.Name && ref.File != src.Readable() || at.Len() == 0 {
		return // a reference that leads nowhere is found with the other links
	}
	lines := strings.ToLower(src.Slice(at))
	for _, form := range append([]string{p.Entry.Name, p.Entry.Role}, p.Entry.Aliases...) {
		if form != "" && strings.Contains(lines, strings.ToLower(form)) {
			return
		}
	}
	b.object(p.Item.Line, true, "name a line that does", "line %d of %s does not name %s", ref.First, src.Name, p.Entry.Name)
}

// roleOf is where a source gives an actor's role.
func roleOf(p *dossier.Presence) (dossier.Cite, bool) {
	for _, held := range p.Actor.Roles {
		if held.Role == p.Entry.Role && held.Cite.Folio == p.Folio {
			return held.Cite, true
		}
	}
	return dossier.Cite{}, false
}
