package assemble

import (
	"path"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// longestCode keeps a reference such as [002:32] short enough to end a sentence.
const longestCode = 16

// shelve puts the sources in order and gives each its code and its path.
func (j *joiner) shelve() {
	cards := slices.Clone(j.in.Cards)
	slices.SortStableFunc(cards, func(a, b *Card) int { return compareNames(a.Source.Name, b.Source.Name) })
	names := make([]string, len(cards))
	for i, c := range cards {
		names[i] = c.Source.Name
	}
	codes, slugs := namesFor(names, codeOf), namesFor(names, slugOf)
	folios := make([]dossier.Folio, len(cards))
	for i, c := range cards {
		f := &folios[i]
		p := newPlate(c)
		*f = dossier.Folio{Code: codes[names[i]], Slug: slugs[names[i]], Key: c.Key, Source: p.source, Briefing: p.briefing}
		j.d.Sources = append(j.d.Sources, f)
		j.place[f], j.files[names[i]] = i, f
		j.paths[path.Join(sourcesDir, names[i])] = f
		if c.Briefing.File != "" {
			j.paths[path.Join(briefingsDir, c.Briefing.File)] = f
		}
		j.plates[f] = p
	}
	for twin, name := range j.in.Twins {
		if f := j.files[name]; f != nil {
			j.files[twin], j.paths[path.Join(sourcesDir, twin)] = f, f
		}
	}
	j.reportClashes(codes)
	j.reportOrphans()
}

// codeOf is what a source is cited by: the number its name begins with, else a
// short slug of the name.
func codeOf(name string) string {
	folder, file := path.Split(name)
	stem := strings.TrimSuffix(file, path.Ext(file))
	if digits := leadingNumber(stem); digits != "" && folder == "" {
		return digits
	}
	s := slug(folder + stem)
	if len(s) <= longestCode {
		return s
	}
	return strings.TrimRight(s[:longestCode-4], "-_") + "-" + digest(name, 3)
}

// leadingNumber is the number that a separator, or the end, follows.
func leadingNumber(stem string) string {
	rest := strings.TrimLeft(stem, "0123456789")
	digits := stem[:len(stem)-len(rest)]
	if len(digits) > 8 || rest != "" && !strings.ContainsRune("_-. ", rune(rest[0])) {
		return ""
	}
	return digits
}

func slugOf(name string) string { return slug(strings.TrimSuffix(name, path.Ext(name))) }

// namesFor gives every source a name of its own. A name depends on the
// source's alone, so that adding a source changes no other's; only when two
// would be called the same do both get digits of their own hash. The first
// must not keep the bare name: a code that was printed would come to mean
// whichever of the two sorts first, and a code may fail to lead anywhere, but
// never to another source than it did.
func namesFor(sources []string, of func(string) string) map[string]string {
	bearers := map[string]int{}
	for _, s := range sources {
		bearers[of(s)]++
	}
	names := make(map[string]string, len(sources))
	for _, s := range sources {
		name := of(s)
		if bearers[name] > 1 {
			name += "-" + digest(s, 6)
		}
		names[s] = name
	}
	return names
}

// reportClashes tells of sources that would share a code.
func (j *joiner) reportClashes(codes map[string]string) {
	for _, f := range j.d.Sources {
		if plain := codeOf(f.Source.Name); codes[f.Source.Name] != plain {
			j.report(dossier.Problem{
				File:    "content/sources/" + f.Source.Name,
				Message: "another source is cited as " + plain + " too; this one is cited as " + f.Code,
				Hint:    "give one of the two files another number",
			})
		}
	}
}

// reportOrphans tells of briefings that cannot be joined for want of a source.
func (j *joiner) reportOrphans() {
	for _, o := range j.in.Orphans {
		j.problems = append(j.problems, o.Problems...)
		named := o.Briefing.Source.File
		p := dossier.Problem{
			File:    "content/briefings/" + o.Briefing.File,
			Message: "the source of this briefing is missing: content/sources/" + named,
			Hint:    "put the file back, or name its new place in the front matter under source, file; a person's words in the briefing are kept",
			Grave:   true,
		}
		switch {
		case named == "":
			p.Message = "this briefing names no source"
			p.Hint = "name it in the front matter under source, file"
		case j.files[named] != nil:
			p.Message = "a second briefing of content/sources/" + named + "; content/briefings/" +
				j.files[named].Briefing.File + " is the one in use"
			p.Hint = "move what you want to keep into that one and delete this file"
		case j.unread(named):
			p.Message = "the source of this briefing could not be read: content/sources/" + named
			p.Hint = "mend the file; the briefing waits for it"
		}
		j.report(p)
	}
}

func (j *joiner) unread(name string) bool {
	for _, u := range j.in.Unread {
		if u.Name == name {
			return true
		}
	}
	return false
}
