package generator

import (
	"context"
	"path"
	"slices"
	"strings"
	"sync"

	"dossier/generator/dossier"
	"dossier/generator/source/records"
)

// exports are what reference managers say of the sources: files of CSL-JSON
// and RIS among them. One that is called after a source, SOURCE.EXT.ris,
// describes that source; any other those of its folder and below.
type exports struct {
	key  dossier.Key // of their names and bytes; zero without any
	raws map[string][]byte

	once     sync.Once
	index    *records.Index
	beside   map[string][]*records.File // by the name of the source
	problems []dossier.Problem
}

// exportsApart tells the exports from the sources. The names are sorted.
func (f folder) exportsApart(names []string) (sources, exports []string) {
	for _, name := range names {
		switch strings.ToLower(path.Ext(name)) {
		case ".ris", ".json":
			if raw, err := f.original(name); err == nil && records.Is(name, raw) {
				exports = append(exports, name)
				continue
			}
		}
		sources = append(sources, name)
	}
	return sources, exports
}

// readExports reads the exports that a census found, and lets them count for
// the desk's key. What they hold is looked at when a source is read.
func (d *desk) readExports(c census) error {
	d.exports = &exports{raws: map[string][]byte{}}
	if len(c.exports) == 0 {
		return nil
	}
	var parts []string
	for _, name := range c.exports {
		raw, err := d.original(name)
		if err != nil {
			return err
		}
		d.exports.raws[name] = raw
		parts = append(parts, name, string(raw))
	}
	d.exports.key = dossier.KeyOf(parts...)
	d.key = dossier.KeyOf("with exports", d.key.String(), d.exports.key.String())
	return nil
}

// open reads what the exports hold. sources are the names of all sources.
func (x *exports) open(sources []found) {
	x.once.Do(func() {
		x.beside = map[string][]*records.File{}
		is := map[string]bool{}
		for _, f := range sources {
			is[f.Name] = true
		}
		var folders []*records.File
		for _, name := range sortedNames(x.raws) {
			file, problems := records.Parse(name, x.raws[name])
			x.problems = append(x.problems, problems...)
			if of := stem(name); is[of] {
				x.beside[of] = append(x.beside[of], file)
			} else {
				folders = append(folders, file)
			}
		}
		x.index, x.raws = records.NewIndex(folders), nil
	})
}

func sortedNames(raws map[string][]byte) []string {
	names := make([]string, 0, len(raws))
	for name := range raws {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// tell fills what a person has not said of a source from the exports. barred
// says that an item which fits by its title alone is another source's as well,
// and counts for neither.
func (x *exports) tell(src *dossier.Source, barred bool) (records.Match, []dossier.Problem) {
	if x == nil || x.index == nil {
		return records.Match{}, nil
	}
	sides := []dossier.Sidecar{src.Sidecar}
	var problems []dossier.Problem
	for _, file := range x.beside[src.Name] {
		side, more := file.Beside(src.Name, src)
		sides, problems = append(sides, side), append(problems, more...)
	}
	match, more := x.index.Match(src.Name, src)
	if !barred || match.How != records.ByTitle {
		sides, problems = append(sides, match.Sidecar), append(problems, more...)
	}
	src.Sidecar = records.Merge(sides...)
	return records.Match{How: match.How, Places: match.Places}, problems
}

// settleClaims finds the sources that claim one item by its title alone, and
// reads those anew for which it had counted, or had not.
func (s *shelf) settleClaims(ctx context.Context, report *Report) error {
	matches := map[string]records.Match{}
	for _, v := range s.volumes {
		if v.err == nil && v.Match.How != "" {
			matches[v.Name] = v.Match
		}
	}
	names, problems := records.Contested(matches)
	report.Problems = append(report.Problems, problems...)
	barred := map[string]bool{}
	for _, name := range names {
		barred[name] = true
	}
	var anew []*volume
	for _, v := range s.volumes {
		if v.err == nil && v.Barred != barred[v.Name] {
			v.Barred = barred[v.Name]
			v.Reading = s.readingKey(v)
			anew = append(anew, v)
		}
	}
	return each(ctx, s.desk.opts.workers(), anew, func(v *volume) { s.make(ctx, v) }, func(int) {})
}
