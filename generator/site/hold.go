package site

import (
	"errors"
	"fmt"
	"path/filepath"
)

// ErrBusy is the error of a build into a folder that another build is writing.
var ErrBusy = errors.New("another build is writing this folder")

// hold is the right to write a folder. It is a lock on a file beside it, which
// goes with the hold; a process that is killed loses the lock and leaves the
// file, and the next one takes both over.
type hold struct{ lock *lockFile }

func lockName(out string) string { return asideName(out) + "lock" }

// holdOut takes a folder for one build. It does not wait: two builds that mean
// the same folder are two dossiers more often than one.
func holdOut(out string) (*hold, error) {
	lock, err := lockBeside(filepath.Join(filepath.Dir(out), lockName(out)))
	if errors.Is(err, ErrBusy) {
		return nil, fmt.Errorf("%s: %w: let it end and build again, or name another folder", out, ErrBusy)
	}
	if err != nil {
		return nil, err
	}
	return &hold{lock}, nil
}

func (h *hold) release() { h.lock.release() }
