package cli

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"runtime"
	"runtime/debug"

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
		defer debug.SetGCPercent(debug.SetGCPercent(seldom))
		var failed error
		err := inOrder(c.Context(), files, func(file string) inspected {
			found, err := generator.Inspect(t.root, file)
			return inspected{found, err}
		}, func(i inspected) error {
			if i.err != nil {
				t.warn("%s", i.err)
				failed = errWrong
				return nil
			}
			return t.show(i.found, asJSON)
		})
		return cmp.Or(err, failed)
	}
	return c
}

// seldom is how much the memory in use may grow before it is looked through, in
// per cent: of a file little is kept, and nothing of the file before.
const seldom = 400

// inspected is what came of one file.
type inspected struct {
	found *generator.Inspection
	err   error
}

// inOrder works on several items at a time, as many as there are cores, and
// shows what came of them in their order. It stops when ctx does, or at the
// first that cannot be shown.
func inOrder[T, R any](ctx context.Context, items []T, work func(T) R, show func(R) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	queue := make(chan chan R, runtime.GOMAXPROCS(0)-1) // with the one that is waited for
	go func() {
		defer close(queue)
		for _, item := range items {
			done := make(chan R, 1)
			select {
			case queue <- done:
				go func() { done <- work(item) }()
			case <-ctx.Done():
				return
			}
		}
	}()
	for done := range queue {
		select {
		case r := <-done:
			if err := show(r); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return ctx.Err()
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
