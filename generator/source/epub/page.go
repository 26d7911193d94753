package epub

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// deepest bounds how elements nest.
const deepest = 500

// element is one that is open, with what text in it is.
type element struct {
	name   string
	block  dossier.Block
	skip   bool // it is not shown, or is no text
	pre    bool // its lines are lines
	raised bool // it is within superscript
	link   bool // it is within a link to a place in a document
}

// page is the work on one document. XHTML is read by its tags, not by HTML's
// rules of repair: “<title/>” and “<a id="x"/>” are closed as they stand.
type page struct {
	w     *transcript.Writer
	z     *html.Tokenizer
	stack []element
	words strings.Builder // of the block so far
	row   *row            // that is open
}

// readPage writes a document's blocks down; plain is what a paragraph in it is.
func readPage(text string, plain dossier.Block, w *transcript.Writer) error {
	p := &page{w: w, z: html.NewTokenizer(strings.NewReader(text)), stack: []element{{block: plain}}}
	p.z.AllowCDATA(true)
	for {
		switch kind := p.z.Next(); kind {
		case html.ErrorToken: // the end
			p.flush()
			p.closeRow()
			return nil
		case html.TextToken:
			p.text(string(p.z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			if err := p.start(kind == html.SelfClosingTagToken); err != nil {
				return err
			}
		case html.EndTagToken:
			name, _ := p.z.TagName()
			p.end(local(string(name)))
		}
	}
}

// local is a name without its prefix.
func local(name string) string { return name[strings.LastIndexByte(name, ':')+1:] }

func (p *page) top() element { return p.stack[len(p.stack)-1] }

func (p *page) text(text string) {
	switch in := p.top(); {
	case in.skip, in.isMark(text):
	case in.pre:
		for i, line := range strings.Split(text, "\n") {
			if i > 0 {
				p.flush()
			}
			p.words.WriteString(line)
		}
	default:
		p.words.WriteString(text)
	}
}

// start opens an element, or passes one that is closed at once.
func (p *page) start(closed bool) error {
	name, attrs := p.tag()
	if closed {
		p.z.NextIsNotRawText()
	}
	if impliesEnd[name] && p.top().name == name {
		p.end(name)
	}
	switch {
	case name == "br" && !p.top().pre:
		p.words.WriteByte(' ')
	case blocks[name] || name == "br":
		p.flush()
	}
	if closed || void[name] {
		return nil
	}
	if len(p.stack) > deepest {
		return fmt.Errorf("the EPUB nests its elements more than %d deep", deepest)
	}
	p.openRow(name)
	p.stack = append(p.stack, within(p.top(), name, attrs))
	return nil
}

// tag is the name of the tag that was read and its attributes that count.
func (p *page) tag() (name string, attrs map[string]string) {
	raw, more := p.z.TagName()
	name = local(string(raw))
	attrs = map[string]string{}
	for more {
		var key, value []byte
		key, value, more = p.z.TagAttr()
		switch k := string(key); k {
		case "epub:type", "role", "class", "href", "hidden", "style":
			attrs[k] = string(value)
		}
	}
	return name, attrs
}

// end closes the nearest open element of a name and all in it; an end without
// a start is passed over.
func (p *page) end(name string) {
	at := len(p.stack) - 1
	for at > 0 && p.stack[at].name != name {
		at--
	}
	if at == 0 {
		return
	}
	for len(p.stack) > at {
		last := p.top()
		if blocks[last.name] {
			p.flush()
		}
		p.stack = p.stack[:len(p.stack)-1]
		if last.name == "tr" && p.row != nil && p.row.depth == len(p.stack) {
			p.closeRow()
		}
	}
}

// flush ends the block.
func (p *page) flush() {
	words := transcript.OneLine(p.words.String())
	p.words.Reset()
	if words != "" {
		p.write(words, p.top().block)
	}
}

// write puts a block down, in the cell of a table where one is open.
func (p *page) write(words string, b dossier.Block) {
	if p.row == nil {
		p.w.Add(words, b)
		return
	}
	p.row.add(words, b)
}
