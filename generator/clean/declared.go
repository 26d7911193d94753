package clean

import (
	"strings"

	"dossier/generator/dossier"
)

// heedDeclared takes what an original says of itself outside its text. Words
// that its text shows as well are given their place there.
func (d *desk) heedDeclared() {
	said, a := d.src.Declared, d.art
	stated := func(to *dossier.Attested, s dossier.Stated) {
		if s.Value != "" {
			*to = dossier.Attested{Value: s.Value, Basis: statedBy(s), Span: d.shown(s.Value)}
		}
	}
	stated(&a.Outlet, said.Outlet)
	stated(&a.Agency, said.Agency)
	stated(&a.Section, said.Section)
	if said.URL.Value != "" {
		a.URL = dossier.Attested{Value: said.URL.Value, Basis: statedBy(said.URL)}
	}
	if len(said.Byline) > 0 {
		a.Byline = make([]dossier.Attested, len(said.Byline))
		for i, s := range said.Byline {
			stated(&a.Byline[i], s)
		}
	}
	if said.Published.Value != "" {
		a.Published = dossier.Published{EDTF: said.Published.Value, Basis: statedBy(said.Published), Span: d.shownDay(said.Published.Value)}
	}
	if said.Captured.Value != "" {
		a.Captured = dossier.Published{EDTF: said.Captured.Value, Basis: statedBy(said.Captured)}
	}
	d.declaredDeck()
}

func statedBy(s dossier.Stated) string { return "stated; " + s.By }

// declaredTitle takes the declared headline and sets aside the lines of the
// text that are it: of several the highest heading is the headline, the others
// repeat it.
func (d *desk) declaredTitle(title dossier.Stated) {
	a, key := d.art, foldKey(title.Value)
	a.Title = dossier.Text{Text: title.Value}
	best := 0
	for i, l := range d.lines {
		if key == "" || foldKey(l.text) != key {
			continue
		}
		l.body, l.role, l.reason = false, dossier.Paragraph, dossier.ReasonRepeat
		if rank := d.headingRank(i); rank > best {
			d.head, best = i, rank
		}
	}
	if d.head >= 0 {
		l := d.lines[d.head]
		l.reason = dossier.ReasonHeadline
		a.Title = dossier.Text{Text: l.text, Span: l.span}
	}
	d.markDeclared()
}

// foldKey is the folded words of a headline.
func foldKey(text string) string { return strings.Join(foldWords(text, 100), " ") }

// headingRank is how high a line's heading is, 1 for a line that is none.
func (d *desk) headingRank(at int) int {
	if b := d.block(d.lines[at]); b.Kind == dossier.BlockHeading {
		return 8 - min(b.Level, 6)
	}
	return 1
}

// block is what the original's structure says of a line.
func (d *desk) block(l *line) dossier.Block {
	if l.number > len(d.src.Blocks) {
		return dossier.Block{}
	}
	return d.src.Blocks[l.number-1]
}

// declaredDeck takes the standfirst that the original's structure names.
func (d *desk) declaredDeck() {
	for _, l := range d.lines {
		if l.reason == dossier.ReasonStandfirst && d.block(l).Reason == dossier.ReasonStandfirst {
			d.art.Deck = dossier.Text{Text: l.text, Span: l.span}
			return
		}
	}
}
