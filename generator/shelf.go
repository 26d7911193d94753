package generator

import (
	"context"
	"errors"
	"path"
	"strings"

	"dossier/generator/assemble"
	"dossier/generator/cache"
	"dossier/generator/dossier"
	"dossier/generator/source"
)

// shelf is the sources of a dossier on their way to briefings.
type shelf struct {
	desk    *desk
	census  census
	look    bool // briefings are taken as they stand, nothing is written
	volumes []*volume
	hashes  map[string]string // of the originals, by name
	unread  []dossier.Unread
	twins   map[string]string // sources that are not read, with those that are in their place
	orphans []assemble.Orphan
	cards   []byte // as the last build left them, while they are needed
	roll    *cache.Roll
}

// fill reads every original and brings every briefing up to date, several at
// a time. What did not change since the last build is taken over; a source that
// cannot be read is noted and stops none of the others.
func (s *shelf) fill(ctx context.Context, report *Report) error {
	report.Problems = append(report.Problems, s.census.lostSidecars()...)
	report.Sources = len(s.census.sources)
	if err := s.weighAll(ctx); err != nil {
		return err
	}
	if err := s.findBriefings(ctx, report); err != nil {
		return err
	}
	if l := s.desk.ledger; l != nil {
		s.cards = s.desk.cache.Roll(l.Cards)
	}
	n := len(s.volumes)
	s.desk.exports.open(s.census.sources)
	report.Problems = append(report.Problems, s.desk.exports.problems...)
	err := each(ctx, s.desk.opts.workers(), s.volumes, func(v *volume) { s.make(ctx, v) },
		func(done int) { s.desk.opts.progress("reading", done, n) })
	if err == nil {
		err = s.settleClaims(ctx, report)
	}
	if err != nil {
		return err
	}
	defer func() { s.cards = nil }()
	return s.collect(report)
}

// clear gives up what is kept only by a complete build.
func (s *shelf) clear() {
	if s.roll != nil {
		s.roll.Drop()
	}
}

// weighAll makes sure of the bytes of every source.
func (s *shelf) weighAll(ctx context.Context) error {
	was := s.desk.ledger.byPath()
	at := map[*volume]found{}
	for _, f := range s.census.sources {
		v := &volume{was: was[path.Join(sourcesDir, f.Name)]}
		v.Name = f.Name
		at[v] = f
		s.volumes = append(s.volumes, v)
	}
	err := each(ctx, s.desk.opts.workers(), s.volumes, func(v *volume) { s.weigh(v, at[v]) }, func(int) {})
	if err != nil {
		return err
	}
	s.hashes = make(map[string]string, len(s.volumes))
	for _, v := range s.volumes {
		if v.err == nil {
			s.hashes[v.Name] = v.SHA256
		}
	}
	return nil
}

// unchanged reports whether a source is the one that the last build saw.
func (s *shelf) unchanged(at found) bool {
	l := s.desk.ledger
	was, known := l.source(at.Name)
	return known && was == at && at.settled(l.Taken)
}

// other is another source of the shelf, for a briefing that names its lines.
func (s *shelf) other(name string) *dossier.Source {
	if s.hashes[name] == "" {
		return nil
	}
	raw, sidecar, err := s.desk.source(name)
	if err != nil || digest(raw) != s.hashes[name] {
		return nil
	}
	src, _, err := source.Read(name, raw, sidecar)
	if err != nil {
		return nil
	}
	return src
}

// collect sets apart the sources that could not be read, each with the reason
// a reader of the site is shown, and reports on the others. A briefing that
// could not be written ends the build.
func (s *shelf) collect(report *Report) error {
	s.roll = s.desk.cache.NewRoll()
	kept := s.volumes[:0]
	for _, v := range s.volumes {
		var write *failedWrite
		switch {
		case errors.As(v.err, &write):
			return hinted(write)
		case v.err != nil:
			s.setApart(v, report)
			continue
		case v.missing:
			report.Problems = append(report.Problems, dossier.Problem{
				File: path.Join(sourcesDir, v.Name), Message: "no briefing of this source yet", Hint: "run dossier build",
			})
			continue
		}
		kept = append(kept, v)
		v.CardAt, v.CardN = s.roll.Add(v.rawCard), len(v.rawCard)
		v.rawCard = nil
		report.Problems = append(report.Problems, v.Problems...)
		for _, k := range v.Kept {
			k.Anew = v.fresh
			report.Kept = append(report.Kept, k)
		}
		if v.written {
			report.Written = append(report.Written, path.Join(briefingsDir, v.File))
		}
		if v.fresh {
			report.Fresh++
		}
	}
	s.volumes = kept
	report.Unread = len(s.unread)
	return nil
}

// setApart notes a source that could not be read; its briefing, if it has one,
// waits.
func (s *shelf) setApart(v *volume, report *Report) {
	reason := strings.TrimPrefix(v.err.Error(), "reading "+v.Name+": ")
	s.unread = append(s.unread, dossier.Unread{Name: v.Name, Reason: reason})
	report.Problems = append(report.Problems, dossier.Problem{
		File: path.Join(sourcesDir, v.Name), Message: reason, Grave: true,
		Hint: "mend or remove the file; the rest of the dossier is built without it",
	})
	if v.FileKey != (dossier.Key{}) {
		s.orphan(v.File)
	}
}

// join makes one dossier of the shelf.
func (s *shelf) join(report *Report) *dossier.Dossier {
	d := s.desk
	in := assemble.Input{
		Title: d.config.Title, Language: d.config.Language, BaseURL: d.config.BaseURL,
		Question: d.home.Question, BottomLine: d.home.BottomLine, By: d.home.By, Intro: d.home.Body,
		Themes: d.themes, Profiles: d.profiles, Unread: s.unread, Twins: s.twins, Orphans: s.orphans,
	}
	for _, v := range s.volumes {
		in.Cards = append(in.Cards, v.card)
		v.card = nil
	}
	catalogue, problems := assemble.Join(in)
	report.Problems = append(report.Problems, problems...)
	catalogue.Dossier.Opener = newLibrary(s, catalogue)
	return catalogue.Dossier
}
