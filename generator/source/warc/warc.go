// Package warc reads a page out of a web archive (WARC 1.0 and 1.1, ISO 28500).
//
// In come the bytes of an archive, whole or compressed record by record. Out
// comes the transcript of the page in it: the first answer of a server that is
// a page with words and no redirect, error or errand of the browser, with its
// address and when it was captured. An archive may hold other pages; they are
// named in Problems with their addresses and none is read, since one source is
// one article. Of an archive that is very large only the beginning is looked
// through, and a Problem says how much.
package warc

import (
	"errors"
	"fmt"

	"dossier/generator/dossier"
	"dossier/generator/source/web"
	"dossier/generator/transcript"
)

const (
	widest = 64 << 20 // bytes unpacked of an archive, and again of its pages
	most   = 200_000  // records looked at
)

// mostNamed is how many other pages are named.
const mostNamed = 10

// Read reads an archive.
func Read(raw []byte) (*dossier.Transcript, error) {
	in, err := open(raw)
	if err != nil {
		return nil, err
	}
	a := archive{left: widest}
	if err := a.read(in); err != nil {
		return nil, err
	}
	if len(a.pages) == 0 {
		return nil, a.empty()
	}
	var first error
	for _, p := range a.pages[:min(len(a.pages), mostTried)] {
		t, err := a.readPage(p)
		if err == nil {
			t.Problems = append(t.Problems, a.problems(p)...)
			return t, nil
		}
		if first == nil {
			first = err
		}
	}
	return nil, first
}

// mostTried is how many pages are tried when the first show nothing: frames and
// pages that are programs alone.
const mostTried = 10

func (a *archive) readPage(p page) (*dossier.Transcript, error) {
	body, err := p.content(&a.left)
	if err != nil {
		return nil, err
	}
	t, err := web.Read(body, web.About{
		Charset: p.charset, URL: transcript.SayAddress(p.address, "WARC-Target-URI"), Captured: transcript.SayDate(p.date, "WARC-Date"),
	})
	if err != nil {
		return nil, err
	}
	t.Kind = "warc"
	return t, nil
}

// archive is what an archive was found to hold.
type archive struct {
	pages   []page
	records int
	failed  int // pages that a server answered with an error or a redirect
	torn    bool
	bound   string // what of it was looked through, when that is not all
	left    int    // bytes that its pages may still unpack to
}

var errWide = fmt.Errorf("the web archive unpacks to more than %d MB", widest>>20)

// empty is why there is no page.
func (a *archive) empty() error {
	switch {
	case a.records == 0:
		return errors.New("the web archive is cut off or damaged: it holds no record")
	case a.bound != "":
		return fmt.Errorf("the web archive holds no page in its first %s, and no more of it is looked through", a.bound)
	case a.torn:
		return errors.New("the web archive is cut off before its page ends")
	case a.failed > 0:
		return errors.New("the web archive holds errors and redirects, and no page")
	}
	return errors.New("the web archive holds no page")
}

// atLeast goes before a count of what was found.
func (a *archive) atLeast() string {
	if a.bound != "" {
		return "at least "
	}
	return ""
}

// problems names what is not read.
func (a *archive) problems(read page) []dossier.Problem {
	var list []dossier.Problem
	seen := map[string]bool{read.address: true}
	more := 0
	for _, p := range a.pages {
		address := transcript.OneLine(p.address)
		if seen[p.address] || address == "" {
			continue
		}
		seen[p.address] = true
		if len(list) == mostNamed {
			more++
			continue
		}
		list = append(list, dossier.Problem{Message: "a page in this archive that is not read: <" + address + ">", Hint: "save it in a file of its own"})
	}
	if more > 0 {
		list = append(list, dossier.Problem{Message: fmt.Sprintf("and %s%d more pages in this archive that are not read", a.atLeast(), more)})
	}
	if a.bound != "" {
		list = append(list, dossier.Problem{Message: fmt.Sprintf("only the first %s of the web archive were looked through: it may hold other pages than those named", a.bound)})
	}
	if read.cut {
		list = append(list, dossier.Problem{Message: "the page was cut off when it was captured"})
	}
	if a.torn {
		list = append(list, dossier.Problem{Message: "the web archive is cut off: its last record is not whole"})
	}
	return list
}
