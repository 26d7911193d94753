package clean

import (
	"embed"
	"io/fs"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

//go:embed lexicon
var lexicons embed.FS

// cue is what a line of furniture is known by.
type cue struct {
	words  []string // "*" is any words, "#" a number
	reason dossier.Reason
	opens  bool // it heads a stretch of its kind
	firm   bool // it takes a whole sentence, however few its words
}

// lexicon is the known furniture of pages, every language's together: a page
// in one language has its buttons in another often enough.
type lexicon struct {
	exact map[string]cue   // without wildcards, by the words
	first map[string][]cue // with wildcards, by the first word
	wild  []cue            // those that begin with a wildcard
	holds map[string][]int // of these, the indexes of those with a word
}

var furniture = readLexicons(lexicons, "lexicon")

func readLexicons(files fs.FS, dir string) *lexicon {
	lx := &lexicon{exact: map[string]cue{}, first: map[string][]cue{}, holds: map[string][]int{}}
	names, err := fs.Glob(files, dir+"/??.txt")
	if err != nil || len(names) == 0 {
		panic("clean: no lexicon is embedded")
	}
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			panic(err)
		}
		lx.read(string(text))
	}
	return lx
}

// read takes one lexicon in: "// " begins a remark, "[reason]" or
// "[reason, opens]" a group, anything else is a pattern of that group.
func (lx *lexicon) read(text string) {
	var head cue
	for row := range strings.Lines(text) {
		row = strings.TrimSpace(row)
		switch {
		case row == "" || strings.HasPrefix(row, "//"):
		case strings.HasPrefix(row, "["):
			label, opens := strings.CutSuffix(strings.Trim(row, "[]"), ", opens")
			head = cue{reason: dossier.Reason(label), opens: opens}
		default:
			lx.add(row, head)
		}
	}
}

// add files a pattern; "login*" is two, "login" and "login *".
func (lx *lexicon) add(row string, c cue) {
	row, c.firm = strings.CutPrefix(row, "!")
	c.words = strings.Fields(strings.ReplaceAll(row, "*", " * "))
	switch first := c.words[0]; {
	case !strings.ContainsAny(row, "*#"):
		lx.exact[strings.Join(c.words, " ")] = c
	case first == "*" || first == "#":
		w := c.longest()
		lx.holds[w] = append(lx.holds[w], len(lx.wild))
		lx.wild = append(lx.wild, c)
	default:
		lx.first[first] = append(lx.first[first], c)
	}
}

// longestCue is the most words a line known by a cue has.
const longestCue = 60

// loose reports whether a pattern says too little to take a whole sentence
// for furniture: “the latest *” heads a list of stories, but “The latest round
// of talks ended on Tuesday.” is reporting.
func (c cue) loose() bool {
	n := 0
	for _, w := range c.words {
		if len(w) > 1 { // neither a wildcard nor what an apostrophe left
			n++
		}
	}
	return !c.firm && n < 3 && n < len(c.words)
}

// find is the cue a line matches; words are folded. Of a sentence only a cue
// that is not loose is found.
func (lx *lexicon) find(words []string, sentence bool) (cue, bool) {
	if len(words) == 0 {
		return cue{}, false
	}
	if len(words) > longestCue {
		return lx.findLong(words[:longestCue])
	}
	if len(words) <= 8 {
		if c, ok := lx.exact[strings.Join(words, " ")]; ok {
			return c, true
		}
	}
	for _, c := range lx.first[words[0]] {
		if !(sentence && c.loose()) && glob(c.words, words) {
			return c, true
		}
	}
	return lx.findWild(words, sentence)
}

// findWild tries the patterns that begin with a wildcard, of which only those
// can match whose longest word the line has; of several the first counts.
func (lx *lexicon) findWild(words []string, sentence bool) (cue, bool) {
	best := len(lx.wild)
	for _, w := range words {
		for _, i := range lx.holds[w] {
			if c := lx.wild[i]; i < best && !(sentence && c.loose()) && glob(c.words, words) {
				best = i
			}
		}
	}
	if best == len(lx.wild) {
		return cue{}, false
	}
	return lx.wild[best], true
}

// longest is a pattern's longest word; each has one.
func (c cue) longest() string {
	best := ""
	for _, w := range c.words {
		if len(w) > len(best) && w != "*" && w != "#" {
			best = w
		}
	}
	return best
}

// findLong matches the beginning of a paragraph: against patterns that say
// enough to tell a notice from reporting that begins alike.
func (lx *lexicon) findLong(words []string) (cue, bool) {
	for _, c := range lx.first[words[0]] {
		if n := len(c.words) - 1; n >= 3 && c.words[n] == "*" && !slices.Contains(c.words[:n], "*") && glob(c.words, words) {
			return c, true
		}
	}
	return cue{}, false
}

// glob matches words against a pattern of words, "*" and "#".
func glob(pattern, words []string) bool {
	p, w, star, mark := 0, 0, -1, 0
	for w < len(words) {
		switch {
		case p < len(pattern) && pattern[p] == "*":
			star, mark = p, w
			p++
		case p < len(pattern) && (pattern[p] == words[w] || pattern[p] == "#" && numeric(words[w])):
			p++
			w++
		case star >= 0:
			mark++
			p, w = star+1, mark
		default:
			return false
		}
	}
	for p < len(pattern) && pattern[p] == "*" {
		p++
	}
	return p == len(pattern)
}

func numeric(w string) bool {
	for _, r := range w {
		if r < '0' || r > '9' {
			return false
		}
	}
	return w != ""
}
