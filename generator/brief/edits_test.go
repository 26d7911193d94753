package brief

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand"
	"os"
	"reflect"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"dossier/generator/dossier"
)

var (
	firstTrial = flag.Int64("trial", 0, "the first random edit to try")
	trials     = flag.Int64("trials", 2000, "how many random edits to try")
)

// A trial is a briefing, what a person does to its file, and two builds after
// it with something changed before each.
type trial struct {
	seed  int64
	edits []act
	turns []string
	drops map[int]bool // rows of the source left out
}

// An act is one edit, which chooses its place by its own seed.
type act struct {
	name string
	seed int64
}

func (t trial) String() string {
	var names []string
	for _, a := range t.edits {
		names = append(names, a.name)
	}
	return fmt.Sprintf("trial %d: %s; then %s", t.seed, strings.Join(names, ", "), strings.Join(t.turns, ", "))
}

var allEdits = func() map[string]func(*desk) bool {
	all := map[string]func(*desk) bool{}
	for _, some := range []map[string]func(*desk) bool{bodyEdits, frontEdits} {
		for name, edit := range some {
			all[name] = edit
		}
	}
	return all
}()

// breaks are the edits after which a file has to be left alone: it would be a
// waste to make half of all trials end so.
var breaks = map[string]bool{
	"marks of a conflict": true, "bare conflict marks": true, "broken YAML": true, "a key twice": true,
	"the record misspelt": true, "the record cut": true,
}

func newTrial(seed int64) trial {
	r := rand.New(rand.NewSource(seed))
	names := sortedKeys(allEdits)
	t := trial{seed: seed, drops: map[int]bool{}}
	for range 1 + r.Intn(5) {
		name := names[r.Intn(len(names))]
		if breaks[name] && r.Intn(4) > 0 {
			name = names[r.Intn(len(names))]
		}
		t.edits = append(t.edits, act{name, r.Int63()})
	}
	kinds := []string{"source", "source", "themes", "version", "name", "nothing"}
	t.turns = []string{kinds[r.Intn(len(kinds))], kinds[r.Intn(len(kinds))]}
	return t
}

// A round is one build of a trial: what went in and what came out.
type round struct {
	before string
	world  *world
	fresh  dossier.Briefing
	out    Updated
	wrong  []string
}

// run carries a trial out, up to the first build that is wrong.
func (t trial) run() (last round, done []string) {
	w := newWorld(rand.New(rand.NewSource(t.seed)))
	w.drop(t.drops)
	k, file := t.edited(w)
	sha := w.source().SHA256
	for i, turn := range t.turns {
		w.turn(turn, rand.New(rand.NewSource(t.seed+int64(i)+1)))
		w.drop(t.drops)
		restore := w.program()
		last = k.build(file, w, turn, sha)
		restore()
		if len(last.wrong) > 0 || last.out.Grave || k.broken != "" {
			break
		}
		file, sha = string(last.out.Text), w.source().SHA256
		if t.seed%2 == 0 {
			file = k.takeBack(file)
		}
	}
	return last, k.did
}

// edited is the file of a first build after a person had it.
func (t trial) edited(w *world) (*desk, string) {
	defer w.program()()
	b := w.briefing()
	d, err := draftOf(&b, w.titles, "1", newScanner(b.File))
	if err != nil {
		panic(err)
	}
	k := deskFor(&b, d, nil)
	for _, a := range t.edits {
		k.Rand = rand.New(rand.NewSource(a.seed))
		_, inBody := bodyEdits[a.name]
		if k.broken == "" && !(k.rough && inBody) && allEdits[a.name](k) {
			k.did = append(k.did, a.name)
		}
	}
	return k, k.file()
}

// build brings a file up to date and judges what came of it.
func (k *desk) build(file string, w *world, turn, sha string) round {
	fresh, src := w.briefing(), w.source()
	d, err := draftOf(&fresh, w.titles, "2", newScanner(fresh.File))
	if err != nil {
		return round{wrong: []string{err.Error()}}
	}
	u := Update([]byte(file), fresh, w.titles, "2", src)
	r := round{before: file, world: w, fresh: fresh, out: u}
	object := func(format string, args ...any) { r.wrong = append(r.wrong, fmt.Sprintf(format, args...)) }
	if k.n%2 == 0 {
		if b, problems := Read(fresh.File, u.Text); !reflect.DeepEqual(b, u.Briefing) || !containsAll(u.Problems, problems) {
			object("what is said of the file is not what it reads")
		}
	}
	if k.broken != "" || u.Grave {
		k.judgeLeftAlone(file, u, object)
		return r
	}
	if turn == "nothing" && !k.lost && !k.tookBack && string(u.Text) != file {
		object("nothing changed, and the file was written")
	}
	if again := Update(u.Text, fresh, w.titles, "3", src); string(again.Text) != string(u.Text) {
		object("a second build changes it again")
	}
	r.wrong = append(r.wrong, k.judge(file, u, w, &fresh, d, src.SHA256 != sha)...)
	return r
}

