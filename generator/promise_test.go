package generator_test

import (
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// The one promise: every printed reference leads to an anchor on the source's
// page, and the words marked there are printed before the reference.
func TestEveryReferenceLeadsToItsWords(t *testing.T) {
	d := newDesk(t)
	d.build()
	pages := d.tree("public")
	anchors := map[string]map[string]string{} // page → id → text
	refs, sentences := 0, 0
	for name, raw := range pages {
		if !strings.HasSuffix(name, ".html") || name == "404.html" {
			continue
		}
		doc, err := html.Parse(strings.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			if n.Type != html.ElementNode || n.Data != "a" || !hasClass(n, "ref") {
				continue
			}
			refs++
			file, id, _ := strings.Cut(attr(n, "href"), "#")
			target := name
			if file != "" {
				target = path.Join(path.Dir(name), file)
			}
			if anchors[target] == nil {
				anchors[target] = textByID(t, pages[target])
			}
			marked, ok := anchors[target][id]
			if !ok && id != "" {
				t.Errorf("%s: reference %q leads to no anchor (%s#%s)", name, text(n), target, id)
				continue
			}
			if id == "" || listed(n) {
				continue
			}
			sentences++
			printed := text(block(n))
			if isActor(name) { // where a name stands, the words are the name itself
				printed = text(doc)
			}
			if strings.HasPrefix(id, "w") && !strings.Contains(squash(printed), squash(marked)) {
				t.Errorf("%s: reference %q marks %q, which is not what is printed: %q", name, text(n), marked, printed)
			}
		}
	}
	if refs < 300 || sentences < 200 {
		t.Errorf("only %d references on the whole site, %d of them after a sentence", refs, sentences)
	}
}

// A sentence of the summary, a key point, a quotation or a chronology entry
// without a reference would be a claim nobody can check.
func TestNothingIsPrintedWithoutAReference(t *testing.T) {
	d := newDesk(t)
	d.build()
	for name, raw := range d.tree("public") {
		if !strings.HasPrefix(name, "briefings/") && !strings.HasPrefix(name, "themes/") || !strings.HasSuffix(name, ".html") {
			continue
		}
		doc, err := html.Parse(strings.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			if n.Type != html.ElementNode || !hasClass(n, "say") && !(n.Data == "li" && hasClass(n.Parent, "pts")) {
				continue
			}
			found := false
			for m := range n.Descendants() {
				found = found || m.Type == html.ElementNode && hasClass(m, "ref")
			}
			if !found {
				t.Errorf("%s: printed without a reference: %q", name, text(n))
			}
		}
	}
}

// listed reports whether a reference stands in an index or beside a fact about
// a source rather than at the end of a printed sentence.
func listed(n *html.Node) bool {
	for m := n; m != nil; m = m.Parent {
		if m.Data == "dd" || m.Data == "td" && !hasClass(m.Parent.Parent.Parent, "mx") {
			return true
		}
		for _, class := range []string{"mach", "note", "lines-at"} {
			if hasClass(m, class) {
				return true
			}
		}
	}
	return false
}

func isActor(page string) bool {
	dir, _, _ := strings.Cut(page, "/")
	return dir == "people" || dir == "bodies" || dir == "places"
}

func textByID(t *testing.T, raw string) map[string]string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]string{}
	for n := range doc.Descendants() {
		if id := attr(n, "id"); id != "" {
			ids[id] = text(n)
		}
	}
	return ids
}

func text(n *html.Node) string {
	var b strings.Builder
	for m := range n.Descendants() {
		if m.Type == html.TextNode {
			b.WriteString(m.Data)
		}
	}
	return b.String()
}

func squash(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case '“', '”', '"', '‘', '’', '\'':
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// block is the nearest ancestor that is a paragraph or the like.
func block(n *html.Node) *html.Node {
	for n.Parent != nil {
		n = n.Parent
		switch n.Data {
		case "p", "li", "td", "dd", "div", "figcaption":
			return n
		}
	}
	return n
}

func hasClass(n *html.Node, class string) bool {
	for _, c := range strings.Fields(attr(n, "class")) {
		if c == class {
			return true
		}
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
