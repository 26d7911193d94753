package synth

import (
	"embed"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed data
var data embed.FS

// rules are a grammar: the alternatives of each rule by its name.
type rules map[string][]string

var (
	names     = readRules("data/names.txt").listed("male", "female", "surname.start", "surname.link", "surname.end", "town.start", "town.end")
	furniture = readRules("data/furniture.txt")
	sentences = readRules("data/story.txt")
	subjects  = readSubjects("data/subjects")
)

// subject is something to quarrel about, and the theme that gathers it.
type subject struct {
	id    string
	rules rules // the subject's own and those of all stories
}

func readRules(name string) rules {
	text, err := data.ReadFile(name)
	if err != nil {
		panic(err)
	}
	r, head := rules{}, ""
	for row := range strings.Lines(string(text)) {
		row = strings.TrimSpace(row)
		switch {
		case row == "" || strings.HasPrefix(row, "#"):
		case strings.HasPrefix(row, "["):
			head = strings.Trim(row, "[]")
		default:
			r[head] = append(r[head], strings.ReplaceAll(row, `\n`, "\n"))
		}
	}
	return r
}

// readSubjects reads one file for each, in the order of their numbers.
func readSubjects(dir string) []subject {
	files, err := data.ReadDir(dir)
	if err != nil {
		panic(err)
	}
	var all []subject
	for _, f := range files {
		own := readRules(path.Join(dir, f.Name()))
		_, id, _ := strings.Cut(strings.TrimSuffix(f.Name(), ".txt"), "_")
		all = append(all, subject{id, own.joined(sentences).joined(furniture)})
	}
	return all
}

// joined is both grammars in one: a rule of both has the alternatives of both.
func (r rules) joined(other rules) rules {
	both := rules{}
	for name, of := range r {
		both[name] = of
	}
	for name, of := range other {
		both[name] = append(both[name][:len(both[name]):len(both[name])], of...)
	}
	return both
}

// listed parts the one line of these rules at its bars.
func (r rules) listed(of ...string) rules {
	for _, name := range of {
		r[name] = strings.Split(r[name][0], "|")
	}
	return r
}

// fill replaces every {name} in a form by its words.
func fill(form string, words func(name string) string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(form, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, _ := strings.Cut(rest, "}")
		b.WriteString(words(name))
		form = after
	}
}

// capitalised begins a sentence.
func capitalised(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
