package site

import (
	"net/url"
	"regexp"
	"strings"
)

// style notes what a style sheet asks for, as page does for a page, and gives
// the files. Its links are not changed: in a style sheet only relative ones
// work everywhere. All are noted, to be judged when every file is there.
func (l *links) style(name string, css []byte) (uses []string) {
	r := l.relinker(name)
	for _, m := range cssURL.FindAllSubmatch(css, -1) {
		value := strings.TrimSpace(string(m[1]) + string(m[2]))
		r.elsewhere("src", value)
		if strings.HasPrefix(value, "/") && !strings.HasPrefix(value, "//") {
			r.note("loads " + quoted(value) + " from the server's root, which a reader may not have: make it relative")
		}
		if to, _, ok := r.resolve(value); ok {
			r.refs = append(r.refs, ref{value, to})
			uses = append(uses, to.file)
		}
	}
	for _, ref := range r.refs {
		r.notes = append(r.notes, flaw{words: ref.words, to: ref.to})
	}
	l.flaws[name] = r.notes
	return uses
}

var cssURL = regexp.MustCompile(`url\(\s*["']?([^"')]*)["']?\s*\)|@import\s*["']([^"']*)["']`)

// inline notes what the pages' content security policy would stop: styles and
// scripts that stand in the page.
func (r *relinker) inline(tag string, list []attr) {
	if tag[1]|' ' == 's' {
		switch name := tagName(tag); {
		case name == "style":
			r.note("a style element: the content security policy forbids it")
		case name == "script" && !has(list, "src") && !isData(tag, list):
			r.note("a script in the page: the content security policy forbids it")
		}
	}
	for _, a := range list {
		if a.key == "style" || len(a.key) > 2 && strings.HasPrefix(a.key, "on") {
			r.note("the attribute " + quoted(a.key) + ": the content security policy forbids it")
		}
	}
}

// running notes a link that is a script.
func (r *relinker) running(key, value string) {
	if key == "href" && strings.HasPrefix(strings.ToLower(strings.TrimSpace(value)), "javascript:") {
		r.note("a link that is a script: the content security policy forbids it")
	}
}

// isData reports a script element that holds data, which no browser runs.
func isData(tag string, list []attr) bool {
	for _, a := range list {
		if a.key == "type" {
			return strings.HasSuffix(strings.ToLower(a.value(tag)), "json")
		}
	}
	return false
}

// elsewhere notes what a page would load from another site.
func (r *relinker) elsewhere(key, value string) {
	if key != "src" && key != "poster" {
		return
	}
	if u, err := url.Parse(value); err == nil && u.Host != "" {
		r.note("loads " + quoted(value) + " from another site")
	}
}
