package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"

	"dossier/generator"
	"dossier/generator/dossier"
)

// teller says things to the person at the terminal.
type teller struct {
	out, err io.Writer
	root     string // of the dossier
	cache    string // the folder asked for; empty is the dossier's own
	quiet    bool
	verbose  bool
	lost     error // why what was asked for could not be printed
}

// print writes what a command was asked for.
func (t *teller) print(format string, args ...any) {
	if _, err := fmt.Fprintf(t.out, format, args...); err != nil && t.lost == nil {
		t.lost = err
	}
}

// say tells the person something good to know; --quiet silences it.
func (t *teller) say(format string, args ...any) {
	if !t.quiet {
		t.warn(format, args...)
	}
}

// warn tells the person something that must not be missed.
func (t *teller) warn(format string, args ...any) {
	fmt.Fprintf(t.err, "dossier: %s\n", printable(fmt.Sprintf(format, args...)))
}

// problems tells problems and what to do about them: of several in a row with
// the same way out, once.
func (t *teller) problems(all []dossier.Problem) {
	for i, p := range all {
		t.warn("%s", p)
		if p.Hint != "" && (i+1 == len(all) || all[i+1].Hint != p.Hint) {
			t.warn("hint: %s", p.Hint)
		}
	}
}

// code tells how a command ended and gives the exit code for it.
func (t *teller) code(err error) int {
	var usage usageError
	switch {
	case err == nil && t.lost != nil:
		t.warn("%s", t.lost)
		return exitWrong
	case err == nil:
		return exitOK
	case errors.Is(err, errWrong):
		return exitWrong
	case errors.Is(err, context.Canceled) && errors.As(err, new(unpublished)):
		t.warn("interrupted; nothing was published, and every briefing is whole")
		return exitInterrupted
	case errors.Is(err, context.Canceled):
		t.warn("interrupted")
		return exitInterrupted
	case errors.As(err, &usage):
		t.warn("%s", usage.error)
		t.warn("hint: see %s", quoted("dossier --help"))
		return exitUsage
	}
	t.warn("%s", err)
	var hinted *generator.Hinted
	if errors.As(err, &hinted) {
		t.warn("hint: %s", hinted.Hint)
	}
	if errors.As(err, new(unpublished)) {
		t.warn("nothing was published; what was there before is unchanged")
	}
	return exitWrong
}

// interactive reports whether standard error is a terminal.
func (t *teller) interactive() bool {
	f, ok := t.err.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// printable makes text from a file harmless to a terminal: control characters,
// which could move its cursor or change its title, are shown as escapes.
func printable(s string) string {
	if !strings.ContainsFunc(s, control) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if control(r) {
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func control(r rune) bool {
	return r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

func quoted(s string) string { return "“" + s + "”" }

// count says "1 page", "12,345 pages".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return grouped(n) + " " + many
}

// grouped is a number with its thousands apart: "12,345".
func grouped(n int) string {
	s := strconv.Itoa(n)
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + "," + s[at:]
	}
	return s
}

// shortened is text cut to a number of characters, the cut shown.
func shortened(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:max(most-1, 0)]), " ") + "…"
}
