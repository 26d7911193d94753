package brief

import (
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"dossier/generator/dossier"
	"go.yaml.in/yaml/v3"
)

// front is a front matter, read: its values by key, and the mapping they
// stand in.
type front struct {
	leaves  map[string]leaf
	mapping *yaml.Node
	made    record
}

// readFront reads the front matter of a page. Problems carry lines of the file.
func readFront(p page, file string) (front, []dossier.Problem) {
	f := front{leaves: map[string]leaf{}}
	r := frontReader{file: file, first: p.front.from}
	if !p.fenced {
		r.object(0, true, "has no front matter between two lines “---” at its top", "restore it, or delete the file to have it written anew")
		return f, r.problems
	}
	doc, line, message := parseYAML(p.text(p.front))
	if message != "" {
		r.object(line, true, "front matter is not YAML: "+message, "correct it; until then the file is left alone")
		return f, r.problems
	}
	if doc.Kind == 0 {
		return f, nil
	}
	if f.mapping = doc.Content[0]; f.mapping.Kind != yaml.MappingNode {
		r.object(f.mapping.Line, true, "front matter is no list of keys and values", "")
		f.mapping = nil
		return f, r.problems
	}
	r.mapping(&f, f.mapping, "")
	return f, r.problems
}

type frontReader struct {
	file     string
	first    int // lines of the file before the front matter's first
	problems []dossier.Problem
}

func (r *frontReader) object(line int, grave bool, message, hint string) {
	if line > 0 {
		line += r.first
	}
	r.problems = append(r.problems, dossier.Problem{File: r.file, Line: line, Message: message, Hint: hint, Grave: grave})
}

// mapping reads the values the grammar names; other keys are a person's.
func (r *frontReader) mapping(f *front, m *yaml.Node, prefix string) {
	seen := map[string]bool{}
	for i := 0; i+1 < len(m.Content); i += 2 {
		key, value := prefix+m.Content[i].Value, resolve(m.Content[i+1])
		if seen[key] {
			r.object(m.Content[i].Line, true, fmt.Sprintf("“%s” is given twice", key), "keep one of the two")
			continue
		}
		seen[key] = true
		shape, isLeaf := shapeOf(key)
		switch {
		case isLeaf:
			r.leaf(f, shape, value)
		case key == sourceKey && value.Kind == yaml.MappingNode:
			r.mapping(f, value, sourceKey+".")
		case key == sourceKey && !isNull(value):
			r.object(value.Line, true, "“source” holds no keys and values", "")
		case key == generatedKey:
			r.made(f, value)
		}
	}
}

// leaf reads one value that the grammar names.
func (r *frontReader) leaf(f *front, l leaf, value *yaml.Node) {
	read, amiss := valueOf(l, value)
	switch {
	case amiss == nil:
		f.leaves[l.key] = read
	case amiss != value:
		r.object(amiss.Line, true, fmt.Sprintf("“%s” holds something other than texts", l.key), "")
	case l.many:
		r.object(value.Line, true, fmt.Sprintf("“%s” should be a list of texts", l.key), "")
	default:
		r.object(value.Line, true, fmt.Sprintf("“%s” should be a text", l.key), "")
	}
}

// valueOf reads one value in the shape of a leaf; else it returns what is of
// another. A list of one may be written without brackets.
func valueOf(shape leaf, value *yaml.Node) (l leaf, amiss *yaml.Node) {
	l = leaf{key: shape.key, many: shape.many}
	switch {
	case isNull(value):
	case value.Kind == yaml.ScalarNode && l.many:
		l.list = []string{value.Value}
	case value.Kind == yaml.ScalarNode:
		l.text = value.Value
	case value.Kind == yaml.SequenceNode && l.many:
		for _, item := range value.Content {
			if item = resolve(item); item.Kind != yaml.ScalarNode {
				return l, item
			}
			l.list = append(l.list, item.Value)
		}
	default:
		return l, value
	}
	return l, nil
}

func (r *frontReader) made(f *front, value *yaml.Node) {
	made, amiss := readRecord(value)
	if amiss != nil {
		r.object(amiss.Line, true, "“generated” is not as the program wrote it", "restore it from an earlier version of the file; without it nothing here can be told from your own words")
	}
	f.made = made
}

// resolve follows an alias to what it stands for.
func resolve(n *yaml.Node) *yaml.Node {
	for n.Kind == yaml.AliasNode && n.Alias != nil {
		n = n.Alias
	}
	return n
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" }

var (
	yamlLine = regexp.MustCompile(`^(?:yaml: )?(?:line ([0-9]+): )?`)
	// yaml.v3 counts the lines of these complaints from 0, of others from 1.
	// An anchor that is not there is told without a line.
	yamlAnchor   = regexp.MustCompile(`^unknown anchor '(.+)' referenced`)
	yamlFromZero = regexp.MustCompile(`^did not find expected (?:key|node content|['<])`)
)

// parseYAML reads the one document that text must be; else the line, from 1,
// and what is wrong.
func parseYAML(text string) (doc yaml.Node, line int, message string) {
	d := yaml.NewDecoder(strings.NewReader(text))
	err := d.Decode(&doc)
	if err == nil {
		var more yaml.Node
		if err = d.Decode(&more); err == nil {
			return doc, more.Line, "a second document begins"
		}
	}
	if err == io.EOF {
		return doc, 0, ""
	}
	line, message = yamlError(err)
	if m := yamlAnchor.FindStringSubmatch(message); m != nil && line == 0 {
		line = 1 + strings.Count(text[:max(strings.Index(text, "*"+m[1]), 0)], "\n")
	}
	return doc, line, message
}

// yamlError is the line, within the YAML, and the message of a parser's error.
func yamlError(err error) (int, string) {
	m := yamlLine.FindStringSubmatch(err.Error())
	line, _ := strconv.Atoi(m[1])
	message := err.Error()[len(m[0]):]
	if line > 0 && yamlFromZero.MatchString(message) {
		line++
	}
	return line, message
}
