package site

import (
	"errors"
	"fmt"
	"io/fs"
)

// unwritable words the error of a folder that cannot be written beside out.
func unwritable(out string, err error) error {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: the folder above it cannot be written, and the new site is built there: %w", out, err)
	}
	return err
}
