package page

import (
	"slices"
	"strconv"
	"strings"

	"dossier/generator/dossier"
)

// sections sets a briefing's sections as its Markdown has them: what the
// program knows as rows, whatever else as the prose of a person, in its place.
func (s *sheet) sections(v *volume) []section {
	found := v.items()
	var all []section
	used := map[string]int{}
	for i := range v.Briefing.Sections {
		from := &v.Briefing.Sections[i]
		part := section{Kind: string(from.Kind), Level: from.Level, Title: s.sectionTitle(from), Theme: s.themeOf(from.Theme)}
		part.ID = sectionID(from, used)
		part.Blocks = s.blocks(v, from, found)
		for _, b := range part.Blocks {
			part.HasRank = part.HasRank || len(b.Statements) > 0
		}
		switch n := len(all); {
		case len(part.Blocks) == 0 && part.Title == "":
		case part.Level == 3 && n > 0 && all[n-1].Level == 2:
			all[n-1].Parts = append(all[n-1].Parts, part)
		default:
			part.Level = min(part.Level, 2) // no level is skipped
			all = append(all, part)
		}
	}
	for i := range all {
		all[i].Parts = s.inThemeOrder(all[i].Parts)
	}
	return all
}

// inThemeOrder puts a section's themes in the dossier's order, as everywhere
// else. What stands under a heading of a person's own goes with the theme it
// follows; themes without a page come last.
func (s *sheet) inThemeOrder(parts []section) []section {
	groups := make([][]section, len(s.Themes)+2) // before any theme, each theme, themes without a page
	at := 0
	for _, p := range parts {
		if p.Kind == string(dossier.ThemePart) {
			at = slices.IndexFunc(s.Themes, func(t *dossier.ThemeFile) bool { return s.themes[t] == p.Theme }) + 1
			if at == 0 {
				at = len(groups) - 1
			}
		}
		groups[at] = append(groups[at], p)
	}
	return slices.Concat(groups...)
}

var sectionKeys = map[dossier.SectionKind]string{
	dossier.KeyPoints: "key-points", dossier.ByTheme: "by-theme", dossier.WhoSaid: "who-said-what",
	dossier.Chronology: "chronology", dossier.WhoIsWho: "who-is-who",
}

// grammarKey is the key of a heading of the grammar; empty for a person's, and
// for one of theirs that divides a section of the grammar.
func grammarKey(from *dossier.Section) string {
	if from.Level != 2 {
		return ""
	}
	return sectionKeys[from.Kind]
}

// sectionTitle translates the headings of the grammar; a person's stay.
func (s *sheet) sectionTitle(from *dossier.Section) string {
	if k := grammarKey(from); k != "" {
		return s.say("section_" + strings.ReplaceAll(k, "-", "_"))
	}
	return from.Title
}

func sectionID(from *dossier.Section, used map[string]int) string {
	id := grammarKey(from)
	switch {
	case id != "":
	case from.Kind == dossier.ThemePart:
		id = fragment("theme-", from.Theme)
	default:
		id = fragment("own-", from.Title)
	}
	used[id]++
	if n := used[id]; n > 1 {
		id += "-" + strconv.Itoa(n)
	}
	return id
}

func (s *sheet) themeOf(id string) *themeLink {
	for _, t := range s.Themes {
		if id != "" && t.ID == id {
			return s.composer.themes[t]
		}
	}
	return nil
}
