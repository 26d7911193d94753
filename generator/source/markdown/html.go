package markdown

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parting are the tags at which a line of HTML ends.
var parting = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Br: true, atom.Li: true, atom.Ul: true, atom.Ol: true, atom.Tr: true,
	atom.Table: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	atom.Blockquote: true, atom.Figure: true, atom.Figcaption: true, atom.Details: true, atom.Summary: true,
	atom.Section: true, atom.Article: true, atom.Header: true, atom.Footer: true, atom.Aside: true, atom.Hr: true,
	atom.Dl: true, atom.Dt: true, atom.Dd: true, atom.Pre: true, atom.Center: true, atom.Caption: true,
}

// shown are the lines of a piece of HTML as they are seen: no tags, comments,
// scripts or styles.
func shown(raw string) []string {
	z := html.NewTokenizer(strings.NewReader(raw))
	var b strings.Builder
	unseen := false
	for {
		kind := z.Next()
		name, _ := z.TagName()
		tag := atom.Lookup(name)
		switch {
		case kind == html.ErrorToken:
			return strings.Split(b.String(), "\n")
		case kind == html.TextToken && !unseen:
			b.WriteString(strings.ReplaceAll(string(z.Text()), "\n", " "))
		case kind == html.TextToken || kind == html.CommentToken || kind == html.DoctypeToken:
		case tag == atom.Script || tag == atom.Style || tag == atom.Template:
			unseen = kind == html.StartTagToken
		case tag == atom.Td || tag == atom.Th:
			b.WriteByte(' ')
		case parting[tag]:
			b.WriteByte('\n')
		}
	}
}
