package brief

import (
	"strings"

	"dossier/generator/dossier"
)

// A section that an earlier version of the program wrote, or a later one, has
// no form here. Its heading and items are known by their hashes alone: those
// that nobody touched are the program's and go, the rest is a person's prose.

// retirement says whether the open section, and the open part of it, are ones
// that only another version of the program writes. What stands under a heading
// of a person's in such a section is the person's.
type retirement struct{ section, part bool }

// retiredHeading opens a section that has no form here. Its mark is empty for
// a person's own.
func (r *reading) retiredHeading(level int, raw string) mark {
	if level < 3 {
		r.retired = retirement{}
	}
	if level == 1 || level == 3 && !r.retired.section {
		return mark{}
	}
	m := r.retiredMark(r.fingerprint([]string{raw}), func(key string) bool { return isSection(key) && !knownSection(key) })
	r.retired = retirement{r.retired.section || m.key != "", m.key != ""}
	return m
}

func isSection(key string) bool { return strings.HasPrefix(key, "section/") }

// knownSection reports whether this version of the program writes a section.
func knownSection(key string) bool {
	for _, kind := range sectionOrder {
		if key == sectionKey(&dossier.Section{Kind: kind, Level: 2}) {
			return true
		}
	}
	return false
}

// retiredMark is the mark noted for a hash, of those whose key is fit.
func (r *reading) retiredMark(hash string, fit func(key string) bool) mark {
	if r.byHash == nil {
		r.byHash = map[string][]string{}
		for _, m := range r.front.made.items {
			r.byHash[m.hash] = append(r.byHash[m.hash], m.key)
		}
	}
	for i, key := range r.byHash[hash] {
		if fit(key) {
			r.byHash[hash] = append(r.byHash[hash][:i:i], r.byHash[hash][i+1:]...)
			return mark{key, hash}
		}
	}
	return mark{}
}

// retiredItem takes a block, or what it begins with, for an item of a retired
// section if the program wrote it.
func (r *reading) retiredItem(b block) bool {
	if b.form != bullet && b.form != quotation {
		return false
	}
	var paras []string
	for i, para := range b.paras {
		paras = append(paras, para.text)
		m := r.retiredMark(r.fingerprint(paras), func(key string) bool { return strings.Contains(key, "/") && !isSection(key) && !r.elsewhere(key) })
		if m.key != "" {
			r.item(b, i+1, dossier.Item{}, m)
			return true
		}
	}
	return false
}

// elsewhere reports whether an item of this key could stand in a section that
// this version of the program writes: the same sentence may be a key point, in
// a section that is known, and a theme's point in one that is retired.
func (r *reading) elsewhere(key string) bool {
	kind, _, _ := strings.Cut(key, "/")
	home := map[string]dossier.SectionKind{
		"point": dossier.KeyPoints, "theme": dossier.ByTheme, "quote": dossier.WhoSaid,
		"event": dossier.Chronology, "actor": dossier.WhoIsWho,
	}[kind]
	return home != "" && sectionNamed(string(home)) == home
}
