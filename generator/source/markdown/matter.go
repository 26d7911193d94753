package markdown

import (
	"strings"

	"github.com/pelletier/go-toml/v2"
	"go.yaml.in/yaml/v3"
)

// matter is a text's front matter: its lines, without those that fence them,
// and what its keys say.
type matter struct {
	text   string
	values map[string][]string // by the key in lower case without marks
}

// longestMatter bounds front matter; more is an article between two rules.
const longestMatter = 64 << 10

// frontMatter parts the front matter from the text. What stands between two
// fences is front matter when it is a mapping of keys; when it only begins as
// one the problem says what is wrong with it.
func frontMatter(text string) (m matter, body, problem string) {
	text = strings.TrimLeft(text, "\n")
	for _, form := range []struct {
		fence, name string
		read        func(string) (map[string]any, error)
	}{{"---", "YAML", readYAML}, {"+++", "TOML", readTOML}} {
		inner, rest, ok := fenced(text, form.fence)
		if !ok {
			continue
		}
		values, err := form.read(inner)
		switch {
		case err == nil && values == nil:
			return matter{}, text, "" // a paragraph between rules
		case err != nil && !keyed(inner):
			return matter{}, text, ""
		case err != nil:
			problem = "the front matter is not " + form.name + ", so only those of its lines that are whole in themselves were understood"
			values = plainLines(inner)
		}
		return matter{inner, flatten(values)}, rest, problem
	}
	return matter{}, text, ""
}

// fenced is what stands between the fence that begins a text and the next.
func fenced(text, fence string) (inner, rest string, ok bool) {
	at := 0
	for line := range strings.Lines(text) {
		bare := strings.TrimRight(line, " \t\n")
		switch {
		case at == 0 && bare != fence, at > longestMatter:
			return "", "", false
		case at > 0 && (bare == fence || fence == "---" && bare == "..."):
			return text[len(fence)+strings.IndexByte(text[len(fence):], '\n')+1 : at], text[at+len(line):], true
		}
		at += len(line)
	}
	return "", "", false
}

// keyed reports whether all that a text holds looks like keys with values.
func keyed(text string) bool {
	keys := 0
	for line := range strings.Lines(text) {
		key, _, found := strings.Cut(line, ":")
		if !found {
			key, _, found = strings.Cut(line, "=")
		}
		switch {
		case strings.TrimSpace(line) == "", strings.HasPrefix(line, " "), strings.HasPrefix(line, "-"), strings.HasPrefix(line, "#"), strings.HasPrefix(line, "["):
		case !found || strings.ContainsAny(strings.TrimSpace(key), " .,;“”"):
			return false
		default:
			keys++
		}
	}
	return keys > 0
}

// plainLines takes the keys with one value a line from front matter that is
// otherwise broken, as by a colon in a title that is not quoted. A value that
// may be half of one says nothing: one that opens a list or a quotation, goes on
// below, or stands under a key that comes twice. What stands in a table of its
// own, or among lines that are quoted together, is no key of the text.
func plainLines(text string) map[string]any {
	values := map[string]any{}
	if strings.Contains(text, `"""`) || strings.Contains(text, "'''") {
		return values
	}
	twice := map[string]bool{}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, "[") {
			break
		}
		at := strings.IndexAny(line, ":=")
		if at < 0 || strings.TrimLeft(line, " \t-#") != line {
			continue
		}
		key, value := strings.TrimSpace(line[:at]), strings.TrimSpace(line[at+1:])
		_, seen := values[key]
		if twice[key] = twice[key] || seen; twice[key] || i+1 < len(lines) && goesOn(lines[i+1]) {
			value = ""
		}
		values[key] = wholeValue(value)
	}
	return values
}

// goesOn reports whether a line belongs to the value above it.
func goesOn(line string) bool {
	return strings.TrimSpace(line) != "" && strings.TrimLeft(line, " \t-]}") != line
}

// wholeValue is a value without its quotation marks; empty when it may be a
// part of one.
func wholeValue(value string) string {
	if n := len(value); n > 1 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
		if value = value[1 : n-1]; strings.ContainsAny(value, `"'`) {
			return ""
		}
	} else if strings.HasSuffix(value, `"`) && strings.Count(value, `"`)%2 == 1 || strings.HasSuffix(value, "'") && !strings.Contains(value, " '") {
		return ""
	}
	if value == "" || strings.ContainsAny(value[:1], "[]{}|>&*!%@`\"'#,") || strings.Contains(value, " #") {
		return ""
	}
	return value
}

// readYAML reads every scalar as the text it is written as, so that “1984” and
// “2019-03-02” stay what the author wrote.
func readYAML(text string) (map[string]any, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text), &doc); err != nil {
		return nil, err
	}
	if len(doc.Content) == 0 {
		return map[string]any{}, nil
	}
	values, _ := plain(doc.Content[0], 0).(map[string]any)
	return values, nil
}

// plain is a YAML value as maps, lists and texts; an alias says nothing, since
// aliases of aliases can be made to fill any memory.
func plain(n *yaml.Node, depth int) any {
	switch {
	case depth > 3:
	case n.Kind == yaml.ScalarNode && n.Tag != "!!null":
		return n.Value
	case n.Kind == yaml.SequenceNode:
		list := []any{}
		for _, item := range n.Content {
			list = append(list, plain(item, depth+1))
		}
		return list
	case n.Kind == yaml.MappingNode:
		values := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			values[n.Content[i].Value] = plain(n.Content[i+1], depth+1)
		}
		return values
	}
	return nil
}

func readTOML(text string) (map[string]any, error) {
	values := map[string]any{}
	err := toml.Unmarshal([]byte(text), &values)
	return values, err
}
