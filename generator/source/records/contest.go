package records

import (
	"fmt"
	"maps"
	"path"
	"slices"

	"dossier/generator/dossier"
)

// Contested names the sources, in order, whose only claim to an item is a title
// that another source shows too, with a problem for each: whose the item is
// cannot be told, and its words must count for none of them. matches holds what
// Match gave for each source, by its name; a source that matched by its file's
// name or its address keeps the item.
func Contested(matches map[string]Match) (names []string, problems []dossier.Problem) {
	claims := map[string][]string{}
	for _, name := range slices.Sorted(maps.Keys(matches)) {
		for _, place := range matches[name].Places {
			claims[place] = append(claims[place], name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(matches)) {
		m := matches[name]
		if m.How != ByTitle {
			continue
		}
		for _, place := range m.Places {
			rival := slices.IndexFunc(claims[place], func(n string) bool { return n != name })
			if rival < 0 {
				continue
			}
			names = append(names, name)
			problems = append(problems, dossier.Problem{
				File: folder + name, Message: fmt.Sprintf("%s fits this source and %s by title, so it is not taken", place, claims[place][rival]),
				Hint: "add “url:” to " + path.Base(name) + ".yaml, or the file's name to the item",
			})
			break
		}
	}
	return names, problems
}
