package dossier_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// allowed names, for each package below generator, the packages of ours it
// may import besides dossier. A package that is not named is an error, so
// that a new room is drawn here before it is built.
var allowed = map[string][]string{
	"dossier":           {},
	"date":              {},
	"keys":              {},
	"source":            {"date", "keys", "charset", "source/web", "source/mail", "source/markdown", "source/docx", "source/epub", "source/pdf", "source/warc", "source/records"},
	"charset":           {},
	"transcript":        {"date"},
	"source/web":        {"charset", "date", "transcript"},
	"source/web/train":  {"source/web", "internal/gold"},
	"source/mail":       {"charset", "date", "transcript", "source/web"},
	"source/markdown":   {"charset", "date", "keys", "transcript"},
	"source/parts":      {"charset"},
	"source/docx":       {"transcript", "source/parts"},
	"source/epub":       {"charset", "transcript", "source/parts"},
	"source/pdf":        {"transcript", "source/pdf/object", "source/pdf/glyph", "source/pdf/layout"},
	"source/pdf/object": {},
	"source/pdf/glyph":  {"source/pdf/object"},
	"source/pdf/layout": {"source/pdf/glyph"},
	"source/warc":       {"transcript", "source/web"},
	"source/records":    {"charset", "date", "transcript"},
	"internal/board":    {"source", "clean", "internal/gold"},
	"internal/gold":     {},
	"clean/chain":       {},
	"clean/train":       {"clean", "clean/chain", "internal/gold"},
	"clean":             {"date", "clean/chain"},
	"understand":        {"date"},
	"brief":             {"date"},
	"editor":            {"date", "keys"},
	"cache":             {},
	"kin":               {},
	"assemble":          {"date", "kin"},
	"page":              {"date"},
	"check":             {"date"},
	"site":              {},
	"internal/browser":  {},
	"internal/synth":    {},
	".": {
		"date", "source", "source/records", "clean", "understand", "brief", "editor",
		"assemble", "page", "check", "site", "cache",
	},
	"cli":                 {"."},
	"internal/synth/make": {"internal/synth"},
}

// Data flows one way: no stage knows another, only the composition at the
// root of generator knows them all, and only site knows Hugo.
func TestImportsFollowTheArrows(t *testing.T) {
	const root, hugo = "dossier/generator", "github.com/gohugoio/hugo"
	err := filepath.WalkDir("..", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(p, ".go") || strings.Contains(p, "testdata") {
			return err
		}
		pkg, relErr := filepath.Rel("..", filepath.Dir(p))
		if relErr != nil {
			return relErr
		}
		pkg = filepath.ToSlash(pkg)
		may, known := allowed[pkg]
		if !known {
			t.Errorf("%s: package %s has no place among the arrows", p, pkg)
			return nil
		}
		test := strings.HasSuffix(p, "_test.go")
		file, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			switch {
			case strings.HasPrefix(imported, hugo) && pkg != "site":
				t.Errorf("%s imports %s: only site may know Hugo", p, imported)
			case imported != root && !strings.HasPrefix(imported, root+"/"):
				if pkg == "dossier" && strings.Contains(strings.SplitN(imported, "/", 2)[0], ".") && !test {
					t.Errorf("%s imports %s: the vocabulary imports the standard library only", p, imported)
				}
			case !reaches(may, strings.TrimPrefix(strings.TrimPrefix(imported, root), "/"), pkg, test):
				t.Errorf("%s imports %s: no such arrow", p, imported)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// reaches reports whether pkg may import the package of ours called name.
// Tests may also drive a browser, make a dossier up, and test their own
// package from outside; those of the whole may run the program.
func reaches(may []string, name, pkg string, test bool) bool {
	name = path.Clean(name)
	switch {
	case name == "dossier":
		return true
	case test && (name == pkg || name == "internal/browser" || name == "internal/synth"):
		return true
	case test && pkg == "." && name == "cli":
		return true
	}
	for _, m := range may {
		if m == name {
			return true
		}
	}
	return false
}
