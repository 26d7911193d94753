package docx

import (
	"strings"

	"dossier/generator/dossier"
	"dossier/generator/source/parts"
	"dossier/generator/transcript"
)

// paragraph is a paragraph that is being read.
type paragraph struct {
	text     strings.Builder
	style    string
	outline  int    // level of a heading, from 1; 0 when not given
	listed   bool   // it is an item
	unlisted bool   // it is none, whatever its style says
	contents bool   // it shows an entry of a table of contents
	font     string // of the run
	below    []line // of the text boxes in it
}

// paragraph reads a paragraph in surroundings that make plain ones as.
func (r *reader) paragraph(as dossier.Block) error {
	p := &paragraph{}
	if err := r.part.Inside(r.within(p), nil); err != nil {
		return err
	}
	kind, level := r.styles.of(p.style)
	switch {
	case kind == plain && p.outline > 0:
		kind, level = heading, p.outline
	case kind == plain && p.listed:
		kind = item
	case kind == item && p.unlisted:
		kind = plain
	}
	r.settleFields(kind)
	if p.contents && kind != heading {
		kind = contents
	}
	if words := transcript.OneLine(p.text.String()); words != "" {
		r.lines = append(r.lines, line{words, blockOf(kind, level, as), kind})
	}
	r.lines = append(r.lines, p.below...)
	return nil
}

// within reads what stands in a paragraph.
func (r *reader) within(p *paragraph) func(parts.Element) error {
	return func(el parts.Element) error { return r.inline(p, el) }
}

func (r *reader) inline(p *paragraph, el parts.Element) error {
	switch el.Name() {
	case "pPr":
		return r.part.Inside(func(el parts.Element) error { return r.property(p, el) }, nil)
	case "r":
		return r.run(p)
	case "t":
		text, err := r.part.Text()
		r.write(p, text)
		return err
	case "sym":
		r.write(p, r.symbol(el.Attr("font"), el.Attr("char")))
	case "tab", "ptab", "br", "cr":
		r.write(p, " ")
	case "noBreakHyphen":
		r.write(p, "-")
	case "fldChar":
		r.fieldMark(el.Attr("fldCharType"))
	case "instrText":
		code, err := r.part.Text()
		r.fieldCode(code)
		return err
	case "txbxContent":
		lines, err := r.apart(func() error { return r.part.Inside(r.block, nil) })
		p.below = append(p.below, lines...)
		return err
	case "sdt":
		return r.control(r.within(p))
	case "chart", "relIds":
		r.lost.drawn++
	case "delText", "delInstrText", "rt":
	default:
		return r.common(el, r.within(p))
	}
	return r.part.Skip()
}

// property reads one of a paragraph's properties.
func (r *reader) property(p *paragraph, el parts.Element) error {
	switch el.Name() {
	case "pStyle":
		p.style = el.Attr("val")
	case "outlineLvl":
		p.outline = outlineLevel(el)
	case "numPr":
		return r.part.Inside(func(el parts.Element) error {
			if el.Name() == "numId" {
				p.listed, p.unlisted = el.Attr("val") != "0", el.Attr("val") == "0"
			}
			return r.part.Skip()
		}, nil)
	}
	return r.part.Skip()
}

// run reads a run of text, which may be hidden.
func (r *reader) run(p *paragraph) error {
	hidden := false
	p.font = ""
	return r.part.Inside(func(el parts.Element) error {
		switch {
		case el.Name() == "rPr":
			return r.part.Inside(func(el parts.Element) error {
				switch el.Name() {
				case "vanish":
					hidden = on(el)
				case "rStyle":
					hidden = r.styles.hidden(el.Attr("val"))
				case "rFonts":
					p.font = el.Attr("ascii")
				}
				return r.part.Skip()
			}, nil)
		case (hidden || r.styles.hidden(p.style)) && el.Name() == "t":
			text, err := r.part.Text()
			r.lost.hidden += len(strings.Fields(text))
			return err
		}
		return r.inline(p, el)
	}, nil)
}

// write adds shown text to a paragraph.
func (r *reader) write(p *paragraph, text string) {
	if r.inCode() {
		return
	}
	if strings.TrimSpace(text) != "" {
		r.written += len(text)
		p.contents = p.contents || r.inContents()
	}
	p.text.WriteString(r.mapped(p.font, text))
}
