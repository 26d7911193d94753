package understand

import (
	"embed"
	"maps"
	"strings"
	"sync"
)

// The words the rules know, one folder a subject and one file a language.
//
//go:embed data/*/*.txt
var wordFiles embed.FS

// lexicon is what the rules know of one language.
type lexicon struct {
	cues    map[string]cue
	speech  map[string]bool // nouns of saying: “statement”
	classes map[string]map[string]bool
	given   map[string]string // given names: "male", "female", "either"
	// nicknames are, by a given name in small letters, those its bearer may go by.
	nicknames map[string]map[string]bool
	titles    titleWords
	bodies    bodyWords
	sides     *sideTable
}

// is reports whether a word in small letters belongs to a class.
func (l *lexicon) is(class, low string) bool { return l.classes[class][low] }

// lexiconFor is the lexicon of a language, English when there is none.
func lexiconFor(language string) *lexicon {
	english.once.Do(func() { english.lexicon = readLexicon("en") })
	return english.lexicon
}

var english struct {
	once    sync.Once
	lexicon *lexicon
}

func readLexicon(language string) *lexicon {
	l := &lexicon{cues: map[string]cue{}, classes: map[string]map[string]bool{}}
	readCues(l, wordFile("cues", language))
	readNames(l, wordFile("names", language))
	maps.Copy(l.classes, classes(wordFile("words", language)))
	l.titles = readTitles(wordFile("titles", language))
	l.bodies = readBodies(wordFile("bodies", language))
	l.sides = readSides(wordFile("countries", language), wordFile("places", language))
	return l
}

func readCues(l *lexicon, data string) {
	byName := map[string]cueClass{"say": cueSay, "label": cueLabel, "after": cueAfter}
	lines := classed(data)
	for _, name := range []string{"say", "label", "after"} {
		for _, entry := range lines[name] {
			inflect(l.cues, byName[name], entry)
		}
	}
	for _, w := range lines["noun"] {
		if c, ok := l.cues[w]; ok {
			c.noun = true
			l.cues[w] = c
		}
	}
	l.speech = wordSet(lines["speech"])
	for _, class := range []string{"bare", "reporting", "resuming", "asking", "replying", "aloud"} {
		l.classes[class] = wordSet(lines[class])
	}
}

func readNames(l *lexicon, data string) {
	l.given, l.nicknames = map[string]string{}, map[string]map[string]bool{}
	bySex := classed(data)
	for _, sex := range []string{"either", "male", "female"} {
		for _, name := range bySex[sex] {
			if l.given[name] == "" {
				l.given[name] = sex
			}
		}
	}
	for _, group := range linesOf(data, "same") {
		names := strings.Fields(group)
		for _, name := range names {
			if l.nicknames[name] == nil {
				l.nicknames[name] = map[string]bool{}
			}
			for _, other := range names {
				l.nicknames[name][other] = true
			}
		}
	}
}

// wordFile is a data file less its comments; empty when there is none.
func wordFile(subject, language string) string {
	data, err := wordFiles.ReadFile("data/" + subject + "/" + language + ".txt")
	if err != nil {
		return ""
	}
	var b strings.Builder
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "#") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// classed reads lines of “class: word word …”; a class may take several lines.
func classed(data string) map[string][]string {
	m := map[string][]string{}
	for line := range strings.Lines(data) {
		class, words, ok := strings.Cut(line, ":")
		if ok {
			m[class] = append(m[class], strings.Fields(words)...)
		}
	}
	return m
}

// classes reads lines of “class: word word …” into sets.
func classes(data string) map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for class, words := range classed(data) {
		m[class] = wordSet(words)
	}
	return m
}

// linesOf are the lines of a class, one by one.
func linesOf(data, class string) []string {
	var out []string
	for line := range strings.Lines(data) {
		if rest, ok := strings.CutPrefix(line, class+":"); ok {
			out = append(out, strings.TrimSpace(rest))
		}
	}
	return out
}

// equation reads “word = phrase, phrase …”.
func equation(line string) (word string, phrases []string) {
	word, rest, _ := strings.Cut(line, "=")
	return strings.TrimSpace(word), phrasesIn(rest)
}

// listed reads lines of “class: phrase, phrase …”.
func listed(data string) map[string][]string {
	m := map[string][]string{}
	for line := range strings.Lines(data) {
		class, phrases, ok := strings.Cut(line, ":")
		if ok {
			m[class] = append(m[class], phrasesIn(phrases)...)
		}
	}
	return m
}

// phrasesIn splits at commas and drops what is blank.
func phrasesIn(s string) []string {
	var out []string
	for _, p := range strings.Split(s, ",") {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

func wordSet(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
