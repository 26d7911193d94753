package generator_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"dossier/generator"
)

// disk mounts a small disk of its own on a folder, which only root may. What
// was in the folder is on the disk.
func disk(t *testing.T, dir string, size int) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	was := filepath.Join(t.TempDir(), "was")
	if err := os.CopyFS(was, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("none", dir, "tmpfs", 0, "size="+strconv.Itoa(size)); err != nil {
		t.Skip("disks cannot be mounted here, so full and read-only ones are not tested: ", err)
	}
	t.Cleanup(func() { syscall.Unmount(dir, syscall.MNT_DETACH) })
	if err := os.CopyFS(dir, os.DirFS(was)); err != nil {
		t.Fatal(err)
	}
}

// leave fills a disk but for some bytes.
func leave(t *testing.T, dir string, room int) {
	t.Helper()
	ballast := filepath.Join(dir, "ballast")
	os.Remove(ballast)
	var free syscall.Statfs_t
	if err := syscall.Statfs(dir, &free); err != nil {
		t.Fatal(err)
	}
	size := max(0, int(free.Bavail)*int(free.Bsize)-room)
	if err := os.WriteFile(ballast, make([]byte, size), 0o644); err != nil {
		t.Fatal(err)
	}
}

func empty(t *testing.T, dir string) {
	t.Helper()
	if err := os.Remove(filepath.Join(dir, "ballast")); err != nil {
		t.Fatal(err)
	}
}

// locked makes a mounted disk read-only, or writable again.
func locked(t *testing.T, dir string, yes bool) {
	t.Helper()
	flags := uintptr(syscall.MS_REMOUNT)
	if yes {
		flags |= syscall.MS_RDONLY
	}
	if err := syscall.Mount("none", dir, "tmpfs", flags, ""); err != nil {
		t.Fatal(err)
	}
}

// stuck is a dossier that has been built and changed since, with each of its
// folders elsewhere, so that each can be on a disk of its own.
type stuck struct {
	desk
	out, cache string
	before     state
	after      state
}

func newStuck(t *testing.T) *stuck {
	t.Helper()
	d := synthetic(t, 5, 31)
	dir := t.TempDir()
	s := &stuck{desk: d, out: filepath.Join(dir, "www", "site"), cache: filepath.Join(dir, "cache")}
	if _, err := s.try(); err != nil {
		t.Fatal(err)
	}
	s.annotate(2)
	s.revise(5, 31, 2)
	s.before = s.now()
	free := copyOf(t, d)
	free.build()
	s.after = free.state()
	s.after.content = free.tree("content")
	return s
}

func (s *stuck) options() generator.Options {
	opts := s.desk.options()
	opts.Out, opts.Cache = s.out, s.cache
	return opts
}

func (s *stuck) try() (generator.Report, error) {
	return generator.Build(context.Background(), s.options())
}

func (s *stuck) now() state {
	content := s.tree("content")
	delete(content, "ballast")
	return state{content, desk{s.t, filepath.Dir(s.out)}.treeIfAny(filepath.Base(s.out))}
}

// refused fails the test unless a build stopped with an error that names what
// it is about and what to do, and has lost nothing.
func (s *stuck) refused(what string, names ...string) {
	s.t.Helper()
	_, err := s.try()
	if err == nil {
		s.t.Errorf("%s: the build ended well", what)
		return
	}
	said := err.Error()
	var hinted *generator.Hinted
	if errors.As(err, &hinted) {
		said += "\nhint: " + hinted.Hint
	}
	for _, name := range names {
		if !strings.Contains(said, name) {
			s.t.Errorf("%s: %q is not said: %s", what, name, said)
		}
	}
	now := s.now()
	sameTrees(s.t, what+": the old site", s.before.public, now.public)
	for name, text := range s.before.content {
		if is := now.content[name]; is != text && is != s.after.content[name] {
			s.t.Errorf("%s: %s is neither what it was nor what it will be", what, name)
		}
	}
	if len(now.content) != len(s.before.content) {
		s.t.Errorf("%s: %d files in content, not %d", what, len(now.content), len(s.before.content))
	}
	for _, dir := range []string{s.root, filepath.Dir(s.out)} {
		if left := hidden(dir); len(left) > 0 {
			s.t.Errorf("%s: left behind: %v", what, left)
		}
	}
}

