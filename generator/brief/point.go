package brief

import (
	"fmt"

	"dossier/generator/dossier"
)

// A point is a bullet: a sentence, then the lines it comes from.
//
//	- TEXT [L30](../sources/FILE#L30)

func (p places) writePoint(x *dossier.Point) (string, error) {
	if x.Text == "" {
		return "", errNoWords
	}
	if err := checkRef(x.Ref); err != nil {
		return "", err
	}
	return fmt.Sprintf("- %s %s", atLineStart(escape(x.Text, "")), p.writeRef(x.Ref)), nil
}

func (p places) readPoint(runs []run) (*dossier.Point, error) {
	runs, ref, err := p.takeRef(runs)
	if err != nil {
		return nil, err
	}
	raw, ok := plainWords(runs)
	if !ok {
		return nil, errLinks
	}
	text := decode(trim(raw))
	if text == "" {
		return nil, errNoWords
	}
	return &dossier.Point{Text: text, Ref: ref}, nil
}
