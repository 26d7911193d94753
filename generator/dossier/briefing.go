package dossier

// Briefing is one source's Markdown record, as written to and read from
// content/briefings. Its grammar is pinned in docs/format.md.
type Briefing struct {
	File string // slash path below content/briefings

	Title         string
	Summary       string // sentences of the source, or an editor's own words
	Themes        []string
	People        []string
	Organizations []string
	Places        []string
	Published     string // EDTF
	Source        SourceRecord
	Reviewed      string // name and date, only ever written by a person

	Sections []Section
}

// SourceRecord is the briefing's note of the original it was made from.
type SourceRecord struct {
	File           string // slash path below content/sources
	SHA256         string
	Text           string // slash path below content/sources of its readable text; empty when it is a text itself
	TextSHA256     string // of that file as the program wrote it
	Outlet         string
	OutletBasis    string // empty when stated
	Agency         string
	AgencyBasis    string
	Byline         []string
	PublishedBasis string
	Language       string
	Dateline       string
	Section        string
	URL            string
	Captured       string // EDTF
	CapturedBasis  string
	Grade          string // Admiralty code, only ever written by a person
}

// SectionKind names the sections the grammar knows; the rest are a person's.
type SectionKind string

const (
	KeyPoints  SectionKind = "Key points"    // Points
	ByTheme    SectionKind = "By theme"      // holds one subsection a theme
	ThemePart  SectionKind = "theme"         // a level-3 section under ByTheme: Points
	WhoSaid    SectionKind = "Who said what" // Statements
	Chronology SectionKind = "Chronology"    // Entries
	WhoIsWho   SectionKind = "Who is who"    // Profiles
	Own        SectionKind = ""              // any other heading: a person's
)

// Section is a heading and what stands under it up to the next heading.
// Prose before the first heading is a section with no Title. A level-3 heading
// of a person's that divides a section has that section's Kind.
type Section struct {
	Kind  SectionKind
	Level int    // of the heading: 1 to 3; 0 without a heading; deeper headings are prose
	Title string // as written
	Theme string // theme ID of a ThemePart
	Line  int    // of the heading in the file, from 1; 0 before it was written
	Items []Item
}

// Item is one thing a section holds. Exactly one of Point, Statement, Entry,
// Profile is set, or none, and then Raw is a person's prose.
type Item struct {
	Point     *Point
	Statement *Statement
	Entry     *Entry
	Profile   *ActorEntry
	Raw       string // the Markdown as it stands in the file; empty before it was written
	Line      int    // in the file, from 1; 0 before it was written
	Human     bool   // a person wrote or changed it
}

// Ref is a link to lines of an original.
type Ref struct {
	File        string // slash path below content/sources
	First, Last int    // lines, from 1; equal for one line
}

// Point is a bullet: a sentence and where it stands.
type Point struct {
	Text string
	Ref  Ref
}

// Statement is a quotation with its attribution.
type Statement struct {
	Kind    QuoteKind
	Parts   []string // the words, without marks; more than one when interrupted
	Context string   // for a partial or indirect quote, the sentence that holds it, verbatim
	Speaker string   // name as in WhoIsWho, or the source's words when unnamed; empty when not known
	Found   Found
	Cue     string
	Rank    Rank
	Via     []string
	EDTF    string   // when it was said
	Themes  []string // theme IDs
	Ref     Ref
}

// Entry is a dated line of the chronology.
type Entry struct {
	EDTF       string
	Inferred   bool // the year leans on the publication date, or the date on an inferred one
	Standing   Standing
	Expression string // the source's words of time
	Text       string // the sentence, verbatim
	Ref        Ref
}

// ActorEntry is a line of WhoIsWho.
type ActorEntry struct {
	Name    string
	Kind    ActorKind
	Side    string
	Role    string // in the source's words
	Aliases []string
	Ref     Ref // where the role, or else the name, first stands
}
