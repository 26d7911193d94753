package generator

import (
	"context"
	"path"
	"slices"

	"dossier/generator/dossier"
	"dossier/generator/site"
)

// still reports whether nothing has changed since the last complete build: not
// the program, not what people wrote, no source, no briefing, nothing of the
// published site. Then there is nothing to do.
func (d *desk) still(ctx context.Context, c census) bool {
	l := d.ledger
	if l == nil || l.Desk != d.key || !slices.Equal(l.Lost, c.lost) {
		return false
	}
	records := l.byPath()
	same := func(dir string, was, is []found) bool {
		return slices.EqualFunc(was, is, func(a, b found) bool {
			return a.Name == b.Name && (a == b && a.settled(l.Taken) || d.sameBytes(records[path.Join(dir, a.Name)], dir, a, b))
		})
	}
	if !same(sourcesDir, l.Sources, c.sources) || !same(briefingsDir, l.Briefings, c.briefings) {
		return false
	}
	_, intact := site.Intact(ctx, d.siteInput(nil))
	return intact
}

// sameBytes reads a file whose mark proves nothing. One that no record tells
// of counts as changed.
func (d *desk) sameBytes(r *record, dir string, was, is found) bool {
	if r == nil || (was.Sidecar == mark{}) != (is.Sidecar == mark{}) {
		return false
	}
	file := path.Join(dir, is.Name)
	if dir == briefingsDir {
		raw, err := d.read(file)
		return err == nil && raw != nil && dossier.KeyOf(string(raw)) == r.FileKey
	}
	raw, sidecar, err := d.source(is.Name)
	if err != nil || digest(raw) != r.SHA256 || dossier.KeyOf(string(sidecar)) != r.Sidecar {
		return false
	}
	text, err := d.textKey(is.Name, is.Text != mark{})
	return err == nil && text == r.Text
}
