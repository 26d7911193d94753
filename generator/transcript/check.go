package transcript

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// Check says what is wrong with a transcript; nil when it keeps what every
// transcript keeps:
//
//   - its kind is named, and its text is valid UTF-8, whole lines, each of them
//     one that OneLine leaves as it is and that shows something;
//   - it has exactly one block a line, of a kind there is; only a heading has a
//     level, from 1; what is reporting has no reason not to be;
//   - what it declares is single lines, each with the place that states it,
//     dates in EDTF, the address absolute and of the web, the language BCP 47;
//   - its problems are sentences without a full stop, name no file, and their
//     lines are lines of the text.
//
// It is for the tests of readers.
func Check(t *dossier.Transcript) error {
	switch {
	case t == nil:
		return errors.New("there is no transcript")
	case t.Kind == "" || t.Kind == dossier.PlainText:
		return fmt.Errorf("%q is no kind of a transcript", t.Kind)
	}
	return errors.Join(checkText(t), checkDeclared(t.Declared), checkProblems(t))
}

func checkText(t *dossier.Transcript) error {
	if !utf8.ValidString(t.Text) {
		return errors.New("the text is not valid UTF-8")
	}
	if t.Text != "" && !strings.HasSuffix(t.Text, "\n") {
		return errors.New("the last line has no end")
	}
	if lines := strings.Count(t.Text, "\n"); lines != len(t.Blocks) {
		return fmt.Errorf("%d lines, %d blocks", lines, len(t.Blocks))
	}
	n := 0
	for line := range strings.Lines(t.Text) {
		line = strings.TrimSuffix(line, "\n")
		if line != OneLine(line) || !shows(line) {
			return fmt.Errorf("line %d is not in the form of a line: %q", n+1, line)
		}
		if err := checkBlock(t.Blocks[n]); err != nil {
			return fmt.Errorf("line %d: %w", n+1, err)
		}
		n++
	}
	return nil
}

func checkBlock(b dossier.Block) error {
	switch b.Kind {
	case dossier.BlockText, dossier.BlockHeading, dossier.BlockItem, dossier.BlockRow, dossier.BlockQuote, dossier.BlockCaption:
	default:
		return fmt.Errorf("%q is no kind of a block", b.Kind)
	}
	if (b.Kind == dossier.BlockHeading) != (b.Level > 0) || b.Level < 0 {
		return fmt.Errorf("a block %q of level %d", b.Kind, b.Level)
	}
	if b.Reporting && b.Reason != "" {
		return fmt.Errorf("reporting, and set aside as %q", b.Reason)
	}
	return nil
}

func checkDeclared(d dossier.Declared) error {
	var all error
	object := func(format string, args ...any) { all = errors.Join(all, fmt.Errorf(format, args...)) }
	fields := append([]dossier.Stated{d.Title, d.Outlet, d.Agency, d.Section, d.URL, d.Published, d.Captured}, d.Byline...)
	for i, s := range fields {
		switch {
		case (s.Value == "") != (s.By == ""):
			object("%q is stated by %q", s.Value, s.By)
		case s.Value != OneLine(s.Value) || s.By != OneLine(s.By):
			object("%q, stated by %q, is not one line", s.Value, s.By)
		case s.Value == "" && i >= len(fields)-len(d.Byline):
			object("an empty name in the byline")
		}
	}
	for _, s := range []dossier.Stated{d.Published, d.Captured} {
		if s.Value != "" && !date.Valid(s.Value) {
			object("%q is no EDTF date", s.Value)
		}
	}
	if d.URL.Value != "" && !WebAddress(d.URL.Value) {
		object("%q is no absolute address of the web", d.URL.Value)
	}
	if _, err := language.Parse(d.Language); d.Language != "" && err != nil {
		object("%q is no language tag", d.Language)
	}
	return all
}

func checkProblems(t *dossier.Transcript) error {
	for _, p := range t.Problems {
		switch {
		case p.Message == "" || p.Message != OneLine(p.Message) || strings.HasSuffix(p.Message, "."):
			return fmt.Errorf("a problem says %q", p.Message)
		case p.File != "":
			return fmt.Errorf("a problem names the file %q", p.File)
		case p.Line < 0 || p.Line > len(t.Blocks):
			return fmt.Errorf("a problem is on line %d of %d", p.Line, len(t.Blocks))
		}
	}
	return nil
}

// WebAddress reports whether an address is absolute, http or https, and names a
// host.
func WebAddress(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}
