package brief

import (
	"errors"
	"fmt"

	"dossier/generator/dossier"
)

// parse reads a block as an item of the open section, and tells how many of
// its paragraphs the item takes. Without an item it is prose.
func (r *reading) parse(b block) (*dossier.Item, int, error) {
	kind := r.section().Kind
	switch {
	case b.form == quotation && kind == dossier.WhoSaid:
		return r.statement(b)
	case b.form != bullet || len(b.paras) == 0:
		return nil, 0, nil
	}
	scan := r.scan(b.paras[0].text)
	if !scan.ok {
		return nil, 0, nil
	}
	runs := scan.runs
	item := &dossier.Item{}
	var err error
	switch kind {
	case dossier.KeyPoints, dossier.ThemePart:
		item.Point, err = r.readPoint(runs)
	case dossier.Chronology:
		item.Entry, err = r.readEntry(runs)
	case dossier.WhoIsWho:
		item.Profile, err = r.readProfile(runs)
	default:
		return nil, 0, nil
	}
	if err != nil {
		return nil, 0, err
	}
	r.label(b, runs)
	return item, 1, nil
}

// statement reads a block quotation whose second or third paragraph is the
// attribution.
func (r *reading) statement(b block) (*dossier.Item, int, error) {
	err := errNoAttribution
	var paras [][]run
	for i, para := range b.paras {
		scan := r.scan(para.text)
		if !scan.ok {
			return nil, 0, err
		}
		runs := scan.runs
		paras = append(paras, runs)
		if i == 0 || len(runs) == 0 || !opensWithDash(runs[0]) {
			continue
		}
		x, failed := r.readStatement(paras)
		if failed == nil {
			r.label(b, runs)
			return &dossier.Item{Statement: x}, i + 1, nil
		}
		err = failed
		break
	}
	return nil, 0, err
}

func opensWithDash(first run) bool {
	_, ok := takeDash(first.raw)
	return ok && first.kind == words
}

// unread says why a block that seems meant as an item was not read as one.
// A bullet without a reference, or a quotation without an attribution, is a
// person's own way to write and needs no telling.
func (r *reading) unread(b block, err error) {
	if errors.Is(err, errNoAttribution) || b.form == bullet && errors.Is(err, errNoRef) {
		return
	}
	r.object(b.at.from, false, fmt.Sprintf("not read as an item of “%s”: %v", r.section().Title, err),
		"it is shown as your own words; docs/format.md has the form")
}

// label objects to a reference that says one line and leads to another.
func (r *reading) label(b block, runs []run) {
	_, ref, err := r.takeRef(runs)
	if err != nil {
		return
	}
	for i := len(runs) - 1; i >= 0; i-- {
		if runs[i].kind != link {
			continue
		}
		if says := decode(runs[i].raw); says != refLabel(ref) {
			r.object(b.at.from, false, fmt.Sprintf("a reference says “%s” and leads to %s", says, refLabel(ref)), "correct the one that is wrong")
		}
		return
	}
}