// judgeLeftAlone: a file that cannot be understood keeps its bytes, and the
// problem names the line.
func (k *desk) judgeLeftAlone(file string, u Updated, object func(string, ...any)) {
	if string(u.Text) != file {
		object("written in spite of %v", u.Problems)
	}
	if k.broken == "" && k.rough {
		return
	}
	named := slices.ContainsFunc(u.Problems, func(p dossier.Problem) bool {
		return k.broken != "" && p.Line > 0 && strings.Contains(p.Message, k.broken)
	})
	if !named {
		object("left alone, and the problem is %v, not “%s” with its line", u.Problems, k.broken)
	}
}

// shrink makes a failing trial as small as it can be and still fail.
func (t trial) shrink() trial {
	fails := func(t trial) bool { last, _ := t.run(); return len(last.wrong) > 0 }
	for smaller := true; smaller; {
		smaller = false
		for i := range t.edits {
			less := t
			less.edits = slices.Delete(slices.Clone(t.edits), i, i+1)
			if fails(less) {
				t, smaller = less, true
				break
			}
		}
		for i := range t.turns {
			less := t
			less.turns = slices.Delete(slices.Clone(t.turns), i, i+1)
			if len(less.turns) > 0 && fails(less) {
				t, smaller = less, true
				break
			}
		}
		for id := 1; id < 30; id++ {
			less := t
			less.drops = map[int]bool{id: true}
			for was := range t.drops {
				less.drops[was] = true
			}
			if !t.drops[id] && fails(less) {
				t = less
			}
		}
	}
	return t
}

// archive is a trial's failing build as a case for testdata/edits: what want.md
// should be is for a person to say.
func (t trial) archive() string {
	last, done := t.run()
	in, _ := json.MarshalIndent(input{last.fresh, last.world.titles, last.world.without, last.world.lacks}, "", " ")
	a := txtar.Archive{
		Comment: []byte(fmt.Sprintf("%v\ndone: %s\nwrong: %s\n", t, strings.Join(done, ", "), strings.Join(last.wrong, "\n  "))),
		Files: []txtar.File{
			{Name: "before.md", Data: []byte(last.before)},
			{Name: "fresh.json", Data: append(in, '\n')},
			{Name: "source.txt", Data: []byte(last.world.source().Text + "\n")},
			{Name: "want.md", Data: last.out.Text},
		},
	}
	return string(txtar.Format(&a))
}

// TestRandomEdits is the promise to the writer: whatever a person does to a
// briefing, and whatever changes before the next two builds, every word of
// theirs stays where it is, everything of the program's is as it finds it now,
// nothing that was deleted comes back, nothing stands twice, a second build
// changes nothing, and a build with nothing new keeps the bytes.
func TestRandomEdits(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // much garbage, little of it kept
	n := *trials
	if testing.Short() {
		n /= 10
	}
	alone, failed := 0, 0
	for seed := *firstTrial; seed < *firstTrial+n; seed++ {
		x := newTrial(seed)
		last, _ := x.run()
		if last.out.Grave {
			alone++
		}
		if len(last.wrong) > 0 {
			t.Errorf("%v\n%s", x, x.shrink().archive())
			if failed++; failed == 3 {
				t.Fatal("and so on")
			}
		}
	}
	t.Logf("%d trials, in %d of them the file had to be left alone", n, alone)
}

// input is what a build puts into a file, in a case of testdata/edits.
type input struct {
	Fresh   dossier.Briefing
	Titles  map[string]string
	Without map[dossier.SectionKind]bool // sections that this version does not write
	Lacks   map[string]bool              // keys that it does not write
}

// TestKeptCases runs cases that once went wrong. Each says on top what it
// proves; before.md is the file as a person left it, fresh.json what the
// program finds now, source.txt the source, want.md the file after the build.
func TestKeptCases(t *testing.T) {
	files, err := os.ReadDir("testdata/edits")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		t.Run(f.Name(), func(t *testing.T) {
			a, err := txtar.ParseFile("testdata/edits/" + f.Name())
			if err != nil {
				t.Fatal(err)
			}
			data := map[string]string{}
			for _, part := range a.Files {
				data[part.Name] = string(part.Data)
			}
			var in input
			if err := json.Unmarshal([]byte(data["fresh.json"]), &in); err != nil {
				t.Fatal(err)
			}
			defer (&world{without: in.Without, lacks: in.Lacks}).program()()
			src := newSource(in.Fresh.Source.File, strings.TrimSuffix(data["source.txt"], "\n"))
			src.SHA256 = in.Fresh.Source.SHA256
			u := Update([]byte(data["before.md"]), in.Fresh, in.Titles, "2", &src)
			if string(u.Text) != data["want.md"] {
				t.Errorf("the file becomes\n%s\nnot\n%s\nproblems: %v", u.Text, data["want.md"], u.Problems)
			}
			if again := Update(u.Text, in.Fresh, in.Titles, "2", &src); string(again.Text) != string(u.Text) {
				t.Errorf("a second build changes it again:\n%s", again.Text)
			}
		})
	}
}
