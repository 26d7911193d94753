package dossier

// Dossier is everything joined: what the pages, the editions and the checks
// are made from. All slices are in their final order.
type Dossier struct {
	Title      string
	Question   string // the dossier's question, from the home page a person writes
	BottomLine string // a person's words; may be empty
	By         string // who wrote the bottom line
	Intro      string // Markdown below the home page's front matter
	Language   string // of the interface
	BaseURL    string // empty when not set

	Sources    []*Folio
	Opener     Opener   // nil when all sources are open, and stay so
	Unread     []Unread // originals that gave no briefing, with the reason
	Themes     []*ThemeFile
	Actors     []*ActorFile
	Statements []*Said  // by when said, undated last; then by source and place
	Events     []*Dated // by date, those without a year last; then by source and place
	// What one story says in several sources stands once in these lists and in
	// those of themes and actors, with the other places in its Also; each source
	// still lists its own.
}

// Folio is one source of the dossier with its article and briefing.
//
// A folio is open or shut. Ten thousand do not fit into memory open, so a
// folio is opened for the page that prints its words and shut afterwards. Shut
// it still says everything that the whole dossier must know to be in order:
// who, when, where and on which theme, but not in which words. The fields that
// are empty while it is shut say so.
type Folio struct {
	Code string // "002": what a reference is printed with
	Slug string // of the briefing's and the source's page, "002_03c9be5f8213fb38"
	// Key is the hash of all that the folio holds open: of two builds with one
	// key, every word, line and place in it is the same.
	Key      Key
	Source   *Source   // shut: without Text and Lines
	Article  *Article  // shut: nil
	Briefing *Briefing // shut: the front matter without its summary, no sections
	Summary  []Cited   // the summary, sentence by sentence; shut: nil
	Points   []Cited   // key points; shut: nil
	Themed   []*ThemedPoint
	Said     []*Said
	Dated    []*Dated
	Actors   []*Presence
	// Cites and CitedBy are the other folios whose lines this one's briefing
	// names or whose files it links to, and those whose briefings do so with this
	// one; mostly none.
	Cites, CitedBy []*Folio
	// Same is the other folios that tell the same story, a report that several
	// outlets print, in the order of the dossier; mostly none. Stands is the one
	// of them, or the folio itself, that stands for the story where evidence is
	// counted: the one published first (those without a date last), of one date
	// the one that names its agency, else the first. Nil where Same is empty.
	Same   []*Folio
	Stands *Folio
}

// Story is the folio that stands for a folio's story: mostly itself.
func (f *Folio) Story() *Folio {
	if f.Stands != nil {
		return f.Stands
	}
	return f
}

// Stories is how many stories some folios tell.
func Stories(folios []*Folio) int {
	n, told := 0, map[*Folio]bool{}
	for _, f := range folios {
		if f.Stands == nil || !told[f.Stands] {
			n++
		}
		if f.Stands != nil {
			told[f.Stands] = true
		}
	}
	return n
}

// Opener opens folios and shuts them again. A folio that is opened twice is
// shut when it has been shut twice.
type Opener interface {
	Open(...*Folio) error
	Shut(...*Folio)
}

// Unread is an original that could not be made into a briefing.
type Unread struct {
	Name   string
	Reason string
}

// Cite is a place in a source that printed words lead to. Of a reference that
// leads nowhere only Folio is set, to the source it was made for; of an
// editor's sentence in a summary, nothing.
type Cite struct {
	Folio *Folio
	Line  int    // first line; 0 when there is none
	Last  int    // last line
	Spans []Span // the exact words; empty when they are not in those lines
	// Normalised says that the words matched only after quotation marks,
	// dashes or spaces were made alike.
	Normalised bool
}

// Found reports whether the words were found in the lines they name.
func (c Cite) Found() bool { return len(c.Spans) > 0 }

// Cited is a sentence the dossier prints, with the place of its words. A
// sentence whose words are not found is an editor's and shown as such.
type Cited struct {
	From  *Folio // the source whose briefing prints it
	Text  string // shut: empty
	Cite  Cite
	Human bool
	Item  *Item // the briefing's item; nil for a summary sentence, or shut
}

// ThemedPoint is a bullet under a theme.
type ThemedPoint struct {
	Theme *ThemeFile
	Cited
	Also []Cite // where other sources print the same sentence of the same story
}

// Said is a statement in place.
type Said struct {
	*Statement        // shut: without Parts, Context, Cue, Via and Ref
	From       *Folio // the source whose briefing prints it
	Item       *Item  // shut: nil
	Cite       Cite
	// ContextSpan is the place of Context in Cite.Folio; empty without one or
	// when it was not found.
	ContextSpan Span
	Words       int          // how many its Parts have
	Actor       *ActorFile   // nil when the speaker is not known or unnamed
	Names       []*ActorFile // whom its words name, in the order of the text
	Also        []Cite       // where other sources print the same words of the same story
	When        string       // EDTF by which it is ordered: when said, else when published
	WhenBy      string       // "said" or "published"; empty without a date
	Themes      []*ThemeFile
}

// Dated is a chronology entry in place.
type Dated struct {
	*Entry        // shut: without Expression, Text and Ref
	From   *Folio // the source whose briefing prints it
	Item   *Item  // shut: nil
	Cite   Cite
	// Expression is the place of the words of time; empty when not found.
	Expression Span
	Also       []Cite       // where other sources print the same sentence of the same story
	Names      []*ActorFile // whom its words name, in the order of the text
	Themes     []*ThemeFile
}

// ThemeFile is a theme with all that belongs to it.
type ThemeFile struct {
	*Theme
	Points  []*ThemedPoint // by source, then place
	Said    []*Said
	Dated   []*Dated
	Folios  []*Folio     // sources with at least one point or statement
	Latest  *Said        // the latest dated statement, first-hand where there is one; nil without any dated
	LeftOut []*Folio     // sources that “latest” cannot place in time
	Actors  []*ActorFile // those who speak on it
}

// ActorFile is one identity across the dossier.
type ActorFile struct {
	ID      string
	Name    string
	Kind    ActorKind
	Side    string
	SideBy  string     // who says so: a source's code and line "002:18", or the profile's file
	Roles   []RoleHeld // the profile's first; then by date of the source, undated last
	Aliases []string
	Profile *Profile // a person's page; may be nil
	Said    []*Said
	In      []*Presence // each source that names the actor
}

// RoleHeld is a role as one source gives it, or, with an empty Cite, as the
// profile does.
type RoleHeld struct {
	Role string
	Cite Cite
}

// Presence is an actor in one source.
type Presence struct {
	Actor    *ActorFile
	Folio    *Folio
	Entry    *ActorEntry // nil when only a profile or a statement names the actor here, or shut
	Item     *Item       // nil likewise
	Mentions []Span      // every place of the name or an alias in the body, in order, not overlapping; shut: nil
	Cite     Cite        // of the role, or else the first mention
}
