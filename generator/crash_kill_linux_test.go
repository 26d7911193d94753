package generator_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// scene is a build that is killed again and again.
type scene struct {
	name          string
	desk          desk  // before it
	before, after state // after is what it makes when nobody kills it
	took          time.Duration
	events        map[area]int // how often it touches the folders that are watched
}

const killSeed = 5

// Whenever a build is killed, each briefing is the old one or the new one,
// whole, and so is the site; and the next build makes what the first would have
// made, and clears away what that one left. The moments are drawn from the
// build's time and, since it is the file system that counts, from what it does
// there.
func TestKilled(t *testing.T) {
	n := trials(t, 15, 1)
	sources := 10
	if n > 50 {
		sources = 40
	}
	scenes := killScenes(t, sources)
	var mu sync.Mutex
	tally := map[string]int{}
	defer func() { t.Log(tally) }()
	t.Run("trials", func(t *testing.T) {
		for i := range n {
			s := scenes[i%len(scenes)]
			t.Run(fmt.Sprintf("%s/%d", s.name, i), func(t *testing.T) {
				t.Parallel()
				met := s.try(t, rand.New(rand.NewPCG(uint64(i), killSeed)))
				mu.Lock()
				defer mu.Unlock()
				for _, what := range met {
					tally[what]++
				}
			})
		}
	})
	if !t.Failed() && tally["killed"] < n/2 {
		t.Errorf("of %d builds only %d were killed before their end", n, tally["killed"])
	}
}

// killScenes are a first build, and two that change a site that stands.
func killScenes(t *testing.T, n int) []*scene {
	t.Helper()
	first := synthetic(t, n, killSeed)
	if err := os.Mkdir(first.path("content/briefings"), 0o755); err != nil {
		t.Fatal(err)
	}
	base := copyOf(t, first)
	base.run()
	if base.annotate(3); len(base.briefings()) != n {
		t.Fatalf("%d briefings, want %d", len(base.briefings()), n)
	}
	base.run()

	sources, design := copyOf(t, base), copyOf(t, base)
	sources.revise(n, killSeed, 2)
	design.addTheme()
	design.write("layouts/_partials/footer.html", "<footer class=\"foot\"><p>Another foot.</p></footer>\n")
	design.revise(n, killSeed, 5)
	scenes := []*scene{
		{name: "first", desk: first},
		{name: "sources", desk: sources},
		{name: "design", desk: design},
	}
	for _, s := range scenes {
		s.rehearse(t)
	}
	return scenes
}

func (d desk) addTheme() {
	d.write("content/themes/officials.md", "---\ntitle: What officials say\norder: 9\nterms:\n  - minister\n  - government\n---\n")
}

// rehearse lets the build run to its end.
func (s *scene) rehearse(t *testing.T) {
	t.Helper()
	s.before = s.desk.state()
	d := copyOf(t, s.desk)
	c, said := d.command()
	w := watch(t, d, "", 0, nil)
	start := time.Now()
	if err := c.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", s.name, err, said)
	}
	s.took, s.events = time.Since(start), w.end()
	s.after = d.state()
	d.clean(s.name, d.cache())
	changed := 0
	for name, text := range s.after.content {
		if was, there := s.before.content[name]; was != text {
			changed++
			if there && strings.Contains(was, theirSummary) != strings.Contains(text, theirSummary) {
				t.Errorf("%s: a person's words in %s are lost", s.name, name)
			}
		}
	}
	if changed < 3 || maps.Equal(s.before.public, s.after.public) {
		t.Fatalf("%s changes %d briefings and nothing of the site: nothing would be proved", s.name, changed)
	}
	t.Logf("%s: %v, %d briefings written, %v events", s.name, s.took.Round(time.Millisecond), changed, s.events)
}

// try kills the build once and says what was met.
func (s *scene) try(t *testing.T, chance *rand.Rand) (met []string) {
	d := copyOf(t, s.desk)
	if met = append(met, s.kill(t, d, chance)); met[0] == "killed" {
		met = append(met, s.whole(d)...)
	}
	d.run()
	d.same("built again", s.after)
	d.clean("built again", d.cache())
	return met
}

// kill starts the build and kills it at a moment left to chance.
func (s *scene) kill(t *testing.T, d desk, chance *rand.Rand) string {
	t.Helper()
	c, said := d.command()
	started := make(chan struct{})
	kill := func() {
		<-started
		c.Process.Kill()
	}
	where, event := areas[chance.IntN(len(areas))], 0
	if most := s.events[where]; most > 0 {
		event = 1 + chance.IntN(most)
		t.Logf("killed at event %d of %d in %s", event, most, where)
	} else {
		after := time.Duration(chance.Int64N(int64(s.took)))
		defer time.AfterFunc(after, kill).Stop()
		t.Logf("killed after %v of %v", after, s.took)
	}
	defer watch(t, d, where, event, kill).end()
	err := c.Start()
	close(started)
	if err != nil {
		t.Fatal(err)
	}
	if err = c.Wait(); err == nil {
		return "in time"
	}
	if c.ProcessState.ExitCode() >= 0 {
		t.Errorf("the build was to be killed and ended with %v\n%s", err, said)
	}
	return "killed"
}

