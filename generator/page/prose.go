package page

import (
	"bytes"
	"html"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	goldhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// prose renders a person's Markdown to HTML that can do nothing but be read:
// raw HTML is shown as the text it is, links lead to the dossier's own pages or
// to the web and nowhere else, images are named rather than fetched. from is
// the file that holds it, against which its links are resolved; below is the
// level of the heading it stands under.
func (s *sheet) prose(markdown, from string, below int) string {
	if strings.TrimSpace(markdown) == "" {
		return ""
	}
	if tooDeep(markdown) {
		return "<pre>" + html.EscapeString(markdown) + "</pre>\n"
	}
	src := []byte(markdown)
	doc := reader.Parser().Parse(text.NewReader(src))
	s.resolve(doc, src, from)
	lower(doc, below)
	var out bytes.Buffer
	if err := reader.Renderer().Render(&out, src, doc); err != nil {
		return "<pre>" + html.EscapeString(markdown) + "</pre>\n"
	}
	return out.String()
}

// inline renders what a person wrote in a line of front matter: emphasis, links
// and code, and nothing that makes a block.
func (s *sheet) inline(markdown, from string) string {
	if tooDeep(markdown) {
		return html.EscapeString(markdown)
	}
	src := []byte(strings.Join(strings.Fields(markdown), " "))
	doc := lineReader.Parse(text.NewReader(src))
	s.resolve(doc, src, from)
	var out bytes.Buffer
	if err := reader.Renderer().Render(&out, src, doc); err != nil {
		return html.EscapeString(markdown)
	}
	set := strings.TrimSpace(out.String())
	return strings.TrimSuffix(strings.TrimPrefix(set, "<p>"), "</p>")
}

// lineReader knows one kind of block, the paragraph.
var lineReader = parser.NewParser(
	parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1)),
	parser.WithInlineParsers(parser.DefaultInlineParsers()...),
)

// reader is CommonMark with tables; no typographer, since a person's marks are
// as verbatim as a source's.
var reader = goldmark.New(
	goldmark.WithExtensions(extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignAttribute))),
	goldmark.WithParserOptions(parser.WithASTTransformers()),
	goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(shownHTML{}, 1))),
)

var _ = goldhtml.WithXHTML // the renderer stays in its safe mode: no WithUnsafe

// shownHTML prints raw HTML as text, where goldmark's safe mode would drop it.
type shownHTML struct{}

func (shownHTML) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindRawHTML, func(w util.BufWriter, src []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			segments := n.(*ast.RawHTML).Segments
			for i := range segments.Len() {
				at := segments.At(i)
				w.WriteString(html.EscapeString(string(at.Value(src))))
			}
		}
		return ast.WalkSkipChildren, nil
	})
	r.Register(ast.KindHTMLBlock, func(w util.BufWriter, src []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		block := n.(*ast.HTMLBlock)
		w.WriteString("<p>")
		for i := range block.Lines().Len() {
			at := block.Lines().At(i)
			w.WriteString(html.EscapeString(string(at.Value(src))))
		}
		if block.HasClosure() {
			w.WriteString(html.EscapeString(string(block.ClosureLine.Value(src))))
		}
		w.WriteString("</p>\n")
		return ast.WalkContinue, nil
	})
}

// Nesting beyond what anybody writes is set as it stands: parsers take a
// minute over 100,000 quotation signs.
const (
	deepest = 24
	longest = 1 << 20
	densest = 4000
)

func tooDeep(markdown string) bool {
	if len(markdown) > longest {
		return true
	}
	brackets := 0
	for line := range strings.Lines(markdown) {
		markers := 0
		for _, r := range line {
			if r == '>' || r == '-' || r == '*' || r == '+' || r == '.' || r == ')' {
				markers++
			} else if r != ' ' && r != '\t' && (r < '0' || r > '9') {
				break
			}
		}
		if markers > deepest && !rule(line) {
			return true
		}
		brackets += strings.Count(line, "[") + strings.Count(line, "*") + strings.Count(line, "_") + strings.Count(line, "`") + strings.Count(line, "<")
	}
	return brackets > densest
}

// rule reports whether a line is one sign repeated: a thematic break, the line
// under a heading or of a table.
func rule(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && line[0] != '>' && strings.Trim(line, line[:1]) == ""
}

// lower sets a document's headings below the one it stands under, without
// skipping a level.
func lower(doc ast.Node, below int) {
	var open []int // levels as written, of the headings we are under
	ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		h, ok := n.(*ast.Heading)
		if !ok || !entering {
			return ast.WalkContinue, nil
		}
		for len(open) > 0 && open[len(open)-1] >= h.Level {
			open = open[:len(open)-1]
		}
		open = append(open, h.Level)
		h.Level = min(6, below+len(open))
		return ast.WalkSkipChildren, nil
	})
}
