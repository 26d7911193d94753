package site

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"sort"
	"strings"

	"dossier/generator/dossier"
)

// result is what was made, and the memory of it. The links are finished.
func (p *press) result() Result {
	p.links.confirm()
	return Result{
		Pages: len(p.in.Pages), Rendered: p.done, Files: len(p.in.Pages) + len(p.others),
		Problems: problems(p.in.Out, p.warnings, p.links.flaws),
		Memory:   p.memory().encode(),
	}
}

// memory is what the next build may know.
func (p *press) memory() *memory {
	m := &memory{design: p.design.key, warned: p.warnings}
	var flaws table[flaw]
	led := led{all: map[string]bool{}}
	flawsOf := func(name string) []int {
		var list []int
		for _, f := range p.links.flaws[name] {
			list = append(list, flaws.number(strings.Join([]string{f.words, f.to.file, f.to.fragment, f.why}, "\x00"), f))
		}
		return list
	}
	for i, sheet := range p.in.Pages {
		r := record{path: sheet.Path, kind: aPage, key: sheet.Key, mark: p.marks[i], warned: p.warned[i], flaws: flawsOf(sheet.Path)}
		if kept := p.kept[i]; kept != nil {
			r.uses = led.uses(p.past.uses[kept.uses])
		} else {
			r.uses = led.uses(p.links.usedBy(i))
		}
		m.files = append(m.files, r)
	}
	for _, r := range p.others {
		r.flaws = flawsOf(r.path)
		m.files = append(m.files, r)
	}
	slices.SortFunc(m.files, func(a, b record) int { return cmp.Compare(a.path, b.path) })
	m.flaws, m.uses, m.loose = flaws.list, led.sets.list, p.loose(led.all)
	return m
}

// warn files what Hugo said of a batch and gives the number of it, from 1; 0
// if it said nothing.
func (p *press) warn(messages []string) int {
	if len(messages) == 0 {
		return 0
	}
	said := map[string]bool{}
	for _, m := range messages {
		said[strings.TrimSpace(m)] = true
	}
	p.warnings = append(p.warnings, sortedKeys(said))
	return len(p.warnings)
}

// problems are all that is to be said of a site, by file.
func problems(out string, warned [][]string, flaws map[string][]flaw) []dossier.Problem {
	said := map[string]bool{}
	for _, messages := range warned {
		for _, m := range messages {
			said[m] = true
		}
	}
	var list []dossier.Problem
	for _, m := range sortedKeys(said) {
		list = append(list, warning(m))
	}
	for _, broken := range tell(flaws) {
		broken.File = shownOut(out, broken.File)
		list = append(list, broken)
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].File < list[j].File })
	return list
}

// warning words what Hugo says about translations for a reader.
func warning(message string) dossier.Problem {
	if parts := strings.Split(message, "|"); len(parts) == 4 && parts[1] == "MISSING_TRANSLATION" {
		return dossier.Problem{
			File:    path.Join("i18n", parts[2]+".yaml"),
			Message: fmt.Sprintf("no translation of %q", parts[3]),
			Hint:    "add it to this file in the dossier's own i18n folder",
		}
	}
	return dossier.Problem{Message: "while rendering: " + message}
}
