package page

import "dossier/generator/dossier"

type actorView struct {
	BodyHtml string
	Said     []statement
	NamedBy  []statement // what others say of them
	Entries  []entry
	In       []presenceRow
	Themes   []*themeLink
	Side     link
	Beside   []link     // others of the same side
	Count    string     // how many statements there are, where only the latest stand here
	Parts    []partLink // where all that is said is in parts
	Part     bool       // it is one of those
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

func (p *plan) actorPages(actors []*dossier.ActorFile) {
	for _, a := range actors {
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
	talk := p.talkOf(a)
	all := &share{said: a.Said, about: talk.said, dated: talk.dated, in: a.In}
	if all.rows() > p.bounds.page {
		p.longActor(a, all)
		return
	}
	p.sheet(actorPath(a), "actor", func() {
		p.actorHead(a)
		p.sharing(all)
	}, func(s *sheet) dossier.Page {
		view := s.actorHead(a)
		s.actorShare(&view, all)
		return s.page(a.Name, s.actorFrame(a, view), view)
	})
}

// actorHead says what is known of an actor, and who else is of their side.
func (p *plan) actorHead(a *dossier.ActorFile) {
	p.actor(a)
	if of := sidedBy(a); of != nil {
		p.text(a.SideBy)
		p.show(of.Folio)
	}
	if a.Profile != nil {
		p.prose(a.Profile.Body, a.Profile.File)
	}
	p.rolesAll(a)
	for _, name := range p.otherNames(a) {
		p.text(name)
	}
	p.number(len(a.Said))
	p.number(len(a.In))
	p.number(storiesIn(a.In))
	for _, t := range p.Themes {
		p.flag(len(p.reach[t].said[a]) > 0)
	}
	if side := p.sideOf[a.Side]; side != nil {
		p.key(p.foremost[side])
	}
	p.text(p.drafted(reviewIn(a)))
}

func (s *sheet) actorHead(a *dossier.ActorFile) actorView {
	view := actorView{Themes: s.themesOf(a)}
	if a.Profile != nil {
		view.BodyHtml = s.prose(a.Profile.Body, a.Profile.File, 2)
	}
	if side := s.sideOf[a.Side]; side != nil {
		view.Side, view.Beside = link{Text: side.name, Href: sidePath(side)}, s.beside(a)
	}
	return view
}

// actorShare sets what sources say of an actor.
func (s *sheet) actorShare(view *actorView, a *share) {
	view.Said, view.NamedBy = s.statements(a.said), s.statements(a.about)
	view.Entries, view.In = s.entries(a.dated), rows(a.in, s.presence)
}

func (s *sheet) actorFrame(a *dossier.ActorFile, view actorView) head {
	return head{
		Kick:  s.kindOf(a),
		Draft: s.drafted(reviewIn(a)), Facts: s.actorFacts(a),
		Toc: s.contents(shownIf("intro", view.BodyHtml != ""), "said", shownIf("named-by", len(view.NamedBy) > 0),
			shownIf("chronology", len(view.Entries) > 0), shownIf("parts", len(view.Parts) > 0),
			shownIf("named-in", len(view.Parts) == 0), shownIf("beside", len(view.Beside) > 0)),
	}
}

func (c *composer) kindOf(a *dossier.ActorFile) []run {
	return []run{{Text: c.say("kind_of_" + string(a.Kind)), Href: href(peoplePath) + "#" + string(a.Kind)}}
}

// reviewIn is how far the sources that name an actor were reviewed.
func reviewIn(a *dossier.ActorFile) review {
	var r review
	for _, p := range a.In {
		r.add(p.Folio)
	}
	return r
}

// beside is others of an actor's side. Of very many it names those who say
// most, by their names, so that who says more of them changes no page.
func (c *composer) beside(a *dossier.ActorFile) []link {
	side := c.sideOf[a.Side]
	if side == nil {
		return nil
	}
	var links []link
	for _, b := range side.foremost {
		if h := actorHref(b); b != a && h != "" {
			links = append(links, link{Text: b.Name, Href: h})
		}
	}
	return links
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
		if n := v.Source.Line(m.Start); n != last {
			row.Lines, last = append(row.Lines, v.at(m)), n
		}
	}
	return row
}
