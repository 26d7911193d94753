package cli

import (
	"bytes"
	"encoding/json"
	"errors"

	"github.com/spf13/cobra"

	"dossier/generator"
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
			if err := t.show(found, asJSON); err != nil {
				return err
			}
		}
		return failed
	}
	return c
}

func (t *teller) show(found *generator.Inspection, asJSON bool) error {
	if !asJSON {
		t.print("%s", outline(found))
		return nil
	}
	line, err := encode(found)
	t.print("%s", line)
	return err
}

// encode writes one object and a line end, leaving <, > and & as they are.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return b.Bytes(), err
}
