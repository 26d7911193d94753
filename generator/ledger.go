package generator

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"strings"

	"github.com/shamaton/msgpack/v2"

	"dossier/generator/assemble"
	"dossier/generator/dossier"
)

// ledger is what a complete build saw and what it made of it: by it the next
// one knows what it need not do again. It holds for one program and is trusted
// as far as the files are what they were.
type ledger struct {
	Program   dossier.Key
	Desk      dossier.Key // of everything but sources and briefings
	Taken     int64       // ns: when the marks were taken
	Sources   []found
	Lost      []string
	Briefings []found
	Records   []record // of the sources that were read, by name
	Report    Report
	Site      []byte // what the site remembers
	cards     []byte // all cards, one behind the other
}

// record is one source in a ledger.
type record struct {
	Name          string
	SHA256        string      // of the original's bytes
	Sidecar       dossier.Key // of the sidecar's bytes
	Reading       dossier.Key // under which the reading is kept
	File          string      // of the briefing, below content/briefings
	FileKey       dossier.Key // of its bytes
	Of, OfSHA256  string      // the source that the briefing names
	State         dossier.Key // of everything that the briefing and the card were made from
	Needs         []assemble.Need
	Leaf          dossier.Key // under which the leaf is kept
	CardAt, CardN int         // the card's bytes in the ledger
	Problems      []dossier.Problem
	Kept          []Kept
}

// The ledger's bytes are the length of the index, the index, the cards. The
// cards stand apart so that a build that changes nothing does not read them.
func (l *ledger) encode() ([]byte, error) {
	index, err := msgpack.MarshalAsArray(l)
	if err != nil {
		return nil, err
	}
	head := binary.LittleEndian.AppendUint64(nil, uint64(len(index)))
	return bytes.Join([][]byte{head, index, l.cards}, nil), nil
}

func readLedger(raw []byte) (*ledger, error) {
	if len(raw) < 8 {
		return nil, errors.New("too short")
	}
	n := binary.LittleEndian.Uint64(raw)
	if n > uint64(len(raw)-8) {
		return nil, errors.New("cut short")
	}
	l := &ledger{}
	if err := msgpack.UnmarshalAsArray(raw[8:8+n], l); err != nil {
		return nil, err
	}
	l.cards = raw[8+n:]
	for _, r := range l.Records {
		if r.CardAt < 0 || r.CardN < 0 || r.CardAt+r.CardN > len(l.cards) {
			return nil, errors.New("a card is missing")
		}
	}
	return l, nil
}

func (l *ledger) card(r *record) []byte { return l.cards[r.CardAt : r.CardAt+r.CardN] }

// add appends a record with its card.
func (l *ledger) add(r record, card []byte) {
	r.CardAt, r.CardN = len(l.cards), len(card)
	l.Records = append(l.Records, r)
	l.cards = append(l.cards, card...)
}

// report is what the last build would report, had it done nothing.
func (l *ledger) report(home string) Report {
	r := l.Report
	r.Fresh, r.Rendered, r.Written, r.Home = 0, 0, nil, home
	for i := range r.Kept {
		r.Kept[i].Anew = false
	}
	return r
}

// source is a source as the last build found it.
func (l *ledger) source(name string) (found, bool) { return l.among(name, true) }

// briefing is a briefing as the last build found it.
func (l *ledger) briefing(name string) (found, bool) { return l.among(name, false) }

func (l *ledger) among(name string, source bool) (found, bool) {
	if l == nil {
		return found{}, false
	}
	list := l.Briefings
	if source {
		list = l.Sources
	}
	i, known := slices.BinarySearchFunc(list, name, func(f found, name string) int { return strings.Compare(f.Name, name) })
	if !known {
		return found{}, false
	}
	return list[i], true
}
