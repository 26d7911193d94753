package site

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Hugo's configuration is written as TOML on one line a key: it is the one
// format of Hugo's that keeps whole numbers whole (its JSON turns them into
// floats, and a million bytes then print as 1e+06) and whose strings can hold
// anything in escapes.

// toml writes a value in TOML's inline form.
func toml(b *strings.Builder, v any) error {
	switch v := v.(type) {
	case string:
		tomlString(b, v)
		return nil
	case bool:
		b.WriteString(strconv.FormatBool(v))
		return nil
	case float64:
		return tomlFloat(b, v)
	}
	switch r := reflect.ValueOf(v); r.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		b.WriteString(strconv.FormatInt(r.Int(), 10))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32:
		b.WriteString(strconv.FormatUint(r.Uint(), 10))
	case reflect.String:
		tomlString(b, r.String())
	case reflect.Bool:
		b.WriteString(strconv.FormatBool(r.Bool()))
	case reflect.Float32:
		return tomlFloat(b, r.Float())
	case reflect.Slice, reflect.Array:
		return tomlArray(b, r)
	case reflect.Map:
		return tomlTable(b, r)
	default:
		return fmt.Errorf("a %T cannot be shown by a layout", v)
	}
	return nil
}

func tomlArray(b *strings.Builder, r reflect.Value) error {
	b.WriteByte('[')
	for i := range r.Len() {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := toml(b, r.Index(i).Interface()); err != nil {
			return err
		}
	}
	b.WriteByte(']')
	return nil
}

// tomlTable leaves out values that are nil: TOML has no word for them, and a
// layout sees a missing key just the same.
func tomlTable(b *strings.Builder, r reflect.Value) error {
	if r.Type().Key().Kind() != reflect.String {
		return fmt.Errorf("a %s cannot be shown by a layout", r.Type())
	}
	values := make(map[string]any, r.Len())
	for iter := r.MapRange(); iter.Next(); {
		values[iter.Key().String()] = iter.Value().Interface()
	}
	b.WriteByte('{')
	first := true
	for _, k := range sortedKeys(values) {
		if values[k] == nil {
			continue
		}
		if !first {
			b.WriteByte(',')
		}
		first = false
		tomlString(b, k)
		b.WriteByte('=')
		if err := toml(b, values[k]); err != nil {
			return fmt.Errorf("%s: %w", k, err)
		}
	}
	b.WriteByte('}')
	return nil
}

func tomlFloat(b *strings.Builder, f float64) error {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return fmt.Errorf("%v cannot be shown by a layout", f)
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	b.WriteString(s)
	return nil
}

// tomlString writes a basic string: valid UTF-8, one line, nothing in it that
// a parser of front matter could take for an end.
func tomlString(b *strings.Builder, s string) {
	const hex = "0123456789ABCDEF"
	b.WriteByte('"')
	done := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 {
				b.WriteString(s[done:i])
				b.WriteString("\uFFFD")
				done = i + 1
			}
			i += n
			continue
		}
		if c < ' ' || c == '"' || c == '\\' || c == 0x7F {
			b.WriteString(s[done:i])
			switch c {
			case '"', '\\':
				b.WriteByte('\\')
				b.WriteByte(c)
			default:
				b.WriteString(`\u00`)
				b.WriteByte(hex[c>>4])
				b.WriteByte(hex[c&15])
			}
			done = i + 1
		}
		i++
	}
	b.WriteString(s[done:])
	b.WriteByte('"')
}
