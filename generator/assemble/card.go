package assemble

import (
	"dossier/generator/dossier"
	"dossier/generator/kin"
)

// Card is what the whole dossier must know of one source and its briefing, as a
// library's catalogue knows a book: who is named, what is said when and on
// which theme, and where it stands, but not in which words. It is bound from
// the source and its briefing alone, and so stays good until one of them, or
// one of its Needs, changes.
type Card struct {
	Source   dossier.Source   // without Text and Lines
	Briefing dossier.Briefing // the front matter without its summary, no sections
	Key      dossier.Key      // of the Leaf
	Needs    []Need
	Links    []string // files of the dossier that a person's words link to
	Namings  []slip
	Profiles []profiled // whom only a profile finds here
	Themed   []underTheme
	Said     []statement
	Dated    []entry
	Themes   []themeNamed // every theme that the briefing names, in order
	Sketch   kin.Sketch   // of the reporting, by which the same story is known
	Problems []dossier.Problem
}

// Need is another source whose lines the briefing names, or would name if it
// were there: the card is good as long as that source has these bytes.
type Need struct {
	Name   string // slash path below content/sources
	SHA256 string // empty when there is no such source
}

// Leaf is all that a folio holds open, and its Card does not.
type Leaf struct {
	Source   dossier.Source
	Article  dossier.Article
	Briefing dossier.Briefing
	Summary  []sentenceIn
	Points   []place
	Mentions []mention // in the order of the text
}

// place is a citation without its folio.
type place struct {
	Of         int // whose lines: nobody's, ours, or from needed on those of Card.Needs
	Line, Last int
	Spans      []dossier.Span
	Start      int // of the first span, else of the line: by which it is ordered
	Normalised bool
}

// Whose lines a place is in.
const (
	nobodys = iota
	ours
	needed
)

// sentenceIn is a sentence of the summary with its place.
type sentenceIn struct {
	Text  string
	Place place
}

// mention is a place where someone is named: by a naming, counted from 0, or
// by a profile, counted down from -1.
type mention struct {
	Who int
	At  dossier.Span
}

// slip is one naming: a line of Who is who, or a speaker whom no such line names.
type slip struct {
	Full    string
	Key     string            // the name as it is compared, its words apart
	Kind    dossier.ActorKind // empty until it is settled
	Guess   dossier.ActorKind // when nothing settles it
	Side    string
	Role    string
	RoleAt  place // of the role, or else the lines that the briefing names
	Listed  bool  // by a line of Who is who
	Line    int   // of the item in the briefing
	Aliases []string
	Keys    []string // of the Aliases
	First   spot
}

// spot is where a source first names an actor; Line 0 when it does not.
type spot struct {
	At   dossier.Span
	Line int
}

// profiled is someone with a profile whom the source names by it.
type profiled struct {
	Who   int // as in mention
	First spot
}

// underTheme is a bullet under a theme.
type underTheme struct {
	Theme string
	Place place
	Human bool
	Sum   uint32 // of its words
}

// statement is a statement without its words.
type statement struct {
	Kind    dossier.QuoteKind
	Speaker string
	Found   dossier.Found
	Rank    dossier.Rank
	EDTF    string
	Themes  []string
	Place   place
	Context dossier.Span
	Words   int
	Sum     uint32 // of its words and the sentence that holds them
	Human   bool
	By      int   // the naming that made it, -1 without one
	Names   []int // whom its words name, as in mention
}

// entry is an entry of the chronology without its words.
type entry struct {
	EDTF       string
	Inferred   bool
	Standing   dossier.Standing
	Place      place
	Expression dossier.Span
	Sum        uint32 // of its sentence
	Human      bool
	Names      []int
	Themes     []string
}

// themeNamed is a theme that a briefing names, and on which line.
type themeNamed struct {
	ID   string
	Line int // 0 in the front matter
}
