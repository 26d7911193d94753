package page

import (
	"slices"
	"strings"

	"dossier/generator/dossier"
)

type actorView struct {
	BodyHtml string
	Said     []statement
	NamedBy  []statement // what others say of them
	Entries  []entry
	In       []presenceRow
	Themes   []*themeLink
	Side     link
	Beside   []link // others of the same side
}

// presenceRow is a source that names an actor, with every line that does.
type presenceRow struct {
	Code      string
	Headline  string
	Lang      string
	Briefing  string
	Outlet    string
	Published *shownDate
	Role      string
	RoleAt    ref
	Lines     []ref
}

// besideShown is how many others of a side an actor's page names; all of them
// stand on the page of positions, to which the side leads.
const besideShown = 24

func (p *plan) actorPages() {
	for _, a := range p.Actors {
		if actorPath(a) != "" {
			p.actorPage(a)
		}
	}
}

// talkOf is what others say of an actor and what is dated of them.
func (c *composer) talkOf(a *dossier.ActorFile) *talk {
	if t := c.about[a]; t != nil {
		return t
	}
	return &talk{}
}

func (p *plan) actorPage(a *dossier.ActorFile) {
	p.sheet(actorPath(a), "actor", func() {
		p.whoTheyAre(a)
		p.saidRows(a.Said)
		p.saidRows(p.talkOf(a).said)
		p.datedRows(p.talkOf(a).dated)
		for _, in := range a.In {
			p.number(p.at(in.Folio))
		}
	}, func(s *sheet) dossier.Page { return s.actorPage(a) })
}

// whoTheyAre says what is known of an actor, and who else is of their side.
func (p *plan) whoTheyAre(a *dossier.ActorFile) {
	p.actor(a)
	p.text(a.SideBy)
	if a.SideBy != "" {
		for _, in := range a.In {
			if strings.HasPrefix(a.SideBy, in.Folio.Code+":") {
				p.show(in.Folio)
			}
		}
	}
	if a.Profile != nil {
		p.prose(a.Profile.Body, a.Profile.File)
	}
	p.number(len(a.Roles))
	for _, held := range a.Roles {
		p.text(held.Role)
		p.refer(held.Cite)
	}
	for _, name := range a.Aliases {
		p.text(name)
	}
	p.number(len(a.Said))
	p.number(len(a.In))
	for _, t := range p.Themes {
		p.flag(len(p.reach[t].said[a]) > 0)
	}
	p.links(p.beside(a))
}

// beside is others of an actor's side.
func (c *composer) beside(a *dossier.ActorFile) []link {
	side := c.sideOf[a.Side]
	if side == nil {
		return nil
	}
	var others []link
	for _, b := range side.actors[:min(len(side.actors), besideShown)] {
		if h := actorHref(b); b != a && h != "" {
			others = append(others, link{Text: b.Name, Href: h})
		}
	}
	return others
}

func (s *sheet) actorPage(a *dossier.ActorFile) dossier.Page {
	about := s.talkOf(a)
	view := actorView{
		Said: s.statements(a.Said), NamedBy: s.statements(about.said),
		Entries: s.entries(about.dated), Themes: s.themesOf(a),
	}
	if a.Profile != nil {
		view.BodyHtml = s.prose(a.Profile.Body, a.Profile.File, 2)
	}
	var folios []*dossier.Folio
	for _, p := range a.In {
		view.In = append(view.In, s.presence(p))
		folios = append(folios, p.Folio)
	}
	if side := s.sideOf[a.Side]; side != nil {
		view.Side, view.Beside = link{Text: side.name, Href: sidePath(side)}, s.beside(a)
	}
	h := head{
		Kick:  []run{{Text: s.say("kind_of_" + string(a.Kind)), Href: href(peoplePath) + "#" + string(a.Kind)}},
		Draft: s.draft(folios), Facts: s.actorFacts(a),
		Toc: s.contents(shownIf("intro", view.BodyHtml != ""), "said", shownIf("named-by", len(view.NamedBy) > 0),
			shownIf("chronology", len(view.Entries) > 0), "named-in", shownIf("beside", len(view.Beside) > 0)),
	}
	return s.page(a.Name, h, view)
}

