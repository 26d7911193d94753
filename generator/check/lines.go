package check

import (
	"bytes"
	"fmt"
	"io/fs"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"dossier/generator/dossier"
)

var lineMark = regexp.MustCompile(`^L([0-9]{1,9})(?:-L?([0-9]{1,9}))?$`)

// deadSource says why a reference to lines of a source leads nowhere; empty
// when it leads there.
func deadSource(source, fragment string, count int) string {
	m := lineMark.FindStringSubmatch(fragment)
	if m == nil {
		switch {
		case count < 0:
			return fmt.Sprintf("link to %s leads nowhere: there is no %s/%s", source, sourcesDir, source)
		case fragment != "":
			return fmt.Sprintf("link to %s#%s names no line", source, fragment)
		}
		return ""
	}
	first, _ := strconv.Atoi(m[1])
	last := first
	named := fmt.Sprintf("%s, line %d,", source, first)
	if m[2] != "" {
		last, _ = strconv.Atoi(m[2])
	}
	if last > first {
		named = fmt.Sprintf("%s, lines %d to %d,", source, first, last)
	}
	switch {
	case count < 0:
		return fmt.Sprintf("reference to %s leads nowhere: there is no %s/%s", named, sourcesDir, source)
	case first < 1 || last < first || last > count:
		return fmt.Sprintf("reference to %s leads nowhere: %s has %d lines", named, source, count)
	}
	return ""
}

var lineLabel = regexp.MustCompile(`^L([0-9]{1,9})(?:[-–]L?([0-9]{1,9}))?$`)

// label objects to a reference whose words name another line than it leads to.
func (c *content) label(file string, line int, words, to string) {
	_, fragment, _ := strings.Cut(to, "#")
	said, led := lineLabel.FindStringSubmatch(words), lineMark.FindStringSubmatch(fragment)
	if said == nil || led == nil || said[1] == led[1] && (said[2] == led[2] || said[2] == "" || led[2] == "") {
		return
	}
	c.report(dossier.Problem{
		File: file, Line: line, Grave: true,
		Message: fmt.Sprintf("the reference says %s and leads to %s", words, fragment), Hint: "make the two alike",
	})
}

// labelOf is what a link reads, if it is plain text.
func labelOf(n ast.Node, body []byte) string {
	t, plain := n.FirstChild().(*ast.Text)
	if !plain || t.NextSibling() != nil {
		return ""
	}
	return string(t.Segment.Value(body))
}

// lineCount is the number of lines of a file in the folder, 0 for a folder and
// -1 when there is neither.
func (c *content) lineCount(file string) int {
	if n, known := c.lines[file]; known {
		return n
	}
	n := c.countLines(file)
	c.lines[file] = n
	return n
}

// count notes the number of lines of a source, as it was read.
func (c *content) count(f *dossier.Folio) {
	file := sourcesDir + "/" + f.Source.Readable()
	if _, err := fs.Stat(c.root, file); err != nil {
		c.lines[file] = -1
		return
	}
	c.lines[file] = len(f.Source.Lines)
}

func (c *content) countLines(file string) int {
	if !fs.ValidPath(file) {
		return -1
	}
	info, err := fs.Stat(c.root, file)
	switch {
	case err != nil:
		return -1
	case info.IsDir():
		return 0
	}
	raw, err := fs.ReadFile(c.root, file)
	if err != nil {
		return -1
	}
	n := bytes.Count(raw, []byte("\n"))
	if len(raw) > 0 && raw[len(raw)-1] != '\n' {
		n++
	}
	return n
}
