// Package cli is the command line: flags, progress, messages and exit codes.
// It is the only package that prints.
//
// What a command was asked for goes to standard output; everything said to the
// person goes to standard error, begins "dossier: ", and names the file it is
// about. Exit codes: 0 all is well, 1 something is wrong with the dossier or
// the build failed, 2 the command was used wrongly, 130 interrupted.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"dossier/generator"
)

// Exit codes, documented in the README.
const (
	exitOK          = 0
	exitWrong       = 1
	exitUsage       = 2
	exitInterrupted = 130
)

// errWrong ends a command whose findings have been printed already.
var errWrong = errors.New("something is wrong")

// usageError is a command used wrongly.
type usageError struct{ error }

// unpublished is a build that ended before it published anything.
type unpublished struct{ error }

func (u unpublished) Unwrap() error { return u.error }

// Main runs the program with args and returns its exit code. design holds the
// embedded layouts, assets and i18n.
func Main(args []string, stdout, stderr io.Writer, design fs.FS) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// A second Ctrl-C ends the program at once, whatever it is in the middle of.
	context.AfterFunc(ctx, stop)
	t := &teller{out: stdout, err: stderr}
	root := newRoot(t, design)
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	return t.code(root.ExecuteContext(ctx))
}

func newRoot(t *teller, design fs.FS) *cobra.Command {
	root := &cobra.Command{
		Use:   "dossier",
		Short: "Turn a shelf of sources into a site in which every sentence leads to its line",
		Long: strings.TrimSpace(`
Dossier reads the originals in content/sources, drafts a Markdown briefing of
each in content/briefings, which is yours to edit, and publishes them as a
cross-linked site in public.`),
		Example:       "  dossier build\n  dossier check",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{errors.New("unknown command " + quoted(args[0]))}
			}
			return nil
		},
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.PersistentFlags().StringVarP(&t.root, "source", "s", ".", "the dossier's `folder`")
	root.PersistentFlags().StringVar(&t.cache, "cache", "", "the `folder` that keeps work for the next build (default: one of the dossier's own in the user's cache)")
	root.PersistentFlags().BoolVar(&t.quiet, "quiet", false, "say nothing but problems")
	root.AddCommand(buildCommand(t, design), inspectCommand(t), checkCommand(t), versionCommand(t))
	return root
}

func versionCommand(t *teller) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of the program and of Hugo inside it",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			t.print("dossier %s (Hugo %s)\n", generator.Version, generator.HugoVersion())
			return nil
		},
	}
}

// noArguments refuses anything beside the flags.
func noArguments(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError{fmt.Errorf("%s takes no arguments, and was given %s", c.Name(), quoted(args[0]))}
	}
	return nil
}
