package clean

import (
	"bytes"
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"github.com/abadojack/whatlanggo"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"dossier/generator/dossier"
)

//go:embed functionwords.txt
var functionWordList string

// functionWords are, for each word, the languages it holds sentences together
// in; languages gives them in the order of the list, so that ties are broken
// the same way each time.
var functionWords, languages = readFunctionWords(functionWordList)

func readFunctionWords(list string) (map[string][]string, []string) {
	words, order := map[string][]string{}, []string{}
	for row := range strings.Lines(list) {
		fields := strings.Fields(row)
		if len(fields) < 2 || fields[0] == "//" {
			continue
		}
		order = append(order, fields[0])
		for _, w := range fields[1:] {
			words[w] = append(words[w], fields[0])
		}
	}
	return words, order
}

const (
	enoughToTell   = 24   // words of running text below which no language is named
	enoughFunction = 0.10 // of a text's words hold sentences together
	clearlyMore    = 1.25 // than those of the next language
)

// findLanguage names the language of the reporting when its function words
// say so. The detector of letter runs decides only between languages whose
// function words are much the same, and for languages the list does not hold; in
// both cases what the original declares counts before it, and where little is
// said that alone does. A page in English that is declared French stays English.
func (d *desk) findLanguage() {
	sample, declared := d.sample(), baseOf(d.src.Declared.Language)
	words := foldWords(sample, 1500)
	if len(words) < enoughToTell {
		d.art.Language = declared
		return
	}
	first, most, second, next := byFunctionWords(words)
	if most >= enoughFunction && most >= next*clearlyMore {
		d.art.Language = first
		return
	}
	info := whatlanggo.Detect(sample)
	found := iso(info)
	switch {
	case declared != "" && (most < enoughFunction || declared == first || declared == second):
		d.art.Language = declared
	case most >= enoughFunction:
		if found == first || found == second {
			d.art.Language = found
		}
	case !listed(found) && info.IsReliable() && most < enoughFunction/2:
		d.art.Language = found
	}
}

// baseOf is the language of a tag without script and region; empty for none.
func baseOf(tag string) string {
	t, err := language.Parse(tag)
	if tag == "" || err != nil {
		return ""
	}
	base, _ := t.Base()
	if base.String() == "und" {
		return ""
	}
	return base.String()
}

// sample is the beginning of the reporting.
func (d *desk) sample() string {
	var sample []byte
	for _, p := range d.art.Passages {
		text := d.src.Slice(p.Span)
		if sample = append(append(sample, text[:min(len(text), 1<<14)]...), '\n'); len(sample) > 1<<14 {
			break
		}
	}
	return string(bytes.ToValidUTF8(sample, nil))
}

// byFunctionWords are the two languages most of whose function words are in a
// text, each with its share of the text's words.
func byFunctionWords(words []string) (first string, most float64, second string, next float64) {
	n := map[string]int{}
	for _, w := range words {
		for _, l := range functionWords[w] {
			n[l]++
		}
	}
	for _, l := range languages {
		switch share := float64(n[l]) / float64(max(1, len(words))); {
		case share > most:
			first, most, second, next = l, share, first, most
		case share > next:
			second, next = l, share
		}
	}
	return first, most, second, next
}

// iso is a detected language's code; Norwegian goes by its book form's.
func iso(info whatlanggo.Info) string {
	if info.Lang < 0 {
		return ""
	}
	code := info.Lang.Iso6391()
	if code == "no" {
		code = "nb"
	}
	return code
}

func listed(code string) bool { return slices.Contains(languages, code) }

// foreign is the name of the article's language when it is known and is not
// English, in which alone the later stages read.
func foreign(code string) string {
	tag, err := language.Parse(code)
	if code == "" || err != nil {
		return ""
	}
	base, _ := tag.Base()
	if base.String() == "en" || base.String() == "und" {
		return ""
	}
	return display.English.Languages().Name(language.Make(base.String()))
}

// unread says what a reader should know of a source in another language.
func (d *desk) unread() (dossier.Problem, bool) {
	name := foreign(d.art.Language)
	if name == "" {
		return dossier.Problem{}, false
	}
	return dossier.Problem{
		File:    "content/sources/" + d.src.Name,
		Message: fmt.Sprintf("this source is in %s; people, quotations and dates are read in English only, so little is found", name),
		Hint:    "if the language is wrong, add “language:” to " + d.src.Name + ".yaml",
	}, true
}
