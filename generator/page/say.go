package page

import (
	"strings"

	"dossier/generator/dossier"
)

// statement is a row: who said it, when, the words, and how we know.
type statement struct {
	ID      string
	Rank    string // "own", "rep", "chr" or "via": the rule beside it
	How     string // the same in words, with what is not certain
	Side    link
	Speaker run
	Unnamed bool
	Role    string
	When    *shownDate
	Words   []run
	Lang    string
	At      ref
	Also    []ref  // where other sources print the same story
	Edited  string // said when a person wrote or changed it
	Voice   string // "source", or "person" for words not found in the source
	Note    note
}

var rankClass = map[dossier.Rank]string{
	dossier.RankOwn: "own", dossier.RankReported: "rep",
	dossier.RankCharacterised: "chr", dossier.RankThirdParty: "via",
}

func (s *sheet) statement(q *dossier.Said) statement {
	v := s.stands(q.Cite, q.From)
	row := statement{
		Rank: rankClass[q.Rank], When: s.saidWhen(q), Lang: s.foreign(v),
		Words: s.quoteRuns(v, q), At: s.ref(q.Cite), Voice: "source",
	}
	if row.Rank == "" {
		row.Rank = "rep"
	}
	row.How, row.Also = s.howSurely(q), s.also(q.From, q.Also)
	s.speaker(&row, v, q)
	if q.Item != nil && q.Item.Human {
		row.Edited = s.say("edited")
	}
	if !q.Cite.Found() {
		row.Voice = "person"
	}
	row.Note = s.margin(q.Cite, row.At)
	row.Note.Via = q.Via
	row.Note.Lines = append([]string{s.howFound(q)}, row.Note.Lines...)
	row.Note.Themes = s.themeLinks(q.Themes)
	row.ID = s.itemID(q.From, q)
	return row
}

func (s *sheet) statements(all []*dossier.Said) []statement { return rows(all, s.statement) }

// rank says the strength of the evidence; one that is not known counts as
// reported, the weaker claim.
func (c *composer) rank(r dossier.Rank) string {
	if rankClass[r] == "" {
		r = dossier.RankReported
	}
	return c.say("rank_" + keyOf(string(r)))
}

// howSurely says the strength of the evidence with whatever weakens it, for
// places that have no margin to say it in.
func (s *sheet) howSurely(q *dossier.Said) string {
	how := []string{s.rank(q.Rank)}
	if q.Found == dossier.FoundInferred {
		how = append(how, s.say("found_inferred"))
	}
	return strings.Join(append(how, s.doubts(q.Cite)...), "; ")
}

// speaker fills in who is speaking: a linked name, the source's words for
// someone unnamed, or that nobody is known.
func (s *sheet) speaker(row *statement, v *volume, q *dossier.Said) {
	switch {
	case q.Actor != nil:
		row.Speaker = run{Text: q.Actor.Name, Href: actorHref(q.Actor)}
		if s.here(row.Speaker.Href) {
			row.Speaker.Href = ""
		}
		if side := s.sideOf[q.Actor.Side]; side != nil {
			row.Side = link{Text: side.name, Href: sidePath(side)}
		}
		if p := v.in(q.Actor); p != nil && p.Entry != nil {
			row.Role = p.Entry.Role
		}
	case q.Speaker != "":
		row.Speaker = run{Text: s.say("quoted", "words", q.Speaker)}
		row.Unnamed = true
	default:
		row.Speaker = run{Text: s.say("speaker_unknown")}
	}
}

// saidWhen is when a statement was made; else when it was published, so
// labelled; else that it is undated. On a source's own briefing, which gives
// the date of publication once at its head, it is enough that no day is stated.
func (s *sheet) saidWhen(q *dossier.Said) *shownDate {
	d := s.date(q.When)
	switch {
	case d == nil:
		return &shownDate{Text: s.say("undated")}
	case q.WhenBy != "published":
		if s.leans(q) {
			d.After = s.say("basis_inferred")
		}
		return d
	case q.From != nil && s.path == briefingPath(q.From):
		return &shownDate{Text: s.say("day_not_stated")}
	}
	d.Label, d.Text = s.say("published_on"), d.short
	if inferred(s.stands(q.Cite, q.From)) {
		d.After = s.say("basis_inferred")
	}
	return d
}

// howFound says the kind of quotation and how its speaker was found.
func (c *composer) howFound(q *dossier.Said) string {
	parts := []string{c.say("kind_" + string(q.Kind))}
	if q.Kind == "" {
		parts[0] = c.say("kind_indirect")
	}
	if q.Found != "" {
		parts = append(parts, c.say("found_"+string(q.Found)))
	} else if q.Speaker == "" {
		parts = append(parts, c.say("found_none"))
	}
	how := strings.Join(parts, "; ")
	if q.Cue != "" {
		how += ", " + c.say("quoted", "words", q.Cue)
	}
	return how
}

// foreign is the language of a source's words where it is not the page's.
func (c *composer) foreign(v *volume) string {
	lang := v.Briefing.Source.Language
	if lang == c.lang() {
		return ""
	}
	return lang
}
