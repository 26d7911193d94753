package generator_test

import (
	"bytes"
	"context"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"dossier/generator"
)

// changedDossier is one with a warm cache that has changed since, the state
// that a build of it gives, and how long that takes.
func changedDossier(t *testing.T) (d desk, want state, took time.Duration) {
	t.Helper()
	d = synthetic(t, 5, 11)
	d.cached()
	d.annotate(3)
	d.revise(5, 11, 3)
	bare := copyOf(t, d)
	if err := os.RemoveAll(bare.cache()); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(bare.path("public")); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	bare.build()
	return d, bare.state(), time.Since(start)
}

// The cache can be deleted at any time, also again and again while a build is
// at work: what it makes is right, and so is what the next makes.
func TestCacheDeletedWhileBuilding(t *testing.T) {
	t.Parallel()
	d, want, took := changedDossier(t)
	for i := range trials(t, 3, 5) {
		chance := rand.New(rand.NewPCG(uint64(i), 3))
		d := copyOf(t, d)
		stop := make(chan struct{})
		over := make(chan struct{})
		go func() {
			defer close(over)
			for {
				select {
				case <-stop:
					return
				case <-time.After(time.Duration(chance.Int64N(int64(took) / 2))):
					os.RemoveAll(d.cache())
				}
			}
		}()
		d.cached()
		d.same("the cache deleted meanwhile", want)
		d.cached()
		d.same("built again", want)
		close(stop)
		<-over
		d.cached()
		if r := d.cached(); r.Fresh+r.Rendered > 0 {
			t.Errorf("nothing was kept in the end: %d briefings and %d pages were made anew", r.Fresh, r.Rendered)
		}
		d.clean("the cache deleted meanwhile", d.cache())
	}
}

// A cache that is damaged, out of date or another dossier's changes nothing in
// what a build makes.
func TestCacheDamaged(t *testing.T) {
	t.Parallel()
	d, want, _ := changedDossier(t)
	other := copyOf(t, d) // the same names, other words
	other.revise(5, 11, 1)
	other.annotate(1)
	other.cached()
	stranger := synthetic(t, 5, 12)
	stranger.cached()

	ledger := func(d desk) string { return filepath.Join(d.cache(), "ledger") }
	objects := func(d desk) string { return filepath.Join(d.cache(), "objects") }
	for what, damage := range map[string]func(d desk, chance *rand.Rand) error{
		"bytes changed":            func(d desk, chance *rand.Rand) error { return eachFile(d.cache(), chance, flip) },
		"bytes of objects changed": func(d desk, chance *rand.Rand) error { return eachFile(objects(d), chance, flip) },
		"words changed in all files": func(d desk, _ *rand.Rand) error {
			return eachFile(d.cache(), nil, func(raw []byte, _ *rand.Rand) []byte {
				return bytes.ReplaceAll(raw, []byte(" the "), []byte(" txe "))
			})
		},
		"files cut short": func(d desk, chance *rand.Rand) error { return eachFile(d.cache(), chance, cutShort) },
		"files emptied": func(d desk, chance *rand.Rand) error {
			return eachFile(d.cache(), chance, func([]byte, *rand.Rand) []byte { return nil })
		},
		"files exchanged": func(d desk, _ *rand.Rand) error {
			var last []byte
			return eachFile(objects(d), nil, func(raw []byte, _ *rand.Rand) []byte {
				was := last
				last = slices.Clone(raw)
				return was
			})
		},
		"objects gone": func(d desk, _ *rand.Rand) error { return os.RemoveAll(objects(d)) },
		"the ledger of a copy that went its own way": func(d desk, _ *rand.Rand) error {
			return replaceFile(ledger(other), ledger(d))
		},
		"the cache of a copy that went its own way": func(d desk, _ *rand.Rand) error {
			return replaceTree(other.cache(), d.cache())
		},
		"another dossier's cache": func(d desk, _ *rand.Rand) error { return replaceTree(stranger.cache(), d.cache()) },
		"a folder for a ledger": func(d desk, _ *rand.Rand) error {
			os.Remove(ledger(d))
			return os.MkdirAll(filepath.Join(ledger(d), "x"), 0o700)
		},
		"a file for the objects": func(d desk, _ *rand.Rand) error {
			os.RemoveAll(objects(d))
			return os.WriteFile(objects(d), []byte("x"), 0o600)
		},
		"a file for the cache": func(d desk, _ *rand.Rand) error {
			os.RemoveAll(d.cache())
			return os.WriteFile(d.cache(), []byte("x"), 0o600)
		},
	} {
		t.Run(what, func(t *testing.T) {
			for i := range max(1, trials(t, 1, 40)) {
				d := copyOf(t, desk{t, d.root})
				if err := damage(d, rand.New(rand.NewPCG(uint64(i), 4))); err != nil {
					t.Fatal(err)
				}
				d.cached()
				d.same("built", want)
				d.cached()
				d.same("built again", want)
			}
		})
	}
}

// eachFile puts something else in the place of the files below a folder: of
// every third one, where there is chance.
func eachFile(dir string, chance *rand.Rand, change func([]byte, *rand.Rand) []byte) error {
	return filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || chance != nil && e.Name() != "ledger" && chance.IntN(3) > 0 {
			return err
		}
		raw, err := os.ReadFile(p)
		if err != nil {
			return err
		}
		return os.WriteFile(p, change(raw, chance), 0o600)
	})
}

func flip(raw []byte, chance *rand.Rand) []byte {
	if len(raw) > 0 {
		raw[chance.IntN(len(raw))] ^= byte(1 + chance.IntN(255))
	}
	return raw
}

func cutShort(raw []byte, chance *rand.Rand) []byte { return raw[:chance.IntN(len(raw)+1)] }

func replaceFile(from, to string) error {
	raw, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, raw, 0o600)
}

func replaceTree(from, to string) error {
	if err := os.RemoveAll(to); err != nil {
		return err
	}
	return os.CopyFS(to, os.DirFS(from))
}

// A cache that cannot be written stops no build, and is told.
func TestCacheInTheWayIsTold(t *testing.T) {
	t.Parallel()
	d := synthetic(t, 2, 13)
	d.write("../cache", "a file")
	report, err := generator.Build(context.Background(), d.cachedOptions())
	if err != nil {
		t.Fatal(err)
	}
	if len(report.Problems) == 0 || !tells(report, "nothing can be kept for the next build") {
		t.Errorf("problems %v, want one about the cache", report.Problems)
	}
}
