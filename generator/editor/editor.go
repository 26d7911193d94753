// Package editor reads what people write by hand around the sources: the home
// page, the themes, the profiles of people and bodies, and the configuration.
//
// In come a file's name and bytes, out come its words and the problems met,
// each with its line. Nothing here is ever written by the program. It refuses
// to guess: an unknown key is a problem with the nearest right name, and a file
// that is not YAML, or holds the marks of an unresolved merge, says nothing.
package editor

import (
	"path"
	"strings"

	"golang.org/x/text/language"

	"dossier/generator/dossier"
	"dossier/generator/keys"
)

// Home is content/_index.md: the dossier's question and a person's answer.
type Home struct {
	Question   string
	BottomLine string // a person's words; may be empty
	By         string // who wrote them
	Body       string // Markdown below the front matter
}

// ParseHome reads content/_index.md.
func ParseHome(file string, raw []byte) (Home, []dossier.Problem) {
	var h Home
	p := cut(raw)
	problems := keys.Read(p.document(file, "the front matter"), p.front,
		keys.Text("question", &h.Question),
		keys.Text("bottom_line", &h.BottomLine),
		keys.Text("by", &h.By),
	)
	h.Body = p.body
	return h, problems
}

// ParseTheme reads a page of content/themes. A theme without a title is
// called by its file name.
func ParseTheme(file string, raw []byte) (dossier.Theme, []dossier.Problem) {
	t := dossier.Theme{ID: idOf(file), File: file}
	p := cut(raw)
	problems := keys.Read(p.document(file, "the front matter"), p.front,
		keys.Text("title", &t.Title),
		keys.Number("order", &t.Order),
		keys.Text("glyph", &t.Glyph),
		keys.List("terms", &t.Terms),
		keys.List("exclude", &t.Exclude),
		keys.Text("status", &t.Status),
		keys.Text("bottom_line", &t.BottomLine),
		keys.Text("by", &t.By),
	)
	t.Body = p.body
	if t.Title == "" {
		t.Title = t.ID
	}
	if len(t.Terms) == 0 && len(problems) == 0 {
		problems = append(problems, dossier.Problem{
			File: file, Line: 1, Message: "this theme has no terms, so it finds nothing",
			Hint: "list words or phrases under “terms:”",
		})
	}
	return t, problems
}

// ParseProfile reads a page of content/people.
func ParseProfile(file string, raw []byte) (dossier.Profile, []dossier.Problem) {
	who := dossier.Profile{ID: idOf(file), File: file}
	p := cut(raw)
	var kind string
	problems := keys.Read(p.document(file, "the front matter"), p.front,
		keys.Text("name", &who.Name),
		keys.Checked("kind", &kind, validKind, "is no kind of actor", "write person, organization or place"),
		keys.Text("side", &who.Side),
		keys.Text("role", &who.Role),
		keys.List("aliases", &who.Aliases),
	)
	who.Kind = dossier.ActorKind(kind)
	who.Body = p.body
	if who.Name == "" && len(problems) == 0 {
		problems = append(problems, dossier.Problem{
			File: file, Line: 1, Message: "this profile names nobody", Hint: "write the full name under “name:”",
		})
	}
	return who, problems
}

func validKind(s string) bool {
	switch dossier.ActorKind(s) {
	case dossier.Person, dossier.Body, dossier.Place:
		return true
	}
	return false
}

// Config is what the dossier takes from hugo.yaml.
type Config struct {
	Title    string
	BaseURL  string
	Language string // BCP 47; "en" unless set
	// Params are a person's own, for layouts of theirs: site.Params.
	Params map[string]any
}

// ParseConfig reads hugo.yaml. Keys of Hugo's that are not named here have no
// effect: pages are rendered under a configuration that the design enforces.
func ParseConfig(file string, raw []byte) (Config, []dossier.Problem) {
	c := Config{Language: "en", Params: map[string]any{}}
	problems := keys.Read(keys.Document{File: file, What: "the configuration", Open: true}, raw,
		keys.Text("title", &c.Title),
		keys.Text("baseURL", &c.BaseURL),
		keys.Checked("languageCode", &c.Language, validLanguage, "is not a language tag", "write it as en, de or pt-BR"),
		keys.Group("params", c.Params, keys.Group("dossier", nil)),
	)
	return c, problems
}

func validLanguage(s string) bool {
	_, err := language.Parse(s)
	return err == nil
}

// idOf is a file's name without its folder and ending.
func idOf(file string) string { return strings.TrimSuffix(path.Base(file), path.Ext(file)) }

// paper is a Markdown file cut into front matter and body.
type paper struct {
	front []byte
	above int // lines before the front matter's first
	body  string
}

func (p paper) document(file, what string) keys.Document {
	return keys.Document{File: file, Above: p.above, What: what}
}

// cut parts a file at the fences of its front matter. Without a closed pair of
// fences at the top, all of it is body.
func cut(raw []byte) paper {
	text := strings.TrimPrefix(strings.ToValidUTF8(string(raw), "\uFFFD"), "\uFEFF")
	lines := strings.SplitAfter(text, "\n")
	if fence(lines[0]) {
		for i := 1; i < len(lines); i++ {
			if fence(lines[i]) {
				return paper{
					front: []byte(strings.Join(lines[1:i], "")), above: 1,
					body: strings.Join(lines[i+1:], ""),
				}
			}
		}
	}
	// A merge mark above the fence, or front matter that is opened and never
	// closed: read as front matter, either is a problem with its line.
	if keys.Conflict(raw) > 0 || fence(lines[0]) {
		return paper{front: []byte(text)}
	}
	return paper{body: text}
}

func fence(line string) bool { return strings.TrimRight(line, " \t\r\n") == "---" }
