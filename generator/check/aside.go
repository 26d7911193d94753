package check

import (
	"sort"

	"dossier/generator/dossier"
)

// setAside is the reason for which a stretch of a source is not reporting;
// empty when it is, or is its headline or the like.
func setAside(a *dossier.Article, at dossier.Span) dossier.Reason {
	i := sort.Search(len(a.SetAside), func(i int) bool { return a.SetAside[i].Span.End > at.Start })
	if i < len(a.SetAside) && a.SetAside[i].Span.Overlaps(at) && a.SetAside[i].Reason.Furniture() {
		return a.SetAside[i].Reason
	}
	return ""
}
