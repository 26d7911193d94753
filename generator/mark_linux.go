package generator

import (
	"io/fs"
	"syscall"
)

func changed(info fs.FileInfo) (at int64, file uint64) {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return s.Ctim.Nano(), s.Ino
	}
	return 0, 0
}
