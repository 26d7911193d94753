package generator

import (
	"context"
	"fmt"
	"path"
	"strings"

	"dossier/generator/assemble"
	"dossier/generator/brief"
	"dossier/generator/clean"
	"dossier/generator/dossier"
	"dossier/generator/source"
	"dossier/generator/understand"
)

// shelf is the sources of a dossier on their way to briefings.
type shelf struct {
	desk    *desk
	volumes []*volume
	unread  []dossier.Unread
	orphans []orphan
}

// volume is one source with everything made from it.
type volume struct {
	name     string // below content/sources
	file     string // of its briefing, below content/briefings
	old      []byte // the briefing as it stands on disk; nil when there is none
	src      *dossier.Source
	article  *dossier.Article
	findings dossier.Findings
	briefing dossier.Briefing
	problems []dossier.Problem
	err      error // it cannot be a source
}

// readAll reads, cleans and understands every original, several at a time.
// One that cannot be read is noted and stops none of the others.
func (d *desk) readAll(ctx context.Context, report *Report) (*shelf, error) {
	names, lost, err := d.originals()
	if err != nil {
		return nil, err
	}
	for _, name := range lost {
		report.Problems = append(report.Problems, dossier.Problem{
			File: path.Join(sourcesDir, name), Message: "this describes a source that is not here",
			Hint: "put " + strings.TrimSuffix(path.Base(name), ".yaml") + " beside it, or remove it",
		})
	}
	report.Sources = len(names)
	s := &shelf{desk: d}
	for _, name := range names {
		s.volumes = append(s.volumes, &volume{name: name})
	}
	err = each(ctx, d.opts.workers(), s.volumes, func(v *volume) { d.understand(v) },
		func(done int) { d.opts.progress("reading", done, len(names)) })
	if err != nil {
		return nil, err
	}
	s.dropUnread(report)
	return s, s.findBriefings(report)
}

// understand carries one source from its bytes to its findings.
func (d *desk) understand(v *volume) {
	file := path.Join(sourcesDir, v.name)
	raw, err := d.original(v.name)
	if err != nil {
		v.err = err
		return
	}
	sidecar, err := d.read(file + ".yaml")
	if err != nil {
		v.err = err
		return
	}
	var problems []dossier.Problem
	v.src, problems, v.err = source.Read(v.name, raw, sidecar)
	v.problems = append(v.problems, problems...)
	if v.err != nil {
		return
	}
	v.article, problems = clean.Clean(v.src)
	v.problems = append(v.problems, problems...)
	v.findings, problems = understand.Find(v.src, v.article, d.themes)
	v.problems = append(v.problems, problems...)
}

// dropUnread sets apart the originals that could not be read, each with the
// reason a reader of the site is shown.
func (s *shelf) dropUnread(report *Report) {
	kept := s.volumes[:0]
	for _, v := range s.volumes {
		report.Problems = append(report.Problems, v.problems...)
		if v.err == nil {
			kept = append(kept, v)
			continue
		}
		reason := strings.TrimPrefix(v.err.Error(), "reading "+v.name+": ")
		s.unread = append(s.unread, dossier.Unread{Name: v.name, Reason: reason})
		report.Problems = append(report.Problems, dossier.Problem{
			File: path.Join(sourcesDir, v.name), Message: reason, Grave: true,
			Hint: "mend or remove the file; the rest of the dossier is built without it",
		})
	}
	s.volumes = kept
	report.Unread = len(s.unread)
	s.reportTwins(report)
}

// reportTwins tells of originals with the very same bytes: they are evidence
// once, however often they lie on the shelf.
func (s *shelf) reportTwins(report *Report) {
	first := map[string]string{}
	for _, v := range s.volumes {
		name, seen := first[v.src.SHA256]
		if !seen {
			first[v.src.SHA256] = v.name
			continue
		}
		report.Problems = append(report.Problems, dossier.Problem{
			File: path.Join(sourcesDir, v.name), Message: "the same bytes as " + path.Join(sourcesDir, name),
			Hint: "remove one of the two, or the dossier counts one source twice",
		})
	}
}

// writeBriefings brings every briefing up to date, keeping what a person
// wrote, and reads it back: from here on the Markdown is the record.
func (s *shelf) writeBriefings(ctx context.Context, report *Report) error {
	titles := s.desk.titles()
	for i, v := range s.volumes {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := s.writeBriefing(v, titles, report); err != nil {
			return fmt.Errorf("writing the briefing of %s: %w", v.name, err)
		}
		s.desk.opts.progress("briefing", i+1, len(s.volumes))
	}
	return nil
}

func (s *shelf) writeBriefing(v *volume, titles map[string]string, report *Report) error {
	file := path.Join(briefingsDir, v.file)
	fresh := brief.Compose(v.src, v.article, v.findings, v.file)
	text, kept, problems := brief.Merge(v.old, fresh, titles, Version)
	report.Problems = append(report.Problems, problems...)
	for _, k := range kept {
		report.Kept = append(report.Kept, Kept{File: file, Line: k.Line, What: k.Message})
	}
	if v.old == nil || string(text) != string(v.old) {
		if err := s.desk.write(file, v.old, text); err != nil {
			return err
		}
		report.Written = append(report.Written, file)
	}
	v.briefing, problems = brief.Read(v.file, text)
	report.Problems = append(report.Problems, problems...)
	return nil
}

// joined is what assemble makes one dossier from.
func (s *shelf) joined() assemble.Input {
	in := assemble.Input{
		Title:      s.desk.config.Title,
		Question:   s.desk.home.Question,
		BottomLine: s.desk.home.BottomLine,
		By:         s.desk.home.By,
		Intro:      s.desk.home.Body,
		Language:   s.desk.config.Language,
		BaseURL:    s.desk.config.BaseURL,
		Themes:     s.desk.themes,
		Profiles:   s.desk.profiles,
		Unread:     s.unread,
	}
	for _, v := range s.volumes {
		in.Loaded = append(in.Loaded, assemble.Loaded{Source: v.src, Article: v.article, Briefing: v.briefing})
	}
	for _, o := range s.orphans {
		in.Loaded = append(in.Loaded, o.Loaded)
	}
	return in
}
