package cache

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dossier/generator/dossier"
)

func open(t *testing.T, dir string) *Cache {
	t.Helper()
	c, err := Open(t.Context(), dir, func() { t.Error("waiting for nobody") })
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func files(t *testing.T, dir string) (list []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			list = append(list, p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

var one, two, three = dossier.KeyOf("1"), dossier.KeyOf("2"), dossier.KeyOf("3")

func holds(c *Cache, key dossier.Key, want string) bool {
	got, kept := c.Get(key)
	return kept && string(got) == want
}

// What is put is there for the next build; what the ledger does not need any
// more goes.
func TestKept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "cache")
	c := open(t, dir)
	c.Put(one, []byte("one"))
	c.Put(two, nil)
	roll := c.NewRoll()
	if a, b := roll.Add([]byte("abc")), roll.Add([]byte("de")); a != 0 || b != 3 {
		t.Errorf("added at %d and %d", a, b)
	}
	cards := roll.Keep()
	c.Note([]byte("ledger"), cards, map[dossier.Key]bool{one: true, two: true})
	c.Close()

	c = open(t, dir)
	if !holds(c, one, "one") || !holds(c, two, "") || holds(c, three, "") {
		t.Error("not what was put")
	}
	if string(c.Ledger()) != "ledger" || string(c.Roll(cards)) != "abcde" {
		t.Errorf("ledger %q, roll %q", c.Ledger(), c.Roll(cards))
	}
	c.Put(three, []byte("three"))
	next := c.NewRoll()
	next.Add([]byte("x"))
	key := next.Keep()
	c.Note([]byte("again"), key, map[dossier.Key]bool{one: true, three: true})
	if !holds(c, one, "one") || holds(c, two, "") || !holds(c, three, "three") || c.Roll(cards) != nil || string(c.Roll(key)) != "x" {
		t.Error("not what the last ledger needs")
	}
	if err := c.Failed(); err != nil {
		t.Error(err)
	}
	c.Close()
	if _, err := os.Stat(c.aside()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("left behind: %v", err)
	}
}

// A file that is damaged in any byte, cut short anywhere, longer, or another's
// is not there.
func TestDamaged(t *testing.T) {
	dir := t.TempDir()
	c := open(t, dir)
	defer c.Close()
	c.Put(one, []byte("one and more"))
	c.Put(two, []byte("two"))
	c.Note([]byte("the ledger"), dossier.Key{}, map[dossier.Key]bool{one: true, two: true})
	for file, read := range map[string]func() bool{
		c.object(one): func() bool { _, kept := c.Get(one); return kept },
		c.ledger():    func() bool { return c.Ledger() != nil },
	} {
		whole, err := os.ReadFile(file)
		if err != nil || !read() {
			t.Fatal("not kept", err)
		}
		damaged := map[string][]byte{"longer": append(bytes.Clone(whole), 0)}
		for i := range whole {
			damaged[fmt.Sprintf("byte %d changed", i)] = append(append(bytes.Clone(whole[:i]), whole[i]^16), whole[i+1:]...)
			damaged[fmt.Sprintf("cut after %d bytes", i)] = whole[:i]
		}
		if damaged["another's"], err = os.ReadFile(c.object(two)); err != nil {
			t.Fatal(err)
		}
		for what, raw := range damaged {
			if err := os.WriteFile(file, raw, 0o600); err != nil {
				t.Fatal(err)
			}
			if read() {
				t.Errorf("%s: %s, and it is read", filepath.Base(file), what)
			}
		}
	}
}

// The folder can be deleted at any time: what is put then is kept.
func TestDeletedMeanwhile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "cache")
	c := open(t, dir)
	for _, gone := range []string{dir, c.aside(), filepath.Join(dir, objects)} {
		c.Put(one, []byte("one"))
		if err := os.RemoveAll(gone); err != nil {
			t.Fatal(err)
		}
		c.Put(two, []byte("two"))
		if err := c.Failed(); err != nil || !holds(c, two, "two") {
			t.Errorf("%s deleted: %v", gone, err)
		}
	}
	c.Close()
}

// A second build waits, says so once, and goes on when the first has ended, or
// when it is stopped itself.
func TestTwoAtOnce(t *testing.T) {
	dir := t.TempDir()
	first := open(t, dir)
	first.Put(one, []byte("one"))
	ctx, cancel := context.WithCancel(t.Context())
	told := 0
	if _, err := Open(ctx, dir, func() { told++; cancel() }); !errors.Is(err, context.Canceled) || told != 1 {
		t.Errorf("stopped while waiting: %v, told %d times", err, told)
	}
	if !holds(first, one, "one") || first.Failed() != nil {
		t.Error("the first was disturbed")
	}
	told = 0
	second, err := Open(t.Context(), dir, func() {
		told++
		time.AfterFunc(20*time.Millisecond, first.Close)
	})
	if err != nil || told != 1 || !holds(second, one, "one") {
		t.Errorf("after waiting: %v, told %d times", err, told)
	}
	second.Close()
}

// What a killed build was writing goes, and nothing of it is read.
func TestLeftAside(t *testing.T) {
	dir := t.TempDir()
	c := open(t, dir)
	if err := os.WriteFile(filepath.Join(c.aside(), "123"), []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	c.lock.Close() // as the system does when a process is killed
	c = open(t, dir)
	c.Close()
	if left := files(t, dir); len(left) != 1 || filepath.Base(left[0]) != "lock" {
		t.Errorf("left: %v", left)
	}
}

// What cannot be written is there for the build all the same, and the next
// finds no ledger that speaks of it.
func TestCannotBeWritten(t *testing.T) {
	dir := t.TempDir()
	c := open(t, dir)
	if err := os.WriteFile(filepath.Join(dir, objects), []byte("in the way"), 0o600); err != nil {
		t.Fatal(err)
	}
	c.Put(one, []byte("one"))
	c.Put(two, []byte("two"))
	if !holds(c, one, "one") || !holds(c, two, "two") || c.Failed() == nil {
		t.Errorf("failed: %v", c.Failed())
	}
	roll := c.NewRoll()
	roll.Add([]byte("x"))
	c.Note([]byte("ledger"), roll.Keep(), nil)
	if c.Ledger() != nil {
		t.Error("a ledger of what is not kept")
	}
	c.Close()
}

// A cache that is closed is not written any more: work that was given up may
// still come to its end.
func TestClosed(t *testing.T) {
	dir := t.TempDir()
	c := open(t, dir)
	c.Close()
	c.Put(one, []byte("one"))
	c.Note([]byte("ledger"), dossier.Key{}, nil)
	roll := c.NewRoll()
	roll.Add([]byte("x"))
	roll.Keep()
	if left := files(t, dir); len(left) != 1 {
		t.Errorf("written after the end: %v", left)
	}
}

// A folder that cannot be one is said.
func TestNoFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), file, nil); err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("got %v", err)
	}
}
