package generator

import (
	"path"
	"sync"
	"time"

	"dossier/generator/dossier"
)

// census is what lies on the shelf, by name, before anything is read.
type census struct {
	taken     int64 // ns: before the first file was looked at
	sources   []found
	lost      []string // sidecars beside which there is no source
	exports   []string // what reference managers say of sources
	briefings []found
}

// found is a file of the dossier as it was found.
type found struct {
	Name    string // below its folder
	Mark    mark
	Sidecar mark // of a source; zero without one
	Text    mark // of a source: of the readable text beside it; zero without one
}

// settled reports whether the file and its sidecar cannot have changed unseen
// since they were looked at.
func (f found) settled(taken int64) bool {
	return f.Mark.settled(taken) && (f.Sidecar == mark{} || f.Sidecar.settled(taken)) && (f.Text == mark{} || f.Text.settled(taken))
}

// takeCensus looks at every original and briefing.
func (f folder) takeCensus(now int64) (census, error) {
	c := census{taken: now}
	marks := map[string]mark{}
	var names []string
	var texts map[string]bool
	var errs [2]error
	var both sync.WaitGroup
	both.Go(func() {
		var all []string
		all, errs[0] = f.listMarked(sourcesDir, func(string) bool { return true }, marks)
		names, c.lost = sourcesAmong(all)
		names, texts = f.textsApart(names)
		names, c.exports = f.exportsApart(names)
	})
	both.Go(func() {
		marks := map[string]mark{}
		var all []string
		all, errs[1] = f.listMarked(briefingsDir, isMarkdown, marks)
		for _, name := range all {
			c.briefings = append(c.briefings, found{Name: name, Mark: marks[name]})
		}
	})
	both.Wait()
	for _, name := range names {
		f := found{Name: name, Mark: marks[name], Sidecar: marks[name+".yaml"]}
		if texts[name+textEnding] {
			f.Text = marks[name+textEnding]
		}
		c.sources = append(c.sources, f)
	}
	for _, err := range errs {
		if err != nil {
			return census{}, err
		}
	}
	return c, nil
}

// survey takes the census and reads the exports that it finds.
func (d *desk) survey() (census, error) {
	c, err := d.takeCensus(time.Now().UnixNano())
	if err != nil {
		return c, err
	}
	return c, d.readExports(c)
}

// lostSidecars tells of descriptions of sources that are not there.
func (c census) lostSidecars() []dossier.Problem {
	var problems []dossier.Problem
	for _, name := range c.lost {
		problems = append(problems, dossier.Problem{
			File: path.Join(sourcesDir, name), Message: "this describes a source that is not here",
			Hint: "put " + stem(path.Base(name)) + " beside it, or remove it",
		})
	}
	return problems
}
