package site

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// disk mounts a small disk of its own, which only root may.
func disk(t *testing.T, size int) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("none", dir, "tmpfs", 0, "size="+strconv.Itoa(size)); err != nil {
		t.Skip("cannot mount a disk: ", err)
	}
	t.Cleanup(func() { syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir
}

// A disk that is full after any number of bytes stops the build with an error
// that says so; the old site is whole and nothing is left.
func TestAFullDisk(t *testing.T) {
	dir := disk(t, 2<<20)
	in := toyInput(t)
	in.Out = filepath.Join(dir, "public")
	in.Memory = mustRender(t, in).Memory
	want := readTree(t, in.Out)
	changed := toyPages()
	for i := range changed {
		changed[i].Title = strings.Repeat("Long ", 100+i)
	}
	in.Pages = sheets(changed)
	failed := 0
	for room := 0; room < 80<<10; room += 8 << 10 {
		fill(t, filepath.Join(dir, "ballast"), room)
		for _, memory := range [][]byte{nil, in.Memory} {
			again := in
			again.Memory = memory
			_, err := Render(t.Context(), again)
			if err == nil {
				if failed == 0 {
					t.Fatal("the disk was never full")
				}
				return
			}
			failed++
			if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), in.Out+": no room for the new site") {
				t.Errorf("%d bytes: %v", room, err)
			}
			if left := beside(t, in.Out); len(left) > 1 || !maps.Equal(readTree(t, in.Out), want) {
				t.Errorf("%d bytes: left %v", room, left)
			}
		}
	}
	t.Error("there was never room enough")
}

// fill leaves some room on a disk.
func fill(t *testing.T, name string, room int) {
	t.Helper()
	var free syscall.Statfs_t
	os.Remove(name)
	if err := syscall.Statfs(filepath.Dir(name), &free); err != nil {
		t.Fatal(err)
	}
	size := int(free.Bavail)*int(free.Bsize) - room
	if err := os.WriteFile(name, make([]byte, size), 0o644); err != nil {
		t.Fatal(err)
	}
}

// A folder above that cannot be written, a disk mounted at the folder, a file
// in its place and a link to nowhere are told before anything is built.
func TestPlacesThatCannotBePublishedTo(t *testing.T) {
	for want, prepare := range map[string]func(t *testing.T) (out string, err error){
		"make it writable": func(t *testing.T) (string, error) {
			dir := disk(t, 1<<20)
			return filepath.Join(dir, "public"), syscall.Mount("none", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, "")
		},
		"publish to a folder inside": func(t *testing.T) (string, error) { return disk(t, 1<<20), nil },
		"a file stands where there should be a folder": func(t *testing.T) (string, error) {
			name := filepath.Join(t.TempDir(), "public")
			return name, os.WriteFile(name, []byte("x"), 0o644)
		},
		"a symbolic link that leads nowhere": func(t *testing.T) (string, error) {
			name := filepath.Join(t.TempDir(), "public")
			return name, os.Symlink("nowhere", name)
		},
	} {
		t.Run(want, func(t *testing.T) {
			out, err := prepare(t)
			if err != nil {
				t.Fatal(err)
			}
			in := toyInput(t)
			in.Out = out
			_, err = Render(t.Context(), in)
			if err == nil || !strings.Contains(err.Error(), out+": ") || !strings.Contains(err.Error(), want) {
				t.Errorf("got %v", err)
			}
			if left, _ := filepath.Glob(filepath.Join(filepath.Dir(out), ".*-*")); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}
