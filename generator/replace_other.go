//go:build !linux

package generator

import "os"

func replace(tmp, to string, _ []byte) error { return os.Rename(tmp, to) }
