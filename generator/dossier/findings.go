package dossier

// Findings is what a close reading of one article yields, in text order.
type Findings struct {
	Summary   []Sentence // two or three of the source's own sentences
	KeyPoints []Sentence // sentences that carry the story, the summary's left out
	Actors    []Actor
	Quotes    []Quote
	Events    []Event
	Themes    []ThemePassage
}

// Sentence is one sentence of a passage, verbatim. A quoted run is never cut:
// a sentence that opens quotation marks ends after they close.
type Sentence struct {
	Text string
	Span Span
}

// ActorKind tells what an actor is.
type ActorKind string

const (
	Person  ActorKind = "person"
	Body    ActorKind = "organization" // government, ministry, outlet, armed group
	Place   ActorKind = "place"        // also the speaker of a metonym: “Moscow charged”
	Unnamed ActorKind = "unnamed"      // “a western official”: a speaker without a page
)

// Actor is someone or something the source names.
type Actor struct {
	ID       string // slug of Name: "sergei-ryabkov"
	Name     string // fullest form in the source
	Kind     ActorKind
	Side     string   // "Russia", "United States"; empty when the source does not show it
	Role     string   // in the source's words: "Russian Deputy Foreign Minister"
	RoleSpan Span     // where the role stands; empty without one
	Aliases  []string // other forms in the source, verbatim, in order of first use; no pronouns
	Mentions []Span   // every place the actor is named (pronouns left out), in order
}

// QuoteKind tells how much of a statement stands in quotation marks.
type QuoteKind string

const (
	Direct   QuoteKind = "direct"   // whole sentences in marks
	Partial  QuoteKind = "partial"  // a fragment in marks inside reported speech
	Indirect QuoteKind = "indirect" // reported without marks
)

// Found tells how a speaker was identified, from the surest on.
type Found string

const (
	FoundNamed    Found = "named"
	FoundTitle    Found = "title"
	FoundPronoun  Found = "pronoun"
	FoundMetonym  Found = "metonym"
	FoundInferred Found = "inferred"
	FoundUnnamed  Found = "unnamed"
)

// Rank is the strength of evidence that the words are the speaker's.
type Rank string

const (
	RankOwn           Rank = "own"           // the speaker's own words
	RankReported      Rank = "reported"      // reported speech
	RankCharacterised Rank = "characterised" // the outlet's description
	RankThirdParty    Rank = "third-party"   // passed on by another: see Via
)

// Quote is a statement someone made, with its words in the source.
type Quote struct {
	Kind QuoteKind
	// Spans are the words, marks excluded; more than one when the quote is
	// interrupted (“…,” she said, “…”).
	Spans   []Span
	Context Span   // the sentence (or sentences) that hold the quote and its attribution
	Speaker string // an Actor's ID; empty when not known
	Mention Span   // the words that name the speaker; empty for a continuation
	Cue     Span   // the verb of saying; may be empty
	Found   Found  // empty without a speaker
	Rank    Rank
	Via     []string // every hop that passed it on, outermost last, in the source's words
	EDTF    string   // when it was said; empty when the source does not show it
	Themes  []string // theme IDs
}

// Standing says how an event stands to fact.
type Standing string

const (
	Happened Standing = "happened"
	Planned  Standing = "planned"
	Proposed Standing = "proposed"
	Denied   Standing = "denied"
)

// Event is something the source places in time.
type Event struct {
	EDTF       string // what the expression resolves to: "2015-12-18", "XXXX-05-25", "2011-03"
	Inferred   bool   // its year leans on the publication date, or it on an inferred one
	Standing   Standing
	Text       string // the sentence, verbatim
	Span       Span   // of the sentence
	Expression Span   // the words of time
}

// ThemePassage is a sentence that belongs to a theme, and the terms that put it there.
type ThemePassage struct {
	Theme string // theme ID
	Text  string
	Span  Span // of the sentence
	Terms []Span
}
