package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"dossier/generator"
	"dossier/generator/dossier"
)

// explain prints whose everything in one briefing is.
func (t *teller) explain(c *cobra.Command, opts generator.Options, file string) error {
	if file == "" {
		return usageError{errors.New("--explain takes the path of a briefing or of a source")}
	}
	e, err := generator.Explain(c.Context(), opts, file)
	if err != nil {
		return err
	}
	if len(e.Owned) > 0 {
		t.print("%s\n", printable(e.File))
		t.print("%s", table(e.Owned, columns(t.out)))
		t.say("%s", owners(e.Owned))
	}
	t.problems(e.Problems)
	if len(e.Owned) == 0 && graveAmong(e.Problems) {
		return errWrong
	}
	return nil
}

func graveAmong(problems []dossier.Problem) bool {
	for _, p := range problems {
		if p.Grave {
			return true
		}
	}
	return false
}

// columns is how many characters a line may have: as many as the terminal
// shows, and any number where the output goes elsewhere.
func columns(out io.Writer) int {
	f, ok := out.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 1 << 20
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width <= 0 {
		return 80
	}
	return width
}

// The widths that columns of the table keep where there is not room for all:
// what is longer is cut, in the last column wrapped.
const (
	placeWidth = 20
	nextWidth  = 26
	leastWords = 12
	gap        = "  "
)

// table sets out items one a line: line, place, whose it is, how it begins,
// and what the next build does with it. All lines fit into width.
func table(owned []generator.Owned, width int) string {
	rows := [][5]string{{"line", "place", "whose", "begins", "next build"}}
	for _, o := range owned {
		line := "–"
		if o.Line > 0 {
			line = strconv.Itoa(o.Line)
		}
		rows = append(rows, [5]string{line, printable(o.Place), string(o.Owner), printable(o.Words), o.Next})
	}
	widths := fit(rows, width)
	var b strings.Builder
	for _, row := range rows {
		next := wrapped(row[4], widths[4])
		for i := range 4 {
			cell := shortened(row[i], widths[i])
			b.WriteString(cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)) + gap)
		}
		b.WriteString(next[0] + "\n")
		indent := strings.Repeat(" ", widths[0]+widths[1]+widths[2]+widths[3]+4*len(gap))
		for _, more := range next[1:] {
			b.WriteString(indent + more + "\n")
		}
	}
	return b.String()
}

// fit gives each column its widest cell's width. Where that is too much, the
// beginnings give way first, then next build, then the place.
func fit(rows [][5]string, width int) (widths [5]int) {
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	over := func() int {
		return widths[0] + widths[1] + widths[2] + widths[3] + widths[4] + 4*len(gap) - width
	}
	narrow := func(i, least int) {
		if over() > 0 {
			widths[i] = max(widths[i]-over(), min(widths[i], least))
		}
	}
	narrow(3, 2*leastWords)
	narrow(4, nextWidth)
	narrow(1, placeWidth)
	narrow(3, leastWords)
	return widths
}

// wrapped breaks words into lines of a width.
func wrapped(s string, width int) []string {
	lines := []string{""}
	for _, word := range strings.Fields(s) {
		last := &lines[len(lines)-1]
		switch {
		case *last == "":
			*last = word
		case utf8.RuneCountInString(*last+" "+word) <= width:
			*last += " " + word
		default:
			lines = append(lines, word)
		}
	}
	return lines
}

// owners sums up whose how much is.
func owners(owned []generator.Owned) string {
	n := map[string]int{}
	for _, o := range owned {
		n[string(o.Owner)]++
	}
	var said []string
	for _, is := range []struct{ owner, words string }{
		{"program", "the program's"},
		{"person", "a person's own"},
		{"edited", "edited by a person"},
		{"deleted", "deleted by a person"},
	} {
		if n[is.owner] > 0 {
			said = append(said, fmt.Sprintf("%s %s", grouped(n[is.owner]), is.words))
		}
	}
	return strings.Join(said, ", ")
}

// completeExplainable offers the briefings and sources whose paths begin as
// typed. Anything else is left to the shell.
func (t *teller) completeExplainable(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	var offered []string
	for _, file := range generator.Explainable(t.root) {
		if strings.HasPrefix(file, filepath.FromSlash(typed)) {
			offered = append(offered, file)
		}
	}
	if len(offered) == 0 {
		return nil, cobra.ShellCompDirectiveDefault
	}
	return offered, cobra.ShellCompDirectiveNoFileComp
}
