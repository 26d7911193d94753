package page

import (
	"crypto/sha256"

	"dossier/generator/dossier"
)

// gist is what a page is made from, written so that no two gists are one: every
// text goes in with its length.
type gist struct{ bytes []byte }

func (g *gist) reset() { g.bytes = g.bytes[:0] }

func (g *gist) sum() dossier.Key { return sha256.Sum256(g.bytes) }

func (g *gist) text(s string) {
	g.varint(uint64(len(s)))
	g.bytes = append(g.bytes, s...)
}

func (g *gist) number(n int) { g.varint(uint64(n)<<1 ^ uint64(n>>63)) }

// varint writes as binary.AppendUvarint does, but into the bytes where they
// are: millions of numbers go in.
func (g *gist) varint(n uint64) {
	for n >= 0x80 {
		g.bytes = append(g.bytes, byte(n)|0x80)
		n >>= 7
	}
	g.bytes = append(g.bytes, byte(n))
}

func (g *gist) flag(on bool) {
	if on {
		g.number(1)
	} else {
		g.number(0)
	}
}

func (g *gist) key(k dossier.Key) { g.bytes = append(g.bytes, k[:]...) }

func (g *gist) runs(all []run) {
	g.number(len(all))
	for _, r := range all {
		g.text(r.Text)
		g.text(r.TextHtml)
		g.text(r.Href)
		g.text(r.Class)
	}
}

func (g *gist) facts(all []fact) {
	g.number(len(all))
	for _, f := range all {
		g.text(f.Label)
		g.runs(f.Value)
	}
}

func (g *gist) links(all []link) {
	g.number(len(all))
	for _, l := range all {
		g.text(l.Text)
		g.text(l.Href)
	}
}
