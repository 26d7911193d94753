package dossier

// Article is a source, cleaned: what it says of itself, the paragraphs that
// are reporting, and everything else set aside with a reason.
type Article struct {
	Title    Text // the headline
	Deck     Text // the standfirst under the headline; not part of the body
	Outlet   Attested
	Agency   Attested
	Byline   []Attested
	Dateline Attested // "MOSCOW, Russia"
	Section  Attested // of the outlet: "World", "Opinion"
	URL      Attested
	Language string // BCP 47
	// Published is when the source was published, as far as it says.
	Published Published
	Captured  Published // when the copy was made
	// Passages are the paragraphs of the body in order. They never overlap
	// each other or what is set aside; their spans hold no surrounding space.
	Passages []Passage
	// SetAside is everything else that is not blank, in order.
	SetAside []SetAside
}

// Text is words with their place; the span is empty when a person supplied them.
type Text struct {
	Text string
	Span Span
}

// Attested is a fact about a source with its ground.
type Attested struct {
	Value string
	// Basis is empty when the source states it at Span; "sidecar" when a person
	// supplied it, with the file and place where it is not the source's own;
	// "stated; " and where, when the original says it outside its text, as in
	// "stated; og:site_name"; else "inferred; " and every premise with its line,
	// as in "inferred; app promotion (L80)".
	Basis string
	Span  Span // where the source shows it; empty when nowhere
}

// Published is a publication date with its ground.
type Published struct {
	EDTF  string // empty when the source gives none
	Basis string // "stated", alone for the text at Span; else as of Attested
	Span  Span   // where it is stated; empty otherwise
}

// PassageRole tells a paragraph from a subhead.
type PassageRole string

const (
	Paragraph PassageRole = ""        // running text
	Subhead   PassageRole = "subhead" // a heading inside the body
)

// Passage is one paragraph of the body. A passage never spans lines.
type Passage struct {
	Span Span
	Role PassageRole
}

// SetAside is a stretch of a source that is not reporting, with the reason
// in a reader's words ("reader comment", "caption", "headline repeated").
type SetAside struct {
	Span   Span
	Reason Reason
}

// Reason says why a stretch is not reporting. Each has a translation in i18n.
type Reason string

// Headline, Standfirst, Byline and Dateline are set apart as metadata and shown
// plainly; all others are furniture and shown dimmed.
const (
	ReasonHeadline   Reason = "headline"
	ReasonStandfirst Reason = "standfirst"
	ReasonByline     Reason = "byline"
	ReasonAgency     Reason = "agency credit"
	ReasonDate       Reason = "date line"
	ReasonMasthead   Reason = "site name"
	ReasonSection    Reason = "section label"
	ReasonRepeat     Reason = "headline repeated"
	ReasonCaption    Reason = "caption"
	ReasonComment    Reason = "reader comment"
	ReasonRelated    Reason = "other stories"
	ReasonTags       Reason = "tags"
	ReasonWidget     Reason = "page furniture"
	ReasonLogin      Reason = "login prompt"
	ReasonApp        Reason = "app promotion"
	ReasonSummary    Reason = "machine summary notice"
	ReasonSignOff    Reason = "sign-off"
	ReasonLegal      Reason = "legal notice"
	ReasonStray      Reason = "stray mark"
	ReasonMatter     Reason = "front matter"
	ReasonHeader     Reason = "message header"
	ReasonReply      Reason = "earlier message"
	ReasonRunning    Reason = "running head"
	ReasonNote       Reason = "note"
	ReasonContents   Reason = "table of contents"
)

// Furniture reports whether a stretch with this reason is shown dimmed.
func (r Reason) Furniture() bool {
	switch r {
	case ReasonHeadline, ReasonStandfirst, ReasonByline, ReasonAgency, ReasonDate:
		return false
	}
	return true
}
