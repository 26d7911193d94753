package cli

import (
	"github.com/spf13/cobra"

	"dossier/generator"
	"dossier/generator/dossier"
)

func checkCommand(t *teller) *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Say what a careful reader would object to",
		Long: `Check holds every quotation against the line it names, every reference and
hash against the originals, and every link of the Markdown and of the published
site against its target. It changes nothing. Findings go to standard output as
file:line: message, or file:line: note: message for what is good to know; the
exit code is 1 when something is wrong.`,
		Example: "  dossier check",
		Args:    noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			found, err := generator.Check(c.Context(), generator.Options{Root: t.root, Cache: t.cacheOf(), Waiting: t.waiting})
			if err != nil {
				return err
			}
			wrong := 0
			for _, p := range found {
				t.print("%s\n", printable(finding(p)))
				if p.Hint != "" {
					t.print("\thint: %s\n", printable(p.Hint))
				}
				if p.Grave {
					wrong++
				}
			}
			switch {
			case wrong > 0:
				t.warn("%s to mend, %s to know of", count(wrong, "thing", "things"), count(len(found)-wrong, "thing", "things"))
				return errWrong
			case len(found) > 0:
				t.say("nothing wrong; %s to know of", count(len(found), "thing", "things"))
			default:
				t.say("nothing wrong")
			}
			return nil
		},
	}
}

// finding is a problem as compilers print them: what is merely good to know is
// marked as a note.
func finding(p dossier.Problem) string {
	if !p.Grave {
		p.Message = "note: " + p.Message
	}
	return p.String()
}
