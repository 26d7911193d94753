package assemble

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// register is the forms of names that are looked for in one source.
type register struct {
	owner map[string]*identity // by form; nil when two share it
	whole map[string]bool      // forms that are a whole name
	sizes map[string][]int     // the lengths of the forms that begin with a word, longest first
}

func newRegister() *register {
	return &register{owner: map[string]*identity{}, whole: map[string]bool{}, sizes: map[string][]int{}}
}

// add lets a form of a name find an actor. A whole name outweighs another
// actor's short form; a form that is equally two actors' finds neither.
func (r *register) add(form string, a *identity, whole bool) {
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
	case !known || whole && !r.whole[form]:
		r.owner[form], r.whole[form] = a, whole
	case other != a && whole == r.whole[form]:
		r.owner[form] = nil
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

// read walks once over a source's passages and hands each mention to found:
// the longest name that stands at a place, and none inside it. The source's
// own register goes before the others.
func read(f *dossier.Folio, registers []*register, found func(*identity, dossier.Span)) {
	for _, p := range f.Article.Passages {
		text := f.Source.Slice(p.Span)
		alike := fold(text)
		for at := 0; at < len(alike.text); {
			n := wordLen(alike.text[at:])
			if n == 0 {
				_, n = utf8.DecodeRuneInString(alike.text[at:])
				at += n
				continue
			}
			if who, size := longest(registers, alike.text, at, n); who != nil {
				span := alike.original(text, at, at+size)
				found(who, dossier.Span{Start: p.Span.Start + span.Start, End: p.Span.Start + span.End})
				n = size
			}
			at += n
		}
	}
}

// longest is who bears the longest form that stands at an offset.
func longest(registers []*register, text string, at, word int) (who *identity, size int) {
	for _, r := range registers {
		if a, n := r.match(text, at, word); n > size {
			who, size = a, n
		}
	}
	return who, size
}

// match is who bears the longest form at an offset whose first word has n bytes.
func (r *register) match(text string, at, n int) (*identity, int) {
	for _, size := range r.sizes[text[at:at+n]] {
		if at+size > len(text) || !bounded(text, at, at+size) {
			continue
		}
		if who := r.owner[text[at:at+size]]; who != nil {
			return who, size
		}
	}
	return nil, 0
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
