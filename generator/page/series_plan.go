package page

import "dossier/generator/dossier"

// frame is what stands around a part.
type frame struct {
	previous, next *part
	review         review
}

// framed says what stands around a part, and which part it is. The words for
// it are made when the page is set.
func (p *plan) framed(r *series, one *part, f frame) {
	p.text(r.what)
	p.text(r.titled)
	for _, q := range []*part{f.previous, one, f.next, one.up} {
		if q == nil {
			p.text("")
			continue
		}
		p.part(q)
	}
	p.reviewed(f.review)
}

func (p *plan) part(q *part) {
	p.text(q.id)
	p.text(q.label)
	p.number(q.level)
	p.number(q.number)
	for _, at := range []stamp{q.from, q.to} {
		p.number(at.lane)
		p.number(at.year)
		p.number(at.month)
		p.number(at.day)
	}
}

// surveyed says that a page lists parts.
func (p *plan) surveyed(parts []*part, depth int) {
	p.number(len(parts))
	for _, q := range parts {
		p.part(q)
		p.number(q.count)
		if depth > 1 {
			p.surveyed(q.parts, depth-1)
		}
	}
}

// head is the frame in words.
func (r *series) head(one *part, f frame) head {
	up := link{Text: r.what, Href: href(r.whole)}
	if one.up != nil {
		up = r.link(one.up)
	}
	return head{
		Kick:   []run{{Text: r.what, Href: href(r.whole)}},
		Draft:  r.drafted(f.review),
		Around: around{Previous: r.link(f.previous), Up: up, Next: r.link(f.next)},
	}
}

// contents says what stands on the parts of a series, and how they are set.
type contents struct {
	layout string
	of     func(*part) []*dossier.Folio // the sources that a part is made from
	facts  func(*part)
	set    func(*sheet, *part, head) dossier.Page
}

// series plans the parts of a page that was cut.
func (p *plan) series(r *series, c contents) {
	all := leaves(r.parts)
	for i, leaf := range all {
		f := frame{review: p.together([]*part{leaf}, c.of)}
		if i > 0 {
			f.previous = all[i-1]
		}
		if i+1 < len(all) {
			f.next = all[i+1]
		}
		p.partOf(r.whole, r.path(leaf), c.layout, func() {
			p.framed(r, leaf, f)
			c.facts(leaf)
		}, func(s *sheet) dossier.Page { return c.set(s, leaf, r.head(leaf, f)) })
	}
	p.surveys(r, c, r.parts)
}

// surveys plans the pages of parts that were cut again.
func (p *plan) surveys(r *series, c contents, parts []*part) {
	for _, one := range parts {
		if one.parts == nil {
			continue
		}
		f := frame{review: p.together(leaves(one.parts), c.of)}
		p.partOf(r.whole, r.path(one), "parts", func() {
			p.framed(r, one, f)
			p.surveyed(one.parts, listed)
		}, func(s *sheet) dossier.Page {
			return s.page(r.title(one), r.head(one, f), struct{ Parts []partLink }{r.survey(one.parts, listed)})
		})
		p.surveys(r, c, one.parts)
	}
}
