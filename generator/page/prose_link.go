package page

import (
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// resolve turns the links of a person's Markdown into links of the site. A
// link that leads to no page of the dossier and not to the web is set as plain
// words: it could only fail, or run something. An image is set as its
// description, linked when it lies on the web, since no page fetches anything
// from elsewhere.
func (s *sheet) resolve(doc ast.Node, src []byte, from string) {
	var links []ast.Node
	ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n.(type) {
		case *ast.Link, *ast.Image, *ast.AutoLink:
			if entering {
				links = append(links, n)
			}
		}
		return ast.WalkContinue, nil
	})
	for _, n := range links {
		switch n := n.(type) {
		case *ast.Link:
			s.resolveLink(n, from)
		case *ast.Image:
			to := ast.NewLink()
			to.Destination, to.Title = n.Destination, n.Title
			adopt(to, n)
			n.Parent().ReplaceChild(n.Parent(), n, to)
			s.resolveLink(to, from)
		case *ast.AutoLink:
			if s.target(string(n.URL(src)), from) == "" && n.AutoLinkType != ast.AutoLinkEmail {
				n.Parent().ReplaceChild(n.Parent(), n, ast.NewString(n.Label(src)))
			}
		}
	}
}

func (s *sheet) resolveLink(n *ast.Link, from string) {
	to := s.target(string(n.Destination), from)
	if to != "" {
		n.Destination = []byte(to)
		return
	}
	parent := n.Parent()
	for child := n.FirstChild(); child != nil; {
		next := child.NextSibling()
		parent.InsertBefore(parent, n, child)
		child = next
	}
	parent.RemoveChild(parent, n)
}

// adopt moves the children of one node under another.
func adopt(to, from ast.Node) {
	for child := from.FirstChild(); child != nil; {
		next := child.NextSibling()
		to.AppendChild(to, child)
		child = next
	}
}

var lineFragment = regexp.MustCompile(`^L(\d{1,9})(?:-L?\d{1,9})?$`)

// target is where a link of a Markdown file leads on the site, or empty.
func (s *sheet) target(dest, from string) string {
	u, err := url.Parse(dest)
	if err != nil {
		return ""
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https", "mailto":
		return u.String()
	case "":
	default:
		return ""
	}
	if u.Host != "" || u.Path == "" {
		return ""
	}
	file := path.Join(path.Dir(from), u.Path)
	if strings.HasPrefix(u.Path, "/") {
		file = path.Join("content", u.Path)
	}
	to, ok := s.files()[file]
	switch {
	case !ok:
		return ""
	case s.leads != nil && to.folio != nil:
		s.leads(to.folio)
		return to.href
	case to.folio != nil && s.shows != nil && !s.shows[to.folio]:
		return to.href // which of its lines are shown is known of an open source only
	}
	if m := lineFragment.FindStringSubmatch(u.Fragment); m != nil && to.original {
		n, _ := strconv.Atoi(m[1])
		return s.volume(to.folio).lineHref(n)
	}
	return to.href
}
