// Package check says what a careful reader would object to.
//
// Content takes the dossier's folder and the joined dossier: it holds every
// quotation, key point and chronology entry against the bytes of the lines they
// name, every hash against the original, every date against EDTF and every
// relative link of the Markdown against its target. Site takes the published
// folder: every link and fragment of every page must lead somewhere, and no page
// may ask anything of another host or carry inline script or style.
//
// Both only look. Each objection names its file and line and is grave when the
// dossier is wrong until it is mended; what a person wrote in place of the
// source's words is told, not objected to, unless it stands in quotation marks.
// Neither judges what a sentence means, nor follows links to other hosts.
package check

import (
	"cmp"
	"io/fs"
	"slices"

	"dossier/generator/dossier"
)

// The folders of a dossier, as problems name them.
const (
	contentDir   = "content"
	sourcesDir   = "content/sources"
	briefingsDir = "content/briefings"
)

// Content checks what stands in the dossier's folder, root, and what was joined
// from it. The error is that of a folio that cannot be opened.
func Content(root fs.FS, d *dossier.Dossier) ([]dossier.Problem, error) {
	c := &content{root: root, lines: map[string]int{}}
	for _, f := range d.Sources {
		if err := c.open(d.Opener, f); err != nil {
			return nil, err
		}
	}
	c.markdown()
	return inOrder(c.problems), nil
}

// open checks a folio with its words, and those of the sources it cites, at
// hand.
func (c *content) open(o dossier.Opener, f *dossier.Folio) error {
	if o != nil {
		all := append([]*dossier.Folio{f}, f.Cites...)
		if err := o.Open(all...); err != nil {
			return err
		}
		defer o.Shut(all...)
	}
	c.count(f)
	c.folio(f)
	return nil
}

// content is a dossier's folder while it is checked.
type content struct {
	root     fs.FS
	lines    map[string]int // of files that references name; -1 for none
	problems []dossier.Problem
}

func (c *content) report(p dossier.Problem) { c.problems = append(c.problems, p) }

// inOrder puts problems in the order of files and lines, each once.
func inOrder(problems []dossier.Problem) []dossier.Problem {
	slices.SortStableFunc(problems, func(a, b dossier.Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(problems)
}
