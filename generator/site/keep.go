package site

import (
	"context"
	"os"
	"path"
	"path/filepath"
	"strings"

	"dossier/generator/dossier"
)

// Intact reports whether the site in in.Out is still, file by file, the one
// that in.Memory remembers, made with in's design, configuration and files. It
// does not look at in.Pages: whether the sheets are the same is for the caller
// to know. The result is what Render would give. Nothing is touched.
//
// A file is what it was if its size and time are; a file more or less is a
// difference, but for hidden ones at the top, which are the user's. What a
// killed build left beside the site is one too.
func Intact(ctx context.Context, in Input) (Result, bool) {
	in = in.withDefaults()
	design, err := newDesign(in)
	if err != nil {
		return Result{}, false // Render will say what is wrong
	}
	out, err := realOut(in.Out)
	if err != nil || disturbed(out) {
		return Result{}, false
	}
	past := recall(in.Memory, design.key)
	if !past.holds(in.Files) {
		return Result{}, false
	}
	return past.standing(ctx, in, out)
}

// holds reports whether the files that a site was given are these. Their names
// are part of the design's key.
func (m *memory) holds(files map[string][]byte) bool {
	for name, content := range files {
		r := m.byPath[name]
		if r == nil || r.kind != given || r.key != dossier.KeyOf(string(content)) {
			return false
		}
	}
	return m.known
}

// shows reports whether the pages of a site are those of the sheets.
func (m *memory) shows(sheets []dossier.Sheet) bool {
	for _, s := range sheets {
		if m.page(s) == nil {
			return false
		}
	}
	return m.count(aPage) == len(sheets)
}

// page is the record of a sheet's page as it was last rendered; nil when it
// was never, or from something else.
func (m *memory) page(s dossier.Sheet) *record {
	r := m.byPath[s.Path]
	if r == nil || r.kind != aPage || r.key != s.Key || s.Key == (dossier.Key{}) {
		return nil
	}
	return r
}

// standing is the result of the build that gave the memory, if its site stands
// as it was left.
func (m *memory) standing(ctx context.Context, in Input, out string) (Result, bool) {
	if there, err := m.there(ctx, out, in.Workers); err != nil || !all(there) || !m.alone(out) {
		return Result{}, false
	}
	r := Result{Pages: m.count(aPage), Files: len(m.files), Memory: in.Memory}
	flaws := map[string][]flaw{}
	for _, f := range m.files {
		for _, n := range f.flaws {
			flaws[f.path] = append(flaws[f.path], m.flaws[n])
		}
	}
	r.Problems = problems(in.Out, m.warned, flaws)
	return r, true
}

// there looks which files stand as they were left, in the order of m.files.
func (m *memory) there(ctx context.Context, out string, workers int) ([]bool, error) {
	there := make([]bool, len(m.files))
	err := each(workers, len(m.files), func(i int) error {
		found, err := markOf(filepath.Join(out, filepath.FromSlash(m.files[i].path)))
		there[i] = err == nil && found == m.files[i].mark
		return ctx.Err()
	})
	return there, err
}

// alone reports whether nothing stands in a folder but the files of a memory,
// all of which are there. Hidden files at the top do not count.
func (m *memory) alone(out string) bool {
	if _, err := os.Lstat(filepath.Join(out, madeHere)); err != nil {
		return false
	}
	for dir, want := range m.entries() {
		d, err := os.Open(filepath.Join(out, filepath.FromSlash(dir)))
		if err != nil {
			return false
		}
		names, err := d.Readdirnames(-1)
		d.Close()
		if err != nil {
			return false
		}
		have := len(names)
		for _, name := range names {
			if dir == "." && strings.HasPrefix(name, ".") {
				have--
			}
		}
		if have != want {
			return false
		}
	}
	return true
}

// entries is how many files and folders there are in each folder of a site.
func (m *memory) entries() map[string]int {
	count := map[string]int{".": 0}
	for i := range m.files {
		for at := m.files[i].path; at != "."; {
			dir := path.Dir(at)
			_, known := count[dir]
			if count[dir]++; known {
				break
			}
			at = dir
		}
	}
	return count
}

func all(list []bool) bool {
	for _, yes := range list {
		if !yes {
			return false
		}
	}
	return true
}
