// Package records reads what reference managers export of sources: CSL-JSON
// and RIS, as Zotero, Mendeley, EndNote and JabRef write them, and Zotero's own
// JSON. An export holds one item or those of a whole folder.
//
// In come the bytes of an export and its name. Out come its items, each with
// its line and what it says of a source as a dossier.Sidecar, and a problem
// with the line for whatever cannot be used: a bad item never costs another, a
// bad field never costs its item.
//
// Which source an item is about is told by an Index, by a file that the item
// names, by its address, its DOI or its title, in this order. It refuses to
// guess: a title counts only from four words on, and one that several works or
// several sources share is nobody's. How it is used:
//
//	file, problems := records.Parse(name, raw)       // when records.Is(name, raw)
//	index := records.NewIndex(files)                 // all exports of folders
//	match, problems := index.Match(src.Name, src)    // once the source is read
//	beside, problems := itsOwn.Beside(src.Name, src) // SOURCE.EXT.ris or .json
//	src.Sidecar = records.Merge(src.Sidecar, beside, match.Sidecar)
//	names, problems := records.Contested(matches)    // once all sources are
//
// Nothing here opens files or keeps anything: equal input gives equal output.
package records

import (
	"fmt"
	"path"
	"strings"

	"dossier/generator/charset"
	"dossier/generator/dossier"
)

// folder is where exports lie, as Problems name it.
const folder = "content/sources/"

// File is an export, read.
type File struct {
	Name  string // slash path below content/sources
	Items []Item // in their order
}

// Item is what an export says of one work.
type Item struct {
	Line    int             // where it begins, from 1
	Sidecar dossier.Sidecar // each field that it fills says in By where it is from
	Files   []string        // paths of its attachments as the export writes them, with slashes
	Links   []string        // further addresses of the work
	DOI     string          // "10.1000/xyz", in small letters; empty without one
}

// longestExport bounds an export; a library of 50,000 items has about 60 MB.
const longestExport = 128 << 20

// Is reports whether a file is such an export, by its name and its first
// items: a .json whose items have a type of CSL and an id or a title, or a .ris
// that begins with a TY tag. Any other .json may be a source.
func Is(name string, raw []byte) bool {
	const enough = 1 << 20 // even, so that UTF-16 stays whole
	switch strings.ToLower(path.Ext(name)) {
	case ".json":
		text, _ := decode(raw[:min(len(raw), enough)])
		return isCSL(text)
	case ".ris":
		text, _ := decode(raw[:min(len(raw), 4096)])
		return isRIS(text)
	}
	return false
}

// Parse reads the export called name. Of one that is none it gives a File
// without items and a problem.
func Parse(name string, raw []byte) (*File, []dossier.Problem) {
	r := &reader{file: &File{Name: name}}
	if len(raw) > longestExport {
		r.object(0, fmt.Sprintf("this export has %d MB, more than the %d MB that are read", len(raw)>>20, longestExport>>20), "export a part of the library")
		return r.file, r.problems
	}
	text, err := decode(raw)
	switch {
	case err != nil:
		r.object(0, err.Error()+"; the export was left out", "")
	case strings.EqualFold(path.Ext(name), ".ris"):
		r.ris(text)
	default:
		r.csl(text)
	}
	r.tellRest()
	return r.file, r.problems
}

func decode(raw []byte) (string, error) {
	d, err := charset.Decode(raw, "")
	return d.Text, err
}

// reader collects the items of an export and what is wrong with it.
type reader struct {
	file     *File
	problems []dossier.Problem
	untold   int
}

// mostProblems bounds what is said of one file: after so many a person knows.
const mostProblems = 100

func (r *reader) object(line int, message, hint string) {
	if len(r.problems) == mostProblems {
		r.untold++
		return
	}
	r.problems = append(r.problems, dossier.Problem{File: folder + r.file.Name, Line: line, Message: message, Hint: hint})
}

func (r *reader) tellRest() {
	if r.untold > 0 {
		r.problems = append(r.problems, dossier.Problem{File: folder + r.file.Name, Message: fmt.Sprintf("%d more problems of this kind are not listed", r.untold)})
	}
}

// add takes an item in and says on each field where it is from.
func (r *reader) add(it Item) {
	side := &it.Sidecar
	if side.Title == "" && side.URL == "" && len(it.Files) == 0 && it.DOI == "" {
		r.object(it.Line, "this item has no title, address or file, so it describes no source", "")
		return
	}
	if side.Title == "" {
		r.object(it.Line, "this item has no title", "")
	}
	side.Byline = authors(side.Byline, side.Outlet)
	side.By = origins(*side, placeOf(r.file.Name, it.Line))
	r.file.Items = append(r.file.Items, it)
}

// placeOf says where an item stands as a reader would look it up.
func placeOf(file string, line int) string { return fmt.Sprintf("%s (L%d)", file, line) }
