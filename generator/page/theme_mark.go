package page

import (
	"slices"

	"dossier/generator/dossier"
)

// glyphs are the marks a theme can have, in the order they are given out; each
// is a symbol in layouts/_partials/glyphs.html.
var glyphs = []string{"half", "join", "pause", "pin", "ring", "steps", "cross", "wave"}

// hues is how many theme colours the style sheet has, t-1 to t-8.
const hues = 8

// themeLink is a theme wherever it is named: hue, mark and label, never a hue
// alone.
type themeLink struct {
	Text  string
	Href  string
	Glyph string
	Hue   string
	Here  bool // it is the page it stands on
}

// markThemes gives every theme its hue by its place and the mark it asks for,
// or else the next one that no theme asks for. Beyond eight themes marks come
// again with another hue, so that no two of the first 64 look alike.
func markThemes(themes []*dossier.ThemeFile) map[*dossier.ThemeFile]*themeLink {
	var used [hues]map[string]bool // marks by hue
	for i := range used {
		used[i] = map[string]bool{}
	}
	taken, asked := askedFor(themes)
	for i, g := range asked {
		used[i%hues][g] = true
	}
	links := make(map[*dossier.ThemeFile]*themeLink, len(themes))
	for i, t := range themes {
		g := asked[i]
		for k := 0; g == "" && k < len(glyphs); k++ {
			if !taken[glyphs[k]] {
				g = glyphs[k]
			}
		}
		for k := 0; g == "" && k < len(glyphs); k++ {
			if next := glyphs[(i+k)%len(glyphs)]; !used[i%hues][next] || k == len(glyphs)-1 {
				g = next
			}
		}
		taken[g], used[i%hues][g] = true, true
		links[t] = &themeLink{Text: title(t), Href: href(themePath(t)), Glyph: g, Hue: "t-" + string(rune('1'+i%hues))}
	}
	return links
}

// askedFor is the marks that themes ask for; of two that ask for one the first
// has it.
func askedFor(themes []*dossier.ThemeFile) (taken map[string]bool, asked []string) {
	taken, asked = map[string]bool{}, make([]string, len(themes))
	for i, t := range themes {
		if slices.Contains(glyphs, t.Glyph) && !taken[t.Glyph] {
			asked[i], taken[t.Glyph] = t.Glyph, true
		}
	}
	return taken, asked
}

// title is what a theme is called; one without a title goes by its ID.
func title(t *dossier.ThemeFile) string {
	if t.Title == "" {
		return t.ID
	}
	return t.Title
}
