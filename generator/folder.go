package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sort"
	"strings"
)

// The dossier's folders, as slash paths from its root.
const (
	sourcesDir   = "content/sources"
	briefingsDir = "content/briefings"
	themesDir    = "content/themes"
	peopleDir    = "content/people"
	homeFile     = "content/_index.md"
	configFile   = "hugo.yaml"
	publicDir    = "public"
)

// folder is a dossier on disk. It is the only place that opens its files.
type folder struct{ root string }

// openFolder finds the dossier in root, or says why it is none.
func openFolder(root string) (folder, error) {
	f := folder{root}
	switch info, err := os.Stat(f.path("content")); {
	case errors.Is(err, fs.ErrNotExist):
		return f, &Hinted{
			Err:  fmt.Errorf("%s: no dossier here: there is no content folder", f.shown()),
			Hint: "put originals into content/sources, or name the dossier's folder with -s",
		}
	case err != nil:
		return f, err
	case !info.IsDir():
		return f, fmt.Errorf("%s: content is not a folder", f.shown())
	}
	return f, nil
}

func (f folder) path(slash string) string { return filepath.Join(f.root, filepath.FromSlash(slash)) }

// shown is the dossier's folder as messages name it.
func (f folder) shown() string {
	if f.root == "" || f.root == "." {
		return "this folder"
	}
	return f.root
}

// files is the dossier for stages that read it as a tree.
func (f folder) files() fs.FS { return os.DirFS(f.root) }

// read returns a file's bytes; a file that is not there gives none.
func (f folder) read(slash string) ([]byte, error) {
	raw, err := readFile(f.path(slash))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", slash, err)
	}
	return raw, nil
}

// readFile reads a regular file. Anything else (a folder, a pipe, a device) is
// refused before it is opened: reading it might never end. The error does not
// name the file.
func readFile(name string) ([]byte, error) {
	info, err := os.Stat(name)
	var at *fs.PathError
	switch {
	case errors.As(err, &at):
		return nil, at.Err
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, errors.New("this is a folder, not a file")
	case !info.Mode().IsRegular():
		return nil, errors.New("this is no regular file")
	}
	return os.ReadFile(name)
}

// original returns a source's bytes. A link is followed within the dossier
// only: what lies elsewhere was never put on this shelf to be published.
func (f folder) original(name string) ([]byte, error) {
	file := f.path(path.Join(sourcesDir, name))
	real, err := filepath.EvalSymlinks(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errors.New("the file it links to is not there")
	}
	if err != nil {
		return nil, err
	}
	root, err := filepath.EvalSymlinks(f.root)
	if err != nil {
		return nil, err
	}
	if rel, err := filepath.Rel(root, real); err != nil || !filepath.IsLocal(rel) {
		return nil, errors.New("this link leads out of the dossier; put the file itself here")
	}
	return readFile(file)
}

// list names the files below dir whose name keep accepts, as slash paths
// relative to dir, sorted. Hidden files and folders are passed over. A folder
// that is not there holds nothing.
func (f folder) list(dir string, keep func(name string) bool) ([]string, error) {
	return f.listMarked(dir, keep, nil)
}

// listMarked is list, and notes each file's mark where marks is not nil.
func (f folder) listMarked(dir string, keep func(name string) bool, marks map[string]mark) ([]string, error) {
	var names []string
	top := f.path(dir)
	err := filepath.WalkDir(top, func(p string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) && p == top:
			return nil
		case err != nil:
			return err
		case p == top:
			return nil
		case strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		}
		name := filepath.ToSlash(p[len(top)+1:])
		if !keep(name) {
			return nil
		}
		names = append(names, name)
		if marks == nil {
			return nil
		}
		info, err := d.Info()
		if err == nil {
			marks[name] = markOf(info)
		}
		return nil // one that is gone again has no mark; reading it will tell
	})
	sort.Strings(names)
	return names, err
}

func isMarkdown(name string) bool { return path.Ext(name) == ".md" }

// sourcesAmong tells the sources from their sidecars, and the sidecars beside
// which there is no source. The names are sorted.
func sourcesAmong(all []string) (sources, lost []string) {
	for _, name := range all {
		of, sidecar := strings.CutSuffix(name, ".yaml")
		_, beside := slices.BinarySearch(all, of)
		switch {
		case sidecar && beside:
		case sidecar && path.Ext(of) != "":
			lost = append(lost, name)
		default:
			sources = append(sources, name)
		}
	}
	return sources, lost
}

// errEdited is of a file that somebody else has changed since it was read.
var errEdited = &Hinted{
	Err:  errors.New("changed while it was being built; left as it is"),
	Hint: "run the build again",
}

// write puts bytes in place of a file whose bytes were old when it was read
// (nil: it was not there), whole or not at all. It fails with errEdited when
// somebody else has changed the file since.
func (f folder) write(slash string, old, fresh []byte) error {
	to := f.path(slash)
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(to), ".dossier-*")
	if err != nil {
		return err
	}
	name := tmp.Name()
	_, err = tmp.Write(fresh)
	err = errors.Join(err, tmp.Chmod(modeOf(to)), tmp.Sync(), tmp.Close())
	if err == nil {
		name, err = announce(name, old, fresh)
	}
	if err != nil {
		os.Remove(name)
		return err
	}
	if err = f.exchange(slash, name, old); err != nil {
		giveUp(name, fresh)
	}
	return err
}

// giveUp removes a finished file that could not be put in its place. When
// somebody saved the briefing in that very moment, it may hold their text
// instead: then it stays, and the next build tells of it.
func giveUp(name string, fresh []byte) {
	if raw, err := os.ReadFile(name); err == nil && string(raw) == string(fresh) {
		os.Remove(name)
	}
}

// exchange puts a finished file in the place of one that must still hold old.
func (f folder) exchange(slash, tmp string, old []byte) error {
	to := f.path(slash)
	now, err := f.read(slash)
	if err != nil {
		return err
	}
	switch {
	case (now == nil) != (old == nil), string(now) != string(old):
		return errEdited
	case old == nil:
		return create(tmp, to)
	}
	return replace(tmp, to, old)
}

// create gives a new file its name, unless one of that name has come up.
func create(tmp, to string) error {
	err := os.Link(tmp, to)
	switch {
	case err == nil:
		return os.Remove(tmp)
	case errors.Is(err, fs.ErrExist):
		return errEdited
	}
	return os.Rename(tmp, to) // a file system without hard links
}

// modeOf keeps the permissions a file already has.
func modeOf(p string) fs.FileMode {
	if info, err := os.Stat(p); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}

// Hinted is an error that says what to do next.
type Hinted struct {
	Err  error
	Hint string
}

func (h *Hinted) Error() string { return h.Err.Error() }
func (h *Hinted) Unwrap() error { return h.Err }
