package site

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"unicode/utf8"
)

// fitter makes a page's data fit for layouts, in one pass: text becomes valid
// UTF-8, what is nil goes, maps become what Hugo has for them. Whatever a
// layout cannot show, and a key that Hugo would not find, is an error. Data
// that fits already is left as it is, so that pages may share some.
type fitter struct {
	weight int // about how many bytes the data are
}

// data fits a page's data. Maps are changed in place.
func (f *fitter) data(m map[string]any) error {
	for k, v := range m {
		if err := checkKey(k); err != nil {
			return err
		}
		if v == nil {
			delete(m, k)
			continue
		}
		fitted, changed, err := f.value(v)
		if err != nil {
			return fmt.Errorf("%s: %w", k, err)
		}
		if f.weight += len(k) + 16; changed {
			m[k] = fitted
		}
	}
	return nil
}

// checkKey refuses a key that Hugo would change: it looks for all of them in
// lower case, and reads _merge.
func checkKey(k string) error {
	if k != strings.ToLower(k) || k == "_merge" {
		return fmt.Errorf("data key %q is not lower case, or Hugo's own", k)
	}
	return nil
}

// value is a value as it fits, and whether it is another than it was.
func (f *fitter) value(v any) (fitted any, changed bool, err error) {
	switch v := v.(type) {
	case string:
		f.weight += len(v)
		if utf8.ValidString(v) {
			return v, false, nil
		}
		return strings.ToValidUTF8(v, "\uFFFD"), true, nil
	case params:
		return v, false, f.data(v)
	case map[string]any:
		return params(v), true, f.data(v)
	case []any:
		return v, false, f.list(v)
	case bool, int, int64:
		return v, false, nil
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return v, false, fmt.Errorf("%v cannot be shown by a layout", v)
		}
		return v, false, nil
	}
	return f.other(v)
}

func (f *fitter) list(list []any) error {
	for i, e := range list {
		fitted, changed, err := f.value(e)
		if err != nil {
			return err
		}
		if f.weight += 16; changed {
			list[i] = fitted
		}
	}
	return nil
}

// other fits values of rarer types: as the common type of their kind.
func (f *fitter) other(v any) (any, bool, error) {
	var common any
	switch r := reflect.ValueOf(v); r.Kind() {
	case reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int, reflect.Int64:
		common = r.Int()
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32:
		common = int64(r.Uint())
	case reflect.String:
		common = r.String()
	case reflect.Bool:
		common = r.Bool()
	case reflect.Float32, reflect.Float64:
		common = r.Float()
	case reflect.Slice, reflect.Array:
		list := make([]any, r.Len())
		for i := range list {
			list[i] = r.Index(i).Interface()
		}
		common = list
	case reflect.Map:
		if r.Type().Key().Kind() != reflect.String {
			return nil, false, fmt.Errorf("a %T cannot be shown by a layout", v)
		}
		m := make(map[string]any, r.Len())
		for iter := r.MapRange(); iter.Next(); {
			m[iter.Key().String()] = iter.Value().Interface()
		}
		common = m
	default:
		return nil, false, fmt.Errorf("a %T cannot be shown by a layout", v)
	}
	fitted, _, err := f.value(common)
	return fitted, true, err
}
