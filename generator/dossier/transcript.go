package dossier

// Transcript is an original that is no plain text, written out: its words line
// by line, and what its own structure says of them. Each reader of a format
// makes one.
//
// Nothing that a person sees in the original is left out: what is furniture
// stands in Text too and says so in its Block. A line is one block (a
// paragraph, a heading, an item of a list, a row of a table) with its white
// space made single spaces; there are no blank lines.
type Transcript struct {
	Kind     string // "html", "mhtml", "email", "markdown", "docx", "epub", "pdf", "warc", "gzip" (a text, packed)
	Encoding string // of the original's words: "UTF-8", "windows-1252"; empty where the format has none
	Text     string // valid UTF-8, lines ending with "\n"
	Blocks   []Block
	Declared Declared
	// Problems are what a reader should know of the reading: pages that were
	// left out, words that may be wrong. Their File is empty and is filled in by
	// who opened the original; their Line is one of Text.
	Problems []Problem
}

// Block is what an original's structure says of one line of its text.
type Block struct {
	Kind  BlockKind
	Level int // of a heading, from 1; 0 for any other
	// Reporting says that the line belongs to the article. Of any other, Reason
	// says why, and is empty where the structure does not tell.
	Reporting bool
	Reason    Reason
}

// BlockKind tells what a line was in its original.
type BlockKind string

const (
	BlockText    BlockKind = ""        // a paragraph
	BlockHeading BlockKind = "heading" // a title or subhead
	BlockItem    BlockKind = "item"    // of a list
	BlockRow     BlockKind = "row"     // of a table
	BlockQuote   BlockKind = "quote"   // set off as quoted
	BlockCaption BlockKind = "caption" // under a picture or table
)

// Declared is what an original says of itself outside its running text: in the
// head of a page, the header of a message, the properties of a document. None
// of it need be true; each comes with the place that states it.
type Declared struct {
	Title     Stated
	Outlet    Stated // the site or publisher
	Agency    Stated
	Section   Stated
	Byline    []Stated
	URL       Stated // absolute, http or https
	Published Stated // EDTF
	Captured  Stated // EDTF: when the copy was made
	Language  string // BCP 47; empty when not stated or not valid
}

// Stated is a value and the place in the original that states it, as a reader
// would look it up: “JSON-LD datePublished”, “og:title”, “From”, “dc:creator”.
type Stated struct{ Value, By string }
