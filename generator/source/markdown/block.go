package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// dialect is CommonMark with what articles are written with besides.
var dialect = goldmark.New(
	goldmark.WithExtensions(extension.NewTable(), extension.Strikethrough, extension.TaskList, extension.DefinitionList, extension.Footnote),
	goldmark.WithParserOptions(parser.WithInlineParsers(util.Prioritized(wikiLinks{}, 150))), // before links, at 200
)

// walker writes the blocks of a parsed text down.
type walker struct {
	w     *transcript.Writer
	src   []byte
	notes int
}

// writeBlocks parses a text and writes its blocks down.
func writeBlocks(w *transcript.Writer, body []byte) []dossier.Problem {
	k := &walker{w: w, src: body}
	k.children(dialect.Parser().Parse(text.NewReader(body)), dossier.Block{Reporting: true})
	if lost := definedNotes(body) - k.notes; lost > 0 {
		return []dossier.Problem{{Message: fmt.Sprintf("notes left out because nothing refers to them: %d", lost)}}
	}
	return nil
}

// definedNotes counts the lines that define a footnote, outside fenced code.
func definedNotes(body []byte) int {
	n, code := 0, false
	for line := range strings.Lines(string(body)) {
		if strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~") {
			code = !code
		}
		if !code && strings.HasPrefix(line, "[^") && strings.Contains(line, "]:") {
			n++
		}
	}
	return n
}

// children writes the blocks in a block; as is what a paragraph in it is.
func (k *walker) children(parent ast.Node, as dossier.Block) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		k.block(n, as)
	}
}

func (k *walker) block(n ast.Node, as dossier.Block) {
	kind := func(to dossier.BlockKind) dossier.Block {
		return dossier.Block{Kind: to, Reporting: as.Reporting, Reason: as.Reason}
	}
	switch n := n.(type) {
	case *ast.Heading:
		b := kind(dossier.BlockHeading)
		b.Level = n.Level
		k.words(n, b)
	case *ast.Paragraph, *ast.TextBlock, *extast.DefinitionTerm:
		k.words(n, as)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		for _, line := range lines(n, k.src) {
			k.w.Add(line, as)
		}
	case *ast.HTMLBlock:
		k.html(n, as)
	case *ast.Blockquote:
		k.children(n, kind(dossier.BlockQuote))
	case *ast.ListItem, *extast.DefinitionDescription:
		k.children(n, kind(dossier.BlockItem))
	case *extast.TableHeader, *extast.TableRow:
		k.row(n, kind(dossier.BlockRow))
	case *extast.FootnoteList:
		k.children(n, dossier.Block{Reason: dossier.ReasonNote})
	case *extast.Footnote:
		k.notes++
		k.children(n, as)
	default: // lists, tables; a rule has no children
		k.children(n, as)
	}
}

// words writes a block of running text, and below it what stands for the
// pictures in it.
func (k *walker) words(n ast.Node, as dossier.Block) {
	i := inline{src: k.src}
	k.w.Add(i.of(n), as)
	k.captions(i)
}

func (k *walker) captions(i inline) {
	for _, words := range i.pictures {
		k.w.Add(words, dossier.Block{Kind: dossier.BlockCaption, Reason: dossier.ReasonCaption})
	}
}

func (k *walker) row(n ast.Node, as dossier.Block) {
	var cells []string
	i := inline{src: k.src}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		cells = append(cells, i.of(c))
	}
	k.w.Add(transcript.Row(cells), as)
	k.captions(i)
}

// html writes the words of a block of HTML.
func (k *walker) html(n *ast.HTMLBlock, as dossier.Block) {
	raw := strings.Join(lines(n, k.src), "")
	if n.HasClosure() {
		raw += string(n.ClosureLine.Value(k.src))
	}
	for _, words := range shown(raw) {
		k.w.Add(words, as)
	}
}

// lines are the lines of a block that is not parsed further.
func lines(n ast.Node, src []byte) []string {
	var all []string
	for i := range n.Lines().Len() {
		at := n.Lines().At(i)
		all = append(all, string(at.Value(src)))
	}
	return all
}
