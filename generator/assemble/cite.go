package assemble

import (
	"fmt"
	"strings"

	"dossier/generator/dossier"
)

// cite is the place of words in the lines a reference names. A reference that
// leads nowhere gives a place in the briefing's own source without a line.
func (x *binder) cite(item *dossier.Item, ref dossier.Ref, parts ...string) place {
	of := x.whose(ref.File)
	if of == nobodys {
		x.deadReference(item, ref, fmt.Sprintf("there is no content/sources/%s", ref.File))
		return place{Of: ours}
	}
	src := x.finders[of].src
	if ref.First < 1 || ref.Last < ref.First || ref.Last > len(src.Lines) {
		x.deadReference(item, ref, fmt.Sprintf("%s has %d lines", src.Name, len(src.Lines)))
		return place{Of: of}
	}
	lines := src.LineSpan(ref.First, ref.Last)
	at := place{Of: of, Line: ref.First, Last: ref.Last, Start: lines.Start}
	return at.found(x.finders[of].find(parts, lines))
}

// found is the place with the words that were found in it.
func (p place) found(spans []dossier.Span, normalised bool) place {
	if p.Spans, p.Normalised = spans, normalised; len(spans) > 0 {
		p.Start = spans[0].Start
	}
	return p
}

// whose is the source that a reference names. One to an original that is no
// text leads to its readable text, which is the source's own.
func (x *binder) whose(file string) int {
	if file == x.Source.Name {
		return ours
	}
	if of := x.need(file); of != nobodys {
		return of
	}
	readable, is := strings.CutSuffix(file, ".txt")
	switch {
	case !is:
		return nobodys
	case readable == x.Source.Name:
		return ours
	}
	return x.need(readable)
}

// need is another source, and notes that the card depends on it.
func (x *binder) need(file string) int {
	for i, n := range x.card.Needs {
		if n.Name == file {
			if n.SHA256 == "" {
				return nobodys
			}
			return needed + i
		}
	}
	n := Need{Name: file}
	var f *finder
	if src := x.around.Source(file); src != nil {
		n.SHA256, f = src.SHA256, &finder{src: src}
	}
	x.card.Needs, x.finders = append(x.card.Needs, n), append(x.finders, f)
	if f == nil {
		return nobodys
	}
	return len(x.finders) - 1
}

func (x *binder) report(p dossier.Problem) {
	p.File = "content/briefings/" + x.Briefing.File
	x.card.Problems = append(x.card.Problems, p)
}

func (x *binder) deadReference(item *dossier.Item, ref dossier.Ref, why string) {
	x.report(dossier.Problem{
		Line: refLine(item, ref), Grave: true,
		Message: fmt.Sprintf("reference to %s leads nowhere: %s", refName(ref), why),
	})
}

// refName is a reference as a reader would say it.
func refName(ref dossier.Ref) string {
	if ref.Last > ref.First {
		return fmt.Sprintf("%s, lines %d to %d,", ref.File, ref.First, ref.Last)
	}
	return fmt.Sprintf("%s, line %d,", ref.File, ref.First)
}

// refLine is the line of the briefing on which an item's reference stands.
func refLine(item *dossier.Item, ref dossier.Ref) int {
	if item == nil || item.Line == 0 {
		return 0
	}
	before := strings.LastIndex(item.Raw, fmt.Sprintf("#L%d", ref.First))
	return item.Line + strings.Count(item.Raw[:max(before, 0)], "\n")
}
