package date

import (
	"embed"
	"path"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The names of months and days, one file a language, named by its tag. Any can
// be replaced or added; the form is that of en.txt. A name of two words has a
// low line between them.
//
//go:embed months/*.txt
var monthFiles embed.FS

// monthWord is a word that names a month.
type monthWord struct {
	month int
	short bool
	era   int // years by which the language counts ahead of the common era
}

// tongue is how a language writes dates.
type tongue struct {
	months   map[string]monthWord
	weekdays map[string]int             // from Sunday, 0
	words    map[string]map[string]bool // of the other classes
	firsts   map[string]bool            // first words of months of two words
}

// tongues are all languages by tag; under the empty tag stands what holds in
// every language: a word that names one month here and another there is none.
var tongues = sync.OnceValue(func() map[string]*tongue {
	all := map[string]*tongue{"": newTongue()}
	files, _ := monthFiles.ReadDir("months")
	for _, f := range files {
		data, _ := monthFiles.ReadFile("months/" + f.Name())
		t := readTongue(string(data))
		all[strings.TrimSuffix(f.Name(), path.Ext(f.Name()))] = t
		all[""].join(t)
	}
	return all
})

func newTongue() *tongue {
	return &tongue{months: map[string]monthWord{}, weekdays: map[string]int{}, words: map[string]map[string]bool{}, firsts: map[string]bool{}}
}

func readTongue(data string) *tongue {
	t := newTongue()
	lex := readLexicon(data)
	era := 0
	for word := range lex["era"] {
		era = lex["era"][word]
	}
	for class, words := range lex {
		for word, n := range words {
			key := strings.ReplaceAll(foldWord(word), "_", " ")
			switch class {
			case "month", "short":
				m := monthWord{n, class == "short", era}
				if old, known := t.months[key]; known {
					m.short = m.short && old.short
					if old.month != n {
						m.month = nobody
					}
				}
				t.months[key] = m
				if first, _, two := strings.Cut(key, " "); two {
					t.firsts[first] = true
				}
			case "weekday":
				if old, known := t.weekdays[key]; known && old != n {
					n = nobody // “st” and “št”, without the accent
				}
				t.weekdays[key] = n
			default:
				t.enter(class, key)
			}
		}
	}
	return t
}

func (t *tongue) enter(class, word string) {
	if t.words[class] == nil {
		t.words[class] = map[string]bool{}
	}
	t.words[class][word] = true
}

// nobody marks a word on which languages, or two words of one without their
// accents, disagree.
const nobody = -1

func (t *tongue) join(o *tongue) {
	for w, m := range o.months {
		switch old, known := t.months[w]; {
		case known && (old.month != m.month || old.era != m.era):
			t.months[w] = monthWord{month: nobody}
		case known && !old.short:
		default:
			t.months[w] = m
		}
	}
	for w, n := range o.weekdays {
		if old, known := t.weekdays[w]; known && old != n {
			n = nobody
		}
		t.weekdays[w] = n
	}
	for w := range o.firsts {
		t.firsts[w] = true
	}
	for class, words := range o.words {
		for w := range words {
			t.enter(class, w)
		}
	}
}

// foldWord is a word in small letters without its accents, which capitals and
// careless pages leave out: “AOUT”, “fevrier”, “اغسطس”. The signs of India and
// of Southeast Asia are letters and stay.
func foldWord(w string) string {
	plain := true
	for i := 0; i < len(w) && plain; i++ {
		plain = w[i] < 0x80
	}
	w = strings.ToLower(w)
	if plain {
		return w
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(w) {
		switch {
		case unicode.Is(unicode.Mn, r) && r < 0x0700:
		case r == 'ı':
			b.WriteByte('i')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
