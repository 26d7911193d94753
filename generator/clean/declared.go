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
			*to = dossier.Attested{Value: s.Value, Basis: statedBy(s)}
		}
	}
	stated(&a.Outlet, said.Outlet)
	stated(&a.Agency, said.Agency)
	stated(&a.Section, said.Section)
	stated(&a.URL, said.URL)
	if len(said.Byline) > 0 {
		a.Byline = make([]dossier.Attested, len(said.Byline))
		for i, s := range said.Byline {
			stated(&a.Byline[i], s)
		}
	}
	if said.Published.Value != "" {
		a.Published = dossier.Published{EDTF: said.Published.Value, Basis: statedBy(said.Published)}
	}
	if said.Captured.Value != "" {
		a.Captured = dossier.Published{EDTF: said.Captured.Value, Basis: statedBy(said.Captured)}
	}
}

func statedBy(s dossier.Stated) string { return "stated; " + s.By }

// declaredTitle takes the declared headline and sets aside the lines of the
// text that are it.
func (d *desk) declaredTitle(title dossier.Stated) {
	a, key := d.art, strings.Join(foldWords(title.Value, 100), " ")
	a.Title = dossier.Text{Text: title.Value}
	for i, l := range d.lines {
		if l.key != key {
			continue
		}
		l.body, l.role, l.reason = false, dossier.Paragraph, dossier.ReasonRepeat
		if d.head < 0 || i == d.head {
			d.head, l.reason = i, dossier.ReasonHeadline
			a.Title = dossier.Text{Text: l.text, Span: l.span}
		}
	}
}
