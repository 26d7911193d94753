// Package assemble joins the briefings of many sources into one dossier.
//
// It works in two steps, so that ten thousand sources need not be in memory at
// once and one that did not change need not be looked at again. Bind takes one
// source with its article and its briefing as read back from Markdown, finds
// the exact place of every printed sentence, and gives a Leaf, all that the
// source's pages show, and a Card, what the whole dossier must know of it. Join
// takes the cards, the home page's words, the themes and the profiles of
// people, and gives a dossier.Dossier: one identity for each actor, the
// statements and events in order, what belongs to each theme; where two sources
// print one story, what it says counts once. Its folios are shut until they are
// opened with their leaves. Nothing is read from disk and nothing is printed.
//
// What it refuses to guess: whom a surname means when two people bear it; who
// an unnamed speaker is; a date that a source does not give; and the place of
// words that do not stand in the lines they name. Each of these stays open, and
// is a Problem when a person can settle it.
package assemble

import (
	"sync"

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

	Cards    []*Card
	Orphans  []Orphan
	Themes   []dossier.Theme
	Profiles []dossier.Profile // the ones that the cards were bound with
	Unread   []dossier.Unread
	// Twins are those of them that have the very bytes of a source, with its name:
	// what names a line of one is shown the same line of the other.
	Twins map[string]string
}

// Orphan is a briefing whose source is gone.
type Orphan struct {
	Briefing dossier.Briefing
	Problems []dossier.Problem // met while it was read
}

// Join makes one dossier. All its folios are shut; the catalogue opens them.
// It keeps none of the cards.
func Join(in Input) (*Catalogue, []dossier.Problem) {
	j := newJoiner(in)
	j.shelve() // sources in order, with their codes and paths
	j.hangUp() // the themes
	j.fill()   // what stands on each card
	var order sync.WaitGroup
	order.Go(j.inOrder) // chronology
	order.Go(j.relate)  // who tells the same story
	j.introduce()       // one identity for each actor, and who says what
	order.Wait()
	j.tellOnce() // evidence counts once
	j.arrange()  // themes and actors in order
	for _, p := range j.plates {
		p.card = nil
	}
	return &Catalogue{j.d, j.plates}, j.problems
}

// joiner holds a dossier while it is being joined.
type joiner struct {
	in       Input
	d        *dossier.Dossier
	plates   map[*dossier.Folio]*plate
	files    map[string]*dossier.Folio // by the source's name
	paths    map[string]*dossier.Folio // by the paths of the source and of the briefing
	place    map[*dossier.Folio]int    // in the order of the dossier
	themes   map[string]*dossier.ThemeFile
	names    map[string]name // by key
	dates    dateOrder
	placed   placedDates
	groups   [][]*dossier.Folio // that tell one story, the one that stands for it first
	problems []dossier.Problem
}

func newJoiner(in Input) *joiner {
	n := len(in.Cards)
	return &joiner{
		in: in,
		d: &dossier.Dossier{
			Title: in.Title, Question: in.Question, BottomLine: in.BottomLine, By: in.By,
			Intro: in.Intro, Language: in.Language, BaseURL: in.BaseURL, Unread: in.Unread,
		},
		plates: make(map[*dossier.Folio]*plate, n),
		files:  make(map[string]*dossier.Folio, n),
		paths:  make(map[string]*dossier.Folio, 2*n),
		place:  make(map[*dossier.Folio]int, n),
		themes: map[string]*dossier.ThemeFile{},
		names:  map[string]name{},
		placed: placedDates{},
	}
}

func (j *joiner) report(p dossier.Problem) { j.problems = append(j.problems, p) }
