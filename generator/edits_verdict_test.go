package generator_test

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"sync"

	"dossier/generator"
)

// judge holds every briefing against its account.
func (w *world) judge(before map[*article]string, report generator.Report) ([]objection, error) {
	found := w.briefings()
	wrong, errs := make([][]objection, len(w.articles)), make([]error, len(w.articles))
	var all sync.WaitGroup
	for i, a := range w.articles {
		if a.at == "" || a.erased {
			a.at, a.erased = found[a.name], false
		}
		a.file, a.behind = a.at, a.gone || a.broken != ""
		all.Go(func() { wrong[i], errs[i] = w.judgeOne(a, before[a], report) })
	}
	all.Wait()
	return append(slices.Concat(wrong...), w.strangers()...), errors.Join(errs...)
}

func (w *world) judgeOne(a *article, before string, report generator.Report) ([]objection, error) {
	object := func(rule, text, says string) []objection {
		return []objection{{a.index, a.at, says, rule, text}}
	}
	switch after := w.read(a.path()); {
	case a.at == "" && a.gone:
		return nil, nil
	case a.at == "":
		return object("holds", a.name, "there is no briefing of "+a.name), nil
	case !a.gone && a.broken == "":
		fresh, err := w.scribe.Fresh(w.root, a.name, a.at)
		if err != nil {
			return nil, err
		}
		if a.idle && string(fresh) == a.fresh && after != before {
			return object("same", "", "nothing changed for a briefing, and it was written"), nil
		}
		a.fresh, a.known = string(fresh), a.name
		return a.judge(before, after, a.fresh, w.read("content/sources/"+a.name)), nil
	case after != before:
		return object("same", "", "a briefing that must be left alone was written"), nil
	case !namesFile(report, a.path()):
		return object("tells", "", "no problem names the briefing"), nil
	}
	return nil, nil
}

// strangers objects to briefings that are nobody's.
func (w *world) strangers() []objection {
	var wrong []objection
	files := w.tree("content/briefings")
	for _, a := range w.articles {
		delete(files, a.at)
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		source := w.articles[0].index
		for _, a := range w.articles {
			if strings.Contains(files[name], a.name) {
				source = a.index
			}
		}
		wrong = append(wrong, objection{source, name, "this is a second briefing of its source", "stranger", ""})
	}
	return wrong
}

func namesFile(report generator.Report, file string) bool {
	for _, p := range report.Problems {
		if p.File == file {
			return true
		}
	}
	return false
}

// briefings are the files below content/briefings by the sources they name.
func (w *world) briefings() map[string]string {
	of := map[string]string{}
	for name, text := range w.tree("content/briefings") {
		front, _ := split(strings.ReplaceAll(text, "\r\n", "\n"))
		if file := valuesOf(front)["source.file"].text; file != "" {
			of[file] = name
		}
	}
	return of
}
