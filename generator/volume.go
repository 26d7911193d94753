package generator

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"

	"dossier/generator/assemble"
	"dossier/generator/brief"
	"dossier/generator/dossier"
)

// volume is one source with everything made from it.
type volume struct {
	record
	was     *record              // in the last build; nil when it was not there
	note    dossier.SourceRecord // what its briefing noted of its source before this build
	err     error                // it cannot be a source
	twin    *volume              // the source with the same bytes that is read in its place
	missing bool                 // it has no briefing, and none is to be written
	written bool                 // its briefing was
	fresh   bool                 // its card was made now
	card    *assemble.Card
	rawCard []byte
}

// weigh makes sure of a source's bytes: by its mark, or else by reading them.
func (s *shelf) weigh(v *volume, at found) {
	if v.was != nil {
		v.Barred = v.was.Barred
	}
	if v.was != nil && s.unchanged(at) {
		v.SHA256, v.Sidecar, v.Text = v.was.SHA256, v.was.Sidecar, v.was.Text
	} else {
		raw, sidecar, err := s.desk.source(v.Name)
		if v.err = err; err != nil {
			return
		}
		v.SHA256, v.Sidecar = digest(raw), dossier.KeyOf(string(sidecar))
		if v.Text, v.err = s.desk.textKey(v.Name, at.Text != mark{}); v.err != nil {
			return
		}
	}
	v.Reading = s.readingKey(v)
}

// readingKey is the key of everything that a source is read with.
func (s *shelf) readingKey(v *volume) dossier.Key {
	barred := ""
	if v.Barred {
		barred = "barred"
	}
	return dossier.KeyOf("reading", s.desk.program.String(), v.Name, v.SHA256, v.Sidecar.String(),
		s.desk.themesKey.String(), s.desk.exports.key.String(), barred)
}

// state is the key of everything that a briefing and a card are made from. A
// volume of which it is what it was need not be looked at again.
func (s *shelf) state(v *volume) dossier.Key {
	return dossier.KeyOf("state", v.Reading.String(), v.File, v.FileKey.String(), v.Text.String(), s.desk.titlesKey.String(), s.desk.profilesKey.String(), version)
}

// asBefore takes over what the last build made of a volume, if it still holds.
func (s *shelf) asBefore(v *volume) bool {
	if v.was == nil || v.was.State != s.state(v) || !s.met(v.was.Needs) {
		return false
	}
	raw := v.was.card(s.cards)
	card, err := assemble.ReadCard(raw)
	if err != nil {
		return false
	}
	v.record, v.card, v.rawCard = *v.was, card, raw
	return true
}

// met reports whether other sources are what a card was bound with.
func (s *shelf) met(needs []assemble.Need) bool {
	for _, n := range needs {
		if s.hashes[n.Name] != n.SHA256 {
			return false
		}
	}
	return true
}

// make brings a volume's briefing up to date, keeping what a person wrote, and
// binds its card: from here on the Markdown is the record.
func (s *shelf) make(ctx context.Context, v *volume) {
	if v.missing = s.look && v.FileKey == (dossier.Key{}); v.missing || v.err != nil || s.asBefore(v) {
		return
	}
	r, err := s.read(v)
	if v.err = err; err != nil {
		return
	}
	if ctx.Err() != nil {
		return
	}
	v.Match = r.Match
	b, err := s.update(v, r)
	if err != nil {
		v.err = err
		return
	}
	v.err = s.bind(v, r, b)
}

// read is a volume's reading, from an earlier build or made now.
func (s *shelf) read(v *volume) (*reading, error) {
	if r := s.desk.recall(v.Reading); r != nil {
		return r, nil
	}
	raw, sidecar, err := s.desk.source(v.Name)
	if err != nil {
		return nil, err
	}
	if digest(raw) != v.SHA256 || dossier.KeyOf(string(sidecar)) != v.Sidecar {
		return nil, errMoving
	}
	r, err := s.desk.understand(v.Name, raw, sidecar, v.Barred)
	if err != nil {
		return nil, err
	}
	return r, s.desk.keep(v.Reading, r)
}

// errMoving is of a file that changes faster than it is read.
var errMoving = errors.New("it was changed while it was being read; build again")

