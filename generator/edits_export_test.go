package generator

import (
	"context"
	"sync"

	"dossier/generator/brief"
	"dossier/generator/dossier"
)

// BuildBriefings is Build without the site: every briefing is brought up to
// date, all are joined, and the ledger is kept.
func BuildBriefings(ctx context.Context, opts Options) (report Report, err error) {
	s, _, err := shelve(ctx, opts, &report)
	if err != nil {
		return report, err
	}
	defer s.desk.cache.Close()
	defer s.clear()
	report.Problems = once(report.Problems)
	return report, s.desk.note(s, report, nil)
}

// Sheets are the site's sheets by path, planned from nothing.
func Sheets(opts Options) (map[string]dossier.Sheet, error) {
	var report Report
	opts.Cache = ""
	s, pages, err := shelve(context.Background(), opts, &report)
	if err != nil {
		return nil, err
	}
	defer s.clear()
	sheets := map[string]dossier.Sheet{}
	for _, sheet := range pages {
		sheets[sheet.Path] = sheet
	}
	return sheets, nil
}

func shelve(ctx context.Context, opts Options, report *Report) (*shelf, []dossier.Sheet, error) {
	d, err := openDesk(opts, report)
	if err != nil {
		return nil, nil, err
	}
	if err := d.openCache(ctx, report); err != nil {
		return nil, nil, err
	}
	defer d.pen.layDown()
	census, err := d.survey()
	if err != nil {
		return nil, nil, err
	}
	s := &shelf{desk: d, census: census}
	if err := s.fill(ctx, report); err != nil {
		return nil, nil, err
	}
	pages, err := s.layOut(ctx, report)
	return s, pages, err
}

// A Scribe writes briefings as a build from nothing would, one source at a
// time. It remembers what it understood by everything that has a say in it.
type Scribe struct{ readings sync.Map } // *reading by dossier.Key

// Fresh is the briefing of a source of the dossier in root, as it would be
// written into a file of this name below content/briefings.
func (s *Scribe) Fresh(root, name, file string) ([]byte, error) {
	var report Report
	d, err := openDesk(Options{Root: root}, &report)
	if err != nil {
		return nil, err
	}
	raw, sidecar, err := d.source(name)
	if err != nil {
		return nil, err
	}
	key := dossier.KeyOf(name, string(raw), string(sidecar), d.themesKey.String())
	known, ok := s.readings.Load(key)
	if !ok {
		if known, err = d.understand(name, raw, sidecar, false); err != nil {
			return nil, err
		}
		s.readings.Store(key, known)
	}
	r := known.(*reading)
	return brief.Update(nil, compose(&r.Source, &r.Article, r.Findings, file), d.titles(), version, &r.Source).Text, nil
}

// BecomeProgram makes this program another one, with a version of its own, that
// composes briefings in another way. What is returned makes it itself again.
func BecomeProgram(name string, other func(*dossier.Briefing)) func() {
	key := programKey
	programKey = func() (dossier.Key, error) { return dossier.KeyOf(name), nil }
	version = name
	compose = func(src *dossier.Source, art *dossier.Article, found dossier.Findings, file string) dossier.Briefing {
		b := brief.Compose(src, art, found, file)
		other(&b)
		return b
	}
	return func() { programKey, version, compose = key, Version, brief.Compose }
}
