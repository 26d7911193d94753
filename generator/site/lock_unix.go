//go:build unix

package site

import (
	"errors"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// lockDir takes a folder for this process. The system lets go of it when the
// process ends, however it ends.
func lockDir(dir string, _ bool) (*os.File, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	return f, flock(f)
}

// flock locks a file, or closes it.
func flock(f *os.File) error {
	err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if err != nil {
		f.Close()
	}
	if errors.Is(err, unix.EWOULDBLOCK) {
		return ErrBusy
	}
	return err
}

// lockFile is a locked file that is there for its lock alone.
type lockFile struct{ file *os.File }

// lockBeside locks a file, which it makes if need be. The one that held it
// before may remove it between our opening and our locking: then the lock is
// on a file that nobody else can find, and is taken again.
func lockBeside(name string) (*lockFile, error) {
	for {
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
		if err != nil {
			return nil, err
		}
		if err := flock(f); err != nil {
			return nil, err
		}
		mine, err := f.Stat()
		if there, lerr := os.Lstat(name); err == nil && lerr == nil && os.SameFile(mine, there) {
			return &lockFile{f}, nil
		}
		if f.Close(); err != nil {
			return nil, err
		}
	}
}

// release removes the file while it is still locked, then lets go.
func (l *lockFile) release() {
	os.Remove(l.file.Name())
	l.file.Close()
}

// mounted reports whether a folder is on another file system than the one it
// stands in.
func mounted(dir string) bool {
	var here, above unix.Stat_t
	return unix.Stat(dir, &here) == nil && unix.Stat(filepath.Dir(dir), &above) == nil && here.Dev != above.Dev
}
