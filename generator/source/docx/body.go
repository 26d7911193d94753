package docx

import (
	"strings"

	"dossier/generator/dossier"
	"dossier/generator/source/parts"
)

// block reads what stands where paragraphs stand.
func (r *reader) block(el parts.Element) error {
	switch el.Name() {
	case "p":
		return r.paragraph(r.as)
	case "tbl":
		return r.table()
	case "sdt":
		return r.control(r.block)
	case "footnote", "endnote":
		if t := el.Attr("type"); t != "" && t != "normal" {
			return r.part.Skip() // the rule above the notes
		}
		return r.part.Inside(r.block, nil)
	}
	return r.common(el, r.block)
}

// common reads what may stand around paragraphs and around their words alike;
// in reads what is inside.
func (r *reader) common(el parts.Element, in func(parts.Element) error) error {
	switch el.Name() {
	case "ins", "moveTo":
		r.lost.inserted++
	case "del", "moveFrom":
		r.lost.deleted++
		return r.part.Skip()
	case "AlternateContent":
		return r.alternative(in)
	case "altChunk":
		r.lost.embedded++
		return r.part.Skip()
	case "sectPr", "tblPr", "tblGrid", "sdtPr", "rPr":
		return r.part.Skip()
	}
	return r.part.Inside(in, nil)
}

// alternative reads the first of the forms in which a thing is given for old
// and new programs: they say the same. The next counts only when it has no
// words.
func (r *reader) alternative(in func(parts.Element) error) error {
	before := r.written
	return r.part.Inside(func(parts.Element) error {
		if r.written > before {
			return r.part.Skip()
		}
		return r.part.Inside(in, nil)
	}, nil)
}

// control reads a structured part of a document, which may be its table of
// contents.
func (r *reader) control(in func(parts.Element) error) error {
	outside := r.as
	defer func() { r.as = outside }()
	var properties func(el parts.Element) error
	properties = func(el parts.Element) error {
		if el.Name() == "docPartGallery" && strings.Contains(strings.ToLower(el.Attr("val")), "table of contents") && r.as.Reporting {
			r.as.Reporting, r.as.Reason = false, dossier.ReasonContents
		}
		return r.part.Inside(properties, nil)
	}
	return r.part.Inside(func(el parts.Element) error {
		if el.Name() == "sdtPr" {
			return r.part.Inside(properties, nil)
		}
		return r.part.Inside(in, nil)
	}, nil)
}

// apart reads with a place of its own for the lines, and gives them back.
func (r *reader) apart(read func() error) ([]line, error) {
	outside := r.lines
	r.lines = nil
	err := read()
	lines := r.lines
	r.lines = outside
	return lines, err
}
