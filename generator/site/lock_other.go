//go:build !unix

package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// lockDir stands in for a lock where folders cannot be locked: a folder that
// this process has not just made, and that was touched within the hour, is
// taken to be another's.
func lockDir(dir string, mine bool) (*os.File, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, err
	}
	if !mine && time.Since(info.ModTime()) < time.Hour {
		return nil, fmt.Errorf("%s: in use", dir)
	}
	return os.Open(os.DevNull)
}

// lockFile is a file that is open for as long as it locks.
type lockFile struct{ file *os.File }

// lockBeside makes a file that must not be there. On Windows one that a living
// process has open cannot be removed, so that what is left of a dead one is
// told from it.
func lockBeside(name string) (*lockFile, error) {
	if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, ErrBusy
	}
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil, ErrBusy
	}
	return &lockFile{f}, err
}

func (l *lockFile) release() {
	l.file.Close()
	os.Remove(l.file.Name())
}

// mounted is not asked here: putting the site in place will fail instead.
func mounted(string) bool { return false }
