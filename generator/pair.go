package generator

import (
	"maps"
	"path"
	"slices"
	"strings"

	"dossier/generator/assemble"
	"dossier/generator/brief"
	"dossier/generator/dossier"
)

// orphan is a briefing that no source on the shelf claims.
type orphan struct {
	assemble.Loaded
	raw []byte
}

// findBriefings pairs each source with the briefing that names it, wherever
// that lies, and gives the others a file of their own.
func (s *shelf) findBriefings(report *Report) error {
	names, err := s.desk.list(briefingsDir, isMarkdown)
	if err != nil {
		return err
	}
	bySource := map[string]*volume{}
	for _, v := range s.volumes {
		bySource[v.name] = v
	}
	taken, broken := map[string]bool{}, map[string][]dossier.Problem{}
	for _, name := range names {
		raw, err := s.desk.read(path.Join(briefingsDir, name))
		if err != nil {
			return err
		}
		b, problems := brief.Read(name, raw)
		v := bySource[b.Source.File]
		switch {
		case slices.ContainsFunc(problems, func(p dossier.Problem) bool { return p.Grave }):
			broken[name] = problems
			if v = bySource[sourceNamed(raw)]; v != nil && v.file == "" {
				v.file = name
			}
		case v == nil || v.file != "":
			taken[name] = true
			s.orphans = append(s.orphans, orphan{assemble.Loaded{Briefing: b, Problems: problems}, raw})
		default:
			taken[name] = true
			v.file, v.old = name, raw
		}
	}
	s.pairRenamed()
	s.nameBriefings(taken)
	s.dropBroken(broken, report)
	return nil
}

// pairRenamed gives a briefing whose source is gone to the one source without
// a briefing that has the same bytes: a renamed original is known by its hash.
func (s *shelf) pairRenamed() {
	byHash, names := map[string]*volume{}, map[string]bool{}
	for _, v := range s.volumes {
		names[v.name] = true
		if v.file == "" && byHash[v.src.SHA256] == nil {
			byHash[v.src.SHA256] = v
		}
	}
	var left []orphan
	for _, o := range s.orphans {
		v := byHash[o.Briefing.Source.SHA256]
		if v == nil || v.file != "" || names[o.Briefing.Source.File] {
			left = append(left, o)
			continue
		}
		v.file, v.old = o.Briefing.File, o.raw
	}
	s.orphans = left
}

// sourceNamed finds the source that a briefing is of, even where its front
// matter is broken somewhere: the first line "file: NAME".
func sourceNamed(raw []byte) string {
	for line := range strings.Lines(string(raw)) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "file:"); ok {
			return strings.Trim(strings.TrimSpace(name), `"'`)
		}
	}
	return ""
}

// nameBriefings gives a source without a briefing the name of its future one:
// the source's own, with its extension only where two would be alike.
func (s *shelf) nameBriefings(taken map[string]bool) {
	stems := map[string]int{}
	for _, v := range s.volumes {
		stems[stem(v.name)]++
	}
	for _, v := range s.volumes {
		if v.file != "" {
			continue
		}
		v.file = stem(v.name) + ".md"
		if stems[stem(v.name)] > 1 || taken[v.file] {
			v.file = v.name + ".md"
		}
	}
}

// dropBroken sets apart the sources whose briefing cannot be read: what the
// program would write in its place might bring back what a person deleted.
func (s *shelf) dropBroken(broken map[string][]dossier.Problem, report *Report) {
	kept := s.volumes[:0]
	for _, v := range s.volumes {
		problems, is := broken[v.file]
		if !is {
			kept = append(kept, v)
			continue
		}
		report.Unread++
		s.unread = append(s.unread, dossier.Unread{Name: v.name, Reason: "its briefing cannot be read: " + problems[0].Message})
	}
	s.volumes = kept
	for _, name := range slices.Sorted(maps.Keys(broken)) {
		report.Problems = append(report.Problems, broken[name]...)
	}
}

// stem is a name without its last extension.
func stem(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }
