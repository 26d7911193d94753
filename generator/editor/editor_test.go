package editor

import (
	"strings"
	"testing"
)

func TestThemeKeepsFrontMatterAndBodyApart(t *testing.T) {
	theme, problems := ParseTheme("content/themes/flood-relief.md", []byte("---\r\ntitle: Flood relief\r\norder: 2\r\nterms:\r\n  - evacuat*\r\n---\r\nWhat the theme gathers.\r\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if theme.ID != "flood-relief" || theme.Title != "Flood relief" || theme.Order != 2 || len(theme.Terms) != 1 {
		t.Errorf("front matter read as %+v", theme)
	}
	if theme.Body != "What the theme gathers.\r\n" {
		t.Errorf("body %q, want the words below the front matter", theme.Body)
	}
}

func TestProblemsNameTheirLineInTheFile(t *testing.T) {
	for _, c := range []struct{ proves, text, want string }{
		{"a mistyped key", "---\ntitle: T\ntrems: [a]\n---\n", "content/themes/t.md:3: unknown key “trems”"},
		{"a theme that finds nothing", "Only words.\n", "content/themes/t.md:1: this theme has no terms, so it finds nothing"},
		{"an unresolved merge", "---\ntitle: T\n<<<<<<< ours\nterms: [a]\n---\n", "content/themes/t.md:3: marks of an unresolved merge"},
		{"front matter that is never closed", "---\ntitle: T\n\nOnly words.\n", "content/themes/t.md:4: this is not YAML"},
	} {
		_, problems := ParseTheme("content/themes/t.md", []byte(c.text))
		if len(problems) != 1 || !strings.HasPrefix(problems[0].String(), c.want) {
			t.Errorf("%s: %v, want %q", c.proves, problems, c.want)
		}
	}
}

func TestWhatHasNoNameOfItsOwn(t *testing.T) {
	if theme, _ := ParseTheme("content/themes/flood-relief.md", []byte("---\nterms: [flood]\n---\n")); theme.Title != "flood-relief" {
		t.Errorf("a theme without a title is called %q, want its file's name", theme.Title)
	}
	if _, problems := ParseProfile("content/people/a.md", []byte("---\nside: X\n---\n")); len(problems) != 1 || problems[0].Line != 1 {
		t.Errorf("a profile of nobody: %v, want one problem", problems)
	}
}

func TestProfileAndHome(t *testing.T) {
	who, problems := ParseProfile("content/people/a-b.md", []byte("---\nname: A. B.\nkind: persn\naliases: [B]\n---\n"))
	if who.Name != "A. B." || who.Kind != "" || len(problems) != 1 || problems[0].Line != 3 {
		t.Errorf("profile %+v, problems %v; want the kind left out and line 3 named", who, problems)
	}
	home, problems := ParseHome("content/_index.md", []byte("\uFEFF---\nquestion: Why?\nbottom_line: Because.\nby: An editor\n---\nMore.\n"))
	if home.Question != "Why?" || home.BottomLine != "Because." || home.By != "An editor" || home.Body != "More.\n" || len(problems) > 0 {
		t.Errorf("home %+v, problems %v", home, problems)
	}
}

func TestConfigTakesItsOwnKeysOnly(t *testing.T) {
	c, problems := ParseConfig("hugo.yaml", []byte("title: T\nbaseURL: https://example.org/d/\nlanguageCode: fr\nmenus: {}\nparams: {dossier: {ritghs: cited}, contact: desk}\n"))
	if c.Title != "T" || c.BaseURL != "https://example.org/d/" || c.Language != "fr" {
		t.Errorf("configuration %+v", c)
	}
	if c.Params["contact"] != "desk" {
		t.Errorf("a layout's own parameters %v", c.Params)
	}
	if len(problems) != 1 || problems[0].Line != 5 {
		t.Errorf("problems %v, want one about line 5", problems)
	}
}
