package brief

import (
	"slices"

	"dossier/generator/dossier"
)

// Updated is a briefing's file brought up to date, and what it says.
type Updated struct {
	Text     []byte            // the file; the old bytes when nothing of the program's changed
	Briefing dossier.Briefing  // what Text says, as Read has it
	Kept     []Kept            // what the program would have written otherwise; lines are of Text
	Problems []dossier.Problem // of Text; lines are of Text
	Grave    bool              // one of the problems is grave: Text is the old file, left alone
}

// Update brings a briefing's file up to date with a fresh reading of its
// source, reads it, and leaves every word of a person's where and as it
// stands. What the program wrote and nobody touched is refreshed, or removed
// when it is no longer found; what a person changed, wrote or deleted stays
// changed, written or deleted. Without an old file, or with a blank one, the
// fresh briefing is written as it is. The bytes come back unchanged when
// nothing of the program's changed, and when a Problem says why the file could
// not be understood.
//
// Titles are the themes' titles by ID, version the program's. Src is the
// original that the reading was made from: where its bytes are others than the
// file notes, a person's items are found again in it by their words. Without it
// (nil) their references stay as they are.
func Update(old []byte, fresh dossier.Briefing, titles map[string]string, version string, src *dossier.Source) Updated {
	s := newScanner(fresh.File)
	d, r, problems := sides(old, &fresh, titles, version, s)
	if r == nil {
		text := []byte(writeFront(&fresh, d.made) + d.body())
		r = read(text, s)
		return Updated{Text: text, Briefing: r.briefing, Problems: r.problems}
	}
	if len(problems) > 0 || r.astray {
		return leftAlone(old, r, problems)
	}
	m := decide(r, d, &fresh, src)
	out, back := m.assemble()
	if back == nil {
		if m, back = decideReflowed(m, src); back == nil {
			return leftAlone(old, read(old, s), []dossier.Problem{m.refusal()})
		}
		out = back.raw
	}
	if !m.changed {
		return Updated{Text: old, Briefing: r.briefing, Kept: m.report, Problems: slices.Concat(r.problems, m.problems)}
	}
	m.atNewLines(out)
	return Updated{Text: out, Briefing: back.briefing, Kept: m.report, Problems: slices.Concat(back.problems, m.problems)}
}

// sides are the fresh briefing as it would be written and the old file as it
// reads; no reading for a file that is not there or blank. Problems are what
// keeps the two from being put together.
func sides(old []byte, fresh *dossier.Briefing, titles map[string]string, version string, s scanner) (draft, *reading, []dossier.Problem) {
	var r *reading
	var problems []dossier.Problem
	if !blank(string(old)) {
		r = read(old, s)
		problems = graveOnly(r.problems)
	}
	d, err := draftOf(fresh, titles, version, s)
	if err != nil {
		if r == nil {
			r = &reading{scanner: s}
			r.briefing.File = s.file
		}
		problems = append(problems, dossier.Problem{File: problemFile(s.file), Message: "cannot be written: " + err.Error(), Grave: true})
	}
	return d, r, problems
}

// leftAlone is an old file that is not to be touched, for the problems given
// or for one that its reading names.
func leftAlone(old []byte, r *reading, problems []dossier.Problem) Updated {
	u := Updated{Text: old, Briefing: r.briefing, Problems: r.problems, Grave: len(graveOnly(problems)) > 0}
	for _, p := range problems {
		if !slices.Contains(u.Problems, p) {
			u.Problems = append(u.Problems, p)
		}
	}
	return u
}

func graveOnly(problems []dossier.Problem) []dossier.Problem {
	var grave []dossier.Problem
	for _, p := range problems {
		if p.Grave {
			grave = append(grave, p)
		}
	}
	return grave
}

func problemFile(file string) string { return "content/briefings/" + file }
