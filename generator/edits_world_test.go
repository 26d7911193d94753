package generator_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dossier/generator"
	"dossier/generator/dossier"
	"dossier/generator/internal/synth"
)

// A world is a dossier in a folder, the accounts of its briefings, and all
// that can change around a person who edits them.
type world struct {
	*rand.Rand
	script   script
	root     string
	cache    string
	articles []*article
	themes   map[string]string // title and terms, by ID
	people   int
	program  int                      // how often it became another
	built    int                      // at the last published build
	sheets   map[string]dossier.Sheet // of the last published build
	undo     func()                   // makes the program itself again
	scribe   *generator.Scribe
}

// An article is a source with the account of its briefing.
type article struct {
	*account
	index   int
	version int
	name    string
	gone    bool   // it is not on the shelf now
	sidecar int    // how often a person changed what is noted beside it
	idle    bool   // nobody has touched its briefing since the last build
	fresh   string // the briefing from nothing, at the last build
	known   string // the source's name when its briefing was last brought up to date
	behind  bool   // its briefing could not be brought up to date by the last build
	at      string // of its briefing, "" for none yet
}

func newWorld(s script, dir string) (*world, error) {
	w := &world{
		script: s, root: filepath.Join(dir, "dossier"), cache: filepath.Join(dir, "cache"),
		themes: map[string]string{}, undo: func() {}, scribe: &generator.Scribe{},
	}
	if err := s.dossier().Write(w.root); err != nil {
		return nil, err
	}
	if err := os.RemoveAll(w.path("content/sources")); err != nil {
		return nil, err
	}
	for _, i := range s.sources {
		name, _ := s.dossier().Article(i)
		w.articles = append(w.articles, &article{account: newAccount(i), index: i, name: name})
		if err := w.lay(w.articles[len(w.articles)-1]); err != nil {
			return nil, err
		}
	}
	for _, id := range []string{"water-treaty", "ports", "fishing-rights", "grain"} {
		w.themes[id] = ""
	}
	return w, nil
}

func (s script) dossier() synth.Dossier { return synth.Dossier{Sources: s.size, Seed: s.seed} }

func (w *world) path(name string) string { return filepath.Join(w.root, filepath.FromSlash(name)) }

func (w *world) read(name string) string {
	raw, err := os.ReadFile(w.path(name))
	if err != nil {
		return ""
	}
	return string(raw)
}

// write puts a file there; an empty text takes it away.
func (w *world) write(name, text string) error {
	if text == "" {
		return os.RemoveAll(w.path(name))
	}
	if err := os.MkdirAll(filepath.Dir(w.path(name)), 0o755); err != nil {
		return err
	}
	return os.WriteFile(w.path(name), []byte(text), 0o644)
}

// lay puts an article on the shelf, as it reads now.
func (w *world) lay(a *article) error {
	if err := w.write("content/sources/"+a.name, w.script.text(a.index, a.version)); err != nil {
		return err
	}
	note := string(w.script.dossier().Sidecar(a.index))
	if a.sidecar > 0 {
		note = fmt.Sprintf("outlet: The Daily Sidecar %d\n", a.sidecar)
	}
	return w.write("content/sources/"+a.name+".yaml", note)
}

