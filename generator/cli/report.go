package cli

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"dossier/generator"
)

// reportBuild tells what a build did, most important last.
func (t *teller) reportBuild(r generator.Report, published bool) {
	t.problems(r.Problems)
	t.reportKept(r.Kept)
	if !published {
		if len(r.Written) > 0 {
			t.say("%s written in content/briefings", count(len(r.Written), "briefing", "briefings"))
		}
		return
	}
	t.say("%s", summary(r))
	t.say("open %s", r.Home)
}

// summary is a build that succeeded in one line: what there is, and what had to
// be done for it.
func summary(r generator.Report) string {
	whole := fmt.Sprintf("%s from %s", count(r.Pages, "page", "pages"), count(r.Sources-r.Unread, "source", "sources"))
	var done []string
	note := func(n int, what string) {
		if n > 0 {
			done = append(done, what)
		}
	}
	note(r.Fresh, count(r.Fresh, "source", "sources")+" looked at")
	note(len(r.Written), count(len(r.Written), "briefing", "briefings")+" written")
	note(r.Rendered, count(r.Rendered, "page", "pages")+" rendered")
	if len(done) == 0 {
		return "nothing has changed since the last build; " + whole
	}
	return whole + "; " + strings.Join(done, ", ")
}

// reportKept tells, in one line a file, what of a person's was left as it is.
// Of files that nothing has happened to since the last build, which said so,
// it gives the number alone, unless everything is asked for.
func (t *teller) reportKept(kept []generator.Kept) {
	var order []string
	byFile := map[string][]generator.Kept{}
	known := map[string]bool{}
	for _, k := range kept {
		if !k.Anew && !t.verbose {
			known[k.File] = true
			continue
		}
		if byFile[k.File] == nil {
			order = append(order, k.File)
		}
		byFile[k.File] = append(byFile[k.File], k)
	}
	for _, file := range order {
		t.say("%s", t.keptIn(file, byFile[file]))
	}
	if len(known) > 0 {
		other := ""
		if len(order) > 0 {
			other = "other "
		}
		t.say("what people changed in %s stays as it is; -v names it", count(len(known), other+"briefing", other+"briefings"))
	}
}

// mostNamed is how many things kept in a file are named one by one.
const mostNamed = 3

// keptIn is the line for one file. It begins as a place that editors can jump
// to: the first line of what was kept.
func (t *teller) keptIn(file string, kept []generator.Kept) string {
	slices.SortStableFunc(kept, func(a, b generator.Kept) int { // what is not there comes last
		return cmp.Compare(uint(a.Line-1), uint(b.Line-1))
	})
	at := file
	if line := kept[0].Line; line > 0 {
		at = fmt.Sprintf("%s:%d", file, line)
	}
	if len(kept) > mostNamed {
		return fmt.Sprintf("%s: %s; see %s", at, counted(kept), quoted(t.explaining(file)))
	}
	return at + ": " + named(kept)
}

// named says every one of the things kept, and its line.
func named(kept []generator.Kept) string {
	var b strings.Builder
	said := ""
	for i, k := range kept {
		how, what, _ := strings.Cut(k.What, ": ")
		if i > 0 {
			b.WriteString("; ")
		}
		if how != said {
			b.WriteString(how + ": ")
			said = how
		}
		b.WriteString(what)
		if k.Line > 0 {
			fmt.Fprintf(&b, " (line %d)", k.Line)
		}
	}
	return b.String()
}

// counted says how many things were kept, and how many left out.
func counted(kept []generator.Kept) string {
	var order []string
	n := map[string]int{}
	for _, k := range kept {
		how, _, _ := strings.Cut(k.What, ": ")
		if n[how] == 0 {
			order = append(order, how)
		}
		n[how]++
	}
	for i, how := range order {
		order[i] = grouped(n[how]) + " " + how
	}
	return strings.Join(order, ", ") + ", as a person changed them"
}

// explaining is the command that says whose everything in a briefing is.
func (t *teller) explaining(file string) string {
	root := ""
	if filepath.Clean(t.root) != "." {
		root = " -s " + t.root
	}
	return "dossier build" + root + " --explain " + file
}
