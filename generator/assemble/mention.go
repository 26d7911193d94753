package assemble

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// meet finds the actors in the source: those whom the briefing names, by the
// forms it gives; whoever has a profile, by the names that a person gave.
func (x *binder) meet() {
	local, everywhere := newRegister(), newRegister()
	byKey := map[string]int{}
	for i, n := range x.card.Namings {
		if _, twice := byKey[n.Key]; !twice {
			byKey[n.Key] = i
		}
		who := byKey[n.Key] // two lines of one name are one actor
		local.add(n.Full, who, true)
		for _, form := range n.Aliases {
			local.add(form, who, false)
		}
	}
	for i, p := range x.around.Profiles {
		everywhere.add(p.Name, -1-i, true)
		for _, form := range p.Aliases {
			everywhere.add(form, -1-i, false)
		}
	}
	x.Mentions = read(&x.Source, &x.Article, local, everywhere)
	x.firsts()
	x.names()
}

// firsts notes where each actor is first named.
func (x *binder) firsts() {
	seen := map[int]bool{}
	for _, m := range x.Mentions {
		if seen[m.Who] {
			continue
		}
		seen[m.Who] = true
		first := spot{m.At, x.Source.Line(m.At.Start)}
		if m.Who >= 0 {
			x.card.Namings[m.Who].First = first
		} else {
			x.card.Profiles = append(x.card.Profiles, profiled{m.Who, first})
		}
	}
}

// names notes whom the words of statements and entries name. Of words that
// stand in another source it does not say.
func (x *binder) names() {
	for i := range x.card.Said {
		x.card.Said[i].Names = x.namesIn(x.card.Said[i].Place)
	}
	for i := range x.card.Dated {
		x.card.Dated[i].Names = x.namesIn(x.card.Dated[i].Place)
	}
}

func (x *binder) namesIn(at place) []int {
	if at.Of != ours {
		return nil
	}
	var found []int
	for _, span := range at.Spans {
		i, _ := slices.BinarySearchFunc(x.Mentions, span.Start, func(m mention, start int) int { return cmp.Compare(m.At.Start, start) })
		for ; i < len(x.Mentions) && x.Mentions[i].At.End <= span.End; i++ {
			if !slices.Contains(found, x.Mentions[i].Who) {
				found = append(found, x.Mentions[i].Who)
			}
		}
	}
	return found
}

// register is the forms of names that are looked for in one source.
type register struct {
	owner map[string]owner // by form
	sizes map[string][]int // the lengths of the forms that begin with a word, longest first
}

// owner is whom a form of a name finds.
type owner struct {
	who    int // as in mention
	whole  bool
	shared bool // it is equally two actors' and finds neither
}

func newRegister() *register { return &register{owner: map[string]owner{}, sizes: map[string][]int{}} }

// add lets a form of a name find an actor. A whole name outweighs another
// actor's short form; a form that is equally two actors' finds neither.
func (r *register) add(form string, who int, whole bool) {
	form = trimName(fold(form).text)
	if form == "" {
		return
	}
	word := form[:wordLen(form)]
	if size := len(form); !slices.Contains(r.sizes[word], size) {
		r.sizes[word] = append(r.sizes[word], size)
		slices.SortFunc(r.sizes[word], func(a, b int) int { return cmp.Compare(b, a) })
	}
	other, known := r.owner[form]
	switch {
	case !known || whole && !other.whole:
		r.owner[form] = owner{who: who, whole: whole}
	case other.who != who && whole == other.whole:
		other.shared = true
		r.owner[form] = other
	}
}

// trimName drops what no mention begins or ends with.
func trimName(form string) string {
	start := strings.IndexFunc(form, startsWord)
	if start < 0 {
		return ""
	}
	return strings.TrimRight(form[start:], ` "'-,;:!?`)
}

// read walks once over a source's passages and collects the mentions: the
// longest name that stands at a place, and none inside it. The source's own
// register, the first, goes before the other.
func read(src *dossier.Source, article *dossier.Article, registers ...*register) []mention {
	var found []mention
	for _, p := range article.Passages {
		text := src.Slice(p.Span)
		alike := fold(text)
		for at := 0; at < len(alike.text); {
			n := wordLen(alike.text[at:])
			if n == 0 {
				_, n = utf8.DecodeRuneInString(alike.text[at:])
				at += n
				continue
			}
			if who, size := longest(registers, alike.text, at, n); size > 0 {
				span := alike.original(text, at, at+size)
				found = append(found, mention{who, dossier.Span{Start: p.Span.Start + span.Start, End: p.Span.Start + span.End}})
				n = size
			}
			at += n
		}
	}
	return found
}

// longest is who bears the longest form that stands at an offset.
func longest(registers []*register, text string, at, word int) (who, size int) {
	for _, r := range registers {
		if a, n := r.match(text, at, word); n > size {
			who, size = a, n
		}
	}
	return who, size
}

// match is who bears the longest form at an offset whose first word has n
// bytes, and its length; 0 without any.
func (r *register) match(text string, at, n int) (who, size int) {
	for _, size := range r.sizes[text[at:at+n]] {
		if at+size > len(text) || !bounded(text, at, at+size) {
			continue
		}
		if o, known := r.owner[text[at:at+size]]; known && !o.shared {
			return o.who, size
		}
	}
	return 0, 0
}

// wordLen is the length of the word that a text begins with; 0 when it begins
// with none. A character of a script without spaces is a word by itself.
func wordLen(text string) int {
	for i, r := range text {
		switch {
		case joins(r):
		case i == 0 && startsWord(r):
			return utf8.RuneLen(r)
		default:
			return i
		}
	}
	return len(text)
}

func startsWord(r rune) bool {
	return joins(r) || r > utf8.RuneSelf && r != utf8.RuneError && unicode.IsLetter(r)
}
