package brief

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// A world is an invented source and what a reading finds in it. It changes as
// sources, themes and the program do; every item carries a token of its own,
// by which it is known in any file.
type world struct {
	rows    []row
	next    int
	themes  []string // that the program finds, in its order
	titles  map[string]string
	texts   map[string]string   // of the front matter, by key
	lists   map[string][]string // of the front matter, by key
	without map[dossier.SectionKind]bool
	lacks   map[string]bool // keys that this version of the program does not write
	edition int             // of the source
	name    string          // of its file
}

// A row is a line of the source, and the item that is made from it.
type row struct {
	id    int
	kind  string // "point", a theme's ID, "direct", "partial", "indirect", "event", "actor"; empty for a blank line
	words string
	by    string // who says it
}

func (r row) token() string { return fmt.Sprintf("zq%dz", r.id) }

var rowKinds = []string{"point", "point", "strike", "pay", "strike", "direct", "partial", "indirect", "event", "event", "actor"}

var openings = []string{
	"The port’s pilots", "Mr. Håkon O’Dea, 47,", "“We”, the union", "In the 1990s the harbour", "A U.S.-led group",
	"Ψ and 日本語 and العربية", "1. First the minister", "# Not a heading: he", "- dash first, he", "> the paper", "*Nobody* here", "[sic] the board", "=== the rules", "--- they", "| a table",
}

var middles = []string{
	"called off their strike on Tuesday", "would `never` agree; never (ever)", "paid 5 % more — or $3.50 \\ day", "wrote <b>&amp;</b> in R&D; and said “no” twice",
	"asked: why? [L3](../sources/x#L3)", "held ~~nothing~~ back_and_forth __there__", "saw # signs, * stars and {{< braces >}}", "met 10:30 http://x.y/?a=b&c=d in “the ‘old’ hall”",
}

func (w *world) row(r *rand.Rand, kind string) row {
	w.next++
	x := row{id: w.next, kind: kind, by: fmt.Sprintf("Speaker %d", 1+r.Intn(6))}
	x.words = fmt.Sprintf("%s %s %s.", openings[r.Intn(len(openings))], x.token(), middles[r.Intn(len(middles))])
	if r.Intn(4) == 0 {
		x.words += " " + openings[r.Intn(len(openings))] + " did too."
	}
	if kind == "actor" {
		x.words = fmt.Sprintf("Ann %s Lee is the union’s leader", x.token())
	}
	return x
}

func newWorld(r *rand.Rand) *world {
	w := &world{
		name: "a b/port.txt", themes: []string{"strike", "pay"}, titles: map[string]string{"strike": "The pilots’ strike", "pay": "Pay [and] rosters"},
		without: map[dossier.SectionKind]bool{}, lacks: map[string]bool{},
		texts: map[string]string{
			"title": "Port pilots: “call off” strike", "summary": "The pilots called it off. " + strings.Repeat("They said so at length, # and again. ", 4) + "End.",
			"published": "2020-02-25", "source.outlet": "Norland Gazette", "source.language": "en", "source.dateline": "HALVORSEN, Norland",
		},
		lists: map[string][]string{
			"people": {"Mette Lund", "Håkon O’Dea", "yes", "Ann, Lee"}, "places": {"Halvorsen", "Norland", "1990"},
			"organizations": {"Norland Gazette"}, "source.byline": {"Ana Ruiz", "Bo Ek"},
		},
	}
	for range 5 + r.Intn(8) {
		w.rows = append(w.rows, w.row(r, rowKinds[r.Intn(len(rowKinds))]))
		if r.Intn(3) == 0 {
			w.rows = append(w.rows, row{})
		}
	}
	return w
}

// drop takes rows out of a world, by their IDs; a failing case is made smaller
// by it.
func (w *world) drop(ids map[int]bool) {
	w.rows = slices.DeleteFunc(w.rows, func(x row) bool { return ids[x.id] })
}

// source is the text, with the bytes' hash of its edition.
func (w *world) source() *dossier.Source {
	var lines []string
	for _, x := range w.rows {
		switch x.kind {
		case "direct":
			lines = append(lines, "“"+x.words+"” "+x.by+" said.")
		case "partial", "indirect":
			lines = append(lines, x.by+" told them that "+x.words)
		case "actor":
			lines = append(lines, x.words+", he said.")
		default:
			lines = append(lines, x.words)
		}
	}
	src := newSource(w.name, strings.Join(lines, "\n"))
	src.SHA256 = fmt.Sprintf("%064d", w.edition)
	return &src
}