// otherNames are an actor's aliases without those that are one of the roles,
// listed already.
func otherNames(a *dossier.ActorFile) []string {
	listed := map[string]bool{}
	for _, held := range a.Roles {
		listed[sameRole(held.Role)] = true
	}
	return slices.DeleteFunc(slices.Clone(a.Aliases), func(name string) bool { return listed[sameRole(name)] })
}

// actorFacts is what is known of an actor, each with who says so.
func (s *sheet) actorFacts(a *dossier.ActorFile) []fact {
	var facts []fact
	if side := s.sideOf[a.Side]; side != nil {
		value := []run{{Text: side.name, Href: sidePath(side)}}
		facts = append(facts, fact{s.say("fact_side"), append(value, s.sideBy(a)...)})
	} else if a.Kind == dossier.Person {
		facts = append(facts, fact{s.say("fact_side"), []run{{Text: s.say("side_unknown"), Class: "dim"}}})
	}
	if roles := s.roles(a); roles != nil {
		facts = append(facts, fact{s.say("fact_roles"), roles})
	}
	if names := otherNames(a); len(names) > 0 {
		facts = append(facts, fact{s.say("fact_aliases"), just(strings.Join(names, s.say("list_separator")))})
	}
	return append(facts, fact{s.say("fact_named"), just(s.say("named_counts",
		"statements", s.count("n_statements", len(a.Said)), "sources", s.count("n_sources", len(a.In))))})
}

// sideBy says who puts an actor on a side: a place in a source, or a person.
func (s *sheet) sideBy(a *dossier.ActorFile) []run {
	if a.SideBy == "" {
		return nil
	}
	for _, p := range a.In {
		rest, ok := strings.CutPrefix(a.SideBy, p.Folio.Code+":")
		if !ok {
			continue
		}
		v := s.volume(p.Folio)
		runs := []run{{Text: " "}, {Text: a.SideBy, Href: v.lineHref(number(rest)), Class: "ref"}}
		if !tellsSide(a, p) {
			runs = append(runs, run{Text: " " + s.say("basis_inferred"), Class: "dim"})
		}
		return runs
	}
	return []run{{Text: " — " + s.by(""), Class: "dim"}}
}

// tellsSide reports whether the place that is given for a side can show it: a
// role does, and so does a name that holds the side's. That Oslo stands for
// Norway is the program's knowledge, not the source's word.
func tellsSide(a *dossier.ActorFile, p *dossier.Presence) bool {
	if p.Entry != nil && p.Entry.Role != "" {
		return true
	}
	const stem = 4 // “Norwegian” holds Norway's
	side := []rune(strings.ToLower(a.Side))
	return strings.Contains(strings.ToLower(a.Name), string(side[:min(stem, len(side))]))
}

func number(s string) int {
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' || n > 1<<28 {
			break
		}
		n = n*10 + int(r-'0')
	}
	return n
}

func (s *sheet) presence(p *dossier.Presence) presenceRow {
	v := s.volume(p.Folio)
	row := presenceRow{
		Code: p.Folio.Code, Headline: s.headline(p.Folio), Lang: s.foreign(v), Briefing: href(briefingPath(p.Folio)),
		Outlet: s.outlet(v), Published: s.published(v),
	}
	if p.Entry != nil && p.Entry.Role != "" && p.Cite.Folio != nil {
		row.Role, row.RoleAt = p.Entry.Role, s.ref(p.Cite)
	}
	last := 0
	for _, m := range p.Mentions {
		r := v.at(m)
		if n := v.Source.Line(m.Start); n != last {
			row.Lines, last = append(row.Lines, r), n
		}
	}
	return row
}
