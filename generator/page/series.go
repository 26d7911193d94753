package page

import (
	"strings"

	"dossier/generator/date"
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

// besides is the folder of the parts of a page that an ID has.
func besides(path string) string { return strings.TrimSuffix(path, ".html") }
