package brief

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// A desk is a briefing's file on a person's desk: what they do to it, and what
// must hold of it afterwards. It keeps its own account of whose what is, and
// asks nothing of the code under test.
type desk struct {
	*rand.Rand
	front    string
	body     []seg
	n        int
	source   string // the name of the original
	undos    []undo
	tookBack bool
	did      []string // the edits, for a report
	words    []string // tokens of a person's that are in the file
	lines    []string // whole lines of a person's
	loose    []string // lines of the program's that a person put under another heading
	items    map[string]fate
	texts    map[string]string   // values a person gave, by key; empty for a deleted key
	tied     map[string]leaf     // values that another value leans on
	adds     map[string][]string // names a person added to a list
	cuts     map[string][]string // names a person took out of a list
	touched  map[string]bool     // keys of the front matter that a person touched at all
	gone     map[string]bool     // section keys whose heading is gone
	moved    bool                // an item stands in another section
	rough    bool                // the file may end up such that it has to be left alone
	broken   string              // what the problem of a file that must be left alone says
	lost     bool                // the record is gone
	found    map[string]bool     // what the program found when it missed it: only of that it knows what was deleted
	blank    bool                // and with it all knowledge of what was deleted
	dress    func(string) string // spaces and line ends of the whole file
}

// A seg is a heading, an item of the program's, or a stretch of a person's.
type seg struct {
	text  string
	token string // of an item
	head  string // section key of a heading
}

// An undo is a correction that the person may take back after a build.
type undo struct{ token, word, text string }

// takeBack undoes every correction that still stands: those items are the
// program's again.
func (k *desk) takeBack(file string) string {
	for _, u := range k.undos {
		if k.items[u.token] != corrected || !strings.Contains(file, u.word) {
			continue
		}
		file = strings.Replace(file, u.word, "", 1)
		k.forget(seg{text: u.text})
		k.tookBack = true
		k.items[u.token] = clean
	}
	return file
}

// fate is what a person did to an item.
type fate int

const (
	clean     fate = iota // nothing
	spaced                // its spaces and line ends
	corrected             // its speaker
	frozen                // its words, or its surroundings: it is theirs, to the byte
	annotated             // a note inside it
	deleted
	copied // it stands there twice, or cannot be followed
)

// deskFor puts a program's first file on a desk.
func deskFor(b *dossier.Briefing, d draft, r *rand.Rand) *desk {
	k := &desk{
		Rand: r, source: b.Source.File, front: writeFront(b, d.made), items: map[string]fate{}, texts: map[string]string{}, adds: map[string][]string{},
		tied: map[string]leaf{}, cuts: map[string][]string{}, touched: map[string]bool{}, gone: map[string]bool{}, dress: func(s string) string { return s },
	}
	for _, p := range d.pieces {
		s := seg{text: p.markdown, token: tokenIn(p.markdown)}
		if p.item < 0 {
			s.token, s.head = "", p.mark.key
		} else {
			k.items[s.token] = clean
		}
		k.body = append(k.body, s)
	}
	return k
}

func tokenIn(text string) string {
	at := strings.Index(text, "zq")
	if at < 0 {
		return ""
	}
	return text[at : at+strings.IndexByte(text[at+1:], 'z')+2]
}

// file is what lies on the desk.
func (k *desk) file() string {
	var b strings.Builder
	b.WriteString(k.front)
	for i, s := range k.body {
		if i > 0 {
			b.WriteString(gap(k.body[i-1].text, s.text))
		}
		b.WriteString(s.text + "\n")
	}
	return k.dress(b.String())
}

func (k *desk) word() string {
	k.n++
	w := fmt.Sprintf("human%dword", k.n)
	k.words = append(k.words, w)
	return w
}

// item is a random item that nobody has touched yet; -1 for none.
func (k *desk) item(fit func(seg) bool) int {
	var all []int
	for i, s := range k.body {
		if s.token != "" && k.items[s.token] == clean && (fit == nil || fit(s)) {
			all = append(all, i)
		}
	}
	if len(all) == 0 {
		return -1
	}
	return all[k.Intn(len(all))]
}

// heading is a random heading of the program's; -1 for none.
func (k *desk) heading() int {
	var all []int
	for i, s := range k.body {
		if s.head != "" {
			all = append(all, i)
		}
	}
	if len(all) == 0 {
		return -1
	}
	return all[k.Intn(len(all))]
}

// end is the segment after the section headed at i, its parts included.
func (k *desk) end(i int) int {
	level := headingLevel(k.body[i].text)
	for i++; i < len(k.body); i++ {
		if n := headingLevel(k.body[i].text); n > 0 && n <= level {
			break
		}
	}
	return i
}

func headingLevel(text string) int {
	n := len(text) - len(strings.TrimLeft(text, "#"))
	if n > 3 || n < len(text) && text[n] != ' ' {
		return 0
	}
	return n
}

// freeze makes items a person's that stand from i up to j.
func (k *desk) freeze(i, j int) {
	for _, s := range k.body[i:j] {
		if f, ok := k.items[s.token]; ok && f != deleted && f != copied {
			k.items[s.token] = frozen
			k.lines = append(k.lines, strings.Split(s.text, "\n")...)
		}
		if s.head != "" {
			k.gone[s.head] = true
			k.lines = append(k.lines, s.text)
		}
	}
}

// loosen is freeze for items that come to stand under another heading. They
// stay as they are, unless that section is one that the program writes no more:
// then they are the program's words in its section, and go with it.
func (k *desk) loosen(i, j int) {
	was := len(k.lines)
	k.freeze(i, j)
	k.loose = append(k.loose, k.lines[was:]...)
	k.lines = k.lines[:was]
}

// forget takes a segment's words off the account: the person deleted them.
func (k *desk) forget(s seg) {
	k.words = slices.DeleteFunc(k.words, func(w string) bool { return strings.Contains(s.text, w) })
	for line := range strings.SplitSeq(s.text, "\n") {
		is := func(l string) bool { return l == line }
		k.lines, k.loose = slices.DeleteFunc(k.lines, is), slices.DeleteFunc(k.loose, is)
	}
	if s.head != "" {
		k.gone[s.head] = true
	}
	if s.token != "" && k.items[s.token] != copied {
		k.items[s.token] = deleted
	}
}

// insert puts a person's stretch into the body.
func (k *desk) insert(at int, text string) {
	k.lines = append(k.lines, strings.Split(text, "\n")...)
	k.body = slices.Insert(k.body, at, seg{text: text})
}

// sectionOf is the kind of an item's section key and of its part.
func sectionsOf(kind string) []string {
	switch kind {
	case "point":
		return []string{"section/key-points"}
	case "direct", "partial", "indirect":
		return []string{"section/who-said-what"}
	case "event":
		return []string{"section/chronology"}
	case "actor":
		return []string{"section/who-is-who"}
	}
	return []string{"section/by-theme", "section/theme/" + kind}
}
