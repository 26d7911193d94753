package assemble

import (
	"bytes"
	"reflect"
	"testing"

	"dossier/generator/dossier"
)

// What is kept of a source is read back as it was, and equal sources are kept
// as equal bytes.
func TestKept(t *testing.T) {
	for _, l := range shelfOf(3).Loaded {
		seal := func() (*Leaf, *Card, []byte, []byte) {
			leaf, card := Bind(l.Source, l.Article, l.Briefing, Around{})
			rawLeaf, rawCard, err := Seal(leaf, card)
			if err != nil {
				t.Fatal(err)
			}
			return leaf, card, rawLeaf, rawCard
		}
		leaf, card, rawLeaf, rawCard := seal()
		_, _, again, cardAgain := seal()
		if !bytes.Equal(rawLeaf, again) || !bytes.Equal(rawCard, cardAgain) {
			t.Fatal("one source is kept as two")
		}
		readLeaf, err := ReadLeaf(rawLeaf)
		if err != nil || !reflect.DeepEqual(readLeaf, leaf) {
			t.Errorf("%s: leaf reads back as another (%v)", l.Source.Name, err)
		}
		readCard, err := ReadCard(rawCard)
		if err != nil || !reflect.DeepEqual(readCard, card) {
			t.Errorf("%s: card reads back as another (%v)", l.Source.Name, err)
		}
		if card.Key == (dossier.Key{}) {
			t.Error("a card without a key")
		}
	}
}

// A folio that is opened and shut again is as it was.
func TestShut(t *testing.T) {
	in := shelfOf(4)
	c, leaves, _ := bound(in)
	shut, _, _ := bound(in)
	for i, f := range c.Dossier.Sources {
		c.Open(f, leaves[f.Source.Name])
		if f.Said[0].Parts == nil || f.Points == nil || f.Actors[0].Mentions == nil || f.Source.Text == "" {
			t.Fatal("an open folio is empty")
		}
		c.Shut(f)
		g := shut.Dossier.Sources[i]
		if !reflect.DeepEqual(f.Said, g.Said) || !reflect.DeepEqual(f.Dated, g.Dated) || !reflect.DeepEqual(f.Themed, g.Themed) ||
			!reflect.DeepEqual(f.Actors, g.Actors) || !reflect.DeepEqual(f.Source, g.Source) {
			t.Errorf("%s: differs after it was opened and shut", f.Source.Name)
		}
		if f.Source.Text != "" || f.Article != nil || f.Briefing.Sections != nil || f.Summary != nil || f.Points != nil {
			t.Errorf("%s: something stayed open", f.Source.Name)
		}
	}
}