// whole holds what a killed build left against what was there before and what
// is to come.
func (s *scene) whole(d desk) (met []string) {
	content := d.tree("content")
	note := func(what string) {
		if !slices.Contains(met, what) {
			met = append(met, what)
		}
	}
	for name, text := range content {
		was, old := s.before.content[name]
		is, fresh := s.after.content[name]
		switch {
		case strings.HasPrefix(filepath.Base(name), ".dossier-"):
			note("left a briefing aside")
		case old && text == was && text != is:
			note("left an old briefing")
		case fresh && text == is && text != was:
			note("left a new briefing")
		case old && text == was:
		default:
			d.t.Errorf("%s is neither what it was nor what it will be:\n%s", name, text)
		}
	}
	for name := range s.before.content {
		if _, there := content[name]; !there {
			d.t.Errorf("%s is gone", name)
		}
	}
	switch public := d.treeIfAny("public"); {
	case maps.Equal(public, s.before.public):
		note("left the old site")
	case maps.Equal(public, s.after.public):
		note("left the new site")
	default:
		d.t.Errorf("the site is neither the old nor the new one")
		sameTrees(d.t, "against the old one", s.before.public, public)
		sameTrees(d.t, "against the new one", s.after.public, public)
	}
	for _, name := range d.leftovers(d.cache()) {
		if strings.HasPrefix(filepath.Base(name), ".public-") {
			note("left a site aside")
		}
	}
	return met
}

// area is a place that a build writes to.
type area string

// areas are where a build is killed; the last stands for the whole of its time.
var areas = []area{"briefings", "beside the site", "the new site", "cache", "time"}

// watcher counts what happens in the folders that a build writes.
type watcher struct {
	desk  desk
	file  *os.File
	dirs  map[int32]string
	seen  map[area]int
	where area
	until int
	do    func()
	over  chan struct{}
}

const watched = unix.IN_CREATE | unix.IN_MOVE | unix.IN_DELETE | unix.IN_CLOSE_WRITE | unix.IN_MODIFY

// watch counts, and calls do when something has happened in a place for the
// nth time.
func watch(t *testing.T, d desk, where area, n int, do func()) *watcher {
	t.Helper()
	fd, err := unix.InotifyInit1(unix.IN_CLOEXEC | unix.IN_NONBLOCK)
	if err != nil {
		t.Skip("files cannot be watched here: ", err)
	}
	if err := os.MkdirAll(d.cache(), 0o700); err != nil {
		t.Fatal(err)
	}
	w := &watcher{
		desk: d, file: os.NewFile(uintptr(fd), "inotify"), dirs: map[int32]string{}, seen: map[area]int{},
		where: where, until: n, do: do, over: make(chan struct{}),
	}
	for _, dir := range []string{d.root, d.path("content/briefings"), d.path("public"), d.cache(), filepath.Join(d.cache(), "objects")} {
		w.add(dir)
	}
	go w.listen()
	return w
}

func (w *watcher) add(dir string) {
	conn, err := w.file.SyscallConn()
	if err != nil {
		return
	}
	_ = conn.Control(func(fd uintptr) {
		if at, err := unix.InotifyAddWatch(int(fd), dir, watched); err == nil {
			w.dirs[int32(at)] = dir
		}
	})
}

func (w *watcher) area(dir string) area {
	switch {
	case dir == w.desk.path("content/briefings"):
		return "briefings"
	case strings.HasPrefix(dir, w.desk.cache()):
		return "cache"
	case dir == w.desk.root, dir == w.desk.path("public"):
		return "beside the site" // the exchange, and what follows it
	}
	return "the new site"
}

// listen counts, and watches folders that come up too.
func (w *watcher) listen() {
	defer close(w.over)
	buffer := make([]byte, 64<<10)
	for {
		n, err := w.file.Read(buffer)
		if err != nil {
			return
		}
		for left := buffer[:n]; len(left) > 0; {
			e := (*unix.InotifyEvent)(unsafe.Pointer(&left[0]))
			name := strings.TrimRight(string(left[unix.SizeofInotifyEvent:unix.SizeofInotifyEvent+int(e.Len)]), "\x00")
			left = left[unix.SizeofInotifyEvent+int(e.Len):]
			w.count(w.dirs[e.Wd])
			if e.Mask&unix.IN_ISDIR != 0 && e.Mask&unix.IN_CREATE != 0 {
				w.add(filepath.Join(w.dirs[e.Wd], name))
			}
		}
	}
}

func (w *watcher) count(dir string) {
	at := w.area(dir)
	if w.seen[at]++; at == w.where && w.seen[at] == w.until {
		w.do()
	}
}

// end stops counting.
func (w *watcher) end() map[area]int {
	w.file.Close()
	<-w.over
	return w.seen
}
