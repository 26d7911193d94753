package epub

import (
	"regexp"
	"strings"

	"dossier/generator/dossier"
)

func set(names string) map[string]bool {
	all := map[string]bool{}
	for _, n := range strings.Fields(names) {
		all[n] = true
	}
	return all
}

var (
	// blocks are the elements that begin and end a block.
	blocks = set(`html head body p div section article aside header footer nav main h1 h2 h3 h4 h5 h6 hgroup ul ol li dl dt dd
		table thead tbody tfoot tr td th caption figure figcaption blockquote pre hr address details summary center form fieldset
		legend level level1 level2 level3 level4 level5 level6 doctitle docauthor list`)
	// void are those that have no end, even where XHTML is not written as it should be.
	void = set(`br img hr meta link input col area base embed source track wbr param`)
	// impliesEnd are those whose start ends one of the same name.
	impliesEnd = set(`p li dt dd tr td th`)
	// unseen are those whose text is not the book's.
	unseen = set(`head script style template noscript svg rt rp annotation annotation-xml object audio video iframe`)
)

// reasons are why parts of a book are not its text: by the terms of the EPUB
// Structural Semantics Vocabulary, of DPUB-ARIA and of EPUB 2's guide.
var reasons = map[string]dossier.Reason{
	"toc": dossier.ReasonContents, "landmarks": dossier.ReasonContents, "page-list": dossier.ReasonContents, "lot": dossier.ReasonContents,
	"loi": dossier.ReasonContents, "loa": dossier.ReasonContents, "lov": dossier.ReasonContents, "index": dossier.ReasonContents,
	"footnote": dossier.ReasonNote, "footnotes": dossier.ReasonNote, "endnote": dossier.ReasonNote, "endnotes": dossier.ReasonNote,
	"rearnote": dossier.ReasonNote, "rearnotes": dossier.ReasonNote, "note": dossier.ReasonNote, "notes": dossier.ReasonNote,
	"cover": dossier.ReasonMatter, "titlepage": dossier.ReasonMatter, "title-page": dossier.ReasonMatter, "halftitlepage": dossier.ReasonMatter,
	"copyright-page": dossier.ReasonLegal, "imprint": dossier.ReasonLegal, "colophon": dossier.ReasonLegal,
}

var (
	// marks are inline elements that point elsewhere and are no words.
	marks = set(`noteref backlink pagebreak`)
	// classes are names that makers of EPUB 2, which has no terms, give to the
	// same things.
	classes = map[string]dossier.Reason{
		"footnote": dossier.ReasonNote, "footnotes": dossier.ReasonNote, "endnote": dossier.ReasonNote, "endnotes": dossier.ReasonNote,
		"rearnote": dossier.ReasonNote, "caption": dossier.ReasonCaption,
	}
	// noteMark is what a raised link to a note reads, wayBack the link back.
	noteMark = regexp.MustCompile(`^[\[(]?(?:\d{1,4}|[a-z]|[ivx]{1,6}|[*†‡§¶]{1,4})[\])]?$`)
	wayBack  = regexp.MustCompile(`^[↩↑⏎←^]\x{FE0E}?$`)
)

// isMark reports whether text in an element points to a note, or back from it.
func (e element) isMark(text string) bool {
	text = strings.TrimSpace(text)
	return e.link && (e.raised && noteMark.MatchString(text) || wayBack.MatchString(text))
}

// within is an element in another.
func within(outer element, name string, attrs map[string]string) element {
	e := element{name: name, block: outer.block, skip: outer.skip || unseen[name], pre: outer.pre || name == "pre"}
	e.raised = name == "sup" || outer.raised
	e.link = outer.link || name == "a" && strings.Contains(attrs["href"], "#")
	b := &e.block
	switch {
	case len(name) == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6':
		b.Kind, b.Level = dossier.BlockHeading, int(name[1]-'0')
	case name == "doctitle":
		b.Kind, b.Level = dossier.BlockHeading, 1
	case name == "li" || name == "dd":
		b.Kind, b.Level = dossier.BlockItem, 0
	case name == "blockquote":
		b.Kind, b.Level = dossier.BlockQuote, 0
	case name == "figcaption" || name == "caption":
		b.Kind, b.Level = dossier.BlockCaption, 0
		e.setAside(dossier.ReasonCaption)
	}
	for _, term := range strings.Fields(attrs["epub:type"] + " " + attrs["role"]) {
		term = strings.TrimPrefix(strings.ToLower(term), "doc-")
		if marks[term] {
			e.skip = true
		}
		e.setAside(reasons[term])
	}
	for _, class := range strings.Fields(strings.ToLower(attrs["class"])) {
		if why := classes[class]; why != "" {
			e.setAside(why)
		}
	}
	style := strings.ReplaceAll(strings.ToLower(attrs["style"]), " ", "")
	if _, hidden := attrs["hidden"]; hidden && name != "nav" || strings.Contains(style, "display:none") {
		e.skip = true
	}
	return e
}

// setAside gives a reason why an element is not the book's text, unless what is
// around it has one.
func (e *element) setAside(why dossier.Reason) {
	if why != "" && e.block.Reporting {
		e.block.Reporting, e.block.Reason = false, why
	}
}