// attempts is how often a briefing is brought up to date that somebody is
// editing at the same moment.
const attempts = 3

// update brings a volume's briefing up to date on disk, and returns it.
func (s *shelf) update(v *volume, r *reading) (dossier.Briefing, error) {
	file := path.Join(briefingsDir, v.File)
	fresh := compose(&r.Source, &r.Article, r.Findings, v.File)
	for try := 1; ; try++ {
		old, err := s.desk.read(file)
		if err != nil {
			return dossier.Briefing{}, err
		}
		about, err := s.keepText(v, r)
		if err != nil {
			return dossier.Briefing{}, err
		}
		if s.look {
			return s.take(v, r, old, about), nil
		}
		u := brief.Update(old, fresh, s.desk.titles(), version, &r.Source)
		changed := old == nil || string(u.Text) != string(old)
		if changed {
			err = s.desk.pen.write(func() error { return s.desk.write(file, old, u.Text) })
		}
		if errors.Is(err, errEdited) && try < attempts {
			continue
		}
		if err != nil {
			return dossier.Briefing{}, &failedWrite{file, err}
		}
		v.written = v.written || changed
		v.settle(r, u, file)
		v.Problems = append(v.Problems, about...)
		if v.note.File != v.Name {
			err = s.dropText(v.note)
		}
		return u.Briefing, err
	}
}

// settle notes what became of a briefing.
func (v *volume) settle(r *reading, u brief.Updated, file string) {
	v.FileKey = dossier.KeyOf(string(u.Text))
	of := u.Briefing.Source
	v.Of, v.OfSHA256, v.OfText, v.OfTextSHA256 = of.File, of.SHA256, of.Text, of.TextSHA256
	v.Problems = append(append([]dossier.Problem(nil), r.Problems...), u.Problems...)
	v.Kept = nil
	for _, k := range u.Kept {
		v.Kept = append(v.Kept, Kept{File: file, Line: k.Line, What: k.Message})
	}
}

// take reads a briefing as it stands.
func (s *shelf) take(v *volume, r *reading, old []byte, about []dossier.Problem) dossier.Briefing {
	b, problems := brief.Read(v.File, old)
	problems = append(problems, about...)
	v.settle(r, brief.Updated{Text: old, Briefing: b, Problems: problems}, "")
	return b
}

// bind makes a volume's leaf and card.
func (s *shelf) bind(v *volume, r *reading, b dossier.Briefing) error {
	leaf, card := s.bound(r, b)
	rawLeaf, rawCard, err := assemble.Seal(leaf, card)
	if err != nil {
		return err
	}
	s.desk.cache.Put(card.Key, rawLeaf)
	v.card, v.rawCard, v.fresh = card, rawCard, true
	v.Needs, v.Leaf = card.Needs, card.Key
	v.State = s.state(v)
	return nil
}

func (s *shelf) bound(r *reading, b dossier.Briefing) (*assemble.Leaf, *assemble.Card) {
	return assemble.Bind(&r.Source, &r.Article, b, assemble.Around{Profiles: s.desk.profiles, Source: s.other})
}

// failedWrite is a briefing that could not be written.
type failedWrite struct {
	file string
	err  error
}

// Error leaves out under which name the file was being written.
func (f *failedWrite) Error() string {
	err := f.err
	var onPath *fs.PathError
	var onLink *os.LinkError
	switch {
	case errors.As(err, &onPath):
		err = onPath.Err
	case errors.As(err, &onLink):
		err = onLink.Err
	}
	return fmt.Sprintf("writing %s: %v", f.file, err)
}

func (f *failedWrite) Unwrap() error { return f.err }

// again makes a volume's leaf anew from its source and its briefing, which
// must be what they were.
func (s *shelf) again(v *volume, key dossier.Key) (*assemble.Leaf, error) {
	r, err := s.read(v)
	if err != nil {
		return nil, err
	}
	raw, err := s.desk.read(path.Join(briefingsDir, v.File))
	if err != nil {
		return nil, err
	}
	b, _ := brief.Read(v.File, raw)
	leaf, card := s.bound(r, b)
	if _, _, err := assemble.Seal(leaf, card); err != nil {
		return nil, err
	}
	if card.Key != key {
		return nil, errMoving
	}
	return leaf, nil
}
