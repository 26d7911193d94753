package site

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// exchange makes dir and out change places, or dir take out's when there is
// none: nobody ever sees a folder that is missing or half full.
func exchange(dir, out string) error {
	err := unix.Renameat2(unix.AT_FDCWD, dir, unix.AT_FDCWD, out, unix.RENAME_EXCHANGE)
	switch {
	case errors.Is(err, unix.ENOENT):
		return os.Rename(dir, out)
	case errors.Is(err, unix.ENOSYS), errors.Is(err, unix.EINVAL): // an old kernel, or a file system without it
		return swap(dir, out)
	case err != nil:
		return &os.LinkError{Op: "exchange", Old: dir, New: out, Err: err}
	}
	return nil
}
