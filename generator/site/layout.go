package site

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"strings"
	"text/template/parse"

	"github.com/gohugoio/hugo/common/herrors"
)

// LayoutError is a mistake in a file of the design: a layout, a translation
// or an asset.
type LayoutError struct {
	File    string // slash path from the dossier's root, "layouts/briefing.html"
	Line    int    // from 1; 0 when not known
	Page    string // the page that was being rendered; may be empty
	Message string
	BuiltIn bool // the file is the program's own, not the dossier's
}

func (e *LayoutError) Error() string {
	at := e.File
	if e.Line > 0 {
		at = fmt.Sprintf("%s:%d", e.File, e.Line)
	}
	if e.BuiltIn {
		at += " (built in)"
	}
	if e.Page != "" {
		return fmt.Sprintf("%s: %s (rendering %s)", at, e.Message, e.Page)
	}
	return at + ": " + e.Message
}

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

// shown is a file of the design as a person knows it.
type shown struct {
	path    string
	builtIn bool
}

func shownFile(name string) shown {
	if p, ok := strings.CutPrefix(name, themeDir+"/"); ok {
		return shown{p, true}
	}
	if p, ok := strings.CutPrefix(name, fallbackDir+"/"); ok {
		return shown{p, true}
	}
	return shown{strings.TrimPrefix(name, siteDir+"/"), false}
}

var (
	inPage   = regexp.MustCompile(regexp.QuoteMeta(siteDir) + `/content/([0-9a-f_index]+\.md)`)
	position = regexp.MustCompile(`"?(?:` + regexp.QuoteMeta(siteDir) + `|` + regexp.QuoteMeta(themeDir) + `|` + regexp.QuoteMeta(fallbackDir) + `)/(?:layouts|assets|i18n)/[^":\s]+`)
	chatter  = regexp.MustCompile(`^(?:(?:template: \S+|executing "[^"]*"(?: at <[^>]*>)?|parse of template failed|execute of template failed|failed to [a-z ]+|render|assemble|process|render of "[^"]*" failed|"[^"]*"|error calling \w+|(?i:/[\w./-]+):\d+(?::\d+)?): )+`)
)

// explain turns Hugo's error into one that names the file a person can mend.
// pages maps the names of content files to the paths of their pages.
func explain(err error, pages map[string]string) error {
	if err == nil {
		return nil
	}
	page := ""
	if m := inPage.FindStringSubmatch(err.Error()); m != nil {
		page = pages[m[1]]
	}
	var best *LayoutError
	for _, fe := range herrors.UnwrapFileErrors(err) {
		pos := fe.Position()
		name := path.Clean(strings.ReplaceAll(pos.Filename, `\`, "/"))
		if strings.HasPrefix(name, siteDir+"/content/") || !strings.HasPrefix(name, "/") {
			continue
		}
		file := shownFile(name)
		// The innermost error stands last: that is where the mistake is.
		best = &LayoutError{File: file.path, BuiltIn: file.builtIn, Line: pos.LineNumber, Page: page, Message: plain(fe.Error())}
	}
	if best != nil {
		return best
	}
	if m := position.FindString(err.Error()); m != "" {
		file := shownFile(strings.TrimPrefix(m, `"`))
		return &LayoutError{File: file.path, BuiltIn: file.builtIn, Page: page, Message: plain(err.Error())}
	}
	return fmt.Errorf("rendering the pages: %w", err)
}

// plain cuts the tale of calls from the front of a template's error.
func plain(message string) string {
	message, _, _ = strings.Cut(message, "\n")
	if short := chatter.ReplaceAllString(message, ""); short != "" {
		message = short
	}
	return strings.NewReplacer(siteDir+"/", "", themeDir+"/", "").Replace(message)
}
