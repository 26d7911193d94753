package assemble

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// A fixture is a source of invented text in which every line that is not blank
// is reporting, unless it begins with "#", and its briefing.
func load(name, text string, sections ...dossier.Section) Loaded {
	sum := sha256.Sum256([]byte(text))
	src := &dossier.Source{Name: name, Text: text, Size: len(text), SHA256: hex.EncodeToString(sum[:]), Kind: "text"}
	article := &dossier.Article{}
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		words := strings.TrimRight(line, "\r\n")
		span := dossier.Span{Start: at, End: at + len(words)}
		if at < len(text) {
			src.Lines = append(src.Lines, span)
		}
		switch {
		case strings.HasPrefix(words, "#"):
			article.SetAside = append(article.SetAside, dossier.SetAside{Span: span, Reason: dossier.ReasonComment})
		case strings.TrimSpace(words) != "":
			article.Passages = append(article.Passages, dossier.Passage{Span: span})
		}
		at += len(line)
	}
	stem, _, _ := strings.Cut(name, ".")
	return Loaded{Source: src, Article: article, Briefing: dossier.Briefing{
		File: stem + ".md", Title: name,
		Source:   dossier.SourceRecord{File: name, SHA256: src.SHA256},
		Sections: sections,
	}}
}

func section(kind dossier.SectionKind, items ...dossier.Item) dossier.Section {
	return dossier.Section{Kind: kind, Level: 2, Title: string(kind), Items: items}
}

func themed(theme string, items ...dossier.Item) dossier.Section {
	return dossier.Section{Kind: dossier.ThemePart, Level: 3, Theme: theme, Items: items}
}

func ref(file string, line int) dossier.Ref { return dossier.Ref{File: file, First: line, Last: line} }

func point(file string, line int, text string) dossier.Item {
	return dossier.Item{Point: &dossier.Point{Text: text, Ref: ref(file, line)}}
}

func said(file string, line int, speaker, edtf string, parts ...string) dossier.Item {
	return dossier.Item{Statement: &dossier.Statement{
		Kind: dossier.Direct, Parts: parts, Speaker: speaker, Found: dossier.FoundNamed,
		Rank: dossier.RankOwn, EDTF: edtf, Ref: ref(file, line),
	}}
}

func who(file string, line int, kind dossier.ActorKind, side, role, name string, aliases ...string) dossier.Item {
	return dossier.Item{Profile: &dossier.ActorEntry{
		Name: name, Kind: kind, Side: side, Role: role, Aliases: aliases, Ref: ref(file, line),
	}}
}

func join(t *testing.T, in shelf) *dossier.Dossier {
	t.Helper()
	d, problems := joined(in)
	for _, p := range problems {
		t.Errorf("unexpected problem: %s", p)
	}
	return d
}

// words returns the words at each span, parts joined by "|".
func words(c dossier.Cite) string {
	var parts []string
	for _, s := range c.Spans {
		parts = append(parts, c.Folio.Source.Slice(s))
	}
	return strings.Join(parts, "|")
}

func actor(t *testing.T, d *dossier.Dossier, id string) *dossier.ActorFile {
	t.Helper()
	var ids []string
	for _, a := range d.Actors {
		if a.ID == id {
			return a
		}
		ids = append(ids, a.ID)
	}
	t.Fatalf("no actor %q among %v", id, ids)
	return nil
}
