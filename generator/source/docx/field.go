package docx

import (
	"slices"
	"strings"
)

// field is a field that is open: first its code, which is not shown, then what
// the code came to when the document was saved. (ECMA-376, part 1, 17.16.)
type field struct {
	code  bool // its code is being read
	words string
}

// deepestFields bounds how fields nest; people nest a few. Of one that begins
// deeper nothing is noted.
const deepestFields = 100

// fieldMark opens, turns or closes a field.
func (r *reader) fieldMark(kind string) {
	last := len(r.fields) - 1
	switch {
	case kind == "begin" && last+1 < deepestFields:
		r.fields = append(r.fields, field{code: true})
	case last >= 0 && kind == "separate":
		r.fields[last].code = false
	case last >= 0 && kind == "end":
		r.fields = r.fields[:last]
	}
}

// fieldCode takes the beginning of the innermost field's code.
func (r *reader) fieldCode(code string) {
	if last := len(r.fields) - 1; last >= 0 && len(r.fields[last].words) < 20 {
		r.fields[last].words += code
	}
}

// inCode reports whether the text that is being read is a field's code.
func (r *reader) inCode() bool {
	return slices.ContainsFunc(r.fields, func(f field) bool { return f.code })
}

// inContents reports whether it is a table of contents.
func (r *reader) inContents() bool { return slices.ContainsFunc(r.fields, field.isContents) }

func (f field) isContents() bool { return strings.HasPrefix(strings.TrimSpace(f.words), "TOC") }

// settleFields keeps a field that is never turned or closed, as in a damaged
// document, from taking all that follows with it: its code ends with the
// paragraph, and a table of contents at the next heading.
func (r *reader) settleFields(kind role) {
	for i := range r.fields {
		r.fields[i].code = false
	}
	if kind == heading {
		r.fields = slices.DeleteFunc(r.fields, field.isContents)
	}
}
