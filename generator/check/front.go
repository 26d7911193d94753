package check

import (
	"bytes"

	"go.yaml.in/yaml/v3"
)

// split tells a Markdown file's front matter from its body. The body comes
// with as many empty lines before it as the front matter had, so that its
// lines count as the file's do.
func split(raw []byte) (front, body []byte) {
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	first, rest, _ := bytes.Cut(raw, []byte("\n"))
	if string(bytes.TrimRight(first, " \t\r")) != "---" {
		return nil, raw
	}
	lines := 1
	for at := 0; at < len(rest); lines++ {
		line, _, _ := bytes.Cut(rest[at:], []byte("\n"))
		end := min(at+len(line)+1, len(rest))
		if string(bytes.TrimRight(line, " \t\r")) == "---" {
			return rest[:at], append(bytes.Repeat([]byte("\n"), lines+1), rest[end:]...)
		}
		at = end
	}
	return nil, raw
}

// frontLines are the lines in the file on which the keys of its front matter
// stand; a key inside another is written with a dot.
func frontLines(raw []byte) map[string]int {
	front, _ := split(raw)
	lines := map[string]int{}
	var doc yaml.Node
	if yaml.Unmarshal(front, &doc) != nil || len(doc.Content) == 0 {
		return lines
	}
	keyLines(lines, "", doc.Content[0])
	return lines
}

func keyLines(lines map[string]int, prefix string, n *yaml.Node) {
	if n.Kind != yaml.MappingNode {
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		lines[prefix+key.Value] = key.Line + 1 // the opening "---" is line 1
		if prefix == "" {
			keyLines(lines, key.Value+".", value)
		}
	}
}
