package web

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"dossier/generator/dossier"
)

// blocks are the elements that begin and end a line. (HTML, "Rendering", the
// elements with display: block and their like; buttons and labels stand apart
// on every page, whatever they are.)
var blocks = setOf(
	atom.Html, atom.Body, atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Button, atom.Caption, atom.Center,
	atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure,
	atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr,
	atom.Label, atom.Legend, atom.Li, atom.Listing, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Plaintext,
	atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Textarea, atom.Tfoot, atom.Th, atom.Thead,
	atom.Tr, atom.Ul, atom.Xmp, atom.Video, atom.Audio,
)

func setOf(names ...atom.Atom) map[atom.Atom]bool {
	set := make(map[atom.Atom]bool, len(names))
	for _, a := range names {
		set[a] = true
	}
	return set
}

// isBlock reports whether an element begins and ends a line. Elements that
// HTML does not know are made by scripts and hold parts of a page as a rule.
func isBlock(n *html.Node) bool { return n.Type == html.ElementNode && blocks[n.DataAtom] }

// kindOf is what a block is, if its element says so.
func kindOf(n *html.Node) (kind dossier.BlockKind, level int, ok bool) {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return dossier.BlockHeading, int(n.Data[1] - '0'), true
	case atom.Li, atom.Dt, atom.Dd:
		return dossier.BlockItem, 0, true
	case atom.Blockquote:
		return dossier.BlockQuote, 0, true
	case atom.Figcaption, atom.Caption:
		return dossier.BlockCaption, 0, true
	case atom.Tr:
		return dossier.BlockRow, 0, true
	}
	if attr(n, "role") == "heading" {
		level = 2
		if v := attr(n, "aria-level"); len(v) == 1 && v[0] >= '1' && v[0] <= '6' {
			level = int(v[0] - '0')
		}
		return dossier.BlockHeading, level, true
	}
	return "", 0, false
}
