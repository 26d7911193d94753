package understand

import (
	"strings"

	"dossier/generator/dossier"
)

// role is a phrase that says what someone is.
type role struct {
	first, last int // its tokens, both inside
	head        int
	office      bool // a function whose country is the holder's side
	side        string
	words       []string // in small letters, without articles and places
}

// longestRole bounds how far a role reaches on either side of its head.
const longestRole = 10

// roleAt is the role whose head is token h; false when a later word is the
// head (“deputy foreign minister” is led by its minister).
func (l *lexicon) roleAt(tokens []token, h int) (role, bool) {
	t := tokens[h]
	if t.kind != tokenWord || !l.titles.head(t.low) || l.headFollows(tokens, h) {
		return role{}, false
	}
	if t.capital() && h > 0 && l.given[tokens[h-1].text] != "" && !tokens[h].possessiveNext(tokens, h) && (starts(tokens, h-1) || l.is("surname", t.low)) {
		return role{}, false // “Larry King”
	}
	if !t.capital() && l.is("smallno", t.low) {
		return role{}, false // “all major”
	}
	r := role{first: h, last: h, head: h, office: l.titles.office[t.low]}
	l.extendRight(tokens, &r)
	l.extendLeft(tokens, &r)
	if r.office {
		r.side = l.sides.of(tokens[r.first : r.last+1])
	}
	r.words = l.roleWords(tokens[r.first : r.last+1])
	return r, true
}

func (t token) possessiveNext(tokens []token, i int) bool {
	return i+1 < len(tokens) && tokens[i+1].kind == tokenPossessive
}

// headFollows reports whether another head follows at once: “attorney general”.
func (l *lexicon) headFollows(tokens []token, h int) bool {
	for i := h + 1; i < len(tokens) && i <= h+3; i++ {
		t := tokens[i]
		if t.kind != tokenWord || t.sentence != tokens[h].sentence {
			return false
		}
		if l.titles.head(t.low) {
			return !(t.capital() && i+1 < len(tokens) && l.given[t.text] != "")
		}
		if !l.titles.before[t.low] && !l.titles.field[t.low] {
			return false
		}
	}
	return false
}

// extendRight takes in “of state”, “for foreign affairs”, “of Russia”.
func (l *lexicon) extendRight(tokens []token, r *role) {
	i := r.last + 1
	if i >= len(tokens) || tokens[i].low != "of" && tokens[i].low != "for" && tokens[i].low != "to" {
		return
	}
	for i++; i < len(tokens) && i-r.last <= longestRole; {
		t := tokens[i]
		if t.kind != tokenWord || t.sentence != tokens[r.head].sentence {
			return
		}
		if l.titles.field[t.low] {
			if l.opensBody(tokens, i) {
				return // “president of Urban Land Interests”
			}
			r.last = i
			i++
			continue
		}
		if _, n := l.sides.at(tokens, i); n > 0 {
			r.last = i + n - 1
			i += n
			continue
		}
		joins := (t.low == "for" || t.low == "of") && i == r.last+1
		if t.low != "the" && t.low != "and" && !joins {
			return
		}
		i++
	}
}

// opensBody reports whether the capitalised word at i begins an organisation's
// name rather than being what an office is over.
func (l *lexicon) opensBody(tokens []token, i int) bool {
	if !tokens[i].capital() {
		return false
	}
	k := i
	for k+1 < len(tokens) && k < i+longestBody && tokens[k+1].capital() && tokens[k+1].sentence == tokens[i].sentence {
		k++
	}
	return k > i && l.bodies.last[tokens[k].text] && !l.titles.field[tokens[k].low]
}

// extendLeft takes in “Russian deputy foreign”, “State Department”,
// “Washington’s top”. It stops at a country: nothing of a role stands before.
func (l *lexicon) extendLeft(tokens []token, r *role) {
	for i := r.first - 1; i >= 0 && r.head-i <= longestRole; i-- {
		t := tokens[i]
		if t.sentence != tokens[r.head].sentence || t.run != tokens[r.head].run {
			return
		}
		if k, ok := l.placeEnding(tokens, i); ok {
			r.first = k
			return
		}
		switch {
		case t.kind == tokenPossessive && i > 0 && tokens[i-1].capital():
			continue // taken with the name before it, or not at all
		case t.kind != tokenWord:
			return
		case t.capital():
			if l.is("opener", t.low) || l.is("never", t.low) && t.low != "congress" || l.is("date", t.low) || l.titles.honor[t.low] {
				return
			}
			if starts(tokens, i) && l.adverbial(t.low) {
				return
			}
		case l.titles.before[t.low], l.titles.field[t.low], l.titles.head(t.low):
		case (t.low == "of" || t.low == "for") && i > 0 && l.bodies.first[tokens[i-1].text] && r.first > i && tokens[i+1].capital():
			continue
		case l.prefixed(t.low):
		default:
			return
		}
		r.first = i
	}
}

// adverbial reports words that open a sentence before a role: “Meanwhile”.
func (l *lexicon) adverbial(low string) bool { return l.is("adverb", low) || l.is("opener", low) }

// prefixed reports “ex-defense”, “vice-presidential”.
func (l *lexicon) prefixed(low string) bool {
	prefix, rest, ok := strings.Cut(low, "-")
	return ok && rest != "" && l.titles.prefix[prefix]
}

// placeEnding reports whether a place's or people's name ends at token i, and
// where it begins. Institutions of a country are no end of a role: “U.S.” may
// stand before “State Department”.
func (l *lexicon) placeEnding(tokens []token, i int) (int, bool) {
	if tokens[i].kind == tokenPossessive && i > 0 {
		i--
	}
	for k := max(0, i-2); k <= i; k++ {
		if tokens[k].kind != tokenWord {
			continue
		}
		if p, n := l.sides.at(tokens, k); n > 0 && k+n-1 == i && p.kind != placeSeat {
			return k, true
		}
	}
	return 0, false
}

// roleWords are the words of a role that tell it from others.
func (l *lexicon) roleWords(tokens []token) []string {
	var out []string
	for i := 0; i < len(tokens); {
		if p, n := l.sides.at(tokens, i); n > 0 && (p.kind != placeSeat || n == 1) {
			i += n
			continue
		}
		if t := tokens[i]; t.kind == tokenWord && !l.is("det", t.low) && t.low != "of" && t.low != "for" && t.low != "and" && t.low != "to" {
			out = append(out, t.low)
		}
		i++
	}
	return out
}

// spanOf is the span of tokens first to last.
func spanOf(tokens []token, first, last int) dossier.Span {
	return dossier.Span{Start: tokens[first].Start, End: tokens[last].End}
}
