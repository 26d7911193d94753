package page

import (
	"regexp"
	"strconv"
	"strings"

	"dossier/generator/dossier"
)

// link is a word that leads somewhere.
type link struct {
	Text    string
	Href    string
	Current string // value of aria-current; empty elsewhere
}

// ref is the code that ends a printed sentence.
type ref struct {
	Code  string // "002:32"
	Href  string
	Found bool // it leads to the exact words, not only to their line
}

// ref leads to a citation's exact words; where they were not found it leads to the line, and where
// there is no line to the source. Words that cite nothing get no reference.
func (s *sheet) ref(c dossier.Cite) ref {
	if c.Folio == nil {
		return ref{}
	}
	v := s.volume(c.Folio)
	r := ref{Code: code(c), Href: v.lineHref(c.Line), Found: c.Found()}
	if r.Found {
		r.Href = v.exact(c.Spans[0])
	}
	return r
}

func code(c dossier.Cite) string {
	if c.Line == 0 {
		return c.Folio.Code
	}
	n := c.Folio.Code + ":" + strconv.Itoa(c.Line)
	if c.Last > c.Line {
		n += "–" + strconv.Itoa(c.Last)
	}
	return n
}

// at is a reference to a stretch of a source.
func (v *volume) at(span dossier.Span) ref {
	line := v.Source.Line(span.Start)
	return ref{Code: v.Code + ":" + strconv.Itoa(line), Href: v.exact(span), Found: true}
}

// exact is the address of a stretch of words, which the source's page marks:
// whatever leads to one is told in places.
func (v *volume) exact(span dossier.Span) string { return v.href() + "#" + dossier.Anchor(span) }

// lineHref is the address of a line; a line that is blank or that the source
// does not have leads to the top of the source.
func (v *volume) lineHref(n int) string {
	if !v.listed(n) {
		return v.href()
	}
	return v.href() + "#" + dossier.LineAnchor(n)
}

func (v *volume) href() string { return href(sourcePath(v.Folio)) }

// premise is a line that a basis names: “(L18)”, “L64, L69”, "L3–L5".
var premise = regexp.MustCompile(`\bL(\d{1,9})\b`)

// basis sets the ground of a fact, every line in it a link to that line.
func (s *sheet) basis(v *volume, text string) []run {
	switch text {
	case "":
		return nil
	case "stated":
		return []run{{Text: s.say("basis_stated"), Class: "dim"}}
	case "sidecar":
		return []run{{Text: s.say("basis_sidecar"), Class: "dim"}}
	}
	switch kind, by, _ := strings.Cut(text, "; "); kind { // outside the text, so no lines of it
	case "stated":
		return []run{{Text: s.say("basis_stated_by", "by", by), Class: "dim"}}
	case "sidecar":
		return []run{{Text: s.say("basis_sidecar_by", "by", by), Class: "dim"}}
	}
	if rest, ok := strings.CutPrefix(text, "inferred;"); ok {
		text = s.say("basis_inferred") + ";" + rest
	}
	var runs []run
	from := 0
	for _, m := range premise.FindAllStringSubmatchIndex(text, -1) {
		n, _ := strconv.Atoi(text[m[2]:m[3]])
		runs = append(runs, run{Text: text[from:m[0]], Class: "dim"},
			run{Text: text[m[0]:m[1]], Href: v.lineHref(n), Class: "cite"})
		from = m[1]
	}
	return merge(append(runs, run{Text: text[from:], Class: "dim"}))
}

// note stands in the margin of what is printed: where it stands, in which
// outlet, when that was published, and whatever else must be said of it.
type note struct {
	Cite      link
	Outlet    link
	Published *shownDate
	Lines     []string
	Via       []string
	Themes    []*themeLink
}

// stands is the source whose words are cited, or else the one whose briefing
// prints them.
func (c *composer) stands(at dossier.Cite, from *dossier.Folio) *volume {
	if at.Folio != nil {
		return c.volume(at.Folio)
	}
	return c.volume(from)
}

// margin is the note of a citation. On the source's own briefing it is enough
// to say the line.
func (s *sheet) margin(c dossier.Cite, r ref) note {
	n := note{Lines: s.doubts(c)}
	switch {
	case c.Folio == nil:
		return n
	case s.path == briefingPath(c.Folio):
		n.Cite = link{Text: s.say("line", "line", c.Line), Href: r.Href}
	default:
		v := s.volume(c.Folio)
		n.Cite = link{Text: s.say("code_line", "code", v.Code, "line", c.Line), Href: r.Href}
		n.Outlet = link{Text: s.outlet(v), Href: href(briefingPath(v.Folio))}
		n.Published = s.published(v)
	}
	if c.Line == 0 {
		n.Cite = link{}
	}
	return n
}

func (s *sheet) doubts(c dossier.Cite) []string {
	switch {
	case !c.Found():
		return []string{s.say("not_found")}
	case c.Normalised:
		return []string{s.say("normalised")}
	}
	return nil
}

// outlet names who published a source, marked where that is inferred.
func (c *composer) outlet(v *volume) string { return c.outletOf(v.Folio) }

func (c *composer) outletOf(f *dossier.Folio) string {
	record := f.Briefing.Source
	name := c.surely(record.Outlet, record.OutletBasis)
	if name == "" {
		name = c.say("outlet_unnamed")
	}
	if record.Agency != "" && record.Agency != record.Outlet {
		name += " / " + c.surely(record.Agency, record.AgencyBasis)
	}
	return name
}

// surely is a fact in a place too small for its ground: it says at least that
// it is inferred.
func (c *composer) surely(value, basis string) string {
	if value == "" || !strings.HasPrefix(basis, "inferred") {
		return value
	}
	return c.say("is_inferred", "what", value)
}

// published is a source's date, labelled when it is inferred; one without a
// date says so.
func (c *composer) published(v *volume) *shownDate {
	d := c.date(v.Briefing.Published)
	if d == nil {
		return &shownDate{Text: c.say("undated_source")}
	}
	if inferred(v) {
		d.After = c.say("basis_inferred")
	}
	return d
}

func inferred(v *volume) bool {
	return strings.HasPrefix(v.Briefing.Source.PublishedBasis, "inferred")
}
