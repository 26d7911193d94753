package main

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"math"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dossier/generator/clean"
	"dossier/generator/clean/chain"
	"dossier/generator/dossier"
	"dossier/generator/internal/gold"
)

// page is an annotated page with its text.
type page struct {
	gold.Page
	src   *dossier.Source
	pupil *pupil
}

// readPages reads the pages that have a body and stand there as text.
func readPages(folder string, a *alphabet) ([]*page, error) {
	all, err := gold.Read(folder)
	if err != nil {
		return nil, err
	}
	var pages []*page
	for _, g := range all {
		raw, err := os.ReadFile(filepath.Join(folder, "text", g.ID+".txt"))
		if errors.Is(err, fs.ErrNotExist) || g.Body == nil || *g.Body == "" {
			continue
		}
		if err != nil {
			return nil, err
		}
		src := plain(g.ID, string(raw))
		p := study(src, a)
		p.abroad = study(disguise(src, learning), a)
		p.abroad.forget(a)
		p.label(clean.Study(src), *g.Body)
		p.abroad.in, p.abroad.worth = p.in, p.worth
		pages = append(pages, &page{g, src, p})
	}
	return pages, nil
}

// plain is a text as a source.
func plain(name, text string) *dossier.Source {
	s := &dossier.Source{Name: name, Kind: dossier.PlainText, Encoding: "UTF-8", Text: strings.ToValidUTF8(text, "?")}
	at := 0
	for row := range strings.Lines(s.Text) {
		s.Lines = append(s.Lines, dossier.Span{Start: at, End: at + len(strings.TrimRight(row, "\r\n"))})
		at += len(row)
	}
	return s
}

// study takes a page's signs.
func study(src *dossier.Source, a *alphabet) *pupil {
	v := clean.Study(src)
	p := &pupil{signs: make([][]int32, v.Len())}
	for i := range v.Len() {
		v.Signs(i, func(s chain.Sign, name func() string) {
			p.signs[i] = append(p.signs[i], a.number(s, name))
		})
	}
	return p
}

// label says of each line what it is and what that is worth: the square root of
// its words, a sentence of 25 being one.
func (p *pupil) label(v *clean.View, body string) {
	p.in, p.worth = labels(v, body)
	for i := range p.worth {
		p.worth[i] *= math.Sqrt(float64(v.Words(i)+1) / 25)
	}
}

// forget leaves a page's words out.
func (p *pupil) forget(a *alphabet) {
	for i, signs := range p.signs {
		p.signs[i] = slices.DeleteFunc(signs, func(f int32) bool { return a.group[f] == ofWords })
	}
}

func pupilsOf(pages []*page) []*pupil {
	list := make([]*pupil, len(pages))
	for i, p := range pages {
		list[i] = p.pupil
	}
	return list
}

// fold is which fifth of the hosts a page belongs to.
func (p *page) fold() int {
	host := p.URL
	if u, err := url.Parse(p.URL); err == nil {
		host = strings.TrimPrefix(u.Hostname(), "www.")
	}
	h := fnv.New32a()
	h.Write([]byte(host))
	return int(h.Sum32() % folds)
}

// heading says what was learned from.
func heading(pages []*page) string {
	n := map[string]int{}
	var sets []string
	for _, p := range pages {
		if n[p.Set]++; n[p.Set] == 1 {
			sets = append(sets, p.Set)
		}
	}
	slices.Sort(sets)
	for i, s := range sets {
		sets[i] = fmt.Sprintf("%s (%d pages)", s, n[s])
	}
	return "What speaks for a line of plain text being reporting, above zero, and against it,\n" +
		"below. Written by generator/clean/train, which learned it from the sets\n" + strings.Join(sets, ", ") + ".\n"
}
