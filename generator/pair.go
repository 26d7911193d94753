package generator

import (
	"cmp"
	"context"
	"path"
	"slices"
	"strings"

	"dossier/generator/assemble"
	"dossier/generator/brief"
	"dossier/generator/dossier"
)

// manuscript is a briefing as it lies in its folder.
type manuscript struct {
	found
	key    dossier.Key          // of its bytes
	of     string               // the source that it names
	note   dossier.SourceRecord // of the readable text of that source
	sha256 string               // of that source, as it notes
	broken []dossier.Problem
	err    error
	paired bool
}

// findBriefings pairs each source with the briefing that names it, wherever
// that lies, and gives the others a file of their own.
func (s *shelf) findBriefings(ctx context.Context, report *Report) error {
	manuscripts, err := s.manuscripts(ctx)
	if err != nil {
		return err
	}
	bySource := map[string]*volume{}
	for _, v := range s.volumes {
		bySource[v.Name] = v
	}
	for _, m := range manuscripts {
		if v := bySource[m.of]; v != nil && v.File == "" {
			v.pair(m)
		}
	}
	s.pairRenamed(manuscripts, bySource)
	s.setTextsApart(manuscripts, bySource, report)
	s.readOnce(report)
	taken := map[string]bool{}
	for _, m := range manuscripts {
		taken[m.Name] = true
		if !m.paired && m.broken == nil {
			s.orphan(m.Name)
		}
	}
	s.nameBriefings(taken)
	s.dropBroken(manuscripts, report)
	return nil
}

func (v *volume) pair(m *manuscript) {
	v.File, v.FileKey, v.note, m.paired = m.Name, m.key, m.note, true
}

// manuscripts reads the heads of all briefings; of those that the last build
// saw it knows them.
func (s *shelf) manuscripts(ctx context.Context) ([]*manuscript, error) {
	l := s.desk.ledger
	records := l.byPath()
	all := make([]*manuscript, len(s.census.briefings))
	for i, f := range s.census.briefings {
		all[i] = &manuscript{found: f}
	}
	err := each(ctx, s.desk.opts.workers(), all, func(m *manuscript) {
		r := records[path.Join(briefingsDir, m.Name)]
		if was, known := l.briefing(m.Name); r != nil && known && was == m.found && m.settled(l.Taken) {
			m.key, m.of, m.sha256, m.note = r.FileKey, r.Of, r.OfSHA256, r.note()
			return
		}
		s.readHead(m, r)
	}, func(int) {})
	for _, m := range all {
		if err == nil && m.err != nil {
			err = m.err
		}
	}
	return all, err
}

func (s *shelf) readHead(m *manuscript, was *record) {
	raw, err := s.desk.read(path.Join(briefingsDir, m.Name))
	if m.err = err; err != nil {
		return
	}
	m.key = dossier.KeyOf(string(raw))
	if was != nil && was.FileKey == m.key {
		m.of, m.sha256, m.note = was.Of, was.OfSHA256, was.note()
		return
	}
	b, problems := brief.Read(m.Name, raw)
	m.of, m.sha256, m.note = b.Source.File, b.Source.SHA256, b.Source
	if slices.ContainsFunc(problems, func(p dossier.Problem) bool { return p.Grave }) {
		m.broken = problems
		m.of = cmp.Or(m.of, valueNamed(raw, "file:"))
		m.sha256 = cmp.Or(m.sha256, valueNamed(raw, "sha256:"))
	}
}

// pairRenamed gives a briefing whose source is gone to the one source without
// a briefing that has the same bytes: a renamed original is known by its hash.
func (s *shelf) pairRenamed(manuscripts []*manuscript, bySource map[string]*volume) {
	byHash := map[string]*volume{}
	for _, v := range s.volumes {
		if v.File == "" && v.err == nil && byHash[v.SHA256] == nil {
			byHash[v.SHA256] = v
		}
	}
	for _, m := range manuscripts {
		v := byHash[m.sha256]
		if !m.paired && bySource[m.of] == nil && v != nil && v.File == "" {
			v.pair(m)
		}
	}
}

// valueNamed finds what a briefing says of its source, even where its front
// matter is broken somewhere: the first line "file: NAME", or the line below it
// where an editor has made it a block.
func valueNamed(raw []byte, key string) string {
	below := false
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSpace(line)
		value, ok := strings.CutPrefix(line, key)
		if below {
			return line
		}
		if value = strings.TrimSpace(value); !ok || value == "" {
			continue
		}
		if below = value[0] == '|' || value[0] == '>'; !below {
			return strings.Trim(value, `"'`)
		}
	}
	return ""
}

// orphan notes a briefing that no source on the shelf claims.
func (s *shelf) orphan(name string) {
	raw, err := s.desk.read(path.Join(briefingsDir, name))
	if err != nil || raw == nil {
		return
	}
	b, problems := brief.Read(name, raw)
	s.orphans = append(s.orphans, assemble.Orphan{Briefing: b, Problems: problems})
}

// nameBriefings gives a source without a briefing the name of its future one:
// the source's own, with its extension only where two would be alike.
func (s *shelf) nameBriefings(taken map[string]bool) {
	stems := map[string]int{}
	for _, v := range s.volumes {
		stems[stem(v.Name)]++
	}
	for _, v := range s.volumes {
		if v.File != "" {
			continue
		}
		v.File = stem(v.Name) + ".md"
		if stems[stem(v.Name)] > 1 || taken[v.File] {
			v.File = v.Name + ".md"
		}
	}
}

// dropBroken sets apart the sources whose briefing cannot be read: what the
// program would write in its place might bring back what a person deleted.
func (s *shelf) dropBroken(manuscripts []*manuscript, report *Report) {
	broken := map[string][]dossier.Problem{}
	for _, m := range manuscripts {
		if m.broken != nil {
			broken[m.Name] = m.broken
			report.Problems = append(report.Problems, m.broken...)
		}
	}
	kept := s.volumes[:0]
	for _, v := range s.volumes {
		problems, is := broken[v.File]
		if !is {
			kept = append(kept, v)
			continue
		}
		s.unread = append(s.unread, dossier.Unread{Name: v.Name, Reason: "its briefing cannot be read: " + problems[0].Message})
	}
	s.volumes = kept
}

// stem is a name without its last extension.
func stem(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }
