package page

import (
	"strings"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// series is a page that was cut, and its parts.
type series struct {
	*composer
	whole  string // path of the page that lists them
	folder string // they are in, below more: a place that no ID can take
	what   string // title of the page
	titled string // phrase of a part's title, of what and which part
	counts string // phrase of how much a part holds
	parts  []*part
}

// partLink leads to a part, and to the parts of that.
type partLink struct {
	Text  string
	Href  string
	Count string
	Parts []partLink
}

// around leads from a part to the one before, the one after, and up.
type around struct{ Previous, Up, Next link }

func (r *series) path(p *part) string { return "more/" + r.folder + "/" + p.id + ".html" }

// period says which time a part holds.
func (r *series) period(p *part) string {
	switch {
	case p.label != "":
		return r.numbered(p.label, p)
	case p.from.lane == laneNoYear:
		return r.numbered(r.say("no_year"), p)
	case p.from.lane == laneUndated:
		return r.numbered(r.say("no_date"), p)
	case p.level == wholeYear:
		return r.sayBare(date.Part{Year: p.from.year})
	case p.to.month == 0:
		return r.numbered(r.say("no_month", "year", r.sayBare(date.Part{Year: p.from.year})), p)
	case p.level == wholeMonth:
		return r.sayBare(date.Part{Year: p.from.year, Month: p.from.month})
	case p.to.day == 0:
		return r.numbered(r.say("no_day", "month", r.sayBare(p.from.date())), p)
	case p.from != p.to:
		return r.numbered(r.sayRange(p.from.date(), p.to.date()), p)
	}
	return r.numbered(r.sayBare(p.from.date()), p)
}

func (r *series) numbered(said string, p *part) string {
	if p.number == 0 {
		return said
	}
	return r.say("part_number", "what", said, "number", p.number)
}

// title is what a part's page is called.
func (r *series) title(p *part) string {
	of := func(what, part string) string { return r.say("part_of", "what", what, "part", part) }
	switch {
	case p.label != "" && p.up != nil && p.level != stretch:
		return of(r.title(p.up), r.period(p))
	case p.label != "" && p.up != nil:
		return r.numbered(r.title(p.up), p)
	case r.titled == "part_sources" && p.from.lane == laneNoYear:
		return of(r.what, r.numbered(r.say("sources_no_year"), p))
	case r.titled == "part_sources" && p.from.lane == laneUndated:
		return of(r.what, r.numbered(r.say("sources_no_date"), p))
	case p.label != "" || p.from.lane != laneDated:
		return of(r.what, r.period(p))
	}
	return r.say(r.titled, "what", r.what, "part", r.period(p))
}

func (r *series) link(p *part) link {
	if p == nil {
		return link{}
	}
	return link{Text: r.period(p), Href: href(r.path(p))}
}

// survey lists parts, each with its own parts.
func (r *series) survey(parts []*part, depth int) []partLink {
	if depth == 0 {
		return nil
	}
	return rows(parts, func(p *part) partLink {
		return partLink{Text: r.period(p), Href: href(r.path(p)), Count: r.count(r.counts, p.count), Parts: r.survey(p.parts, depth-1)}
	})
}

// listed is how deep a page lists parts: years and months, months and their
// stretches.
const listed = 2

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
	p.number(q.number)
	for _, at := range []stamp{q.from, q.to} {
		p.number(at.lane)
		p.number(at.year)
		p.number(at.month)
		p.number(at.day)
	}
}

// surveyed says that a page lists parts.
func (p *plan) surveyed(r *series, parts []*part, depth int) {
	p.number(len(parts))
	for _, q := range parts {
		p.part(q)
		p.number(q.count)
		if depth > 1 {
			p.surveyed(r, q.parts, depth-1)
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
		f := frame{review: p.together(c.of(leaf))}
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
		f := frame{review: p.together(rows(leaves(one.parts), c.of)...)}
		p.partOf(r.whole, r.path(one), "parts", func() {
			p.framed(r, one, f)
			p.surveyed(r, one.parts, listed)
		}, func(s *sheet) dossier.Page {
			return s.page(r.title(one), r.head(one, f), struct{ Parts []partLink }{r.survey(one.parts, listed)})
		})
		p.surveys(r, c, one.parts)
	}
}

// besides is the folder of the parts of a page that an ID has.
func besides(path string) string { return strings.TrimSuffix(path, ".html") }
