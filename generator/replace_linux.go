package generator

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// replace exchanges a file with a finished one in one step and then looks at
// what it took out: what somebody saved in the very last moment goes back.
func replace(tmp, to string, old []byte) error {
	err := unix.Renameat2(unix.AT_FDCWD, tmp, unix.AT_FDCWD, to, unix.RENAME_EXCHANGE)
	if errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOSYS) {
		return os.Rename(tmp, to) // a file system that cannot exchange
	}
	if err != nil {
		return &os.LinkError{Op: "exchange", Old: tmp, New: to, Err: err}
	}
	if out, err := os.ReadFile(tmp); err != nil || string(out) != string(old) {
		return errors.Join(errEdited, unix.Renameat2(unix.AT_FDCWD, tmp, unix.AT_FDCWD, to, unix.RENAME_EXCHANGE))
	}
	return os.Remove(tmp)
}
