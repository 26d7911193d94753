package check

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"sort"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"dossier/generator/dossier"
)

// markdown checks the relative links of every Markdown file but the sources,
// whose links are not ours.
func (c *content) markdown() {
	_ = fs.WalkDir(c.root, contentDir, func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // what cannot be read, others report
		case d.IsDir() && file == sourcesDir:
			return fs.SkipDir
		case !d.IsDir() && strings.EqualFold(path.Ext(file), ".md"):
			if raw, err := fs.ReadFile(c.root, file); err == nil {
				c.page(file, raw)
			}
		}
		return nil
	})
}

// page checks the links of one Markdown file.
func (c *content) page(file string, raw []byte) {
	_, body := split(raw)
	for _, line := range tame(body) {
		c.report(dossier.Problem{File: file, Line: line, Message: "this holds more brackets or nests deeper than can be checked; its links were not"})
	}
	starts := lineStarts(body)
	tree := goldmark.DefaultParser().Parse(text.NewReader(body))
	_ = ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		var to []byte
		switch n := n.(type) {
		case *ast.Link:
			to = n.Destination
		case *ast.Image:
			to = n.Destination
		}
		if entering && to != nil {
			line := sort.SearchInts(starts, offsetOf(n)+1)
			c.link(file, line, string(decoded(to)))
			c.label(file, line, labelOf(n, body), string(decoded(to)))
		}
		return ast.WalkContinue, nil
	})
}

// decoded is a destination without the escapes and entities it is written with.
func decoded(to []byte) []byte {
	return util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences(to)))
}

// lineStarts are the offsets at which the lines of a text begin.
func lineStarts(body []byte) []int {
	starts := []int{0}
	for at := 0; ; {
		i := bytes.IndexByte(body[at:], '\n')
		if i < 0 {
			return starts
		}
		at += i + 1
		starts = append(starts, at)
	}
}

// offsetOf is where an inline node stands: at the first text in it, else behind
// the last before it, else where its block begins.
func offsetOf(n ast.Node) int {
	for m := n.FirstChild(); m != nil; m = m.FirstChild() {
		if t, ok := m.(*ast.Text); ok {
			return t.Segment.Start
		}
	}
	for m := n.PreviousSibling(); m != nil; m = m.PreviousSibling() {
		if t, ok := m.(*ast.Text); ok {
			return t.Segment.Stop
		}
	}
	for m := n.Parent(); m != nil; m = m.Parent() {
		if m.Type() == ast.TypeBlock && m.Lines() != nil && m.Lines().Len() > 0 {
			return m.Lines().At(0).Start
		}
	}
	return 0
}

var schemed = regexp.MustCompile(`^(?:[A-Za-z][A-Za-z0-9+.-]*:|//)`)

// link checks one link of a Markdown file. Fragments are checked where they
// name lines; those of headings depend on who renders them.
func (c *content) link(file string, line int, to string) {
	if schemed.MatchString(to) {
		return
	}
	address, fragment, _ := strings.Cut(to, "#")
	address, _, _ = strings.Cut(address, "?")
	if address == "" {
		return
	}
	name, err := url.PathUnescape(address)
	if err != nil {
		name = address
	}
	target := path.Join(path.Dir(file), name)
	if strings.HasPrefix(address, "/") {
		target = strings.TrimPrefix(path.Clean(name), "/")
	}
	object := func(message string, args ...any) {
		c.report(dossier.Problem{File: file, Line: line, Message: fmt.Sprintf(message, args...), Grave: true})
	}
	source, toSource := strings.CutPrefix(target, sourcesDir+"/")
	count := c.lineCount(target)
	switch {
	case strings.HasPrefix(address, "/"):
		object("link to %s begins at the root; write it relative to this file", to)
	case !toSource && count < 0:
		object("link to %s leads nowhere: there is no %s", to, target)
	case toSource:
		if why := deadSource(source, fragment, count); why != "" {
			object("%s", why)
		}
	}
}
