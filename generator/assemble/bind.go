package assemble

import (
	"strings"

	"dossier/generator/dossier"
	"dossier/generator/kin"
)

// Around is what a source's card depends on besides the source itself.
type Around struct {
	Profiles []dossier.Profile
	// Source gives another source of the dossier by its name; nil without one.
	Source func(name string) *dossier.Source
}

// Bind reads one source against its briefing: every printed sentence gets its
// place, and everyone whom the briefing names is looked for in the text. The
// leaf's Briefing must not be changed afterwards.
func Bind(src *dossier.Source, article *dossier.Article, b dossier.Briefing, around Around) (*Leaf, *Card) {
	x := &binder{
		Leaf: &Leaf{Source: *src, Article: *article, Briefing: b},
		card: &Card{Source: *src, Briefing: b}, around: around,
		finders: []*finder{nobodys: nil, ours: {src: src}},
	}
	x.card.Source.Text, x.card.Source.Lines = "", nil
	x.card.Briefing.Summary, x.card.Briefing.Sections = "", nil
	x.Summary = x.summarise()
	for i := range b.Sections {
		x.finders[ours].next = 0
		x.section(&b.Sections[i])
	}
	for _, id := range b.Themes {
		x.theme(id, 0)
	}
	x.sketch()
	x.links()
	x.enrol()
	x.meet()
	return x.Leaf, x.card
}

// binder holds a source while it is bound.
type binder struct {
	*Leaf
	card    *Card
	around  Around
	finders []*finder // by place.Of
	items   []*dossier.Item
	texts   map[string][]string // the themes of a sentence, by its words
}

// section finds the places of everything that a section prints.
func (x *binder) section(s *dossier.Section) {
	if s.Kind == dossier.ThemePart {
		x.theme(s.Theme, s.Line)
	}
	for i := range s.Items {
		item := &s.Items[i]
		switch {
		case item.Point != nil && s.Kind == dossier.ThemePart:
			x.themed(item, s.Theme)
		case item.Point != nil:
			x.Points = append(x.Points, x.cite(item, item.Point.Ref, item.Point.Text))
		case item.Statement != nil:
			x.statement(item)
		case item.Entry != nil:
			x.entry(item)
		}
	}
}

func (x *binder) theme(id string, line int) {
	x.card.Themes = append(x.card.Themes, themeNamed{id, line})
}

func (x *binder) themed(item *dossier.Item, theme string) {
	x.card.Themed = append(x.card.Themed, underTheme{
		Theme: theme, Place: x.cite(item, item.Point.Ref, item.Point.Text), Human: item.Human, Sum: kin.Sum(item.Point.Text),
	})
}

func (x *binder) statement(item *dossier.Item) {
	s := item.Statement
	row := statement{
		Kind: s.Kind, Speaker: s.Speaker, Found: s.Found, Rank: s.Rank, EDTF: s.EDTF, Themes: s.Themes,
		Sum: kin.Sum(append([]string{s.Context}, s.Parts...)...), Human: item.Human, By: -1,
	}
	for _, part := range s.Parts {
		row.Words += len(strings.Fields(part))
	}
	row.Place, row.Context = x.citeStatement(item)
	for _, id := range s.Themes {
		x.theme(id, item.Line)
	}
	x.card.Said = append(x.card.Said, row)
	x.items = append(x.items, item)
}

func (x *binder) entry(item *dossier.Item) {
	e := item.Entry
	row := entry{
		EDTF: e.EDTF, Inferred: e.Inferred, Standing: e.Standing, Place: x.cite(item, e.Ref, e.Text),
		Sum: kin.Sum(e.Text), Human: item.Human,
	}
	if len(row.Place.Spans) > 0 && e.Expression != "" {
		if spans, _ := x.finders[row.Place.Of].find([]string{e.Expression}, row.Place.Spans[0]); spans != nil {
			row.Expression = spans[0]
		}
	}
	row.Themes = x.themesOf(e.Text)
	x.card.Dated = append(x.card.Dated, row)
}

// themesOf are the themes of which a sentence is a point: an event belongs to
// a theme when its sentence does.
func (x *binder) themesOf(sentence string) []string {
	if x.texts == nil {
		x.texts = map[string][]string{}
		for _, s := range x.Briefing.Sections {
			for _, item := range s.Items {
				if s.Kind == dossier.ThemePart && item.Point != nil {
					x.texts[item.Point.Text] = append(x.texts[item.Point.Text], s.Theme)
				}
			}
		}
	}
	return x.texts[sentence]
}

// citeStatement finds a statement's words inside the sentence that holds them,
// when the briefing gives it, since a fragment may stand in a line twice.
func (x *binder) citeStatement(item *dossier.Item) (place, dossier.Span) {
	s := item.Statement
	if s.Context == "" {
		return x.cite(item, s.Ref, s.Parts...), dossier.Span{}
	}
	at := x.cite(item, s.Ref, s.Context)
	if len(at.Spans) == 0 {
		return x.cite(item, s.Ref, s.Parts...), dossier.Span{}
	}
	context := at.Spans[0]
	spans, normalised := x.finders[at.Of].find(s.Parts, context)
	if spans == nil {
		return x.cite(item, s.Ref, s.Parts...), context
	}
	return at.found(spans, at.Normalised || normalised), context
}
