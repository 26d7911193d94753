package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// unwritable says of an error of the file system which folder it is about and
// what can be done. Other errors it leaves as they are.
func unwritable(out string, err error) error {
	var onPath *fs.PathError
	var onLink *os.LinkError
	if !errors.As(err, &onPath) && !errors.As(err, &onLink) {
		return err
	}
	above := filepath.Dir(out)
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("%s: no room for the new site, which is built beside the old one: make some in %s, or publish to another folder: %w", out, above, err)
	case errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: the new site is built beside this folder, and that is not allowed in %s: make it writable, or publish to another folder: %w", out, above, err)
	case errors.Is(err, syscall.ENOTDIR):
		return fmt.Errorf("%s: a file stands where there should be a folder: move it away, or publish to another folder: %w", out, err)
	}
	return fmt.Errorf("%s: %w", out, err)
}

// reachable refuses places that a finished site could not be put into, before
// it is built.
func reachable(out string) error {
	info, err := os.Lstat(out)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.Mode()&fs.ModeSymlink != 0: // or it would have been followed
		return fmt.Errorf("%s: a symbolic link that leads nowhere: make the folder it means, or remove it", out)
	case !info.IsDir():
		return &fs.PathError{Op: "open", Path: out, Err: syscall.ENOTDIR}
	}
	if mounted(out) {
		return fmt.Errorf("%s: a disk of its own is mounted here, and a site is exchanged for the folder beside it: publish to a folder inside", out)
	}
	return nil
}