// done fails the test unless a build makes what there is to be made.
func (s *stuck) done(what string) generator.Report {
	s.t.Helper()
	report, err := s.try()
	if err != nil {
		s.t.Fatalf("%s: %v", what, err)
	}
	now := s.now()
	sameTrees(s.t, what+": content", s.after.content, now.content)
	sameTrees(s.t, what+": site", s.after.public, now.public)
	return report
}

func hidden(dir string) (names []string) {
	_ = filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err == nil && strings.HasPrefix(e.Name(), ".") && e.Name() != ".dossier" {
			names = append(names, p)
		}
		return nil
	})
	return names
}

// A disk that is full stops the build with an error that names the file, and
// what to do; no briefing is lost or half written, the old site is whole, and
// once there is room the build completes. A cache that is full stops nothing.
func TestFullDisk(t *testing.T) {
	t.Run("of the dossier", func(t *testing.T) {
		t.Parallel()
		s := newStuck(t)
		disk(t, s.path("content"), 4<<20)
		for _, room := range []int{0, 4 << 10} {
			leave(t, s.path("content"), room)
			s.refused(strconv.Itoa(room)+" bytes left", "content/briefings/", "no space left on device", "make room")
		}
		empty(t, s.path("content"))
		s.done("room was made")
	})
	t.Run("of the site", func(t *testing.T) {
		t.Parallel()
		s := newStuck(t)
		above := filepath.Dir(s.out)
		disk(t, above, 8<<20)
		for _, room := range []int{0, 64 << 10} {
			leave(t, above, room)
			s.refused(strconv.Itoa(room)+" bytes left", s.out, "make some in "+above)
		}
		empty(t, above)
		s.done("room was made")
	})
	t.Run("of the cache", func(t *testing.T) {
		t.Parallel()
		s := newStuck(t)
		disk(t, s.cache, 2<<20)
		for _, room := range []int{0, 16 << 10, 64 << 10} {
			leave(t, s.cache, room)
			if report := s.done(strconv.Itoa(room) + " bytes left"); !tells(report, "nothing can be kept for the next build") {
				t.Errorf("%d bytes left: it is not said that the cache is full: %v", room, report.Problems)
			}
		}
		empty(t, s.cache)
		s.done("room was made")
	})
}

// A folder that cannot be written stops a build that has to write there, with
// an error that names it, and no other; a cache that cannot be written none.
func TestReadOnlyFolder(t *testing.T) {
	t.Run("content", func(t *testing.T) {
		t.Parallel()
		s := newStuck(t)
		disk(t, s.path("content"), 4<<20)
		locked(t, s.path("content"), true)
		s.refused("read-only", "content/briefings/", "read-only file system", "writable")
		locked(t, s.path("content"), false)
		s.done("writable again")
		locked(t, s.path("content"), true)
		s.write("hugo.yaml", s.read("hugo.yaml")+"# a remark\n")
		s.done("read-only, and nothing to write there")
	})
	t.Run("the dossier", func(t *testing.T) {
		t.Parallel()
		s := newStuck(t)
		disk(t, s.root, 4<<20)
		locked(t, s.root, true)
		s.refused("read-only", "content/briefings/", "read-only file system", "writable")
		locked(t, s.root, false)
		s.done("writable again")
		locked(t, s.root, true)
		if err := os.RemoveAll(s.out); err != nil {
			t.Fatal(err)
		}
		s.done("read-only, the site elsewhere")
		s.out = s.path("public")
		if _, err := s.try(); err == nil || !strings.Contains(err.Error(), "make it writable, or publish to another folder") {
			t.Errorf("a site in a folder that cannot be written: %v", err)
		}
	})
	t.Run("the cache", func(t *testing.T) {
		t.Parallel()
		s := newStuck(t)
		disk(t, s.cache, 4<<20)
		locked(t, s.cache, true)
		if report := s.done("read-only"); !tells(report, "nothing can be kept for the next build") {
			t.Errorf("it is not said that the cache is read-only: %v", report.Problems)
		}
		locked(t, s.cache, false)
		s.done("writable again")
	})
	t.Run("what the site stands in", func(t *testing.T) {
		t.Parallel()
		s := newStuck(t)
		above := filepath.Dir(s.out)
		disk(t, above, 8<<20)
		locked(t, above, true)
		s.refused("read-only", s.out, "not allowed in "+above+": make it writable")
		locked(t, above, false)
		s.done("writable again")
	})
}
