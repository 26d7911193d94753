package brief

import (
	"strings"

	"dossier/generator/dossier"
	"github.com/yuin/goldmark/ast"
)

// Read is the briefing that a file's bytes say, and what is amiss in them.
// File is its slash path below content/briefings. Items that are not as the
// program's own record has them are marked Human; what follows no form of the
// grammar is an item of prose, with its Markdown in Raw.
func Read(file string, raw []byte) (dossier.Briefing, []dossier.Problem) {
	r := read(raw, newScanner(file))
	return r.briefing, r.problems
}

// A reading is a briefing with what Update needs besides: the page and the
// place in it of every heading and item.
type reading struct {
	page
	raw []byte
	scanner
	front    front
	byHash   map[string][]string // keys noted, for what is known by its hash alone
	astray   bool                // the record stands under another key than its own
	briefing dossier.Briefing
	pieces   []piece
	parent   dossier.SectionKind // of the open level-2 section
	retired  retirement          // of what the last headings opened
	lastList ast.Node            // that the last prose stood in
	problems []dossier.Problem
}

// A piece is a heading or an item on the page.
type piece struct {
	at       extent
	section  int // in the briefing
	item     int // in the section; -1 for the heading
	mark     mark
	human    bool // a person wrote or changed it
	attached bool // prose that stands inside the item before it
}

func read(raw []byte, s scanner) *reading {
	r := &reading{page: openPage(raw), raw: raw, scanner: s}
	r.briefing.File = s.file
	r.front, r.problems = readFront(r.page, problemFile(r.file))
	fill(&r.briefing, r.front.leaves)
	r.findAstray()
	r.conflicts()
	for _, b := range blocksOf(r.page) {
		r.block(b)
	}
	r.finish()
	return r
}

func (r *reading) object(line int, grave bool, message, hint string) {
	r.problems = append(r.problems, dossier.Problem{
		File: problemFile(r.file), Line: line + 1, Message: message, Hint: hint, Grave: grave,
	})
}

// deepestSection is the lowest heading that opens a section; those below it
// are part of a person's prose.
const deepestSection = 3

func (r *reading) block(b block) {
	if b.form == heading && b.level <= deepestSection {
		r.heading(b)
		return
	}
	if len(r.briefing.Sections) == 0 {
		r.briefing.Sections = []dossier.Section{{}}
	}
	if r.retired.part && r.retiredItem(b) {
		return
	}
	item, end, err := r.parse(b)
	if err != nil {
		r.unread(b, err)
	}
	if item == nil {
		r.prose(b.at, b, false)
		return
	}
	paras := make([]string, end)
	for i := range paras {
		paras[i] = b.paras[i].text
	}
	r.item(b, end, *item, mark{itemKey(r.section(), item), r.fingerprint(paras)})
}

// item adds what the first paragraphs of a block are, and the rest as prose.
func (r *reading) item(b block, paras int, item dossier.Item, m mark) {
	at := extent{b.at.from, b.paras[paras-1].last + 1}
	r.add(at, item, m)
	if rest := r.rest(b, at.to); rest.from < rest.to {
		r.prose(rest, b, true)
	}
}

func (r *reading) section() *dossier.Section {
	return &r.briefing.Sections[len(r.briefing.Sections)-1]
}

// heading opens a section. A level-3 heading of a person's inside a section
// divides it: what stands there is still read as that section's.
func (r *reading) heading(b block) {
	s := dossier.Section{Level: b.level, Line: b.at.from + 1}
	raw := ""
	if len(b.paras) > 0 {
		raw = b.paras[0].text
	}
	runs := r.scan(raw).runs
	s.Title = decode(trim(flat(runs)))
	parent := r.parent
	switch {
	case b.level == 2:
		s.Kind = sectionNamed(s.Title)
	case b.level == 3 && parent == dossier.ByTheme && len(runs) == 1 && runs[0].kind == link:
		if id, ok := r.theme(runs[0].dest); ok {
			s.Kind, s.Theme = dossier.ThemePart, id
		}
	case b.level == 3 && parent != dossier.ByTheme:
		s.Kind = parent
	}
	if b.level < 3 {
		r.parent = s.Kind
	}
	r.briefing.Sections = append(r.briefing.Sections, s)
	p := piece{at: b.at, section: len(r.briefing.Sections) - 1, item: -1}
	if key := sectionKey(&s); key != "" {
		p.mark, r.retired = mark{key, r.fingerprint([]string{raw})}, retirement{}
	} else {
		p.mark = r.retiredHeading(b.level, raw)
	}
	r.pieces = append(r.pieces, p)
}

// rest is what follows an item inside its own list item or quotation.
func (r *reading) rest(b block, from int) extent {
	e := r.tighten(extent{from, b.at.to})
	for b.form == quotation && e.from < e.to && strings.Trim(r.lines[e.from], "> \t\r\n") == "" {
		e.from++
	}
	return r.tighten(e)
}

func (r *reading) add(at extent, item dossier.Item, m mark) {
	s := r.section()
	s.Items = append(s.Items, item)
	r.pieces = append(r.pieces, piece{
		at: at, section: len(r.briefing.Sections) - 1, item: len(s.Items) - 1, mark: m,
	})
}

// prose keeps what is no item. Bullets of one list stay together.
func (r *reading) prose(at extent, b block, attached bool) {
	n := len(r.pieces) - 1
	if n >= 0 && b.list != nil && r.pieces[n].mark.key == "" && r.pieces[n].item >= 0 && r.lastList == b.list {
		r.pieces[n].at.to = at.to
		return
	}
	r.add(at, dossier.Item{}, mark{})
	r.pieces[len(r.pieces)-1].attached = attached
	r.lastList = b.list
}

// finish gives items their Markdown and lines, and tells the program's words
// from a person's by the record. Two things with one mark are the program's
// as often as it noted them.
func (r *reading) finish() {
	noted := map[mark]int{}
	for _, m := range r.front.made.items {
		noted[m]++
	}
	for i := range r.pieces {
		p := &r.pieces[i]
		noted[p.mark]--
		p.human = p.mark.key == "" || noted[p.mark] < 0
		if p.item >= 0 {
			x := &r.briefing.Sections[p.section].Items[p.item]
			x.Raw, x.Line, x.Human = r.text(p.at), p.at.from+1, p.human
		}
	}
}
