package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// wikiLinks reads links to other notes as wikis and Obsidian write them:
// “[[Page]]”, “[[Page|shown]]”, and “![[Page]]” for what is embedded.
type wikiLinks struct{}

// longestLink bounds how far the end of a link is looked for.
const longestLink = 300

func (wikiLinks) Trigger() []byte { return []byte{'!', '['} }

func (wikiLinks) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, at := block.PeekLine()
	rest := bytes.TrimPrefix(line, []byte("!"))
	if !bytes.HasPrefix(rest, []byte("[[")) {
		return nil
	}
	start := len(line) - len(rest) + 2
	inner, _, found := bytes.Cut(line[start:min(len(line), start+longestLink)], []byte("]]"))
	if !found || len(bytes.TrimSpace(inner)) == 0 || bytes.ContainsAny(inner, "[]") || inner[0] == ' ' {
		return nil
	}
	block.Advance(start + len(inner) + 2)
	from, to := at.Start+start, at.Start+start+len(inner)
	bar := bytes.LastIndexByte(inner, '|')
	if line[0] != '!' {
		return ast.NewTextSegment(text.NewSegment(from+bar+1, to))
	}
	if bar >= 0 {
		to = from + bar // behind it stands the width
	}
	picture := ast.NewImage(ast.NewLink())
	picture.AppendChild(picture, ast.NewTextSegment(text.NewSegment(from, to)))
	return picture
}
