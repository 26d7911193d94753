package date

import (
	"slices"
	"strings"
)

// Mention is a person named with an office, and when that can have been
// written: “US President Barack Obama” between his first day and his last.
type Mention struct {
	Start, End int    // bytes of the text, title included
	Office     string // "President of the United States"
	Person     string // "Barack Obama"; both presidents' names when the words do not decide
	Terms      []Term // in order
}

// Term is a time in office. A zero To means that it was running when the table
// was made.
type Term struct{ From, To Day }

// Allows reports whether the person held the office on a day.
func (m Mention) Allows(d Day) bool {
	return slices.ContainsFunc(m.Terms, func(t Term) bool {
		return !d.Before(t.From) && (t.To == Day{} || !t.To.Before(d))
	})
}

// Offices finds the people in a text who are named with an office they held. A
// former, late or future holder bounds nothing and is left out, as is a name
// that the words before it give to another country.
func Offices(text string) []Mention {
	r := reader{text: text, toks: tokenize(text)}
	var out []Mention
	for i, t := range r.toks {
		if !t.capital || len(holders[t.word]) == 0 {
			continue
		}
		if m, ok := r.mention(i); ok {
			out = append(out, m)
		}
	}
	return out
}

// mention reads the titles before the surname at token i.
func (r reader) mention(i int) (Mention, bool) {
	var m Mention
	for _, h := range holders[r.at(i).word] {
		start, ok := r.titled(i, h)
		if !ok {
			continue
		}
		if m.Person != "" && m.Person != h.name {
			m.Person += ", " + h.name
		} else {
			m.Person = h.name
		}
		m.Start, m.End, m.Office = r.toks[start].start, r.toks[i].end, h.office.name
		m.Terms = append(m.Terms, h.terms...)
	}
	slices.SortFunc(m.Terms, func(a, b Term) int { return a.From.Compare(b.From) })
	return m, m.Person != ""
}

// titled reports whether a title of h's office stands before the surname at i,
// with nothing but given names between, and where it begins.
func (r reader) titled(i int, h *holder) (int, bool) {
	k := i - 1
	given := false
	for n := 0; n < 8 && (h.given[r.at(k).word] || initialOf(r.at(k)) || strings.Contains("-.,", r.at(k).word) && r.at(k).word != ""); n++ {
		given = given || h.given[r.at(k).word] && r.at(k).word != "al"
		k--
	}
	for _, title := range h.office.titles {
		if !r.endsWith(k, title) {
			continue
		}
		start := k - len(title) + 1
		if r.notNow(start-1) || !given && namedOtherwise(r.at(i-1), title) {
			return 0, false
		}
		return start, r.countryFits(start-1, h.office)
	}
	return 0, false
}

// initialOf reports whether a token is the initial of a middle name.
func initialOf(t token) bool { return t.capital && len(t.word) == 1 }

// namedOtherwise reports whether the word before the surname is another given
// name than the holder's: “President Michelle Obama”.
func namedOtherwise(before token, title []string) bool {
	return before.capital && before.word != title[len(title)-1]
}

func (r reader) endsWith(k int, words []string) bool {
	for n := range words {
		if r.at(k-n).word != words[len(words)-1-n] {
			return false
		}
	}
	return true
}

// notNow reports whether a word before the title at k+1 says that the office
// is past or to come.
func (r reader) notNow(k int) bool {
	for n := 0; n < 4; n++ {
		switch t := r.at(k - n); {
		case r.is(k-n, "notnow"):
			return true
		case t.word == "\n", t.word == ",", t.word == ";", t.word == "(", t.word == "." && t.spaced:
			return false
		}
	}
	return false
}

// countryFits reports whether the country word before a title, if there is
// one, is the office's.
func (r reader) countryFits(k int, o *office) bool {
	for n := 0; n < 3; n++ {
		word := r.at(k - n).word
		if word == "." && r.at(k-n-2).word == "." {
			word = r.at(k-n-3).word + "." + r.at(k-n-1).word // U.S.
		}
		if countries[word] {
			return slices.Contains(o.countries, word)
		}
	}
	return true
}
