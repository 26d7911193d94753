// Package markdown reads a text written in Markdown.
//
// In come a file's bytes in any encoding. Out comes a dossier.Transcript: the
// words of its blocks as they are shown, without the marks that set them, one
// block a line. Front matter (YAML or TOML, with the keys of Hugo, Jekyll,
// Obsidian and web clippers) is what the text declares of itself; its lines
// stand first and are set aside, as are captions and notes.
//
// Links show their text, pictures the words that stand for them, HTML its words
// without the tags; comments and definitions that are shown nowhere are left
// out. Markup that would take minutes to parse, and that no person writes, is
// not parsed: its lines stand as they are, and a Problem says so.
package markdown

import (
	"fmt"
	"strings"

	"dossier/generator/charset"
	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// longest bounds a text: its parsed form takes many times its size.
const longest = 8 << 20

// Read reads a file.
func Read(raw []byte) (*dossier.Transcript, error) {
	if len(raw) > longest {
		return nil, fmt.Errorf("this Markdown has %d MB, more than the %d MB that are read as one source; divide it", (len(raw)-1)>>20+1, longest>>20)
	}
	d, err := charset.Decode(raw, "")
	if err != nil {
		return nil, err
	}
	t := &dossier.Transcript{Kind: "markdown", Encoding: d.Encoding}
	if d.Note != "" {
		t.Problems = append(t.Problems, dossier.Problem{Message: d.Note, Hint: d.Hint})
	}
	text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(d.Text)
	var w transcript.Writer
	m, body, problem := frontMatter(text)
	if problem != "" {
		t.Problems = append(t.Problems, dossier.Problem{Message: problem})
	}
	for line := range strings.Lines(m.text) {
		w.Add(line, dossier.Block{Reason: dossier.ReasonMatter})
	}
	t.Problems = append(t.Problems, writeBody(&w, body)...)
	t.Declared = m.declared()
	t.Declared.Title = w.Settle(t.Declared.Title)
	t.Text, t.Blocks = w.Text(), w.Blocks()
	return t, nil
}

// writeBody writes what stands below the front matter.
func writeBody(w *transcript.Writer, body string) []dossier.Problem {
	if tame([]byte(body)) {
		return writeBlocks(w, []byte(body))
	}
	first := w.Len() + 1
	for line := range strings.Lines(body) {
		w.Add(line, dossier.Block{Reporting: true})
	}
	return []dossier.Problem{{
		Line: min(first, w.Len()), Message: "the markup is too deep or too dense to be read; its lines stand as they are",
	}}
}
