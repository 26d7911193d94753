package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"dossier/generator"
	"dossier/generator/dossier"
)

func inspectCommand(t *teller) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "inspect FILE…",
		Short: "Show what is found in each file, without writing anything",
		Long: `Inspect reads files from anywhere and shows what a build would find in them.
Themes come from the dossier in the current folder, if there is one. With
--json it prints one object a line; offsets count bytes of UTF-8.`,
		Example: "  dossier inspect article.txt\n  dossier inspect --json *.txt",
		Args: func(_ *cobra.Command, files []string) error {
			if len(files) == 0 {
				return usageError{errors.New("inspect takes one file or more")}
			}
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a line")
	c.RunE = func(c *cobra.Command, files []string) error {
		var failed error
		for _, file := range files {
			if err := c.Context().Err(); err != nil {
				return err
			}
			found, err := generator.Inspect(t.root, file)
			if err != nil {
				t.warn("%s", err)
				failed = errWrong
				continue
			}
			if !asJSON {
				t.print("%s", outline(found))
				continue
			}
			line, err := encode(found)
			if err != nil {
				return err
			}
			t.print("%s", line)
		}
		return failed
	}
	return c
}

// encode writes one object and a line end, leaving <, > and & as they are.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return b.Bytes(), err
}

// outline is an inspection for reading at a terminal.
func outline(in *generator.Inspection) string {
	var b strings.Builder
	line := func(label, value string) {
		if value != "" {
			fmt.Fprintf(&b, "  %-10s %s\n", label, printable(value))
		}
	}
	fmt.Fprintf(&b, "%s\n", printable(in.File))
	if in.Title != nil {
		line("headline", in.Title.Text)
	}
	line("outlet", joinBasis(in.Outlet, in.OutletBy))
	line("agency", in.Agency)
	line("byline", strings.Join(in.Byline, ", "))
	line("dateline", in.Dateline)
	if in.Published != nil {
		line("published", joinBasis(in.Published.EDTF, in.Published.Basis))
	} else {
		line("published", "not stated")
	}
	line("language", in.Language)
	line("body", fmt.Sprintf("%s; %s set aside", count(len(in.Passages), "passage", "passages"), count(len(in.SetAside), "stretch", "stretches")))
	for _, s := range in.Summary {
		line("summary", s.Text)
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
		line("quote", speaker+" ("+strings.Trim(q.Found+", "+q.Kind, ", ")+"): “"+q.Text+"”")
	}
	for _, e := range in.Events {
		standing := e.Standing
		if e.Inferred {
			standing += ", inferred"
		}
		line("event", e.EDTF+" ("+standing+"): "+e.Text)
	}
	for _, p := range in.Problems {
		line("problem", dossier.Problem{Message: p.Message}.String())
	}
	return b.String()
}

func joinBasis(value, basis string) string {
	if value == "" || basis == "" {
		return value
	}
	return value + " — " + basis
}
