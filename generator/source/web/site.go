package web

import (
	"net/url"
	"strings"

	"golang.org/x/net/publicsuffix"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// outlet is the site or publisher that a page names.
func (h *head) outlet() dossier.Stated {
	for _, name := range [...]string{"og:site_name", "citation_journal_title"} {
		if c, _ := h.said(name); siteLike(c) {
			return transcript.Say(plain(c), name)
		}
	}
	if a := h.article(); a != nil {
		if c := a.text("publisher"); siteLike(c) {
			return transcript.Say(c, "JSON-LD publisher")
		}
	}
	for _, t := range h.linked {
		if c := t.text("name"); t.is("WebSite", "NewsMediaOrganization", "Newspaper") && siteLike(c) {
			return transcript.Say(c, "JSON-LD "+t.text("@type"))
		}
	}
	for _, name := range [...]string{"application-name", "apple-mobile-web-app-title", "dc.publisher", "dcterms.publisher", "publisher", "twitter:app:name:iphone"} {
		if c, _ := h.said(name); siteLike(c) {
			return transcript.Say(plain(c), name)
		}
	}
	return dossier.Stated{}
}

// siteLike reports whether a text may be a site's name: short, and no address
// of a file or account.
func siteLike(name string) bool {
	return name != "" && len(name) <= 80 && len(strings.Fields(name)) <= 8 && !strings.Contains(name, "://") && !strings.HasPrefix(name, "@")
}

// sites are the compact forms of all names that a page gives its site, its
// domain's among them.
func (h *head) sites(address string) []string {
	var all []string
	add := func(name string) {
		if key := compact(name); key != "" {
			all = append(all, key)
		}
	}
	for _, name := range [...]string{"og:site_name", "application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher", "twitter:site", "citation_journal_title", "al:ios:app_name", "al:android:app_name"} {
		if c, _ := h.said(name); c != "" {
			add(strings.TrimPrefix(c, "@"))
		}
	}
	for _, t := range h.linked {
		add(t.text("publisher"))
		if t.is("WebSite", "Organization", "Newspaper") {
			add(t.text("name"))
			add(t.text("alternateName"))
		}
	}
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		if d, err := publicsuffix.EffectiveTLDPlusOne(u.Hostname()); err == nil {
			add(d)
			name, _, _ := strings.Cut(d, ".")
			add(name)
			if label := strings.TrimSuffix(u.Hostname(), "."+d); label != "www" && label != u.Hostname() {
				add(label + name)
			}
		}
	}
	return all
}
