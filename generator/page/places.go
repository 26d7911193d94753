package page

import "dossier/generator/dossier"

// places is every stretch of a source that some page leads to exactly, each
// marked on the source's own page: the words of whatever cites them, in its own
// briefing or in another's; for every actor who has a page the place of the
// role and the first mention in each line; the words that state a fact; the
// words of time that stand alone where their sentence was printed before.
func (s *sheet) places(f *dossier.Folio) map[dossier.Span]bool {
	all := map[dossier.Span]bool{}
	mark := func(c dossier.Cite) {
		if c.Folio == f && c.Found() {
			all[c.Spans[0]] = true
		}
	}
	for _, from := range append([]*dossier.Folio{f}, f.CitedBy...) {
		everyCite(from, mark)
	}
	for _, p := range f.Actors {
		if actorPath(p.Actor) == "" {
			continue
		}
		last := 0
		for _, m := range p.Mentions {
			if n := f.Source.Line(m.Start); n != last {
				all[m], last = true, n
			}
		}
	}
	for _, at := range repeated(f) {
		all[at] = true
	}
	v := s.volume(f)
	for _, at := range s.stated(v) {
		all[at] = true
	}
	return all
}

// everyCite tells of every place that a source's briefing cites.
func everyCite(f *dossier.Folio, tell func(dossier.Cite)) {
	for _, all := range [][]dossier.Cited{f.Summary, f.Points} {
		for _, p := range all {
			tell(p.Cite)
		}
	}
	for _, p := range f.Themed {
		tell(p.Cite)
	}
	for _, q := range f.Said {
		tell(q.Cite)
	}
	for _, e := range f.Dated {
		tell(e.Cite)
	}
	for _, p := range f.Actors {
		tell(p.Cite)
	}
}

// repeated is the words of time of entries whose sentence an entry before them
// has printed.
func repeated(f *dossier.Folio) []dossier.Span {
	var all []dossier.Span
	seen := map[dossier.Span]bool{}
	for _, e := range f.Dated {
		if e.Cite.Folio != f || len(e.Cite.Spans) != 1 || e.Expression.Len() == 0 {
			continue
		}
		if seen[e.Cite.Spans[0]] {
			all = append(all, e.Expression)
		}
		seen[e.Cite.Spans[0]] = true
	}
	return all
}
