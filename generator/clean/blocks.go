package clean

import "dossier/generator/dossier"

// heedBlocks takes over what the original's own structure says of its lines:
// which are reporting, and why others are not.
func (d *desk) heedBlocks() {
	d.from, d.to = len(d.lines), 0
	for i, l := range d.lines {
		b := d.src.Blocks[l.number-1]
		if !b.Reporting {
			l.reason = b.Reason
			continue
		}
		l.body, l.known = true, false
		if b.Kind == dossier.BlockHeading {
			l.role = dossier.Subhead
		}
		d.from, d.to = min(d.from, i), i+1
	}
	if d.from > d.to {
		d.from = d.to
	}
}
