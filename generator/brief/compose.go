package brief

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"dossier/generator/dossier"
)

// Compose is the briefing that a reading of one source makes, for a file at a
// slash path below content/briefings. Sections with nothing to say are left
// out; so is the level of detail that only the source's page can show.
func Compose(src *dossier.Source, art *dossier.Article, f dossier.Findings, file string) dossier.Briefing {
	c := composer{src: src, findings: f, actors: map[string]*dossier.Actor{}}
	for i := range f.Actors {
		c.actors[f.Actors[i].ID] = &f.Actors[i]
	}
	b := dossier.Briefing{
		File:          file,
		Title:         oneLine(art.Title.Text),
		Summary:       c.summary(),
		Themes:        c.themes(),
		People:        c.names(dossier.Person),
		Organizations: c.names(dossier.Body),
		Places:        c.names(dossier.Place),
		Published:     art.Published.EDTF,
		Source:        sourceRecord(src, art),
	}
	b.Sections = append(b.Sections, c.section(dossier.KeyPoints, c.keyPoints())...)
	b.Sections = append(b.Sections, c.byTheme()...)
	b.Sections = append(b.Sections, c.section(dossier.WhoSaid, c.statements())...)
	b.Sections = append(b.Sections, c.section(dossier.Chronology, c.entries())...)
	b.Sections = append(b.Sections, c.section(dossier.WhoIsWho, c.profiles())...)
	return b
}

func sourceRecord(src *dossier.Source, art *dossier.Article) dossier.SourceRecord {
	r := dossier.SourceRecord{
		File: src.Name, SHA256: src.SHA256,
		Outlet: oneLine(art.Outlet.Value), OutletBasis: oneLine(art.Outlet.Basis),
		Agency: oneLine(art.Agency.Value), AgencyBasis: oneLine(art.Agency.Basis),
		PublishedBasis: oneLine(art.Published.Basis), Language: art.Language,
		Dateline: oneLine(art.Dateline.Value), URL: oneLine(art.URL.Value), Section: oneLine(art.Section.Value),
		Captured: art.Captured.EDTF, CapturedBasis: oneLine(art.Captured.Basis),
	}
	if !src.Plain() {
		sum := sha256.Sum256([]byte(src.Text))
		r.Text, r.TextSHA256 = src.Readable(), hex.EncodeToString(sum[:])
	}
	for _, by := range art.Byline {
		if by.Value != "" {
			r.Byline = append(r.Byline, oneLine(by.Value))
		}
	}
	return r
}

type composer struct {
	src      *dossier.Source
	findings dossier.Findings
	actors   map[string]*dossier.Actor // by ID
}

// ref is the reference to the lines that hold all of the spans.
func (c *composer) ref(spans ...dossier.Span) dossier.Ref {
	whole := spans[0]
	for _, s := range spans[1:] {
		if s.Len() > 0 {
			whole = dossier.Span{Start: min(whole.Start, s.Start), End: max(whole.End, s.End)}
		}
	}
	return dossier.Ref{
		File: c.src.Readable(), First: c.src.Line(whole.Start),
		Last: c.src.Line(max(whole.Start, whole.End-1)),
	}
}

// words are the source's words at a span, on one line.
func (c *composer) words(at dossier.Span) string { return oneLine(c.src.Slice(at)) }

func (c *composer) section(kind dossier.SectionKind, items []dossier.Item) []dossier.Section {
	if len(items) == 0 {
		return nil
	}
	return []dossier.Section{{Kind: kind, Level: 2, Title: string(kind), Items: items}}
}

func (c *composer) summary() string {
	var sentences []string
	for _, s := range c.findings.Summary {
		sentences = append(sentences, oneLine(s.Text))
	}
	return strings.Join(sentences, " ")
}

// themes are the themes of passages and statements, in order of appearance.
func (c *composer) themes() []string {
	var ids []string
	seen := map[string]bool{}
	add := func(id string) {
		if id != "" && !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	for _, p := range c.findings.Themes {
		add(p.Theme)
	}
	for _, q := range c.findings.Quotes {
		for _, id := range q.Themes {
			add(id)
		}
	}
	return ids
}

func (c *composer) names(kind dossier.ActorKind) []string {
	var names []string
	for _, a := range c.findings.Actors {
		if a.Kind == kind && a.Name != "" {
			names = append(names, oneLine(a.Name))
		}
	}
	return names
}
