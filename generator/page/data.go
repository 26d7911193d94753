package page

import (
	"reflect"
	"strings"
	"sync"
	"unicode"
)

// data turns a view into what dossier.Page.Data allows: strings, numbers,
// booleans, slices and maps. A field's name becomes its key in lower case, with
// an underscore before each further capital; fields with nothing to say are
// left out, so a template asks with {{ with }}.
func data(view any) map[string]any {
	m, _ := plain(reflect.ValueOf(view)).(map[string]any)
	return m
}

func plain(v reflect.Value) any {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return nil
		}
		return plain(v.Elem())
	case reflect.Struct:
		m := map[string]any{}
		fields(v, m)
		return m
	case reflect.Slice:
		list := make([]any, v.Len())
		for i := range list {
			list[i] = plain(v.Index(i))
		}
		return list
	}
	switch v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Bool:
		return v.Bool()
	case reflect.Int:
		return int(v.Int())
	}
	panic("page: a view holds a " + v.Type().String())
}

func fields(v reflect.Value, m map[string]any) {
	for _, f := range shapeOf(v.Type()) {
		value := v.Field(f.at)
		switch {
		case f.embedded:
			fields(value, m)
		case value.IsZero(), value.Kind() == reflect.Slice && value.Len() == 0:
		default:
			m[f.key] = plain(value)
		}
	}
}

// field is a field of a view that has something to say.
type field struct {
	at       int
	key      string
	embedded bool // its own fields stand in its place
}

// shapes remembers the fields of each type of view.
var shapes sync.Map

func shapeOf(t reflect.Type) []field {
	if known, ok := shapes.Load(t); ok {
		return known.([]field)
	}
	var all []field
	for i := range t.NumField() {
		f := t.Field(i)
		embedded := f.Anonymous && f.Type.Kind() == reflect.Struct
		if embedded || f.IsExported() {
			all = append(all, field{i, key(f.Name), embedded})
		}
	}
	shapes.Store(t, all)
	return all
}

func key(name string) string {
	var b strings.Builder
	small := false // the letter before was a small one
	for _, r := range name {
		if unicode.IsUpper(r) && small {
			b.WriteByte('_')
		}
		small = !unicode.IsUpper(r)
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