// text is an article in some version. Most are cut short, to save time.
func (s script) text(i, version int) string {
	text := string(s.dossier().Revised(i, version))
	if !strings.Contains(text, "\n\n") {
		return text
	}
	paragraphs := strings.Split(text, "\n\n")
	if i%4 > 0 && len(paragraphs) > longest {
		paragraphs = paragraphs[:longest]
	}
	kept := paragraphs[:0]
	for n, p := range paragraphs {
		if !s.without[n] {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "\n\n") + "\n"
}

// longest is how many paragraphs most articles have.
const longest = 14

// worldChanges are what happens to the world between two builds. Those of a source
// are given one.
var worldChanges = map[string]func(*world, *article) error{
	"revised":      func(w *world, a *article) error { return w.revise(a, a.version+1) },
	"revised back": func(w *world, a *article) error { return w.revise(a, max(a.version-1, 0)) },
	"renamed": func(w *world, a *article) error {
		if a.erased || a.behind {
			return nil
		}
		for _, end := range []string{"", ".yaml"} {
			text := w.read("content/sources/" + a.name + end)
			if err := w.write("content/sources/"+a.name+end, ""); err != nil {
				return err
			}
			if err := w.write("content/sources/"+w.newName(a)+end, text); err != nil {
				return err
			}
		}
		a.name = w.newName(a)
		return nil
	},
	"removed": func(w *world, a *article) error {
		a.gone = true
		if err := w.write("content/sources/"+a.name, ""); err != nil {
			return err
		}
		return w.write("content/sources/"+a.name+".yaml", "")
	},
	"put back": func(w *world, a *article) error {
		a.gone = false
		return w.lay(a)
	},
	"noted": func(w *world, a *article) error {
		a.sidecar++
		return w.lay(a)
	},
	"a theme added": func(w *world, _ *article) error {
		id := fmt.Sprintf("theme-%d", w.IntN(3))
		return w.theme(id, fmt.Sprintf("Theme %d", w.IntN(9)), pick(w.Rand, []string{"agreed|agreement", "minister*", "told", "harbour|water"}))
	},
	"a theme’s title": func(w *world, _ *article) error {
		return w.theme("ports", fmt.Sprintf("Ports [%d] & quays", w.IntN(9)), "quay*|dredg*|container*")
	},
	"a theme’s terms": func(w *world, _ *article) error {
		return w.theme("water-treaty", "Water treaty", pick(w.Rand, []string{"water", "dam|river", "treaty|water + level*", "reservoir*|irrigation|said"}))
	},
	"a theme removed": func(w *world, _ *article) error {
		ids := []string{"grain", "fishing-rights", "theme-0", "theme-1"}
		return w.write("content/themes/"+pick(w.Rand, ids)+".md", "")
	},
	"a profile": func(w *world, a *article) error {
		w.people++
		name := "Nobody"
		if people := valuesOf(a.front)["people"].list; len(people) > 0 {
			name = people[0]
		}
		return w.write(fmt.Sprintf("content/people/p%d.md", w.people), "---\nname: \""+name+"\"\naliases: [\"The Chair\"]\n---\nA profile.\n")
	},
	"another program": func(w *world, _ *article) error {
		w.program++
		w.undo()
		w.undo = generator.BecomeProgram(fmt.Sprintf("0.%d.0", w.program+1), programs[w.IntN(len(programs))])
		return nil
	},
}

func (w *world) revise(a *article, version int) error {
	if a.behind && a.name != a.known {
		return nil // under another name and with other words, nothing could tell whose briefing it is
	}
	a.version = version
	return w.lay(a)
}

func (w *world) newName(a *article) string {
	return fmt.Sprintf("moved/%d (%d) v%d.txt", a.index, len(a.name), a.version)
}

func (w *world) theme(id, title, terms string) error {
	return w.write("content/themes/"+id+".md", fmt.Sprintf("---\ntitle: %q\nterms:\n  - %s\n---\nA theme.\n", title, terms))
}

func pick[T any](r *rand.Rand, among []T) T { return among[r.IntN(len(among))] }

// programs are other programs: they add or retire sections and keys, and find
// other things.
var programs = []func(*dossier.Briefing){
	func(*dossier.Briefing) {},
	func(b *dossier.Briefing) { retire(b, dossier.Chronology) },
	func(b *dossier.Briefing) { retire(b, dossier.ByTheme, dossier.ThemePart); b.Places = nil },
	func(b *dossier.Briefing) { retire(b, dossier.WhoIsWho); b.Source.Byline, b.Source.Outlet = nil, "" },
	func(b *dossier.Briefing) {
		for _, s := range b.Sections {
			for _, x := range s.Items {
				if x.Statement != nil {
					x.Statement.Found, x.Statement.EDTF = dossier.FoundInferred, "2001-02-03"
				}
			}
		}
		b.Title = strings.ToUpper(b.Title)
	},
	func(b *dossier.Briefing) {
		retire(b, dossier.KeyPoints)
		slices.Reverse(b.People)
	},
}

func retire(b *dossier.Briefing, kinds ...dossier.SectionKind) {
	b.Sections = slices.DeleteFunc(b.Sections, func(s dossier.Section) bool { return slices.Contains(kinds, s.Kind) })
}

func (w *world) options() generator.Options {
	return generator.Options{Root: w.root, Cache: w.cache, Design: os.DirFS("..")}
}

// build brings the dossier up to date, with its site or without.
func (w *world) build(publish bool) (generator.Report, error) {
	if publish {
		return generator.Build(context.Background(), w.options())
	}
	return generator.BuildBriefings(context.Background(), w.options())
}
