package generator_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// An account is kept of one briefing: what a person did to it, and so what must
// hold of it after any build. It asks nothing of the program.
type account struct {
	*rand.Rand
	file    string // below content/briefings
	front   string // as it lies there, with plain line ends
	body    string
	windows bool // its lines end as on Windows
	number  int  // of the source, so that words are nobody else's
	n       int

	words   []string          // of a person's, each unlike any other
	theirs  []own             // clippings of a person's
	deleted map[string]int    // the program's items that a person took away or put in other words
	gone    map[string]bool   // sections whose heading a person took away
	undo    []undo            // how to take an edit back
	values  map[string]string // texts that a person gave; empty for a deleted key
	adds    map[string][]string
	cuts    map[string][]string
	touched map[string]bool // keys that a person touched at all
	broken  string          // the file before it was broken; it is mended in the next round
	erased  bool            // the file was deleted
}

// own is a clipping of a person's.
type own struct {
	home  string // the section it stands in
	text  string // unlined
	noted bool   // the program wrote it, and a person changed it
}

// undo is an item as the program wrote it, and what a person made of it: empty
// for a deleted one.
type undo struct{ id, home, was, is string }

func newAccount(number int) *account {
	return &account{
		number: number, deleted: map[string]int{}, gone: map[string]bool{}, values: map[string]string{},
		adds: map[string][]string{}, cuts: map[string][]string{}, touched: map[string]bool{},
	}
}

// forgetAll is for a briefing that a person deleted whole.
func (a *account) forgetAll() {
	*a = account{
		Rand: a.Rand, file: a.file, number: a.number, n: a.n, deleted: map[string]int{}, gone: map[string]bool{},
		values: map[string]string{}, adds: map[string][]string{}, cuts: map[string][]string{}, touched: map[string]bool{}, erased: true,
	}
}

// take reads the file as it lies there.
func (a *account) take(raw string) {
	a.windows = strings.Contains(raw, "\r\n")
	a.front, a.body = split(strings.ReplaceAll(raw, "\r\n", "\n"))
}

func (a *account) raw() string {
	if a.windows {
		return strings.ReplaceAll(a.front+a.body, "\n", "\r\n")
	}
	return a.front + a.body
}

func (a *account) word() string {
	a.n++
	w := fmt.Sprintf("human%dx%dword", a.number, a.n)
	a.words = append(a.words, w)
	return w
}

// counted is how often each item stands in a body.
func counted(all []clipping) map[string]int {
	n := map[string]int{}
	for _, c := range all {
		n[c.id]++
	}
	return n
}

// item is a random item that stands once and that nobody has touched; -1 for
// none.
func (a *account) item(all []clipping, fit func(clipping) bool) int {
	n := counted(all)
	var fits []int
	for i, c := range all {
		noted := i+1 < len(all) && all[i+1].attached
		if c.id != "" && n[c.id] == 1 && a.deleted[c.id] == 0 && !a.isTheirs(c) && !noted && (fit == nil || fit(c)) {
			fits = append(fits, i)
		}
	}
	return a.any(fits)
}

func (a *account) any(among []int) int {
	if len(among) == 0 {
		return -1
	}
	return among[a.IntN(len(among))]
}

// heading is a random heading of the program's; -1 for none.
func (a *account) heading(all []clipping) int {
	n := map[string]int{}
	for _, c := range all {
		if c.level > 0 {
			n[c.home]++
		}
	}
	var fits []int
	for i, c := range all {
		if c.level >= 2 && c.home != "own" && n[c.home] == 1 && !a.isTheirs(c) {
			fits = append(fits, i)
		}
	}
	return a.any(fits)
}

// end is the clipping after the section headed at i.
func end(all []clipping, i int) int {
	level := all[i].level
	for i++; i < len(all) && (all[i].level == 0 || all[i].level > level); i++ {
	}
	return i
}

// upTo is where in the body the clipping i begins, or the body ends.
func (a *account) upTo(all []clipping, i int) int {
	if i < len(all) {
		return all[i].from
	}
	return len(a.body)
}

func (a *account) theirsAt(c clipping) int {
	text := unlined(c.text)
	return slices.IndexFunc(a.theirs, func(o own) bool { return o.home == c.home && o.text == text })
}

func (a *account) isTheirs(c clipping) bool { return a.theirsAt(c) >= 0 }

// replace puts text in a clipping's place.
func (a *account) replace(c clipping, text string) {
	a.body = a.body[:c.from] + text + a.body[c.from+len(c.text):]
}

// makeTheirs notes that a person changed an item and so it is theirs. Its own
// words are no more in it when they were reworded.
func (a *account) makeTheirs(c clipping, now string, reworded bool) {
	a.theirs = append(a.theirs, own{c.home, unlined(now), !reworded})
	if reworded {
		a.deleted[c.id]++
	}
	a.undo = append(a.undo, undo{c.id, c.home, c.text, now})
}

// forget notes that a person took a clipping away.
func (a *account) forget(c clipping) {
	a.words = slices.DeleteFunc(a.words, func(w string) bool { return strings.Contains(c.text, w) })
	if at := a.theirsAt(c); at >= 0 {
		if a.theirs[at].noted {
			a.deleted[c.id]++
		}
		a.theirs = slices.Delete(a.theirs, at, at+1)
	} else if c.id != "" {
		a.deleted[c.id]++
	}
	if c.level > 0 {
		a.gone[c.home] = true
	}
}

// seize notes that what stands in a section is a person's now, to the byte: its
// heading is none of the program's any more.
func (a *account) seize(c clipping) {
	if at := a.theirsAt(c); at >= 0 {
		if a.theirs[at].noted {
			a.deleted[c.id]++
		}
		a.theirs = slices.Delete(a.theirs, at, at+1)
	} else if c.id != "" {
		a.deleted[c.id]++
	}
	a.theirs = append(a.theirs, own{"own", unlined(c.text), false})
	if c.level > 0 {
		a.gone[c.home] = true
	}
}
