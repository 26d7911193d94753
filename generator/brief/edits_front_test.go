package brief

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// frontEdits are what people and their editors do to the front matter.
var frontEdits = map[string]func(*desk) bool{
	"a text changed": func(k *desk) bool {
		key, from, to := k.value(textKeys)
		if key == "" {
			return false
		}
		k.texts[key] = k.word() + ": “mine”"
		k.setFront(from, to, k.indent(from)+lastKey(key)+`: "`+k.texts[key]+`"`)
		return true
	},
	"a key deleted": func(k *desk) bool {
		key, from, to := k.value(append(slices.Clone(textKeys), listKeys...))
		if key == "" {
			return false
		}
		k.texts[key] = ""
		k.setFront(from, to)
		return true
	},
	"a name added": func(k *desk) bool {
		return k.list(func(key string, list []string) []string {
			w := k.word()
			k.adds[key] = append(k.adds[key], w)
			return slices.Insert(list, k.Intn(len(list)+1), w)
		})
	},
	"a name deleted": func(k *desk) bool {
		return k.list(func(key string, list []string) []string {
			at := k.Intn(len(list))
			k.cuts[key] = append(k.cuts[key], list[at])
			return slices.Delete(list, at, at+1)
		})
	},
	"a name changed": func(k *desk) bool {
		return k.list(func(key string, list []string) []string {
			at := k.Intn(len(list))
			k.cuts[key] = append(k.cuts[key], list[at])
			list[at] = k.word()
			k.adds[key] = append(k.adds[key], list[at])
			return list
		})
	},
	"names in another order": func(k *desk) bool {
		return k.list(func(key string, list []string) []string {
			slices.Reverse(list)
			return list
		})
	},
	"a key of one’s own": func(k *desk) bool {
		at := k.topLine()
		k.setFront(at, at, k.word()+": { a: [1, 2], b: "+k.word()+" } # "+k.word())
		return true
	},
	"a comment line": func(k *desk) bool {
		at := k.topLine()
		k.setFront(at, at, "# "+k.word())
		return true
	},
	"a comment beside a value": func(k *desk) bool {
		key, from, to := k.value(textKeys)
		if key == "" || to != from+1 {
			return false
		}
		k.setFront(from, to, k.frontLine(from)+" # "+k.word())
		return true
	},
	"a comment beside a name": func(k *desk) bool {
		key, from, to := k.value(listKeys)
		if key == "" {
			return false
		}
		list := k.names(from, to)
		for i := range list {
			list[i] = k.indent(from) + "  - " + quote(list[i])
		}
		if len(list) == 0 {
			return false
		}
		list[k.Intn(len(list))] += " # " + k.word()
		k.setFront(from, to, append([]string{k.indent(from) + lastKey(key) + ":"}, list...)...)
		return true
	},
	"blank lines": func(k *desk) bool { at := k.topLine(); k.setFront(at, at, "", "  "); return true },
	"reviewed":    func(k *desk) bool { return k.replaceFront("reviewed:", "reviewed: "+k.word()+" #") },
	"an anchor":   func(k *desk) bool { return k.anchor() },
	"reflowed":    func(k *desk) bool { return k.reflow(2, 0, false) },
	"reflowed, other quotes": func(k *desk) bool {
		return k.reflow(4, []yaml.Style{yaml.SingleQuotedStyle, yaml.DoubleQuotedStyle, yaml.LiteralStyle, yaml.FoldedStyle}[k.Intn(4)], false)
	},
	"reflowed, keys shuffled": func(k *desk) bool { return k.reflow(2, 0, true) },
	"in braces":               func(k *desk) bool { return k.braces() },
	"the record deleted": func(k *desk) bool {
		from, to := k.find("generated")
		if from < 0 {
			return false
		}
		k.setFront(from, to)
		k.lost = true
		return true
	},
	"the record misspelt": func(k *desk) bool {
		if k.lost || !k.replaceFront("generated:", "generatd:") {
			return false
		}
		k.broken = "the file is left alone"
		return true
	},
	"the record cut": func(k *desk) bool {
		at := regexp.MustCompile(`(section/[a-z/-]+:[0-9a-f]{5})[0-9a-f]`)
		if !at.MatchString(k.front) {
			return false
		}
		k.front = at.ReplaceAllString(k.front, "$1")
		k.broken = "not as the program wrote it"
		return true
	},
	"broken YAML": func(k *desk) bool {
		k.broken = "not YAML"
		at := k.topLine()
		k.setFront(at, at, "broken: [")
		return true
	},
	"a key twice": func(k *desk) bool {
		if at, _ := k.find("people"); at < 0 || k.touched["people"] {
			return false
		}
		k.broken = "given twice"
		k.setFront(1, 1, "people: [x]")
		return true
	},
}

var (
	textKeys = []string{"title", "summary", "published", "source.outlet", "source.dateline", "source.language"}
	listKeys = []string{"people", "places", "organizations", "source.byline", "themes"}
)

func lastKey(key string) string { return strings.TrimPrefix(key, "source.") }

func (k *desk) frontLines() []string { return strings.Split(strings.TrimSuffix(k.front, "\n"), "\n") }

func (k *desk) frontLine(at int) string { return k.frontLines()[at] }

func (k *desk) setFront(from, to int, lines ...string) {
	k.front = strings.Join(slices.Replace(k.frontLines(), from, to, lines...), "\n") + "\n"
}

