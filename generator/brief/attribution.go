package brief

import (
	"fmt"
	"strings"

	"dossier/generator/dossier"
)

// readAttribution reads the last paragraph of a statement.
func (p places) readAttribution(x *dossier.Statement, runs []run) error {
	if len(runs) == 0 || runs[0].kind != words {
		return errNoAttribution
	}
	opening, ok := takeDash(runs[0].raw)
	if !ok {
		return errNoAttribution
	}
	rest, ref, err := p.takeRef(runs[1:])
	if err != nil {
		return err
	}
	x.Ref = ref
	fields := fieldsOf(append([]run{{kind: words, raw: opening}}, rest...))
	if err := readSpeaker(x, fields[0]); err != nil {
		return err
	}
	for _, field := range fields[1:] {
		if err := p.readField(x, field); err != nil {
			return err
		}
	}
	if x.Rank == "" {
		x.Rank = dossier.RankOwn
	}
	return nil
}

// fieldsOf splits runs at every bare semicolon among their words.
func fieldsOf(runs []run) [][]run {
	fields := [][]run{nil}
	for _, r := range runs {
		if r.kind != words {
			fields[len(fields)-1] = append(fields[len(fields)-1], r)
			continue
		}
		for i, raw := range split(r.raw, ";") {
			if i > 0 {
				fields = append(fields, nil)
			}
			if trim(raw) != "" {
				fields[len(fields)-1] = append(fields[len(fields)-1], run{kind: words, raw: trim(raw)})
			}
		}
	}
	return fields
}

// readSpeaker reads the head of an attribution. A name that a person wrote
// without bold runs up to the first bracket or the end.
func readSpeaker(x *dossier.Statement, head []run) error {
	raw, ok := plainWords(head)
	switch {
	case !ok:
		return errLinks
	case len(head) > 0 && head[0].kind == bold:
		x.Speaker = decode(trim(head[0].raw))
		raw = trim(flat(head[1:]))
	case strings.HasPrefix(raw, speakerUnknown):
		raw = trim(raw[len(speakerUnknown):])
	default:
		name, rest, bracket := cut(raw, "(")
		x.Speaker, raw = decode(trim(name)), ""
		if bracket {
			raw = "(" + rest
		}
	}
	if inner, ok := strings.CutPrefix(raw, "("); ok {
		found, rest, _ := cut(inner, ")")
		if x.Found, ok = oneOf(trim(found), founds); !ok {
			return fmt.Errorf("“(%s)” is no way to find a speaker", decode(found))
		}
		raw = rest
	}
	x.Cue = decode(trim(raw))
	return nil
}

// readField reads a field after the head, known by its form. Order is free.
func (p places) readField(x *dossier.Statement, field []run) error {
	if len(field) == 0 {
		return nil
	}
	for _, r := range field {
		if r.kind == link {
			return p.readThemes(x, field)
		}
	}
	raw := trim(flat(field))
	kind, isKind := oneOf(raw, quoteKinds)
	rank, isRank := oneOf(raw, ranks)
	switch date := decode(raw); {
	case isKind && x.Kind == "":
		x.Kind = kind
	case isRank && x.Rank == "":
		x.Rank = rank
	case strings.HasPrefix(raw, viaWord) && x.Via == nil:
		return readVia(x, raw)
	case dateLike(date) && x.EDTF == "":
		x.EDTF = date
	default:
		return fmt.Errorf("“%s” in its attribution is not understood", date)
	}
	return nil
}

func readVia(x *dossier.Statement, raw string) error {
	for _, hop := range split(raw, ",") {
		name := decode(trim(strings.TrimPrefix(trim(hop), viaWord)))
		if name == "" {
			return errNoWords
		}
		x.Via = append(x.Via, name)
	}
	return nil
}

func (p places) readThemes(x *dossier.Statement, field []run) error {
	for _, r := range field {
		if r.kind != link {
			if trim(r.raw) == "," {
				continue
			}
			return fmt.Errorf("“%s” in its attribution is not understood", decode(r.raw))
		}
		id, ok := p.theme(r.dest)
		if !ok {
			return fmt.Errorf("“%s” in its attribution leads to no theme", decode(r.raw))
		}
		x.Themes = append(x.Themes, id)
	}
	return nil
}
