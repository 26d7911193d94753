package generator_test

import (
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

var (
	textKeys = []string{"title", "summary", "published", "source.outlet", "source.dateline", "source.agency", "source.language"}
	listKeys = []string{"themes", "people", "organizations", "places", "source.byline"}
)

// frontEdits are what people and their editors do to the front matter.
var frontEdits = map[string]func(*account) bool{
	"a value changed": func(a *account) bool {
		key, from, to := a.value(textKeys)
		if key == "" {
			return false
		}
		now := "1999-04-0" + a.digit()
		if key != "published" {
			now = a.word() + ": “mine”, 50 % # no comment"
		}
		a.values[key] = now
		a.setLines(from, to, indented(key)+last(key)+`: "`+now+`"`)
		return true
	},
	"a key deleted": func(a *account) bool {
		key, from, to := a.value(slices.Concat(textKeys, listKeys))
		if key == "" {
			return false
		}
		a.values[key] = ""
		a.setLines(from, to)
		return true
	},
	"a name added": func(a *account) bool {
		return a.list(1, func(key string, list []string) []string {
			name := a.word()
			a.adds[key] = append(a.adds[key], name)
			return slices.Insert(list, a.IntN(len(list)+1), name)
		})
	},
	"a name deleted": func(a *account) bool {
		return a.list(2, func(key string, list []string) []string {
			at := a.IntN(len(list))
			a.cuts[key] = append(a.cuts[key], list[at])
			return slices.Delete(list, at, at+1)
		})
	},
	"a name changed": func(a *account) bool {
		return a.list(1, func(key string, list []string) []string {
			at := a.IntN(len(list))
			a.cuts[key] = append(a.cuts[key], list[at])
			list[at] = a.word()
			a.adds[key] = append(a.adds[key], list[at])
			return list
		})
	},
	"names in another order": func(a *account) bool {
		return a.list(2, func(_ string, list []string) []string {
			slices.Reverse(list)
			return list
		})
	},
	"a key of one’s own": func(a *account) bool {
		at := a.topLine()
		a.setLines(at, at, a.word()+": { a: [1, 2], b: "+a.word()+" } # "+a.word())
		return true
	},
	"a comment": func(a *account) bool {
		at := a.topLine()
		a.setLines(at, at, "# "+a.word())
		return true
	},
	"a review": func(a *account) bool { return a.person("reviewed", "reviewed: "+a.word()+", 2024-01-01") },
	"a grade":  func(a *account) bool { return a.person("source.grade", "  grade: "+a.word()) },
	"the front matter reflowed": func(a *account) bool {
		return a.reflow(2, 0, false)
	},
	"the front matter reflowed in other quotes": func(a *account) bool {
		return a.reflow(4, []yaml.Style{yaml.SingleQuotedStyle, yaml.DoubleQuotedStyle, yaml.LiteralStyle, yaml.FoldedStyle}[a.IntN(4)], false)
	},
	"the keys in another order": func(a *account) bool { return a.reflow(2, 0, true) },
}

func last(key string) string { return strings.TrimPrefix(key, "source.") }

func indented(key string) string {
	if last(key) != key {
		return "  "
	}
	return ""
}

func (a *account) lines() []string { return strings.Split(a.front, "\n") }

func (a *account) setLines(from, to int, now ...string) {
	a.front = strings.Join(slices.Replace(a.lines(), from, to, now...), "\n")
	// A comment inside the lines goes with them: the person took it away.
	a.words = slices.DeleteFunc(a.words, func(w string) bool { return !strings.Contains(a.front+a.body, w) })
}

// find is the lines of a value; -1 for a key that is not there, or is indented
// otherwise than the program does it.
func (a *account) find(key string) (from, to int) {
	lines, indent := a.lines(), indented(key)
	start := regexp.MustCompile(`^` + indent + last(key) + `:( |$)`)
	if from = slices.IndexFunc(lines, start.MatchString); from < 0 {
		return -1, -1
	}
	for to = from + 1; to < len(lines)-2; to++ {
		line := lines[to]
		in := len(line) - len(strings.TrimLeft(line, " "))
		if in <= len(indent) && !strings.HasPrefix(line[in:], "- ") || strings.TrimSpace(line) == "" {
			break
		}
	}
	return from, to
}

// value is a random key that nobody has touched, and the lines of its value.
func (a *account) value(keys []string) (key string, from, to int) {
	for _, i := range a.Perm(len(keys)) {
		key := keys[i]
		if from, to = a.find(key); from > 0 && !a.touched[key] {
			a.touched[key] = true
			return key, from, to
		}
	}
	return "", 0, 0
}

// list changes a list that nobody has touched and that has so many names, and
// writes it on one line or with a name a line.
func (a *account) list(least int, change func(key string, list []string) []string) bool {
	var fits []string
	for _, key := range listKeys {
		if !a.touched[key] && len(valuesOf(a.front)[key].list) >= least {
			fits = append(fits, key)
		}
	}
	key, from, to := a.value(fits)
	if key == "" {
		return false
	}
	list := change(key, slices.Clone(valuesOf(a.front)[key].list))
	for i, name := range list {
		list[i] = `"` + strings.ReplaceAll(strings.ReplaceAll(name, `\`, `\\`), `"`, `\"`) + `"`
	}
	lines := []string{indented(key) + last(key) + ": [" + strings.Join(list, ", ") + "]"}
	if a.IntN(2) == 0 {
		lines[0] = indented(key) + last(key) + ":"
		for _, name := range list {
			lines = append(lines, indented(key)+"  - "+name)
		}
	}
	a.setLines(from, to, lines...)
	return true
}

// person fills in a key that only a person does.
func (a *account) person(key, line string) bool {
	from, to := a.find(key)
	if from < 0 || a.touched[key] {
		return false
	}
	a.touched[key] = true
	a.setLines(from, to, line)
	return true
}

// topLine is a line of the front matter before which a key of one's own fits.
func (a *account) topLine() int {
	var fits []int
	for i, line := range a.lines()[1:] {
		if line != "" && !strings.ContainsAny(line[:1], " -#}") {
			fits = append(fits, i+1)
		}
	}
	return fits[a.IntN(len(fits))]
}

// reflow has an editor write the front matter anew: another indent, other
// quotes, lists a name a line, the keys in another order.
func (a *account) reflow(indent int, quotes yaml.Style, shuffle bool) bool {
	var doc yaml.Node
	if yaml.Unmarshal([]byte(strings.TrimSuffix(a.front, "---\n")), &doc) != nil || doc.Kind == 0 {
		return false
	}
	top := doc.Content[0]
	restyle(top, quotes)
	if shuffle {
		a.Shuffle(len(top.Content)/2, func(i, j int) {
			for half := range 2 {
				x, y := 2*i+half, 2*j+half
				top.Content[x], top.Content[y] = top.Content[y], top.Content[x]
			}
		})
	}
	var b strings.Builder
	e := yaml.NewEncoder(&b)
	e.SetIndent(indent)
	if e.Encode(top) != nil {
		return false
	}
	before := valuesOf(a.front)
	front := "---\n" + b.String() + "---\n"
	for key, v := range valuesOf(front) {
		if v.text != before[key].text {
			return false // the encoder itself said something else
		}
	}
	a.front = front
	// What the editor lost is not the program's to keep.
	a.words = slices.DeleteFunc(a.words, func(w string) bool { return !strings.Contains(a.front+a.body, w) })
	return true
}

func restyle(n *yaml.Node, quotes yaml.Style) {
	n.Style &^= yaml.FlowStyle
	for i, c := range n.Content {
		if c.Kind == yaml.ScalarNode && (n.Kind == yaml.SequenceNode || i%2 == 1) && c.ShortTag() == "!!str" && quotes != 0 {
			c.Style = quotes
		}
		restyle(c, quotes)
	}
}

// value is a text or a list of the front matter.
type value struct {
	text string
	list []string
}

// valuesOf reads a front matter with nothing but a YAML library; nil when it is
// none.
func valuesOf(front string) map[string]value {
	var top map[string]yaml.Node
	if !strings.HasPrefix(front, "---\n") || yaml.Unmarshal([]byte(strings.TrimSuffix(front, "---\n")), &top) != nil {
		return nil
	}
	values := map[string]value{}
	var see func(prefix string, m map[string]yaml.Node)
	see = func(prefix string, m map[string]yaml.Node) {
		for key, n := range m {
			var v value
			var inner map[string]yaml.Node
			switch {
			case n.Decode(&v.list) == nil || n.Decode(&v.text) == nil:
				values[prefix+key] = v
			case key == "source" && n.Decode(&inner) == nil:
				see("source.", inner)
			}
		}
	}
	see("", top)
	return values
}
