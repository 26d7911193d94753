package brief

import (
	"errors"
	"fmt"
	"strings"

	"dossier/generator/dossier"
)

// A statement is a block quotation: the words, for a fragment the sentence
// that holds it, and the attribution.
//
//	> “the same level of activity and energy”
//	>
//	> in: SENTENCE
//	>
//	> — **John Kirby** (named) predicted; partial; reported; 2015-12-15; via A, via B; [Title](../themes/ID.md); [L26](…)

var (
	errNoAttribution = errors.New("its last paragraph does not open with a dash")
	errNoMarks       = errors.New("its words do not stand in quotation marks")
	errMiddle        = errors.New("the paragraph before its attribution does not open with “in:”")
)

func (p places) writeStatement(x *dossier.Statement, titles map[string]string) (string, error) {
	if err := checkStatement(x); err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "> %s\n>\n", writeParts(x))
	if x.Context != "" {
		fmt.Fprintf(&b, "> %s %s\n>\n", contextMark, escape(x.Context, ""))
	}
	fields := append([]string{writeSpeaker(x)}, p.writeFields(x, titles)...)
	fmt.Fprintf(&b, "> %s %s", dash, strings.Join(fields, "; "))
	return b.String(), nil
}

func checkStatement(x *dossier.Statement) error {
	if len(x.Parts) == 0 {
		return errNoWords
	}
	for _, words := range append(append([]string(nil), x.Parts...), x.Via...) {
		if words == "" {
			return errNoWords
		}
	}
	err := errors.Join(checkRef(x.Ref), checkWord("kind of quote", x.Kind, quoteKinds), checkWord("rank", x.Rank, ranks))
	if x.Found != "" {
		err = errors.Join(err, checkWord("way to find a speaker", x.Found, founds))
	}
	if x.EDTF != "" {
		err = errors.Join(err, checkDate(x.EDTF))
	}
	for _, id := range x.Themes {
		err = errors.Join(err, checkPath(id))
	}
	return err
}

func writeParts(x *dossier.Statement) string {
	parts := make([]string, len(x.Parts))
	for i, part := range x.Parts {
		parts[i] = escape(part, "")
		if x.Kind != dossier.Indirect {
			parts[i] = "“" + parts[i] + "”"
		}
	}
	return atLineStart(strings.Join(parts, interruption))
}

// writeSpeaker is the head of an attribution: who, how found, and the cue.
func writeSpeaker(x *dossier.Statement) string {
	head := speakerUnknown
	if x.Speaker != "" {
		head = "**" + escape(x.Speaker, "") + "**"
	}
	if x.Found != "" {
		head += " (" + string(x.Found) + ")"
	}
	if x.Cue != "" {
		head += " " + escape(x.Cue, ";(")
	}
	return head
}

// writeFields are the fields after the head. The commonest kind and rank,
// direct and own, are left unwritten.
func (p places) writeFields(x *dossier.Statement, titles map[string]string) []string {
	var fields []string
	if x.Kind != dossier.Direct {
		fields = append(fields, string(x.Kind))
	}
	if x.Rank != dossier.RankOwn {
		fields = append(fields, string(x.Rank))
	}
	if x.EDTF != "" {
		fields = append(fields, escape(x.EDTF, ""))
	}
	var via, themes []string
	for _, hop := range x.Via {
		via = append(via, viaWord+escape(hop, ";,"))
	}
	for _, id := range x.Themes {
		themes = append(themes, p.writeTheme(id, titles[id]))
	}
	for _, list := range [][]string{via, themes} {
		if len(list) > 0 {
			fields = append(fields, strings.Join(list, ", "))
		}
	}
	return append(fields, p.writeRef(x.Ref))
}

// readStatement reads the paragraphs of a block quotation, two or three.
func (p places) readStatement(paras [][]run) (*dossier.Statement, error) {
	x := &dossier.Statement{}
	if err := p.readAttribution(x, paras[len(paras)-1]); err != nil {
		return nil, err
	}
	if len(paras) == 3 {
		raw, ok := plainWords(paras[1])
		raw, marked := strings.CutPrefix(trim(raw), contextMark)
		if !ok || !marked || trim(raw) == "" {
			return nil, errMiddle
		}
		x.Context = decode(trim(raw))
	}
	raw, ok := plainWords(paras[0])
	if !ok {
		return nil, errLinks
	}
	return x, readParts(x, trim(raw))
}

// readParts reads a statement's words. Without a kind in the attribution,
// marks make it direct and their lack indirect.
func readParts(x *dossier.Statement, raw string) error {
	inner, open, shut, marked := quoted(raw)
	if x.Kind == "" {
		x.Kind = dossier.Indirect
		if marked {
			x.Kind = dossier.Direct
		}
	}
	parts := split(raw, interruption)
	if x.Kind != dossier.Indirect {
		if !marked {
			return errNoMarks
		}
		parts = split(inner, shut+interruption+open)
	}
	for _, part := range parts {
		words := decode(part)
		if words == "" {
			return errNoWords
		}
		x.Parts = append(x.Parts, words)
	}
	return nil
}
