package assemble

import (
	"fmt"

	"github.com/shamaton/msgpack/v2"

	"dossier/generator/dossier"
)

// A leaf and a card are kept between builds as MessagePack arrays: short, and
// read at some 400 MB a second. The form is bound to these very types; whoever
// keeps the bytes must not hand them to another version of the program.

// Seal gives a card its key, that of its leaf and itself, and encodes both.
func Seal(l *Leaf, c *Card) (leaf, card []byte, err error) {
	c.Key = dossier.Key{}
	if leaf, err = msgpack.MarshalAsArray(l); err != nil {
		return nil, nil, fmt.Errorf("keeping %s: %w", c.Source.Name, err)
	}
	if card, err = msgpack.MarshalAsArray(c); err != nil {
		return nil, nil, fmt.Errorf("keeping %s: %w", c.Source.Name, err)
	}
	c.Key = dossier.KeyOf(string(leaf), string(card))
	card, err = msgpack.MarshalAsArray(c)
	return leaf, card, err
}

// ReadLeaf is the leaf that Seal encoded.
func ReadLeaf(raw []byte) (*Leaf, error) {
	l := &Leaf{}
	return l, msgpack.UnmarshalAsArray(raw, l)
}

// ReadCard is the card that Seal encoded.
func ReadCard(raw []byte) (*Card, error) {
	c := &Card{}
	return c, msgpack.UnmarshalAsArray(raw, c)
}
