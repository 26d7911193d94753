package clean

import "dossier/generator/dossier"

// findDeck takes the standfirst: the one line between headline and body that
// is neither furniture nor anyone's name and long enough to say something.
func (d *desk) findDeck() {
	if d.head < 0 {
		return
	}
	for i := d.head + 1; i < d.from && i <= d.head+12; i++ {
		l := d.lines[i]
		if l.reason != dossier.ReasonWidget || l.known || l.words < 6 || l.words > 60 || l.stamp() || l.capped*3 > l.words*2 && !l.ends {
			continue
		}
		l.reason = dossier.ReasonStandfirst
		d.art.Deck = dossier.Text{Text: l.text, Span: l.span}
		return
	}
}
