package generator_test

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Two builds of one dossier that begin together, with one cache or with two,
// both end well, one after the other, and make what one would have made.
func TestTwoBuildsAtOnce(t *testing.T) {
	t.Parallel()
	fresh := synthetic(t, 5, 7)
	old := copyOf(t, fresh)
	old.run()
	old.annotate(2)
	old.revise(5, 7, 2)
	waited := 0
	for _, d := range []desk{fresh, old} {
		done := copyOf(t, d)
		done.run()
		want := done.state()
		for i := range trials(t, 1, 20) {
			for _, cache := range []string{"../cache", "../another"} {
				what := fmt.Sprintf("round %d, %s", i, cache)
				d := copyOf(t, d)
				a, b := start(d), start(d, "--cache", cache)
				for _, c := range []*building{a, b} {
					if c.err = c.Wait(); c.err != nil {
						t.Errorf("%s: %v\n%s", what, c.err, c.said)
					}
				}
				if strings.Contains(a.said.String()+b.said.String(), "another build of this dossier is at work; waiting for it") {
					waited++
				}
				d.same(what, want)
				d.clean(what, d.cache())
				d.clean(what, filepath.Join(d.root, cache))
			}
		}
	}
	if waited == 0 {
		t.Error("no build ever waited for another: nothing was proved")
	}
}

// Of two dossiers that are published into one folder at the same time, each
// site is the one or the other, whole, and a build that cannot publish says why.
func TestTwoDossiersIntoOneFolder(t *testing.T) {
	t.Parallel()
	first, second := synthetic(t, 4, 8), synthetic(t, 4, 9)
	var sites []map[string]string
	for _, d := range []desk{first, second} {
		d := copyOf(t, d)
		d.run()
		sites = append(sites, d.tree("public"))
	}
	refused := 0
	for i := range trials(t, 1, 20) {
		a, b := copyOf(t, first), copyOf(t, second)
		shared := desk{t, t.TempDir()}
		out := filepath.Join(shared.root, "site")
		built := []*building{start(a, "-d", out), start(b, "-d", out)}
		well := []bool{false, false}
		for k, c := range built {
			c.err = c.Wait()
			well[k] = c.err == nil
			if !well[k] {
				refused++
				if said := c.said.String(); !strings.Contains(said, out+": another build is writing this folder: let it end") {
					t.Errorf("round %d: %v\n%s", i, c.err, said)
				}
			}
		}
		site := shared.tree("site")
		if !(well[0] && maps.Equal(site, sites[0]) || well[1] && maps.Equal(site, sites[1])) {
			t.Errorf("round %d: the site is neither dossier's", i)
		}
		if entries, err := os.ReadDir(shared.root); err != nil || len(entries) != 1 {
			t.Errorf("round %d: beside the site lies %v (%v)", i, entries, err)
		}
	}
	t.Logf("%d builds were refused", refused)
}

// building is a build under way in a process of its own.
type building struct {
	*exec.Cmd
	said *bytes.Buffer
	err  error
}

func start(d desk, args ...string) *building {
	d.t.Helper()
	c, said := d.command(args...)
	if err := c.Start(); err != nil {
		d.t.Fatal(err)
	}
	return &building{Cmd: c, said: said}
}
