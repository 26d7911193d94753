//go:build unix

package site

import (
	"io/fs"
	"path/filepath"
	"syscall"
	"testing"
)

// Everybody may read the site, whatever the umask.
func TestPermissions(t *testing.T) {
	old := syscall.Umask(0o077)
	defer syscall.Umask(old)
	in := toyInput(t)
	mustRender(t, in)
	filepath.WalkDir(in.Out, func(p string, d fs.DirEntry, _ error) error {
		info, _ := d.Info()
		if want := map[bool]fs.FileMode{true: 0o755, false: 0o644}[d.IsDir()]; info.Mode().Perm() != want {
			t.Errorf("%s: %o", p, info.Mode().Perm())
		}
		return nil
	})
}
