package page

import "dossier/generator/dossier"

// longActor plans an actor who does not fit one page: their page says who they
// are and what they said last, its parts what sources of when say of them.
func (p *plan) longActor(a *dossier.ActorFile, all *share) {
	parts, shares := p.divide(all)
	r := &series{
		composer: p.composer, whole: actorPath(a), folder: besides(actorPath(a)), what: a.Name,
		titled: "part_sources", counts: "n_sources", parts: parts,
	}
	last := p.lastSaid(a.Said)
	p.sheet(actorPath(a), "actor", func() {
		p.actorHead(a)
		p.saidRows(last)
		p.surveyed(parts, listed)
	}, func(s *sheet) dossier.Page {
		view := s.actorHead(a)
		view.Said, view.Parts = s.statements(last), r.survey(parts, listed)
		if len(last) > 0 {
			view.Count = s.say("latest_of", "statements", s.count("n_statements", len(a.Said)))
		}
		return s.page(a.Name, s.actorFrame(a, view), view)
	})
	p.series(r, contents{
		layout: "actor",
		of:     func(one *part) []*dossier.Folio { return shares[one].folios },
		facts:  func(one *part) { p.sharing(shares[one]) },
		set:    func(s *sheet, one *part, h head) dossier.Page { return s.actorPart(r.title(one), shares[one], h) },
	})
}

// lastSaid is the last statements that have a date.
func (c *composer) lastSaid(all []*dossier.Said) []*dossier.Said {
	n := len(all)
	for n > 0 && c.laneAt(all[n-1].When) != laneDated {
		n--
	}
	return all[max(0, n-latest):n]
}

// actorPart sets what the sources of a part say of an actor.
func (s *sheet) actorPart(title string, a *share, h head) dossier.Page {
	view := actorView{Part: true}
	s.actorShare(&view, a)
	h.Facts = []fact{{s.say("fact_named"), just(s.say("named_counts",
		"statements", s.count("n_statements", len(a.said)), "sources", s.sourcesIn(a.in)))}}
	h.Toc = s.contents("said", shownIf("named-by", len(view.NamedBy) > 0), shownIf("chronology", len(view.Entries) > 0), "named-in")
	return s.page(title, h, view)
}
