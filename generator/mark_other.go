//go:build !linux

package generator

import "io/fs"

func changed(fs.FileInfo) (at int64, file uint64) { return 0, 0 }
