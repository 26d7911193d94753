//go:build unix

package site

import (
	"os"

	"golang.org/x/sys/unix"
)

// lockDir takes a folder for this process. The system lets go of it when the
// process ends, however it ends.
func lockDir(dir string, _ bool) (*os.File, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}
