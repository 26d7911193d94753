// Command board measures reading against a collection of annotated pages:
//
//	go run ./generator/internal/board FOLDER
//
// FOLDER holds gold.jsonl, a line a page with the keys id, set, url, title,
// authors, date and body (null where nobody annotated it), and the pages as
// text/ID.txt and, for some, html/ID.html or html/ID.html.gz. A row is printed
// for each set and form.
//
// Bodies are compared by multisets of four-word shingles: precision, recall and
// F1 of each page, averaged over pages. A title is exact when its words are the
// gold's, case and marks aside. Authors are right when the set of their last
// words is; "invented" are those of pages for which the gold has none. A date is
// right to the day, and near within one day either way. Comments is the share of
// the words let through as reporting that stand in lines of readers' comments
// (see internal/gold), and times are the processor’s, of reading and cleaning one
// page.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime/debug"
	"sort"

	"dossier/generator/internal/gold"
)

func main() {
	set := flag.String("set", "", "measure this set alone")
	form := flag.String("form", "", "measure this form alone: text or html")
	list := flag.Float64("list", 0, "name the pages whose F1 is lower than this")
	facts := flag.Bool("facts", false, "name the titles, authors and dates that are not as in the gold")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: board [flags] FOLDER")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	debug.SetGCPercent(400) // as dossier inspect does
	dir := flag.Arg(0)
	pages, err := gold.Read(dir)
	if err != nil {
		fmt.Fprintln(os.Stderr, "board:", err)
		os.Exit(1)
	}
	rows := map[string]*row{}
	for _, p := range pages {
		if *set != "" && p.Set != *set {
			continue
		}
		for _, f := range gold.Forms(dir, p.ID) {
			if *form != "" && f.Form != *form {
				continue
			}
			name := p.Set + " " + f.Form
			if rows[name] == nil {
				rows[name] = &row{}
			}
			j, err := judge(p, f)
			if err != nil {
				fmt.Fprintln(os.Stderr, "board:", err)
				os.Exit(1)
			}
			rows[name].add(j)
			j.tell(*list, *facts)
		}
	}
	names := make([]string, 0, len(rows))
	for name := range rows {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Printf("%-16s %s\n", name, rows[name])
	}
}