func (k *desk) indent(at int) string {
	line := k.frontLine(at)
	return line[:len(line)-len(strings.TrimLeft(line, " "))]
}

// find is the lines of a key's value; -1 when it is not plain to see.
func (k *desk) find(key string) (from, to int) {
	lines := k.frontLines()
	start := regexp.MustCompile(`^` + lastKey(key) + `:( |$)`)
	if strings.HasPrefix(key, "source.") {
		start = regexp.MustCompile(`^ +` + lastKey(key) + `:( |$)`)
	}
	from = slices.IndexFunc(lines, start.MatchString)
	if from < 0 {
		return -1, -1
	}
	to = from + 1
	for to < len(lines)-1 {
		line := lines[to]
		in := len(line) - len(strings.TrimLeft(line, " "))
		if in <= len(k.indent(from)) && !strings.HasPrefix(line[in:], "- ") || strings.TrimSpace(line) == "" {
			break
		}
		to++
	}
	return from, to
}

// value is a random key that nobody has touched, and the lines of its value.
func (k *desk) value(keys []string) (key string, from, to int) {
	for _, i := range k.Perm(len(keys)) {
		if from, to = k.find(keys[i]); from > 0 && !k.touched[keys[i]] {
			k.touched[keys[i]] = true
			return keys[i], from, to
		}
	}
	return "", 0, 0
}

// names are what a list holds, as any reader of YAML sees it.
func (k *desk) names(from, to int) []string {
	var v map[string][]string
	if yaml.Unmarshal([]byte(strings.Join(k.frontLines()[from:to], "\n")), &v) != nil {
		return nil
	}
	for _, list := range v {
		return list
	}
	return nil
}

func (k *desk) list(change func(key string, list []string) []string) bool {
	key, from, to := k.value(listKeys)
	if key == "" {
		return false
	}
	list := k.names(from, to)
	if len(list) == 0 {
		return false
	}
	list = change(key, list)
	lines := []string{k.indent(from) + lastKey(key) + ": ["}
	for i, name := range list {
		list[i] = quote(name)
	}
	lines[0] += strings.Join(list, ", ") + "]"
	if k.Intn(2) == 0 && len(list) > 0 {
		lines[0] = k.indent(from) + lastKey(key) + ":"
		for _, name := range list {
			lines = append(lines, k.indent(from)+"- "+name)
		}
	}
	k.setFront(from, to, lines...)
	return true
}

// topLine is a line of the front matter before which a key of one's own fits.
func (k *desk) topLine() int {
	var all []int
	for i, line := range k.frontLines()[1:] {
		if line != "" && strings.IndexByte(" -#}", line[0]) < 0 || line == "---" {
			all = append(all, i+1)
		}
	}
	return all[k.Intn(len(all))]
}

func (k *desk) replaceFront(old, new string) bool {
	if !strings.Contains(k.front, "\n"+old) {
		return false
	}
	k.front = strings.Replace(k.front, "\n"+old, "\n"+new, 1)
	return true
}

// anchor names a value that another one then leans on.
func (k *desk) anchor() bool {
	key, from, to := k.value([]string{"places", "organizations", "title", "source.outlet"})
	if key == "" || to != from+1 {
		return false
	}
	values, _ := frontOf(k.front)
	line := k.frontLine(from)
	k.setFront(from, to, strings.Replace(line, ": ", ": &mine ", 1), fmt.Sprintf("%s%s: *mine", k.indent(from), k.word()))
	k.texts[key], k.tied[key] = "&", values[key]
	return true
}

func (k *desk) mapping() *yaml.Node {
	var doc yaml.Node
	if yaml.Unmarshal([]byte(strings.TrimSuffix(k.front, "---\n")), &doc) != nil || doc.Kind == 0 {
		return nil
	}
	return doc.Content[0]
}

// reflow has an editor write the front matter anew: another indent, other
// quotes, lists a name a line, the keys in another order.
func (k *desk) reflow(indent int, quotes yaml.Style, shuffle bool) bool {
	top := k.mapping()
	if top == nil {
		return false
	}
	restyle(top, quotes)
	if shuffle {
		n := len(top.Content) / 2
		k.Shuffle(n, func(i, j int) {
			for half := range 2 {
				a, b := 2*i+half, 2*j+half
				top.Content[a], top.Content[b] = top.Content[b], top.Content[a]
			}
		})
	}
	return k.encode(top, indent)
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

// braces writes the original's keys, or all, in braces.
func (k *desk) braces() bool {
	top := k.mapping()
	if top == nil || strings.Contains(k.front, "#") && strings.Contains(k.front, "human") {
		return false
	}
	for i := 0; i+1 < len(top.Content); i += 2 {
		if top.Content[i].Value == "source" {
			top.Content[i+1].Style |= yaml.FlowStyle
		}
	}
	return k.encode(top, 2)
}

func (k *desk) encode(top *yaml.Node, indent int) bool {
	var b strings.Builder
	e := yaml.NewEncoder(&b)
	e.SetIndent(indent)
	if e.Encode(top) != nil {
		return false
	}
	was := k.front
	if k.front = "---\n" + b.String() + "---\n"; k.mapping() == nil {
		k.front = was
		return false
	}
	// What the editor itself lost or moved is not the program's to keep.
	k.words = slices.DeleteFunc(k.words, func(w string) bool { return !strings.Contains(k.file(), w) })
	return true
}
