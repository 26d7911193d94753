package docx

import (
	"regexp"
	"strconv"
	"strings"

	"dossier/generator/dossier"
	"dossier/generator/source/parts"
)

// role is what a paragraph's style makes it.
type role string

const (
	plain    role = ""
	title    role = "title"
	subtitle role = "subtitle"
	author   role = "author"
	dated    role = "date"
	heading  role = "heading"
	item     role = "item"
	quote    role = "quote"
	caption  role = "caption"
	contents role = "contents"
)

// style is a style of paragraphs or of characters.
type style struct {
	name    string // in lower case; of Word's own styles English in any language
	base    string // id of the style it is based on
	outline int    // level of a heading, from 1; 0 when not given
	hidden  bool
	listed  bool // its paragraphs are items
}

// styles are a document's styles by their ids.
type styles map[string]style

// readStyles reads the part of the styles; none without one.
func readStyles(a *parts.Archive, part string) (styles, error) {
	all := styles{}
	if part == "" {
		return all, nil
	}
	e, err := a.XML(part)
	if err != nil {
		return nil, err
	}
	err = e.Inside(func(parts.Element) error {
		return e.Inside(func(el parts.Element) error {
			if el.Name() != "style" {
				return e.Skip()
			}
			s, err := readStyle(e)
			all[el.Attr("styleId")] = s
			return err
		}, nil)
	}, nil)
	return all, err
}

func readStyle(e *parts.Elements) (style, error) {
	var s style
	var in func(el parts.Element) error
	in = func(el parts.Element) error {
		switch el.Name() {
		case "name":
			s.name = strings.ToLower(el.Attr("val"))
		case "basedOn":
			s.base = el.Attr("val")
		case "outlineLvl":
			s.outline = outlineLevel(el)
		case "vanish":
			s.hidden = on(el)
		case "numPr":
			s.listed = true
		case "pPr", "rPr":
			return e.Inside(in, nil)
		}
		return e.Skip()
	}
	err := e.Inside(in, nil)
	return s, err
}

// on is the value of a property that is on when it is named without one.
func on(el parts.Element) bool {
	v := el.Attr("val")
	return v != "0" && v != "false" && v != "off"
}

// outlineLevel is the level of a heading, from 1; 0 of running text.
func outlineLevel(el parts.Element) int {
	n, err := strconv.Atoi(el.Attr("val"))
	if err != nil || n < 0 || n > 8 {
		return 0
	}
	return n + 1
}

// headingName is what Word, LibreOffice and Google call their headings; an id
// has no space in it.
var headingName = regexp.MustCompile(`^heading ?([1-9])$`)

// named are the roles of styles that programs name alike.
var named = map[string]role{
	"title": title, "subtitle": subtitle, "author": author, "date": dated, "caption": caption, "image caption": caption, "table caption": caption,
	"toc heading": contents, "table of figures": contents, "contents heading": contents,
	"quote": quote, "intense quote": quote, "block text": quote, "quotations": quote,
}

// of is the role of a style and a heading's level, by the style's own name, its
// outline, or those of the styles that it is based on.
func (all styles) of(id string) (role, int) {
	for range 20 {
		s, known := all[id]
		name := s.name
		if !known {
			name = strings.ToLower(id)
		}
		r := named[name]
		m := headingName.FindStringSubmatch(name)
		switch {
		case r != plain:
			return r, 0
		case m != nil:
			return heading, int(m[1][0] - '0')
		case s.outline > 0:
			return heading, s.outline
		case tocName.MatchString(name):
			return contents, 0
		case listName.MatchString(name), s.listed:
			return item, 0
		case s.base == "":
			return plain, 0
		}
		id = s.base
	}
	return plain, 0
}

var (
	tocName  = regexp.MustCompile(`^(?:toc|contents) ?[1-9]$`)
	listName = regexp.MustCompile(`^list ?(?:bullet|number|continue)? ?[1-9]?$`)
)

// hidden reports whether a style, or one that it is based on, hides its text.
func (all styles) hidden(id string) bool {
	for range 20 {
		s, known := all[id]
		if !known || s.hidden {
			return s.hidden
		}
		id = s.base
	}
	return false
}

// blockOf is the block of a paragraph in surroundings that make plain ones as.
func blockOf(r role, level int, as dossier.Block) dossier.Block {
	switch r {
	case title:
		as.Kind, as.Level = dossier.BlockHeading, 1
	case heading:
		as.Kind, as.Level = dossier.BlockHeading, level
	case item:
		as.Kind = dossier.BlockItem
	case quote:
		as.Kind = dossier.BlockQuote
	case caption:
		as.Kind = dossier.BlockCaption
	}
	reason := map[role]dossier.Reason{
		subtitle: dossier.ReasonStandfirst, author: dossier.ReasonByline, dated: dossier.ReasonDate,
		caption: dossier.ReasonCaption, contents: dossier.ReasonContents,
	}[r]
	if as.Reporting && reason != "" {
		as.Reporting, as.Reason = false, reason
	}
	return as
}
