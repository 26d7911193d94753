package understand

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/kljensen/snowball"

	"dossier/generator/dossier"
)

// A term is what an editor writes to find a theme's sentences:
//
//	ceasefire                    a word, in any case and inflection
//	cessation of hostilities     a phrase, its words side by side
//	de-escalat*                  any ending
//	Geneva                       a capital is matched with its case
//	truce|armistice              either
//	Assad + future|fate          both in one sentence
type term struct {
	theme   int
	exclude bool
	needs   int // how many parts must be found in one sentence
}

// pattern is one word of a phrase.
type pattern struct {
	text   string // a stem, or the word as written, or its beginning
	exact  bool   // matched with its case
	prefix bool   // any ending
}

// termPhrase is a row of patterns that serves one part of a term.
type termPhrase struct {
	patterns []pattern
	term     int
	part     int
}

// termIndex is the terms of all themes, indexed by the first word of their phrases.
type termIndex struct {
	themes   []dossier.Theme
	terms    []term
	stems    map[string][]termPhrase
	exacts   map[string][]termPhrase
	prefixes []termPhrase
}

// newTermIndex reads the terms of all themes. A term that cannot find anything is
// a Problem that names the theme's file.
func newTermIndex(themes []dossier.Theme, language string) (*termIndex, []dossier.Problem) {
	lex := &termIndex{themes: themes, stems: map[string][]termPhrase{}, exacts: map[string][]termPhrase{}}
	var problems []dossier.Problem
	read := newWordReader(language)
	for i, t := range themes {
		for k, s := range append(append([]string{}, t.Terms...), t.Exclude...) {
			if !lex.add(read, i, k >= len(t.Terms), s) {
				problems = append(problems, dossier.Problem{
					File: t.File, Message: fmt.Sprintf("the term %q finds nothing", s),
					Hint: "write words, “a + b” for both in one sentence, “a|b” for either, a * at a word's end for any ending",
				})
			}
		}
	}
	return lex, problems
}

// add reads one term and reports whether it can find anything.
func (lex *termIndex) add(read *wordReader, theme int, exclude bool, s string) bool {
	parts := strings.Split(s, "+")
	phrases := make([]termPhrase, 0, len(parts))
	for n, part := range parts {
		before := len(phrases)
		for _, alternative := range strings.Split(part, "|") {
			if ps := read.patterns(alternative); len(ps) > 0 {
				phrases = append(phrases, termPhrase{patterns: ps, term: len(lex.terms), part: n})
			}
		}
		if len(phrases) == before || n > 15 {
			return false
		}
	}
	for _, p := range phrases {
		lex.index(p)
	}
	lex.terms = append(lex.terms, term{theme: theme, exclude: exclude, needs: len(parts)})
	return true
}

func (lex *termIndex) index(p termPhrase) {
	switch first := p.patterns[0]; {
	case first.prefix:
		lex.prefixes = append(lex.prefixes, p)
	case first.exact:
		lex.exacts[first.text] = append(lex.exacts[first.text], p)
	default:
		lex.stems[first.text] = append(lex.stems[first.text], p)
	}
}

// textWord is a word of a sentence in the forms that terms are compared with.
type textWord struct {
	at    dossier.Span
	text  string // as written
	lower string
	stem  string
}

// matches reports whether the word is one the pattern means.
func (w textWord) matches(p pattern) bool {
	switch {
	case p.prefix && p.exact:
		return strings.HasPrefix(w.text, p.text)
	case p.prefix:
		return strings.HasPrefix(w.lower, p.text)
	case p.exact:
		return w.text == p.text
	}
	return w.stem == p.text
}

// wordReader cuts words and stems them, each word once.
type wordReader struct {
	language string // as the stemmer calls it; empty when it has none
	stems    map[string]string
}

// stemmed are the languages the stemmer knows, by their first BCP 47 subtag.
var stemmed = map[string]string{
	"": "english", "en": "english", "es": "spanish", "fr": "french", "ru": "russian",
	"sv": "swedish", "no": "norwegian", "nb": "norwegian", "nn": "norwegian", "hu": "hungarian",
}

func newWordReader(language string) *wordReader {
	first, _, _ := strings.Cut(strings.ToLower(language), "-")
	return &wordReader{language: stemmed[first], stems: map[string]string{}}
}

// stem is the stem of a word in small letters.
func (r *wordReader) stem(lower string) string {
	if r.language == "" || len(lower) > 60 {
		return lower
	}
	if s, ok := r.stems[lower]; ok {
		return s
	}
	s, err := snowball.Stem(lower, r.language, true)
	if err != nil {
		s = lower
	}
	r.stems[lower] = s
	return s
}

// words cuts a sentence into words. Hyphens and apostrophes part words, and
// the “s” of a possessive is none: “Assad’s fate” is Assad, fate.
func (r *wordReader) words(text string, at dossier.Span) []textWord {
	var out []textWord
	s := text[at.Start:at.End]
	for i := 0; i < len(s); {
		start := strings.IndexFunc(s[i:], wordRune)
		if start < 0 {
			break
		}
		start += i
		end := strings.IndexFunc(s[start:], func(c rune) bool { return !wordRune(c) && !unicode.IsMark(c) })
		if end < 0 {
			end = len(s)
		} else {
			end += start
		}
		if !possessive(s, start, end) {
			w := s[start:end]
			lower := strings.ToLower(w)
			out = append(out, textWord{dossier.Span{Start: at.Start + start, End: at.Start + end}, w, lower, r.stem(lower)})
		}
		i = end
	}
	return out
}

func possessive(s string, start, end int) bool {
	return (s[start:end] == "s" || s[start:end] == "S") &&
		(strings.HasSuffix(s[:start], "'") || strings.HasSuffix(s[:start], "’"))
}

// patterns reads a phrase of a term.
func (r *wordReader) patterns(s string) []pattern {
	var out []pattern
	words := r.words(s, dossier.Span{End: len(s)})
	for _, w := range words {
		p := pattern{text: w.stem}
		p.prefix = strings.HasPrefix(s[w.at.End:], "*")
		p.exact = w.lower != w.text
		switch {
		case p.exact:
			p.text = w.text
		case p.prefix:
			p.text = w.lower
		}
		out = append(out, p)
	}
	return out
}
