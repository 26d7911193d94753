// Package keys reads YAML mappings whose keys are known: the sidecar beside a
// source, the front matter of a page a person wrote, the configuration.
//
// In come bytes and the fields to fill; out come problems, each with the file
// and the line it is about and, for a mistyped key, the nearest right name. A
// value that cannot be used fills nothing; text that is not YAML fills nothing
// at all. It never panics and never guesses a value.
package keys

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"dossier/generator/dossier"
)

// Document is a YAML text and where it stands.
type Document struct {
	File  string // named in problems
	Above int    // lines of the file before the text
	What  string // what the text is, "a sidecar": said when it is no mapping
	Open  bool   // keys that no field names are somebody else's, not mistakes
}

// Read fills the fields from a document.
func Read(d Document, raw []byte, fields ...Field) []dossier.Problem {
	r := &reader{doc: d}
	if strings.TrimSpace(string(raw)) == "" {
		return nil
	}
	if line := Conflict(raw); line > 0 {
		r.object(line, "marks of an unresolved merge stand here; the file was left out", "decide which side stays and delete the marks")
		return r.problems
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(raw, &doc); err != nil {
		line, what := place(err)
		r.object(line, "this is not YAML and was left out: "+what, "")
		return r.problems
	}
	switch {
	case len(doc.Content) == 0 || doc.Content[0].Tag == "!!null":
	case doc.Content[0].Kind != yaml.MappingNode:
		r.object(doc.Content[0].Line, d.What+" is a list of “key: value” lines, and this is none", "")
	default:
		r.mapping(doc.Content[0], d.Open, fields)
	}
	return r.problems
}

// Conflict is the line, from 1, of the first mark that a version-control
// system leaves of an unresolved merge; 0 without one.
func Conflict(raw []byte) int {
	n := 0
	for line := range strings.Lines(string(raw)) {
		n++
		if strings.HasPrefix(line, "<<<<<<< ") || strings.HasPrefix(line, ">>>>>>> ") {
			return n
		}
	}
	return 0
}

// reader collects what is wrong with a document.
type reader struct {
	doc      Document
	problems []dossier.Problem
}

func (r *reader) object(line int, message, hint string) {
	if line > 0 {
		line += r.doc.Above
	}
	r.problems = append(r.problems, dossier.Problem{File: r.doc.File, Line: line, Message: message, Hint: hint})
}

func (r *reader) mapping(m *yaml.Node, open bool, fields []Field) {
	seen := map[string]bool{}
	for i := 0; i+1 < len(m.Content); i += 2 {
		key, value := m.Content[i], meant(m.Content[i+1])
		field := find(fields, key.Value)
		switch {
		case seen[key.Value]:
			r.object(key.Line, fmt.Sprintf("“%s” is given twice; the first counts", key.Value), "")
		case field == nil && (!open || mistyped(key.Value, fields)):
			r.unknown(key, fields)
		case field == nil || value.Tag == "!!null": // an empty value says nothing
		default:
			field.fill(r, key, value)
		}
		seen[key.Value] = true
	}
}

// meant is the value that an alias names, or the value itself.
func meant(value *yaml.Node) *yaml.Node {
	if value.Kind == yaml.AliasNode {
		return value.Alias
	}
	return value
}

func find(fields []Field, name string) *Field {
	for i := range fields {
		if fields[i].Name == name {
			return &fields[i]
		}
	}
	return nil
}

// mistyped reports whether a key that may be somebody else's is so near to a
// known one that it was most likely meant.
func mistyped(key string, fields []Field) bool {
	for _, f := range fields {
		if len(f.Name) > 3 && edits(strings.ToLower(key), strings.ToLower(f.Name)) <= 2 {
			return true
		}
	}
	return false
}

func (r *reader) unknown(key *yaml.Node, fields []Field) {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.Name
	}
	hint := "the keys are " + strings.Join(names, ", ")
	if near := nearest(key.Value, names); near != "" {
		hint = fmt.Sprintf("did you mean “%s”?", near)
	}
	r.object(key.Line, fmt.Sprintf("unknown key “%s”", key.Value), hint)
}

func (r *reader) text(key, value *yaml.Node, to *string) {
	if value.Kind != yaml.ScalarNode {
		r.object(value.Line, fmt.Sprintf("“%s” takes one value", key.Value), "")
		return
	}
	*to = strings.Join(strings.Fields(value.Value), " ")
}

var yamlLine = regexp.MustCompile(`^yaml: line (\d+): (.*)`)

// place takes the line out of a YAML error; 0 when it names none.
func place(err error) (line int, what string) {
	text := strings.Join(strings.Fields(err.Error()), " ")
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1])
		return line, m[2]
	}
	return 0, strings.TrimPrefix(text, "yaml: ")
}
