package site

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
)

// A site is built in a folder beside the one it replaces, ".public-*", and
// exchanged for it when complete: in one step on Linux, elsewhere by two
// renames, of which the first leaves ".public-old" for the next run to put
// back should this one be killed between them. A builder holds a lock on its
// folder, so that the next run tells a dead one's leftovers from a live one's.

// madeHere is the file by which a published folder is known as this
// program's, so that no other folder is ever replaced.
const (
	madeHere     = ".dossier"
	madeHereText = "Made by dossier. The next build replaces everything in this folder.\n"
)

// tree is a site being built.
type tree struct {
	out  string // the folder to replace, symbolic links followed
	dir  string // where the site grows
	lock *os.File

	mu   sync.Mutex
	made map[string]bool // folders
}

// realOut is the folder that out means, whole and with symbolic links followed.
// The folder above it is there afterwards.
func realOut(out string) (string, error) {
	out, err := filepath.Abs(out)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(out); err == nil {
		out = real
	}
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return out, err
	}
	return out, reachable(out)
}

func newTree(out string) (*tree, error) {
	parent := filepath.Dir(out)
	if err := replaceable(out); err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp(parent, asideName(out)+"*")
	if err != nil {
		return nil, err
	}
	t := &tree{out: out, dir: dir, made: map[string]bool{".": true}}
	if t.lock, err = lockDir(dir, true); err != nil {
		t.discard()
		return nil, err
	}
	if err := errors.Join(os.Chmod(dir, 0o755), t.keepDotfiles(), t.sign()); err != nil {
		t.discard()
		return nil, err
	}
	return t, nil
}

// keepDotfiles takes over the hidden files at the top of the old folder: the
// placeholder that keeps it in version control, a .nojekyll.
func (t *tree) keepDotfiles() error {
	entries, err := os.ReadDir(t.out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.Name() == madeHere || !strings.HasPrefix(e.Name(), ".") || !e.Type().IsRegular() {
			continue
		}
		content, err := os.ReadFile(filepath.Join(t.out, e.Name()))
		if err == nil {
			_, err = t.write(e.Name(), content)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *tree) sign() error {
	_, err := t.write(madeHere, []byte(madeHereText))
	return err
}

// write puts a file into the new tree; one that is as it was shares the old
// one's place on disk and keeps its time.
func (t *tree) write(name string, content []byte) (mark, error) {
	name = filepath.FromSlash(name)
	if err := t.mkdir(filepath.Dir(name)); err != nil {
		return mark{}, err
	}
	to := filepath.Join(t.dir, name)
	if same(filepath.Join(t.out, name), content) && os.Link(filepath.Join(t.out, name), to) == nil {
		return markOf(to)
	}
	f, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return mark{}, err
	}
	_, err = f.Write(content)
	if err := errors.Join(err, f.Chmod(0o644), f.Close()); err != nil {
		return mark{}, err
	}
	return markOf(to)
}

// keep makes a file of the old site one of the new: the same file, or where
// the file system has no hard links, or none across, a copy with its time.
func (t *tree) keep(name string) error {
	name = filepath.FromSlash(name)
	if err := t.mkdir(filepath.Dir(name)); err != nil {
		return err
	}
	from, to := filepath.Join(t.out, name), filepath.Join(t.dir, name)
	err := os.Link(from, to)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return err
	}
	info, err := os.Lstat(from)
	if err != nil {
		return err
	}
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(to, content, 0o644), os.Chmod(to, 0o644),
		os.Chtimes(to, time.Time{}, info.ModTime()),
	)
}

// read gives a file of the new tree.
func (t *tree) read(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(t.dir, filepath.FromSlash(name)))
}

// readOld gives a file of the folder to replace.
func (t *tree) readOld(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(t.out, filepath.FromSlash(name)))
}

var errOther = errors.New("not a file as a site's are")

// markOf is the mark of a file, if everybody may read it and it is a file.
func markOf(name string) (mark, error) {
	info, err := os.Lstat(name)
	if err != nil {
		return mark{}, err
	}
	if !info.Mode().IsRegular() || info.Mode().Perm() != 0o644 {
		return mark{}, errOther
	}
	return mark{info.Size(), info.ModTime().UnixNano()}, nil
}

// same reports whether a file holds exactly content and has the permissions
// that it would be written with.
func same(file string, content []byte) bool {
	info, err := os.Lstat(file)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(content)) || info.Mode().Perm() != 0o644 {
		return false
	}
	old, err := os.ReadFile(file)
	return err == nil && bytes.Equal(old, content)
}

// mkdir makes a folder of the new tree and those above it, for all to read.
func (t *tree) mkdir(dir string) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.mkdirLocked(dir)
}

func (t *tree) mkdirLocked(dir string) error {
	if t.made[dir] {
		return nil
	}
	if err := t.mkdirLocked(filepath.Dir(dir)); err != nil {
		return err
	}
	full := filepath.Join(t.dir, dir)
	if err := errors.Join(os.Mkdir(full, 0o755), os.Chmod(full, 0o755)); err != nil {
		return err
	}
	t.made[dir] = true
	return nil
}

// publish puts the tree in the place of the old folder.
func (t *tree) publish() error {
	if err := exchange(t.dir, t.out); err != nil {
		return fmt.Errorf("putting the new site in place: %w", err)
	}
	return nil
}

// discard removes what lies aside: the unfinished tree, or after publish the
// old one.
func (t *tree) discard() {
	t.clear()
	os.RemoveAll(t.dir)
	if t.lock != nil {
		t.lock.Close()
	}
}

// clear empties the folder aside. Each folder in it is work for one, since a
// system changes a folder for one at a time; large ones come first.
func (t *tree) clear() {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.made, ".")
	folders := sortedKeys(t.made)
	size := map[string]int64{}
	for _, name := range folders {
		if info, err := os.Lstat(filepath.Join(t.dir, name)); err == nil {
			size[name] = info.Size()
		}
	}
	slices.SortStableFunc(folders, func(a, b string) int { return cmp.Compare(size[b], size[a]) })
	each(runtime.GOMAXPROCS(0), len(folders), func(i int) error {
		os.RemoveAll(filepath.Join(t.dir, folders[i]))
		return nil
	})
	t.made = map[string]bool{}
}

// swap is exchange in two steps, for systems that have no single one.
func swap(dir, out string) error {
	old := oldName(out)
	err := os.Rename(out, old)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	hadOld := err == nil
	if err := os.Rename(dir, out); err != nil {
		if hadOld {
			err = errors.Join(err, os.Rename(old, out))
		}
		return err
	}
	return os.RemoveAll(old)
}
