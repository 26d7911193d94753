package brief

import (
	"errors"
	"fmt"
	"strings"

	"dossier/generator/dossier"
)

// sectionOrder is the order in which a briefing's sections are composed.
var sectionOrder = []dossier.SectionKind{
	dossier.KeyPoints, dossier.ByTheme, dossier.WhoSaid, dossier.Chronology, dossier.WhoIsWho,
}

// sectionNamed is the section that a level-2 heading's words name.
func sectionNamed(title string) dossier.SectionKind {
	for _, kind := range sectionOrder {
		if strings.EqualFold(strings.TrimSpace(title), string(kind)) {
			return kind
		}
	}
	return dossier.Own
}

// The words of the grammar, as they stand in a file.
const (
	speakerUnknown = "(speaker not known)"
	inferredWord   = "inferred"
	contextMark    = "in:"
	viaWord        = "via "
	aliasWord      = "also "
	interruption   = " […] " // between the parts of an interrupted quotation
	dash           = "—"
)

var (
	quoteKinds = []dossier.QuoteKind{dossier.Direct, dossier.Partial, dossier.Indirect}
	founds     = []dossier.Found{
		dossier.FoundNamed, dossier.FoundTitle, dossier.FoundPronoun,
		dossier.FoundMetonym, dossier.FoundInferred, dossier.FoundUnnamed,
	}
	ranks = []dossier.Rank{
		dossier.RankOwn, dossier.RankReported,
		dossier.RankCharacterised, dossier.RankThirdParty,
	}
	standings = []dossier.Standing{dossier.Happened, dossier.Planned, dossier.Proposed, dossier.Denied}
	actors    = []dossier.ActorKind{dossier.Person, dossier.Body, dossier.Place, dossier.Unnamed}
)

// oneOf is the word of the grammar that s is.
func oneOf[T ~string](s string, all []T) (T, bool) {
	for _, w := range all {
		if s == string(w) {
			return w, true
		}
	}
	return "", false
}

// checkWord objects to a value that the grammar has no word for.
func checkWord[T ~string](what string, w T, all []T) error {
	if _, ok := oneOf(string(w), all); !ok {
		return fmt.Errorf("%q is no %s", w, what)
	}
	return nil
}

// dateMarks are the characters an EDTF date is made of. Whether it is a date
// is for the checks to say; here it only has to be told from other fields.
const dateMarks = "0123456789XYTZES:.~?%/-+[]{},"

func dateLike(s string) bool {
	if strings.Trim(s, dateMarks) != "" {
		return false
	}
	return strings.ContainsAny(s, "0123456789X")
}

func checkDate(s string) error {
	if !dateLike(s) {
		return fmt.Errorf("%q is not in the form of a date", s)
	}
	return nil
}

// What keeps an item from being read.
var (
	errNoRef   = errors.New("it does not end in a link to lines of a source")
	errLinks   = errors.New("there is a link among its words")
	errNoWords = errors.New("it has no words")
)

// takeRef takes the reference off the end of an item.
func (p places) takeRef(runs []run) ([]run, dossier.Ref, error) {
	for len(runs) > 0 && runs[len(runs)-1].kind == words && trim(runs[len(runs)-1].raw) == "" {
		runs = runs[:len(runs)-1]
	}
	if len(runs) == 0 || runs[len(runs)-1].kind != link {
		return nil, dossier.Ref{}, errNoRef
	}
	last := runs[len(runs)-1]
	ref, ok := p.ref(last.dest)
	if !ok {
		return nil, ref, errNoRef
	}
	return runs[:len(runs)-1], ref, nil
}

// quoted strips one pair of outer quotation marks. “ ” is what is written;
// what a person's keyboard gives is read too.
func quoted(raw string) (inner, open, shut string, ok bool) {
	for _, m := range [][2]string{{"“", "”"}, {"\"", "\""}, {"«", "»"}, {"„", "“"}, {"„", "”"}} {
		if len(raw) >= len(m[0])+len(m[1]) && strings.HasPrefix(raw, m[0]) && strings.HasSuffix(raw, m[1]) {
			return raw[len(m[0]) : len(raw)-len(m[1])], m[0], m[1], true
		}
	}
	return "", "", "", false
}

// takeDash takes the dash off raw that sets a name apart.
func takeDash(raw string) (string, bool) {
	raw = trim(raw)
	for _, d := range []string{dash, "–", "--"} {
		if rest, ok := strings.CutPrefix(raw, d); ok {
			return trim(rest), true
		}
	}
	return "", false
}
