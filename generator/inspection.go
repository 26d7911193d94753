package generator

import (
	"strings"

	"dossier/generator/dossier"
)

// Inspection is what the pipeline finds in one file, as `inspect --json`
// prints it: one object a line. Offsets are [start, end) in UTF-8 bytes of
// Text. Keys with nothing to say are left out.
type Inspection struct {
	File      string            `json:"file"`
	SHA256    string            `json:"sha256"`
	Kind      string            `json:"kind"`
	Language  string            `json:"language,omitempty"`
	Text      string            `json:"text"`
	Title     *inspectedText    `json:"title,omitempty"`
	Outlet    string            `json:"outlet,omitempty"`
	OutletBy  string            `json:"outlet_basis,omitempty"`
	Agency    string            `json:"agency,omitempty"`
	Byline    []string          `json:"byline,omitempty"`
	Dateline  string            `json:"dateline,omitempty"`
	Section   string            `json:"section,omitempty"`
	URL       string            `json:"url,omitempty"`
	Published *inspectedDate    `json:"published,omitempty"`
	Captured  *inspectedDate    `json:"captured,omitempty"`
	Passages  []inspectedPara   `json:"passages,omitempty"`
	SetAside  []inspectedAside  `json:"set_aside,omitempty"`
	Summary   []inspectedText   `json:"summary,omitempty"`
	Actors    []inspectedActor  `json:"actors,omitempty"`
	Quotes    []inspectedQuote  `json:"quotes,omitempty"`
	Events    []inspectedEvent  `json:"events,omitempty"`
	Problems  []inspectedObject `json:"problems,omitempty"`
}

type inspectedText struct {
	Text string        `json:"text"`
	Span *dossier.Span `json:"span,omitempty"`
}

type inspectedDate struct {
	EDTF  string        `json:"edtf"`
	Basis string        `json:"basis"`
	Span  *dossier.Span `json:"span,omitempty"`
}

type inspectedPara struct {
	ID     string       `json:"id"`
	Span   dossier.Span `json:"span"`
	Themes []string     `json:"themes,omitempty"`
}

type inspectedAside struct {
	Span   dossier.Span `json:"span"`
	Reason string       `json:"reason"`
}

type inspectedActor struct {
	ID       string         `json:"id"`
	Name     string         `json:"name"`
	Kind     string         `json:"kind"`
	Side     string         `json:"side,omitempty"`
	Role     string         `json:"role,omitempty"`
	Mentions []dossier.Span `json:"mentions,omitempty"`
}

type inspectedQuote struct {
	Kind    string         `json:"kind"`
	Text    string         `json:"text"`
	Span    *dossier.Span  `json:"span,omitempty"`
	Spans   []dossier.Span `json:"spans,omitempty"`
	Speaker string         `json:"speaker,omitempty"`
	Mention *dossier.Span  `json:"mention,omitempty"`
	Cue     *dossier.Span  `json:"cue,omitempty"`
	Found   string         `json:"found,omitempty"`
	Rank    string         `json:"rank,omitempty"`
	Via     []string       `json:"via,omitempty"`
	EDTF    string         `json:"edtf,omitempty"`
	Themes  []string       `json:"themes,omitempty"`
}

type inspectedEvent struct {
	EDTF       string       `json:"edtf"`
	Inferred   bool         `json:"inferred,omitempty"`
	Standing   string       `json:"standing"`
	Text       string       `json:"text"`
	Span       dossier.Span `json:"span"`
	Expression dossier.Span `json:"expression"`
}

type inspectedObject struct {
	Span    *dossier.Span `json:"span,omitempty"`
	Message string        `json:"message"`
}

func inspected(src *dossier.Source, art *dossier.Article, f dossier.Findings, problems []dossier.Problem) *Inspection {
	in := &Inspection{
		File: src.Name, SHA256: src.SHA256, Kind: src.Kind, Language: art.Language, Text: src.Text,
		Outlet: art.Outlet.Value, OutletBy: art.Outlet.Basis, Agency: art.Agency.Value,
		Dateline: art.Dateline.Value, Section: art.Section.Value, URL: art.URL.Value,
		Published: inspectDate(art.Published), Captured: inspectDate(art.Captured),
	}
	if art.Title.Text != "" {
		in.Title = &inspectedText{art.Title.Text, optional(art.Title.Span)}
	}
	for _, by := range art.Byline {
		in.Byline = append(in.Byline, by.Value)
	}
	for _, p := range art.Passages {
		in.Passages = append(in.Passages, inspectedPara{
			ID: dossier.LineAnchor(src.Line(p.Span.Start)), Span: p.Span, Themes: themesOf(p.Span, f.Themes),
		})
	}
	for _, a := range art.SetAside {
		in.SetAside = append(in.SetAside, inspectedAside{a.Span, string(a.Reason)})
	}
	for _, s := range f.Summary {
		in.Summary = append(in.Summary, inspectedText{s.Text, optional(s.Span)})
	}
	for _, a := range f.Actors {
		in.Actors = append(in.Actors, inspectedActor{a.ID, a.Name, string(a.Kind), a.Side, a.Role, a.Mentions})
	}
	for _, q := range f.Quotes {
		in.Quotes = append(in.Quotes, inspectQuote(src, q))
	}
	for _, e := range f.Events {
		in.Events = append(in.Events, inspectedEvent{e.EDTF, e.Inferred, string(e.Standing), e.Text, e.Span, e.Expression})
	}
	for _, p := range problems {
		in.Problems = append(in.Problems, inspectedObject{optional(p.Span), p.Message})
	}
	return in
}

func inspectDate(p dossier.Published) *inspectedDate {
	if p.EDTF == "" {
		return nil
	}
	return &inspectedDate{p.EDTF, p.Basis, optional(p.Span)}
}

func inspectQuote(src *dossier.Source, q dossier.Quote) inspectedQuote {
	out := inspectedQuote{
		Kind: string(q.Kind), Speaker: q.Speaker, Mention: optional(q.Mention), Cue: optional(q.Cue),
		Found: string(q.Found), Rank: string(q.Rank), Via: q.Via, EDTF: q.EDTF, Themes: q.Themes,
	}
	var parts []string
	for _, at := range q.Spans {
		parts = append(parts, src.Slice(at))
	}
	out.Text = strings.Join(parts, " […] ")
	if len(q.Spans) == 1 {
		out.Span = &q.Spans[0]
	} else {
		out.Spans = q.Spans
	}
	return out
}

// themesOf lists the themes that a sentence of the passage belongs to, in
// the order of their first sentence.
func themesOf(passage dossier.Span, found []dossier.ThemePassage) []string {
	var ids []string
	seen := map[string]bool{}
	for _, t := range found {
		if passage.Contains(t.Span) && !seen[t.Theme] {
			seen[t.Theme] = true
			ids = append(ids, t.Theme)
		}
	}
	return ids
}

// optional leaves an empty span out of the JSON.
func optional(at dossier.Span) *dossier.Span {
	if at == (dossier.Span{}) {
		return nil
	}
	return &at
}
