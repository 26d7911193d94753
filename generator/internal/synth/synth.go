// Package synth makes dossiers of any size for benchmarks and tests: news
// articles about invented quarrels, drawn from grammars, shaped like what a
// dossier really holds.
//
// A seed goes in; a folder that the program can build comes out. Lengths are
// those of news (a median of about 700 words, some of 3,000), names follow
// Zipf's law over a pool that gains a person with every fourth article, dates
// go on for twelve years at three articles a day, and pages come with menus,
// notices, comments, missing dates and old encodings. No clock and no order of
// a map has a say: the same seed gives the same bytes on every machine.
//
// The countries are real, so that sides and capitals are there to be found;
// every town, person, body, outlet and event is made up.
package synth

import "fmt"

// DefaultThemes is how many themes a dossier has that asks for none.
const DefaultThemes = 4

// Dossier says which dossier to make.
type Dossier struct {
	Sources int    // how many articles
	Seed    uint64 // another seed, other articles
	Themes  int    // from 1 to MaxThemes; 0 is DefaultThemes
}

// MaxThemes is how many themes there are grammars for. Three articles in five
// are about one of the first four.
func MaxThemes() int { return len(subjects) }

// Article is the article with the number i, counted from 0: its file's name
// and its bytes. It depends on the seed and i alone, so that a dossier of
// 1,000 is the beginning of one of 10,000.
func (d Dossier) Article(i int) (name string, text []byte) {
	s := d.story(i)
	return s.file, s.bytes()
}

// Revised is article i after an editor has been at it version times: a word
// corrected, a paragraph added, taken out or moved, a quotation cut, the date
// or the headline changed. Each version differs from the one before in a few
// lines; version 0 is Article's.
func (d Dossier) Revised(i, version int) []byte {
	s := d.story(i)
	for v := 1; v <= version; v++ {
		s.revise(newDraw(d.Seed, "revision", i, v), i+v)
	}
	return s.bytes()
}

// Sidecar is what a person noted of article i beside its file; nil for most.
func (d Dossier) Sidecar(i int) []byte { return d.story(i).sidecar() }

func (d Dossier) story(i int) *story { return world{d.Seed}.report(i) }

func (d Dossier) themes() (int, error) {
	switch {
	case d.Sources < 0:
		return 0, fmt.Errorf("a dossier of %d sources cannot be made", d.Sources)
	case d.Themes < 0 || d.Themes > MaxThemes():
		return 0, fmt.Errorf("there are themes for 1 to %d, not for %d", MaxThemes(), d.Themes)
	case d.Themes == 0:
		return DefaultThemes, nil
	}
	return d.Themes, nil
}
