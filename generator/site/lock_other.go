//go:build !unix

package site

import (
	"fmt"
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
