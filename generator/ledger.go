package generator

import (
	"path"
	"slices"
	"strings"

	"github.com/shamaton/msgpack/v2"

	"dossier/generator/assemble"
	"dossier/generator/dossier"
	"dossier/generator/source/records"
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
	Site      []byte      // what the site remembers
	Cards     dossier.Key // of the roll of all cards, one behind the other
}

// record is one source in a ledger.
type record struct {
	Name                 string
	SHA256               string        // of the original's bytes
	Sidecar              dossier.Key   // of the sidecar's bytes
	Reading              dossier.Key   // under which the reading is kept
	File                 string        // of the briefing, below content/briefings
	FileKey              dossier.Key   // of its bytes
	Text                 dossier.Key   // of the bytes of the readable text beside it; zero without one
	Of, OfSHA256         string        // the source that the briefing names
	OfText, OfTextSHA256 string        // the readable text that the briefing notes
	Match                records.Match // the items of exports that are about it
	Barred               bool          // one of them fits another source as well, and does not count
	State                dossier.Key   // of everything that the briefing and the card were made from
	Needs                []assemble.Need
	Leaf                 dossier.Key // under which the leaf is kept
	CardAt, CardN        int         // the card's bytes among all cards
	Problems             []dossier.Problem
	Kept                 []Kept
}

func (l *ledger) encode() ([]byte, error) { return msgpack.MarshalAsArray(l) }

func readLedger(raw []byte) (*ledger, error) {
	l := &ledger{}
	return l, msgpack.UnmarshalAsArray(raw, l)
}

// note is what the record's briefing notes of its source.
func (r *record) note() dossier.SourceRecord {
	return dossier.SourceRecord{File: r.Of, SHA256: r.OfSHA256, Text: r.OfText, TextSHA256: r.OfTextSHA256}
}

// card is a record's card among all cards; nil when it is not there.
func (r *record) card(cards []byte) []byte {
	if r.CardAt < 0 || r.CardN < 0 || r.CardAt+r.CardN > len(cards) {
		return nil
	}
	return cards[r.CardAt : r.CardAt+r.CardN]
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

// byPath is the records by the paths of their sources and of their briefings.
func (l *ledger) byPath() map[string]*record {
	if l == nil {
		return nil
	}
	records := make(map[string]*record, 2*len(l.Records))
	for i := range l.Records {
		r := &l.Records[i]
		records[path.Join(sourcesDir, r.Name)], records[path.Join(briefingsDir, r.File)] = r, r
	}
	return records
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
