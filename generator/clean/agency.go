package clean

import (
	_ "embed"
	"strings"

	"dossier/generator/dossier"
)

//go:embed agencies.txt
var agencyList string

// agencies gives each agency's name by every form it goes by. Short forms are
// known by their capitals alone: “AP” is one, “ap” is not.
var agencies = readAgencies(agencyList)

func readAgencies(list string) map[string]string {
	names := map[string]string{}
	for row := range strings.Lines(list) {
		if row = strings.TrimSpace(row); row == "" || strings.HasPrefix(row, "//") {
			continue
		}
		forms := strings.Split(row, " | ")
		for _, f := range forms {
			names[f] = forms[0]
			if len(f) > 6 {
				names[strings.ToLower(f)] = forms[0]
			}
		}
	}
	return names
}

// agencyNamed is the agency a stretch of text names and nothing else; empty
// when it names none.
func agencyNamed(text string) string {
	text = strings.Trim(text, " \u00a0()[].,;:/|-–—")
	if name := agencies[text]; name != "" {
		return name
	}
	return agencies[strings.ToLower(text)]
}

// findAgency reads a line by the headline that is an agency's name alone.
func (d *desk) findAgency() {
	if d.art.Agency.Value != "" {
		return
	}
	for _, at := range d.nearHead() {
		l := d.lines[at]
		if at >= d.to || l.words > 5 || l.reason != "" {
			continue
		}
		if name := agencyNamed(l.text); name != "" {
			d.art.Agency = dossier.Attested{Value: name, Span: l.span}
			l.take(dossier.ReasonAgency)
			return
		}
	}
}