// link is where a briefing's references to the source lead.
func (w *world) link() string { return places{"north/port.md"}.link(sourceDir, w.name) }

// line is the number of the line that a token stands in; 0 for none.
func (w *world) line(token string) int {
	return 1 + slices.IndexFunc(w.rows, func(x row) bool { return x.kind != "" && x.token() == token })
}

func (w *world) briefing() dossier.Briefing {
	b := dossier.Briefing{File: "north/port.md", Themes: w.themes}
	src := w.source()
	w.texts["source.file"], w.texts["source.sha256"] = src.Name, src.SHA256
	values := map[string]leaf{"themes": {key: "themes", list: w.themes, many: true}}
	for key, text := range w.texts {
		values[key] = leaf{key: key, text: text}
	}
	for key, list := range w.lists {
		values[key] = leaf{key: key, list: list, many: true}
	}
	b.Themes = nil
	fill(&b, values)
	bySection := map[dossier.SectionKind][]dossier.Section{}
	for i, x := range w.rows {
		if kind, item := w.item(x, i+1, src); kind != "" && !w.without[kind] {
			add(bySection, kind, x.kind, item)
		}
	}
	for _, kind := range []dossier.SectionKind{dossier.KeyPoints, dossier.ByTheme, dossier.WhoSaid, dossier.Chronology, dossier.WhoIsWho} {
		if kind == dossier.ByTheme {
			slices.SortStableFunc(bySection[kind], func(a, b dossier.Section) int {
				return slices.Index(w.themes, a.Theme) - slices.Index(w.themes, b.Theme)
			})
			if len(bySection[kind]) > 0 {
				b.Sections = append(b.Sections, dossier.Section{Kind: kind, Level: 2, Title: string(kind)})
			}
		}
		b.Sections = append(b.Sections, bySection[kind]...)
	}
	return b
}

// add puts an item into its section, or its theme's part.
func add(sections map[dossier.SectionKind][]dossier.Section, kind dossier.SectionKind, theme string, item dossier.Item) {
	s := dossier.Section{Kind: kind, Level: 2, Title: string(kind)}
	if kind == dossier.ByTheme {
		s = dossier.Section{Kind: dossier.ThemePart, Level: 3, Theme: theme}
	}
	at := slices.IndexFunc(sections[kind], func(x dossier.Section) bool { return x.Theme == s.Theme })
	if at < 0 {
		at = len(sections[kind])
		sections[kind] = append(sections[kind], s)
	}
	sections[kind][at].Items = append(sections[kind][at].Items, item)
}

func (w *world) item(x row, line int, src *dossier.Source) (dossier.SectionKind, dossier.Item) {
	ref := dossier.Ref{File: src.Name, First: line, Last: line}
	said := dossier.Statement{Parts: []string{x.words}, Speaker: x.by, Found: dossier.FoundNamed, Cue: "said", Rank: dossier.RankOwn, Ref: ref}
	if slices.Contains(w.themes, "pay") && x.id%2 == 0 {
		said.Themes = []string{"pay"}
	}
	switch x.kind {
	case "point":
		return dossier.KeyPoints, dossier.Item{Point: &dossier.Point{Text: x.words, Ref: ref}}
	case "direct":
		said.Kind = dossier.Direct
	case "partial":
		said.Kind, said.Context = dossier.Partial, x.by+" told them that "+x.words
	case "indirect":
		said.Kind, said.Rank, said.EDTF = dossier.Indirect, dossier.RankReported, "2020-02-25"
	case "event":
		return dossier.Chronology, dossier.Item{Entry: &dossier.Entry{EDTF: "2020-02-25", Standing: dossier.Happened, Expression: "Tuesday", Text: x.words, Ref: ref}}
	case "actor":
		return dossier.WhoIsWho, dossier.Item{Profile: &dossier.ActorEntry{Name: "Ann " + x.token() + " Lee", Kind: dossier.Person, Role: "the union’s leader", Ref: ref}}
	case "":
		return "", dossier.Item{}
	default:
		if slices.Contains(w.themes, x.kind) {
			return dossier.ByTheme, dossier.Item{Point: &dossier.Point{Text: x.words, Ref: ref}}
		}
		return "", dossier.Item{}
	}
	return dossier.WhoSaid, dossier.Item{Statement: &said}
}

