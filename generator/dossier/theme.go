package dossier

// Theme is a page in content/themes: what finds its passages and what a
// person says of it.
type Theme struct {
	ID    string // file name without .md
	File  string // slash path from the dossier's root
	Title string
	Order int    // place among the themes; ties go by ID
	Glyph string // name of its mark on the site; empty takes the next unused
	// Terms find passages: a word or phrase matched without regard to case
	// and inflection ("ceasefire", "cessation of hostilities"); a word in
	// capitals or with a capital is matched with its case; a trailing * takes
	// any ending; "a + b" needs both in one sentence; "a|b" either.
	Terms      []string
	Exclude    []string // a sentence with one of these is never the theme's
	Status     string   // a person's word for where it stands; may be empty
	BottomLine string   // a person's words; may be empty
	By         string   // who wrote status and bottom line; may be empty
	Body       string   // Markdown below the front matter: the editor's introduction
}

// Profile is a page in content/people: a person's correction of what the
// program found about an actor.
type Profile struct {
	ID      string // file name without .md
	File    string
	Name    string
	Kind    ActorKind // empty keeps what was found
	Side    string
	Role    string
	Aliases []string // other names that are this actor
	Body    string   // Markdown below the front matter
}
