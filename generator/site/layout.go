package site

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"text/template/parse"
)

// beyond are the names by which a template reaches other pages than its own,
// or state that it shares with them. Pages are rendered in batches: what these
// give depends on which pages happen to be in one.
var beyond = map[string]bool{
	"AllPages": true, "RegularPages": true, "RegularPagesRecursive": true, "Pages": true, "Sections": true,
	"Taxonomies": true, "Menus": true, "Home": true, "Sites": true, "Data": true,
	"Paginator": true, "Paginate": true, "Related": true, "GetPage": true, "GetTerms": true,
	"Prev": true, "Next": true, "PrevInSection": true, "NextInSection": true,
	"PrevPage": true, "NextPage": true, "Parent": true, "Ancestors": true, "CurrentSection": true,
	"FirstSection": true, "Translations": true, "AllTranslations": true,
	"Ref": true, "RelRef": true, "MainSections": true, "Lastmod": true, "LastChange": true,
	"ref": true, "relref": true, "Store": true,
}

// parseError is how a template that does not parse says where.
var parseError = regexp.MustCompile(`^template: .*?:(\d+)(?::\d+)?: (.*)$`)

// checkLayout refuses templates that reach beyond their page, and those that
// do not parse: Hugo would leave goroutines of its own behind.
func checkLayout(file shown, text string) error {
	tree := parse.New(file.path)
	tree.Mode = parse.SkipFuncCheck
	set := map[string]*parse.Tree{}
	if _, err := tree.Parse(text, "", "", set); err != nil {
		broken := &LayoutError{File: file.path, BuiltIn: file.builtIn, Message: err.Error()}
		if m := parseError.FindStringSubmatch(err.Error()); m != nil {
			broken.Line, _ = strconv.Atoi(m[1])
			broken.Message = m[2]
		}
		return broken
	}
	set[file.path] = tree
	var errs []error
	object := func(at parse.Node, word string) {
		line := 1 + strings.Count(text[:min(int(at.Position()), len(text))], "\n")
		errs = append(errs, &LayoutError{
			File: file.path, Line: line, BuiltIn: file.builtIn,
			Message: word + " reaches beyond the page: a layout shows only what is in .Params.data",
		})
	}
	for _, name := range sortedKeys(set) {
		walker{object}.list(set[name].Root)
	}
	return errors.Join(errs...)
}

// walker calls found for every name in beyond that a template uses.
type walker struct {
	found func(at parse.Node, word string)
}

func (w walker) walk(n parse.Node) {
	switch n := n.(type) {
	case *parse.ListNode:
		w.list(n)
	case *parse.ActionNode:
		w.pipe(n.Pipe)
	case *parse.TemplateNode:
		w.pipe(n.Pipe)
	case *parse.PipeNode:
		w.pipe(n)
	case *parse.IfNode:
		w.branch(&n.BranchNode)
	case *parse.RangeNode:
		w.branch(&n.BranchNode)
	case *parse.WithNode:
		w.branch(&n.BranchNode)
	case *parse.ChainNode:
		w.walk(n.Node)
		w.words(n, n.Field)
	case *parse.FieldNode:
		w.words(n, n.Ident)
	case *parse.VariableNode:
		w.words(n, n.Ident[1:])
	case *parse.IdentifierNode:
		if n.Ident == "ref" || n.Ident == "relref" {
			w.found(n, n.Ident)
		}
	}
}

func (w walker) branch(b *parse.BranchNode) {
	w.pipe(b.Pipe)
	w.list(b.List)
	w.list(b.ElseList)
}

// list walks a list of nodes; nil is an {{ else }} that is not there.
func (w walker) list(l *parse.ListNode) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		w.walk(n)
	}
}

// pipe walks the arguments of a pipeline's commands; nil is a {{ template }}
// without one.
func (w walker) pipe(p *parse.PipeNode) {
	if p == nil {
		return
	}
	for _, command := range p.Cmds {
		for _, argument := range command.Args {
			w.walk(argument)
		}
	}
}

// words looks through a chain of fields. What lies below Params is the page's
// own, whatever its name.
func (w walker) words(at parse.Node, chain []string) {
	for i, word := range chain {
		if strings.EqualFold(word, "Params") {
			return
		}
		if beyond[word] {
			w.found(at, "."+strings.Join(chain[:i+1], "."))
			return
		}
	}
}
