package brief

import (
	"errors"
	"fmt"
	"strings"

	"dossier/generator/dossier"
)

// Write is a briefing as a new file: front matter, sections, and the record
// of what was written, by which a person's later edits are known. Titles give
// the themes' titles by ID. Items marked Human are written but not recorded.
// It fails on what the grammar cannot say: an item without words, a reference
// to no lines, a word it does not know.
func Write(b dossier.Briefing, titles map[string]string) ([]byte, error) {
	d, err := draftOf(&b, titles, "", newScanner(b.File))
	if err != nil {
		return nil, err
	}
	return []byte(writeFront(&b, d.made) + d.body()), nil
}

// A draft is a briefing's Markdown, in pieces: headings and items.
type draft struct {
	pieces []written
	made   record
}

// written is one heading or item as Markdown, with its mark; the mark of what
// is not the program's is empty.
type written struct {
	markdown string
	section  int // in the briefing
	item     int // in the section; -1 for the heading
	mark     mark
}

// draftOf writes every section and item, and notes what it wrote.
func draftOf(b *dossier.Briefing, titles map[string]string, version string, s scanner) (draft, error) {
	w := writer{scanner: s, titles: titles}
	for i := range b.Sections {
		if err := w.section(i, &b.Sections[i]); err != nil {
			return draft{}, fmt.Errorf("%s: section “%s”: %w", b.File, b.Sections[i].Title, err)
		}
	}
	w.made.version = version
	for _, l := range leaves(b) {
		if personal[l.key] == "" && !l.empty() {
			w.made.items = append(w.made.items, leafMarks(l)...)
		}
	}
	for _, p := range w.pieces {
		if p.mark.key != "" {
			w.made.items = append(w.made.items, p.mark)
		}
	}
	w.made.sorted()
	return w.draft, nil
}

type writer struct {
	scanner
	titles map[string]string
	draft
}

var errUntitled = errors.New("only the first section can be without a heading")

func (w *writer) section(n int, s *dossier.Section) error {
	if s.Level == 0 && n > 0 {
		return errUntitled
	}
	if s.Level > 0 {
		head, err := w.heading(s)
		if err != nil {
			return err
		}
		w.add(head, n, -1, sectionKey(s))
	}
	for i := range s.Items {
		text, err := w.item(&s.Items[i])
		if err != nil {
			return fmt.Errorf("item %d: %w", i+1, err)
		}
		key := itemKey(s, &s.Items[i])
		if s.Items[i].Human {
			key = ""
		}
		if text != "" {
			w.add(text, n, i, key)
		}
	}
	return nil
}

func (w *writer) add(markdown string, section, item int, key string) {
	p := written{markdown: markdown, section: section, item: item}
	if key != "" {
		p.mark = mark{key, w.fingerprint(parasOf(markdown))}
	}
	w.pieces = append(w.pieces, p)
}

// parasOf is the paragraphs of a heading or an item as it was just written,
// which is as goldmark would tell them apart.
func parasOf(markdown string) []string {
	switch markdown[0] {
	case '#':
		return []string{strings.TrimLeft(markdown, "# ")}
	case '-':
		return []string{strings.TrimPrefix(markdown, "- ")}
	}
	var paras []string
	for line := range strings.SplitSeq(markdown, "\n") {
		if words := strings.TrimPrefix(line, ">"); words != "" {
			paras = append(paras, words[1:])
		}
	}
	return paras
}

func (w *writer) heading(s *dossier.Section) (string, error) {
	hashes := strings.Repeat("#", s.Level) + " "
	switch {
	case s.Level > deepestSection:
		return "", fmt.Errorf("a heading of level %d opens no section", s.Level)
	case s.Kind == dossier.ThemePart:
		title := s.Title
		if title == "" {
			title = w.titles[s.Theme]
		}
		return hashes + w.writeTheme(s.Theme, title), checkPath(s.Theme)
	case s.Kind != dossier.Own && s.Title == "":
		return hashes + string(s.Kind), nil
	}
	return strings.TrimRight(hashes+escape(s.Title, "#"), " "), nil
}

func (w *writer) item(x *dossier.Item) (string, error) {
	switch {
	case x.Point != nil:
		return w.writePoint(x.Point)
	case x.Statement != nil:
		return w.writeStatement(x.Statement, w.titles)
	case x.Entry != nil:
		return w.writeEntry(x.Entry)
	case x.Profile != nil:
		return w.writeProfile(x.Profile)
	}
	return strings.Trim(x.Raw, "\n"), nil
}

// body is the pieces one after the other.
func (d draft) body() string {
	var b strings.Builder
	for i, p := range d.pieces {
		if i > 0 {
			b.WriteString(gap(d.pieces[i-1].markdown, p.markdown))
		}
		b.WriteString(p.markdown + "\n")
	}
	return b.String()
}

// gap is what stands between two pieces: nothing between bullets, else a
// blank line.
func gap(before, after string) string {
	if isBullet(before) && isBullet(after) {
		return ""
	}
	return "\n"
}

func isBullet(markdown string) bool {
	markdown = strings.TrimLeft(markdown, " ")
	return markdown != "" && strings.IndexByte("-*+", markdown[0]) >= 0 && marker(markdown) > 0
}
