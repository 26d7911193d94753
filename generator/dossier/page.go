package dossier

// Page is one file of the site, complete in itself: nothing that its
// template shows comes from anywhere else. Two pages that are equal render
// to the same bytes.
type Page struct {
	Path   string // slash path below public/, ending in a file: "briefings/002.html"
	Layout string // the template in layouts/ that shows it: "briefing"
	Title  string // of the page, plain text
	// Data is what the template shows, under .Params.data. It holds only
	// strings, numbers, booleans, and slices and maps of them; keys are lower
	// case with underscores. Links are site-absolute paths ("/sources/002.html#L32");
	// the site makes them relative. HTML in it comes only from Markdown that
	// was rendered safely, in keys that end in _html.
	Data map[string]any
	// Listing is a source's text to be set line by line; nil for other pages.
	// Its rendered lines reach the template as .Params.data.lines_html.
	Listing *Listing
}

// Sheet is a page that need not be set if it was set before: its address and
// the key of all that it shows, and the way to set it.
type Sheet struct {
	Path   string // of the Page
	Layout string // of the Page
	// Key is the hash of everything that the page's data are made from: two
	// sheets of one path with one key compose equal pages.
	Key   Key
	Shows []*Folio // the sources whose words it prints; Compose opens them
	// Compose sets the page, anew each time: the page is the caller's, who may
	// change its data.
	Compose func() (Page, error)
}

// Listing is a text to be printed with numbered lines, marks and notes.
type Listing struct {
	Text  string
	Lines []ListedLine
	Marks []Mark
}

// ListedLine is one line of a listing. Lines that are blank are not listed.
type ListedLine struct {
	Number int
	Span   Span
	Class  string // "": reporting; "hd": headline, standfirst, subhead; "off": furniture
	Note   string // plain text in the margin; may be empty
	Links  []NoteLink
}

// NoteLink is a link in a line's margin.
type NoteLink struct{ Text, Href, Class string }

// MarkKind says what a marked stretch of a listing is.
type MarkKind string

const (
	MarkCited MarkKind = "cited" // an anchor: some printed sentence leads here
	MarkQuote MarkKind = "quote" // quoted words
	MarkActor MarkKind = "actor" // a name, linked to its page
	MarkDate  MarkKind = "date"  // words of time
	MarkAside MarkKind = "aside" // furniture inside a line of reporting
)

// Mark is a marked stretch. Marks may nest and overlap.
type Mark struct {
	Kind  MarkKind
	Span  Span
	ID    string // anchor, for MarkCited: Anchor(Span)
	Href  string // where it leads, for MarkActor and MarkDate; may be empty
	Title string // plain text shown on hover; may be empty
}
