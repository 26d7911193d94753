package generator_test

import (
	"os"
	"strconv"
	"testing"
)

// Random edits of many briefings at once, over every part of them, several
// rounds, each followed by a change of the sources, the themes or the program
// and a build: whatever a person wrote stays, whatever they deleted stays
// deleted, the rest is as a build from nothing writes it. DOSSIER_CASES says how
// many edited briefings are judged, DOSSIER_SEED with which script to begin.
func TestEditsSurviveEveryBuild(t *testing.T) {
	cases, want := 0, setting("DOSSIER_CASES", 2000)
	for seed := setting("DOSSIER_SEED", 1); cases < want; seed++ {
		cases += playOrFail(t, newScript(uint64(seed), 20, 10))
	}
	t.Logf("%d edited briefings", cases)
}

// The same with the site: after every build it is to the byte what a build from
// nothing makes of the same content, with the same problems; pages that show
// nothing new are not rendered, and their files not touched.
func TestEditsReachTheSite(t *testing.T) {
	cases := 0
	for seed := range uint64(4) {
		s := newScript(1000+seed, 5, 4)
		s.publish = true
		cases += playOrFail(t, s)
	}
	t.Logf("%d edited briefings", cases)
}

func setting(name string, usual int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return usual
}

// playOrFail plays a script and says how many edited briefings were judged. One
// that goes wrong is made smaller and printed as a case for testdata/edits.
func playOrFail(t *testing.T, s script) int {
	t.Helper()
	p := play(s)
	if p.err != nil {
		t.Fatalf("seed %d: %v", s.seed, p.err)
	}
	if len(p.wrong) > 0 {
		for _, o := range p.wrong {
			t.Errorf("seed %d: %s: %s", s.seed, o.file, o.says)
		}
		t.Fatalf("as a case for testdata/edits:\n%s", shrink(failure{s, p.wrong, p.laid, p.first}).archive())
	}
	return p.cases
}
