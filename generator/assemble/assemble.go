// Package assemble joins the briefings of many sources into one dossier.
//
// In come the home page's words, each source with its article and its briefing
// as read back from Markdown, the themes and the profiles of people. Out goes a
// dossier.Dossier: every printed sentence with the exact place of its words,
// one identity for each actor, the statements and events in order, and what
// belongs to each theme. Nothing is read from disk and nothing is printed.
//
// What it refuses to guess: whom a surname means when two people bear it; who
// an unnamed speaker is; a date that a source does not give; and the place of
// words that do not stand in the lines they name. Each of these stays open, and
// is a Problem when a person can settle it.
package assemble

import (
	"dossier/generator/dossier"
)

// Input is everything a dossier is made from.
type Input struct {
	Title      string
	Question   string
	BottomLine string
	By         string
	Intro      string
	Language   string
	BaseURL    string

	Loaded   []Loaded
	Themes   []dossier.Theme
	Profiles []dossier.Profile
	Unread   []dossier.Unread
}

// Loaded is one source with what was made from it. A briefing whose source is
// gone, an orphan, has no Source and no Article.
type Loaded struct {
	Source   *dossier.Source
	Article  *dossier.Article
	Briefing dossier.Briefing
	Problems []dossier.Problem // met while an orphan was read
}

// Join makes one dossier. The briefings in it are the caller's own: pointers
// lead into them, and they must not be changed afterwards.
func Join(in Input) (*dossier.Dossier, []dossier.Problem) {
	j := newJoiner(in)
	j.shelve()    // sources in order, with their codes and paths
	j.hangUp()    // the themes
	j.quote()     // every printed sentence with its place
	j.introduce() // one identity for each actor, and who says what
	j.arrange()   // themes and chronology in order
	return j.d, j.problems
}

// joiner holds a dossier while it is being joined.
type joiner struct {
	in       Input
	d        *dossier.Dossier
	orphans  []Loaded
	files    map[string]*dossier.Folio // by the name references use
	finders  map[*dossier.Folio]*finder
	place    map[*dossier.Folio]int // in the order of the dossier
	themes   map[string]*dossier.ThemeFile
	unthemed map[string]bool // briefing and theme without a page, already reported
	problems []dossier.Problem
}

func newJoiner(in Input) *joiner {
	return &joiner{
		in: in,
		d: &dossier.Dossier{
			Title: in.Title, Question: in.Question, BottomLine: in.BottomLine, By: in.By,
			Intro: in.Intro, Language: in.Language, BaseURL: in.BaseURL, Unread: in.Unread,
		},
		files:   map[string]*dossier.Folio{},
		finders: map[*dossier.Folio]*finder{},
		place:   map[*dossier.Folio]int{},
		themes:  map[string]*dossier.ThemeFile{},

		unthemed: map[string]bool{},
	}
}

func (j *joiner) report(p dossier.Problem) { j.problems = append(j.problems, p) }
