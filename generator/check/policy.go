package check

import (
	"bytes"
	"strings"
)

// forbidden objects to what a strict content security policy blocks, and to
// what fails on a page opened from disk.
func (p *page) forbidden(e element) {
	for _, a := range e.attrs {
		switch {
		case a.key == "style":
			p.object(p.name, p.line, "inline style on "+e.name)
		case strings.HasPrefix(a.key, "on") && len(a.key) > 2:
			p.object(p.name, p.line, "inline script in "+a.key+" of "+e.name)
		case a.key == "integrity", a.key == "crossorigin":
			p.object(p.name, p.line, a.key+" on "+e.name+" fails on a page opened from disk")
		}
	}
	switch e.name {
	case "base":
		p.object(p.name, p.line, "a base element sends every link elsewhere")
	case "style":
		p.object(p.name, p.line, "inline style sheet")
	case "script":
		kind := strings.ToLower(strings.TrimSpace(e.value("type")))
		if kind == "module" {
			p.object(p.name, p.line, "a script module fails on a page opened from disk")
		}
		p.inScript = !e.has("src") && runs(kind)
	}
}

// runs reports whether a browser runs a script of this type; other types are
// data.
func runs(kind string) bool {
	return kind == "" || kind == "module" || strings.HasSuffix(kind, "javascript") || strings.HasSuffix(kind, "ecmascript")
}

// text objects to code between script tags.
func (p *page) text(raw []byte) {
	if p.inScript && len(bytes.TrimSpace(raw)) > 0 {
		p.object(p.name, p.line, "inline script")
	}
}
