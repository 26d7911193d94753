package site

import (
	"crypto/rand"
	"errors"
	"html/template"
	"strconv"
	"strings"
	"sync"
)

// filler is how layouts reach the moulds, in one batch.
//
// The main part of a page is most of it. Hugo gets a token for it, an HTML
// comment that nobody can guess, and would only copy the part itself from one
// buffer to the next; it is put in when the page is made.
type filler struct {
	moulds    map[string]*mould
	translate func(id string) string
	token     string // what all tokens start with

	mu    sync.Mutex
	words map[string]string // translated
	mains []string          // by the number in their tokens
}

func newFiller(moulds map[string]*mould) *filler {
	return &filler{moulds: moulds, words: map[string]string{}, token: "<!--" + rand.Text() + "-"}
}

const tokenEnd = "-->"

// castings are buffers for what moulds give, and for pages.
var castings = sync.Pool{New: func() any { return new([]byte) }}

func (l *filler) fill(name string, v any) (string, error) {
	buffer := castings.Get().(*[]byte)
	defer castings.Put(buffer)
	c := cast{translate: l.word, out: (*buffer)[:0]}
	err := l.moulds[name].fill(&c, v)
	*buffer = c.out
	return string(c.out), err
}

// Fill is what a partial shows of a value.
func (l *filler) Fill(name string, v any) (template.HTML, error) {
	html, err := l.fill(name, v)
	return template.HTML(html), err
}

// pageView is what moulds see of a Hugo page. To ask for more is an error.
type pageView map[string]any

// Page is a token for what the main part of a layout shows of a page.
func (l *filler) Page(file, title, layout string, data params) (template.HTML, error) {
	html, err := l.fill(file, pageView{"Title": title, "Layout": layout, "Params": data})
	l.mu.Lock()
	defer l.mu.Unlock()
	l.mains = append(l.mains, html)
	return template.HTML(l.token + strconv.Itoa(len(l.mains)-1) + tokenEnd), err
}

// errAstray is the error of a layout that does something else with the main
// part of a page than to show it.
var errAstray = errors.New("the main part of a page is not in its place")

// place puts main parts in the places of their tokens, each in one.
func (l *filler) place(files map[string]string) error {
	placed := 0
	for name, text := range files {
		before, rest, found := strings.Cut(text, l.token)
		if !found {
			continue
		}
		number, after, _ := strings.Cut(rest, tokenEnd)
		n, err := strconv.Atoi(number)
		if err != nil || n >= len(l.mains) || l.mains[n] == taken || strings.Contains(after, l.token) {
			return errAstray
		}
		files[name], l.mains[n] = before+l.mains[n]+after, taken
		placed++
	}
	if placed < len(l.mains) {
		return errAstray
	}
	return nil
}

// taken marks a main part that has its place; no HTML has this byte.
const taken = "\x00"

func (l *filler) word(id string) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	word, ok := l.words[id]
	if !ok {
		word = l.translate(id)
		l.words[id] = word
	}
	return word
}
