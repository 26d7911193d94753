package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func asideName(out string) string { return "." + filepath.Base(out) + "-" }
func oldName(out string) string   { return filepath.Join(filepath.Dir(out), asideName(out)+"old") }

func isAside(e fs.DirEntry, out string) bool {
	return e.IsDir() && strings.HasPrefix(e.Name(), asideName(out))
}

// disturbed reports whether another run is at work beside out, or was killed
// there and left something.
func disturbed(out string) bool {
	entries, err := os.ReadDir(filepath.Dir(out))
	return err != nil || slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
		return isAside(e, out) || e.Name() == lockName(out)
	})
}

// clearLeftovers finishes or undoes what a killed run left beside out.
func clearLeftovers(out string) error {
	old := oldName(out)
	if _, err := os.Lstat(out); errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(old, out); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	entries, err := os.ReadDir(filepath.Dir(out))
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !isAside(e, out) {
			continue
		}
		dir := filepath.Join(filepath.Dir(out), e.Name())
		lock, err := lockDir(dir, false)
		if err != nil {
			continue // a live run's
		}
		err = os.RemoveAll(dir)
		lock.Close()
		if err != nil {
			return err
		}
	}
	return nil
}

// replaceable refuses a folder with files that this program did not make.
func replaceable(out string) error {
	entries, err := os.ReadDir(out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	ours, theirs := false, ""
	for _, e := range entries {
		switch {
		case e.Name() == madeHere:
			ours = true
		case e.IsDir() && strings.HasPrefix(e.Name(), "."):
			return fmt.Errorf("%s: publishing would lose the folder %s in it", out, e.Name())
		case !strings.HasPrefix(e.Name(), ".") && theirs == "":
			theirs = e.Name()
		}
	}
	if theirs != "" && !ours {
		return fmt.Errorf("%s: this folder holds files that are no site of this program's (%s): name an empty one", out, theirs)
	}
	return nil
}
