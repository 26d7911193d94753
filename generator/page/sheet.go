package page

import (
	"cmp"
	"path"
	"strings"

	"dossier/generator/dossier"
)

// sheet is one page while it is being set.
type sheet struct {
	*composer
	path   string
	whole  string // the page that it is a part of; else itself
	layout string
	shows  map[*dossier.Folio]bool // the sources that are open; nil when all are
	leads  func(*dossier.Folio)    // told of every source that Markdown links to; may be nil
}

func (c *composer) sheet(p string) *sheet { return &sheet{composer: c, path: p, whole: p} }

// here reports whether an address is that of the page, or of the page that it
// is a part of: a page does not lead to itself.
func (s *sheet) here(address string) bool { return address == href(s.whole) }

// head is what every page begins with and is surrounded by.
type head struct {
	Dossier string
	Home    string
	Lang    string
	Dir     string
	Nav     []link
	Themes  []*themeLink
	Toc     []link
	Foot    []link
	Draft   string // "machine draft …" or who reviewed the page
	Kick    []run
	Heading string
	Facts   []fact // document control, under the title
	Bare    bool   // it has no style and leads nowhere
	Around  around // for a part of a page that was cut
}

// fact is a line of document control.
type fact struct {
	Label string
	Value []run
}

func just(s string) []run { return []run{{Text: s}} }

// page closes a sheet: its view, with head, becomes the page's data.
func (s *sheet) page(title string, h head, view any) dossier.Page {
	h.Dossier, h.Home = s.name(), href(homePath)
	h.Lang, h.Dir = s.lang(), direction(s.lang())
	if h.Bare {
		h.Home = ""
	} else {
		h.Nav, h.Foot, h.Themes = s.nav(), s.foot(), s.rail()
	}
	if h.Heading == "" {
		h.Heading = title
	}
	if h.Draft == "" {
		h.Draft = s.draft(s.Sources)
	}
	m := data(view)
	m["head"] = data(h)
	return dossier.Page{Path: s.path, Layout: s.layout, Title: title, Data: m}
}

func (c *composer) name() string {
	switch {
	case c.Title != "":
		return c.Title
	case c.Question != "":
		return c.Question
	}
	return c.say("dossier")
}

// lang is the language of the interface as it is shown, not as it was asked
// for.
func (c *composer) lang() string {
	return cmp.Or(c.opts.Words.Lang(), c.Language, "en")
}

// direction is the direction a language is written in.
func direction(lang string) string {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	switch base {
	case "ar", "he", "fa", "ur", "ps", "yi", "dv", "ckb", "sd", "ug":
		return "rtl"
	}
	return "ltr"
}

// nav is the five rooms of the house, the one we are in marked.
func (s *sheet) nav() []link {
	return s.marked([]link{
		{Text: s.say("nav_overview"), Href: homePath},
		{Text: s.say("nav_positions"), Href: positionsPath},
		{Text: s.say("nav_timeline"), Href: timelinePath},
		{Text: s.say("nav_people"), Href: peoplePath},
		{Text: s.say("nav_sources"), Href: sourcesPath},
	})
}

func (s *sheet) foot() []link {
	return s.marked([]link{
		{Text: s.say("nav_themes"), Href: themesPath},
		{Text: s.say("nav_briefings"), Href: briefingsPath},
		{Text: s.say("nav_method"), Href: methodPath},
	})
}

// marked turns paths into addresses and marks the page itself, or the room
// that the page belongs to.
func (s *sheet) marked(links []link) []link {
	for i, l := range links {
		switch dir := path.Dir(l.Href); {
		case l.Href == s.path:
			links[i].Current = "page"
		case l.Href == s.whole, dir != "." && dir == path.Dir(s.whole), l.Href == peoplePath && isActor(s.whole):
			links[i].Current = "true"
		}
		links[i].Href = href(l.Href)
	}
	return links
}

func isActor(p string) bool {
	return strings.HasPrefix(p, "bodies/") || strings.HasPrefix(p, "places/")
}

func (s *sheet) rail() []*themeLink {
	list := make([]*themeLink, len(s.composer.Themes))
	for i, t := range s.composer.Themes {
		mark := *s.themes[t]
		mark.Here = s.here(mark.Href)
		list[i] = &mark
	}
	return list
}

func (s *sheet) themeLinks(themes []*dossier.ThemeFile) []*themeLink {
	var list []*themeLink
	for _, t := range themes {
		if mark := s.themes[t]; mark != nil && !s.here(mark.Href) {
			list = append(list, mark)
		}
	}
	return list
}

// draft says how far people have reviewed what a page is made from: it is a
// machine draft until every briefing behind it was reviewed.
func (c *composer) draft(folios []*dossier.Folio) string {
	return c.drafted(reviewOf(folios))
}

func (c *composer) drafted(r review) string {
	switch {
	case r.done == 0:
		return c.say("draft_none")
	case r.done < r.all:
		return c.say("draft_some", "reviewed", r.done, "all", r.all)
	case r.done == 1:
		return c.say("reviewed_by", "who", r.who)
	}
	return c.say("reviewed_all", "all", r.done)
}

// contents is the list of a page's sections.
func (s *sheet) contents(keys ...string) []link {
	var list []link
	for _, k := range keys {
		if k != "" {
			list = append(list, link{Text: s.say("section_" + strings.ReplaceAll(k, "-", "_")), Href: "#" + k})
		}
	}
	return list
}

// heading is a section's in the interface's words.
func (s *sheet) heading(key string) heading {
	return heading{ID: key, Title: s.say("section_" + strings.ReplaceAll(key, "-", "_"))}
}

// shownIf is key if there is something to show under it.
func shownIf(key string, shown bool) string {
	if shown {
		return key
	}
	return ""
}
