package cli

import (
	"fmt"
	"strings"

	"dossier/generator"
)

// outliner writes an inspection for reading at a terminal.
type outliner struct{ strings.Builder }

func outline(in *generator.Inspection) string {
	var o outliner
	fmt.Fprintf(&o, "%s\n", printable(in.File))
	o.record(in)
	o.findings(in)
	for _, p := range in.Problems {
		o.line("problem", p.Message)
	}
	return o.String()
}

func (o *outliner) line(label, value string) {
	if value != "" {
		fmt.Fprintf(o, "  %-10s %s\n", label, printable(value))
	}
}

// record is what the source says of itself.
func (o *outliner) record(in *generator.Inspection) {
	if in.Title != nil {
		o.line("headline", in.Title.Text)
	}
	if in.Kind != "text" {
		o.line("kind", in.Kind)
	}
	o.line("outlet", joinBasis(in.Outlet, in.OutletBy))
	o.line("agency", in.Agency)
	o.line("byline", strings.Join(in.Byline, ", "))
	o.line("dateline", in.Dateline)
	o.line("section", in.Section)
	o.line("address", in.URL)
	if in.Published != nil {
		o.line("published", joinBasis(in.Published.EDTF, in.Published.Basis))
	} else {
		o.line("published", "not stated")
	}
	if in.Captured != nil {
		o.line("saved", joinBasis(in.Captured.EDTF, in.Captured.Basis))
	}
	o.line("language", in.Language)
	o.line("body", fmt.Sprintf("%s; %s set aside", count(len(in.Passages), "passage", "passages"), count(len(in.SetAside), "stretch", "stretches")))
}

// findings are what was found in its text.
func (o *outliner) findings(in *generator.Inspection) {
	for _, s := range in.Summary {
		o.line("summary", s.Text)
	}
	names := map[string]string{}
	for _, a := range in.Actors {
		names[a.ID] = a.Name
	}
	for _, q := range in.Quotes {
		speaker := names[q.Speaker]
		if speaker == "" {
			speaker = "speaker not known"
		}
		o.line("quote", speaker+" ("+strings.Trim(q.Found+", "+q.Kind, ", ")+"): “"+q.Text+"”")
	}
	for _, e := range in.Events {
		standing := e.Standing
		if e.Inferred {
			standing += ", inferred"
		}
		o.line("event", e.EDTF+" ("+standing+"): "+e.Text)
	}
}

func joinBasis(value, basis string) string {
	if value == "" || basis == "" {
		return value
	}
	return value + " — " + basis
}
