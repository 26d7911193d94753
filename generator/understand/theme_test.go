package understand

import (
	"slices"
	"testing"

	"dossier/generator/dossier"
)

func TestThemeTerms(t *testing.T) {
	for _, c := range []struct {
		proves, term, text string
		want               []string // the words that put the sentence into the theme; nil for not
	}{
		{"case and inflection do not matter", "violation", "Both sides reported VIOLATIONS.", []string{"VIOLATIONS"}},
		{"a phrase is its words side by side", "cessation of hostilities", "A cessation of hostilities began.", []string{"cessation of hostilities"}},
		{"with a hyphen or a possessive between", "cease fire", "The cease-fire held.", []string{"cease-fire"}},
		{"words apart are no phrase", "port strike", "The port saw a strike.", nil},
		{"a capital is matched with its case", "Polish", "They polish shoes.", nil},
		{"capitals find themselves", "Polish", "Polish farmers came.", []string{"Polish"}},
		{"a star takes any ending", "de-escalat*", "They want de-escalation now.", []string{"de-escalation"}},
		{"both of a + b", "port + strike|walkout", "The walkout closed the port.", []string{"walkout", "port"}},
		{"one of them is not enough", "port + strike|walkout", "The port is closed.", nil},
		{"both in one sentence", "port + strike", "The port is closed. The strike goes on.", nil},
		{"a person's name alone is no subject", "Ruiz", "Mayor Ana Ruiz spoke. Ruiz left.", nil},
		{"with another word it is", "Ruiz + resign", "Mayor Ana Ruiz will resign.", []string{"Ruiz", "resign"}},
	} {
		src, art := articleOf("", "", c.text)
		f, problems := Find(src, art, []dossier.Theme{{ID: "x", Terms: []string{c.term}}})
		var got []string
		for _, p := range f.Themes {
			for _, at := range p.Terms {
				got = append(got, src.Slice(at))
			}
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) || len(problems) > 0 {
			t.Errorf("%s: %q in %q found %q %v", c.proves, c.term, c.text, got, problems)
		}
	}
}

func TestThemeExclude(t *testing.T) {
	src, art := articleOf("", "", "The truce in the harbour held. The truce between the two bands held too.")
	f, _ := Find(src, art, []dossier.Theme{{ID: "x", Terms: []string{"truce"}, Exclude: []string{"band"}}})
	if len(f.Themes) != 1 || f.Themes[0].Text != "The truce in the harbour held." {
		t.Errorf("got %+v", f.Themes)
	}
}

func TestThemesOfQuotes(t *testing.T) {
	src, art := articleOf("", "", "“The port is ours,” Mayor Ana Ruiz said.", "“We will see,” Ruiz said.")
	f, _ := Find(src, art, []dossier.Theme{{ID: "b", Terms: []string{"ours"}}, {ID: "a", Terms: []string{"port"}}})
	if len(f.Quotes) != 2 || !slices.Equal(f.Quotes[0].Themes, []string{"b", "a"}) || len(f.Quotes[1].Themes) > 0 {
		t.Errorf("got %+v", f.Quotes)
	}
}

// TestUselessTermsAreToldAlike proves that what is wrong with a theme is one
// problem, whichever source brings it up.
func TestUselessTermsAreToldAlike(t *testing.T) {
	themes := []dossier.Theme{{ID: "x", File: "content/themes/x.md", Terms: []string{"+", "port"}, Exclude: []string{"|"}}}
	src, art := articleOf("", "", "The port is ours.")
	_, one := Find(src, art, themes)
	src, art = articleOf("2015-12-16", "stated", "Nobody came.", "“We will see,” Mayor Ana Ruiz said.")
	art.Language = "ru"
	_, two := Find(src, art, themes)
	if len(one) != 2 || !slices.Equal(one, two) || one[0].Line != 0 || one[0].Span.Len() > 0 {
		t.Errorf("%v, %v", one, two)
	}
}

func TestUselessTerms(t *testing.T) {
	for _, term := range []string{"", "+", "a + ", "|", "*", "!?"} {
		src, art := articleOf("", "", "A sentence.")
		_, problems := Find(src, art, []dossier.Theme{{ID: "x", File: "content/themes/x.md", Terms: []string{term}}})
		if len(problems) != 1 || problems[0].File != "content/themes/x.md" {
			t.Errorf("%q: %v", term, problems)
		}
	}
}
