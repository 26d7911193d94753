package docx

import (
	"errors"
	"path"
	"strings"

	"dossier/generator/source/parts"
)

// related are the parts around a document by their kind, “footnotes”, in the
// order in which they are named (ECMA-376, part 2: relationships).
type related map[string][]string

func (r related) one(kind string) string {
	if len(r[kind]) == 0 {
		return ""
	}
	return r[kind][0]
}

// mainPart is the part that holds the document itself.
func mainPart(a *parts.Archive) (string, error) {
	if a.Has("_rels/.rels") {
		r, err := relations(a, "")
		if err != nil {
			return "", err
		}
		if main := r.one("officeDocument"); main != "" {
			return main, nil
		}
	}
	if a.Has("word/document.xml") {
		return "word/document.xml", nil
	}
	return "", a.Damaged(errors.New("it holds no document"))
}

// relations reads what a part is related to within the file. Parts that are
// named and not there are left out.
func relations(a *parts.Archive, of string) (related, error) {
	around := related{}
	name := path.Join(path.Dir(of), "_rels", path.Base(of)+".rels")
	if of == "" {
		name = "_rels/.rels"
	}
	if !a.Has(name) {
		return around, nil
	}
	e, err := a.XML(name)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	relation := func(el parts.Element) error {
		kind, target := path.Base(el.Attr("Type")), el.Attr("Target")
		if rest, absolute := strings.CutPrefix(target, "/"); absolute {
			target = rest
		} else {
			target = path.Join(path.Dir(of), target)
		}
		if el.Attr("TargetMode") != "External" && a.Has(target) && !seen[target] {
			seen[target] = true
			around[kind] = append(around[kind], target)
		}
		return e.Skip()
	}
	err = e.Inside(func(parts.Element) error { return e.Inside(relation, nil) }, nil)
	return around, err
}
