package site

import (
	"errors"
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

// checkLayout refuses templates that reach beyond their page. One that does
// not parse is left to Hugo, whose message is better.
func checkLayout(file shown, text string) error {
	tree := parse.New(file.path)
	tree.Mode = parse.SkipFuncCheck
	set := map[string]*parse.Tree{}
	if _, err := tree.Parse(text, "", "", set); err != nil {
		return nil
	}
	set[file.path] = tree
	var errs []error
	for _, name := range sortedKeys(set) {
		if set[name].Root == nil {
			continue
		}
		walk(set[name].Root, func(n parse.Node, word string) {
			line := 1 + strings.Count(text[:min(int(n.Position()), len(text))], "\n")
			errs = append(errs, &LayoutError{
				File: file.path, Line: line, BuiltIn: file.builtIn,
				Message: word + " reaches beyond the page: a layout shows only what is in .Params.data",
			})
		})
	}
	return errors.Join(errs...)
}

// walk calls found for every name in beyond that a template uses.
func walk(n parse.Node, found func(parse.Node, string)) {
	words := func(n parse.Node, idents []string) {
		for i, w := range idents {
			// What lies below Params is the page's own, whatever its name.
			if strings.EqualFold(w, "Params") {
				return
			}
			if beyond[w] {
				found(n, "."+strings.Join(idents[:i+1], "."))
				return
			}
		}
	}
	branch := func(b *parse.BranchNode) {
		walk(b.Pipe, found)
		walk(b.List, found)
		if b.ElseList != nil {
			walk(b.ElseList, found)
		}
	}
	switch n := n.(type) {
	case *parse.ListNode:
		if n == nil {
			return
		}
		for _, c := range n.Nodes {
			walk(c, found)
		}
	case *parse.ActionNode:
		walk(n.Pipe, found)
	case *parse.TemplateNode:
		if n.Pipe != nil {
			walk(n.Pipe, found)
		}
	case *parse.PipeNode:
		if n == nil {
			return
		}
		for _, c := range n.Cmds {
			walk(c, found)
		}
	case *parse.CommandNode:
		for _, a := range n.Args {
			walk(a, found)
		}
	case *parse.IfNode:
		branch(&n.BranchNode)
	case *parse.RangeNode:
		branch(&n.BranchNode)
	case *parse.WithNode:
		branch(&n.BranchNode)
	case *parse.ChainNode:
		walk(n.Node, found)
		words(n, n.Field)
	case *parse.FieldNode:
		words(n, n.Ident)
	case *parse.VariableNode:
		words(n, n.Ident[1:])
	case *parse.IdentifierNode:
		if n.Ident == "ref" || n.Ident == "relref" {
			found(n, n.Ident)
		}
	}
}
