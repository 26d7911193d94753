package web

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// scripts are what is taken out of a page's tree since it shows no words: its
// programs, its data, its comments.
type scripts struct {
	any    bool     // the page has programs
	linked []string // its JSON-LD
	saved  saved    // what its comments say of how it was saved
}

// takeScripts takes out of a tree what shows no words.
func takeScripts(root *html.Node) scripts {
	var s scripts
	var drop []*html.Node
	each(root, func(n *html.Node) bool {
		switch n.Type {
		case html.CommentNode:
			s.saved.heed(n.Data)
			drop = append(drop, n)
		case html.ElementNode:
			if n.Data == "template" && (hasAttr(n, "shadowrootmode") || hasAttr(n, "shadowroot")) {
				n.Data, n.DataAtom = "div", atom.Div // the inside of an element that a script made, as it is shown
			}
			if !wordless[n.Data] {
				n.Attr = shortAttrs(n.Attr)
				return true
			}
			if n.Data == "script" {
				s.take(n)
			}
			drop = append(drop, n)
			return false
		}
		return true
	})
	for _, n := range drop {
		n.Parent.RemoveChild(n)
	}
	return s
}

// longestAttr bounds attributes; longer ones hold data.
const longestAttr = 4096

// shortAttrs leaves out the attributes that nobody reads: those for scripts, but
// for the few that name parts, and those of pictures.
func shortAttrs(attrs []html.Attribute) []html.Attribute {
	return slices.DeleteFunc(attrs, func(a html.Attribute) bool {
		script := strings.HasPrefix(a.Key, "data-") && !namesParts[a.Key] || strings.HasPrefix(a.Key, "on")
		return script || a.Key == "srcset" || a.Key == "sizes" || len(a.Val) > longestAttr
	})
}

// wordless are the elements whose content is not shown, or is shown only where
// something fails.
var wordless = map[string]bool{
	"script": true, "style": true, "template": true, "svg": true, "noscript": true, "canvas": true, "iframe": true,
	"object": true, "embed": true, "noframes": true, "applet": true, "link-preview": true,
}

func (s *scripts) take(n *html.Node) {
	if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
		s.linked = append(s.linked, rawText(n))
		return
	}
	s.any = true
}