// turn changes the world in one of the ways that a build meets.
func (w *world) turn(kind string, r *rand.Rand) {
	switch kind {
	case "source":
		w.turnSource(r)
	case "themes":
		w.turnThemes(r)
	case "version":
		w.turnVersion(r)
	case "name":
		w.name = fmt.Sprintf("c/port [%d].txt", r.Intn(100))
	}
}

func (w *world) turnSource(r *rand.Rand) {
	w.edition++
	for range 1 + r.Intn(4) {
		at := r.Intn(len(w.rows) + 1)
		switch {
		case r.Intn(3) > 0 || at == len(w.rows):
			w.rows = slices.Insert(w.rows, at, w.row(r, rowKinds[r.Intn(len(rowKinds))]), row{})
		case r.Intn(2) == 0:
			w.rows = slices.Delete(w.rows, at, at+1)
		default:
			w.rows = slices.Insert(w.rows, at, row{})
		}
	}
	for _, key := range []string{"title", "summary", "source.outlet", "source.agency"} {
		switch r.Intn(5) {
		case 0:
			w.texts[key] = fmt.Sprintf("Edition %d: of “%s”", w.edition, key)
		case 1:
			w.texts[key] = ""
		}
	}
	for _, key := range []string{"people", "places", "organizations", "source.byline"} {
		w.lists[key] = turnList(w.lists[key], fmt.Sprintf("New %d: %s", w.edition, key), r)
	}
}

// turnList drops, adds and reorders names.
func turnList(list []string, fresh string, r *rand.Rand) []string {
	list = slices.Clone(list)
	if len(list) > 0 && r.Intn(3) == 0 {
		at := r.Intn(len(list))
		list = slices.Delete(list, at, at+1)
	}
	if r.Intn(3) == 0 {
		list = slices.Insert(list, r.Intn(len(list)+1), fresh)
	}
	if len(list) > 1 && r.Intn(4) == 0 {
		list[0], list[1] = list[1], list[0]
	}
	return list
}

func (w *world) turnThemes(r *rand.Rand) {
	switch r.Intn(4) {
	case 0:
		w.themes = slices.DeleteFunc(slices.Clone(w.themes), func(id string) bool { return id == "pay" })
	case 1:
		w.themes = []string{"pay", "strike"}
	case 2:
		w.titles["strike"] = fmt.Sprintf("The strike, %d", r.Intn(100))
	default:
		w.themes = nil
	}
	if r.Intn(2) == 0 {
		id := fmt.Sprintf("theme%d", r.Intn(100))
		w.themes = append(slices.Clone(w.themes), id)
		for i := range w.rows {
			if k := w.rows[i].kind; k == "strike" || k == "pay" {
				if r.Intn(2) == 0 {
					w.next++
					was := w.rows[i]
					w.rows[i].id, w.rows[i].kind = w.next, id
					w.rows[i].words = strings.Replace(was.words, was.token(), w.rows[i].token(), 1)
					w.edition++
				}
			}
		}
	}
}

func (w *world) turnVersion(r *rand.Rand) {
	for _, kind := range []dossier.SectionKind{dossier.KeyPoints, dossier.ByTheme, dossier.WhoSaid, dossier.Chronology, dossier.WhoIsWho} {
		if r.Intn(4) == 0 {
			w.without[kind] = !w.without[kind]
		}
	}
	for _, key := range []string{"places", "published", "source.outlet", "source.byline", "organizations"} {
		if r.Intn(4) == 0 {
			w.lacks[key] = !w.lacks[key]
		}
	}
}

// program makes the package write what this version of the program writes.
func (w *world) program() func() {
	order, keys := sectionOrder, slots
	sectionOrder = slices.DeleteFunc(slices.Clone(order), func(k dossier.SectionKind) bool { return w.without[k] })
	slots = slices.DeleteFunc(slices.Clone(keys), func(s slot) bool { return w.lacks[s.key] })
	return func() { sectionOrder, slots = order, keys }
}
