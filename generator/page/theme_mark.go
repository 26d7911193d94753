package page

import "dossier/generator/dossier"

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
// or else the next one that no theme asks for. Beyond eight themes marks
// repeat with another hue, so that no two of 64 look alike.
func markThemes(themes []*dossier.ThemeFile) map[*dossier.ThemeFile]*themeLink {
	taken := map[string]bool{}
	asked := make([]string, len(themes))
	for i, t := range themes {
		if isGlyph(t.Glyph) && !taken[t.Glyph] {
			asked[i], taken[t.Glyph] = t.Glyph, true
		}
	}
	var free []string
	for _, g := range glyphs {
		if !taken[g] {
			free = append(free, g)
		}
	}
	links := make(map[*dossier.ThemeFile]*themeLink, len(themes))
	for i, t := range themes {
		g := asked[i]
		switch {
		case g != "":
		case len(free) > 0:
			g, free = free[0], free[1:]
		default:
			g = glyphs[(i+i/hues)%len(glyphs)]
		}
		links[t] = &themeLink{Text: title(t), Href: href(themePath(t)), Glyph: g, Hue: "t-" + string(rune('1'+i%hues))}
	}
	return links
}

func isGlyph(name string) bool {
	for _, g := range glyphs {
		if g == name {
			return true
		}
	}
	return false
}

// title is what a theme is called; one without a title goes by its ID.
func title(t *dossier.ThemeFile) string {
	if t.Title == "" {
		return t.ID
	}
	return t.Title
}
