package pdf

import (
	"strings"

	"dossier/generator/dossier"
)

// write writes parts down, a line each.
func (d *document) write(parts []part) {
	d.look.rank(parts)
	for i, p := range parts {
		if d.w.Size() > longestText {
			d.cut = true
			break
		}
		b := dossier.Block{Reporting: true}
		switch {
		case p.running:
			b = dossier.Block{Reason: dossier.ReasonRunning}
		case p.contents:
			b = dossier.Block{Reason: dossier.ReasonContents}
		case p.note:
			b = dossier.Block{Reason: dossier.ReasonNote}
		case p.caption:
			b = dossier.Block{Kind: dossier.BlockCaption, Reason: dossier.ReasonCaption}
		case p.row:
			b.Kind = dossier.BlockRow
		case p.heading && i+1 < len(parts) && parts[i+1].contents:
			b = dossier.Block{Kind: dossier.BlockHeading, Level: d.look.level(p.size, p.bold), Reason: dossier.ReasonContents}
		case p.heading:
			b.Kind, b.Level = dossier.BlockHeading, d.look.level(p.size, p.bold)
		case p.item:
			b.Kind = dossier.BlockItem
		}
		text := p.text
		if b.Kind == dossier.BlockItem {
			text = dash.ReplaceAllString(bullet.ReplaceAllString(text, ""), "")
		}
		if p.contents {
			text = strings.Join(strings.Fields(leaders.ReplaceAllString(text, " ")), " ")
		}
		n := d.w.Add(text, b)
		if n > 0 && d.pages[p.page].first == 0 {
			d.pages[p.page].first = n
		}
	}
}
