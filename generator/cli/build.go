package cli

import (
	"context"
	"errors"
	"io/fs"
	"net/url"

	"github.com/spf13/cobra"

	"dossier/generator"
)

func buildCommand(t *teller, design fs.FS) *cobra.Command {
	opts := generator.Options{Design: design}
	var explained string
	c := &cobra.Command{
		Use:   "build",
		Short: "Bring the briefings up to date and publish the site in public",
		Long: `Build reads every original, refreshes the machine's part of its briefing,
keeps every word a person wrote, and replaces the published site by a new one.
If anything fails, the old site stays whole.`,
		Example: "  dossier build\n  dossier build -s ~/syria -d ~/site\n  dossier build --explain content/briefings/article.md",
		Args:    noArguments,
	}
	c.Flags().StringVarP(&opts.Out, "destination", "d", "", "where the site goes (default: `folder` public in the dossier)")
	c.Flags().StringVarP(&opts.BaseURL, "base-url", "b", "", "the `address` the site will have; pages open anywhere without it")
	c.Flags().StringVar(&explained, "explain", "", "build nothing; say whose everything in a briefing is, `file` or that of the source file, and what a build would do with it")
	_ = c.RegisterFlagCompletionFunc("explain", t.completeExplainable) // fails only for a flag that is not there
	c.Flags().BoolVarP(&t.verbose, "verbose", "v", false, "name everything of a person's that was kept, also where nothing has changed")
	c.RunE = func(c *cobra.Command, _ []string) error {
		if !webAddress(opts.BaseURL) {
			return usageError{errors.New(quoted(opts.BaseURL) + " is not a web address; begin it with https://")}
		}
		opts.Root, opts.Cache, opts.Waiting = t.root, t.cacheOf(), t.waiting
		if c.Flags().Changed("explain") {
			return t.explain(c, opts, explained)
		}
		return t.build(c, opts)
	}
	return c
}

// webAddress reports whether an address is one that a site can have, or none.
func webAddress(address string) bool {
	u, err := url.Parse(address)
	return address == "" || err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https")
}

func (t *teller) build(c *cobra.Command, opts generator.Options) error {
	shown := t.newProgress()
	opts.Progress = shown.tell
	report, err := generator.Build(c.Context(), tidily(opts))
	shown.clear()
	if errors.Is(err, context.Canceled) {
		return unpublished{err} // whoever stops a build wants no report
	}
	t.reportBuild(report, err == nil)
	if err != nil {
		return unpublished{err}
	}
	return nil
}
