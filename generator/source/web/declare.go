package web

import (
	"strings"

	"golang.org/x/text/language"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// declare reads what a page says of itself.
func (p *page) declare(c *context) dossier.Declared {
	h, d := p.head, dossier.Declared{URL: p.address}
	d.Title = h.headline(c, p.sites)
	d.Outlet = h.outlet()
	d.Section = h.section()
	d.Byline, d.Agency = h.byline(c, p.sites)
	d.Published = p.published(c)
	d.Captured = h.captured(p.about)
	d.Language = h.tongue()
	return d
}

// section is the part of its outlet that an article stands in.
func (h *head) section() dossier.Stated {
	if a := h.article(); a != nil {
		if s := a.text("articleSection"); sectionLike(s) {
			return transcript.Say(s, "JSON-LD articleSection")
		}
	}
	for _, name := range [...]string{"article:section", "parsely-section", "og:section", "section", "cxenseparse:section"} {
		if c, _ := h.said(name); sectionLike(c) {
			return transcript.Say(plain(c), name)
		}
	}
	return dossier.Stated{}
}

func sectionLike(name string) bool {
	return name != "" && len(name) <= 40 && len(strings.Fields(name)) <= 4 && !strings.Contains(name, "://")
}

// tongue is the language that a page says it is in.
func (h *head) tongue() string {
	locale, _ := h.said("og:locale", "content-language", "language", "dc.language", "inlanguage")
	for _, s := range [...]string{h.language, locale} {
		s, _, _ = strings.Cut(strings.ReplaceAll(strings.TrimSpace(s), "_", "-"), ",")
		if tag, err := language.Parse(s); s != "" && err == nil && tag != language.Und {
			return tag.String()
		}
	}
	return ""
}
