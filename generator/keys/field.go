package keys

import (
	"fmt"
	"strconv"

	"go.yaml.in/yaml/v3"
)

// Field is one key that may stand in a document and what to do with its value.
type Field struct {
	Name string
	fill func(r *reader, key, value *yaml.Node)
}

// Text fills to with a single value, its lines and runs of space made one.
func Text(name string, to *string) Field {
	return Field{name, func(r *reader, key, value *yaml.Node) { r.text(key, value, to) }}
}

// Checked is Text for a value that must be valid; wrong ends the sentence
// "“VALUE” …", hint says how to write it.
func Checked(name string, to *string, valid func(string) bool, wrong, hint string) Field {
	return Field{name, func(r *reader, key, value *yaml.Node) {
		var v string
		switch r.text(key, value, &v); {
		case v == "":
		case !valid(v):
			r.object(value.Line, fmt.Sprintf("“%s” %s, so “%s” is left out", v, wrong, key.Value), hint)
		default:
			*to = v
		}
	}}
}

// List fills to with one value or several. A comma in a value is left alone:
// it may be “Martin Luther King, Jr.”.
func List(name string, to *[]string) Field {
	return Field{name, func(r *reader, key, value *yaml.Node) {
		items := []*yaml.Node{value}
		if value.Kind == yaml.SequenceNode {
			items = value.Content
		}
		for _, item := range items {
			var v string
			if r.text(key, meant(item), &v); v != "" {
				*to = append(*to, v)
			}
		}
	}}
}

// Number fills to with a whole number.
func Number(name string, to *int) Field {
	return Field{name, func(r *reader, key, value *yaml.Node) {
		var v string
		if r.text(key, value, &v); v == "" {
			return
		}
		n, err := strconv.Atoi(v)
		if err != nil {
			r.object(value.Line, fmt.Sprintf("“%s” is not a whole number, so “%s” is left out", v, key.Value), "")
			return
		}
		*to = n
	}}
}

// Group is a key that holds further keys. Those that no field names are put
// into others as they are; with others nil they are mistakes.
func Group(name string, others map[string]any, fields ...Field) Field {
	return Field{name, func(r *reader, key, value *yaml.Node) {
		if value.Kind != yaml.MappingNode {
			r.object(value.Line, fmt.Sprintf("“%s” holds further keys, and this is one value", key.Value), "")
			return
		}
		r.mapping(value, others != nil, fields)
		if others != nil {
			r.others(value, others, fields)
		}
	}}
}

func (r *reader) others(m *yaml.Node, to map[string]any, fields []Field) {
	for i := 0; i+1 < len(m.Content); i += 2 {
		key, value := m.Content[i], m.Content[i+1]
		if find(fields, key.Value) != nil {
			continue
		}
		var v any
		if err := value.Decode(&v); err != nil {
			_, what := place(err)
			r.object(value.Line, fmt.Sprintf("“%s” was left out: %s", key.Value, what), "")
			continue
		}
		to[key.Value] = named(v)
	}
}

// named makes every key of every mapping in a value a word: YAML allows
// numbers and truth values, templates do not.
func named(v any) any {
	switch v := v.(type) {
	case map[any]any:
		words := make(map[string]any, len(v))
		for key, value := range v {
			words[fmt.Sprint(key)] = named(value)
		}
		return words
	case map[string]any:
		for key, value := range v {
			v[key] = named(value)
		}
	case []any:
		for i, value := range v {
			v[i] = named(value)
		}
	}
	return v
}
