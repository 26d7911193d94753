package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"dossier/generator/cli"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"dossier": func() {
			os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr, os.DirFS(os.Getenv("DESIGN"))))
		},
	})
}

// The scripts are the manual of the command line: what is typed, what is said,
// where it is said and with which exit code. Messages are interface.
func TestScripts(t *testing.T) {
	repository := repository(t)
	testscript.Run(t, testscript.Params{
		Dir:  "testdata/script",
		Cmds: diskCommands,
		Condition: func(name string) (bool, error) {
			if name != "disks" {
				return false, fmt.Errorf("no condition %s", name)
			}
			return disks(t.TempDir()), nil
		},
		Setup: func(env *testscript.Env) error {
			env.Setenv("DESIGN", repository)
			env.Setenv("REPOSITORY", repository)
			return nil
		},
	})
}

// repository is the folder that holds the design.
func repository(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// disks can be mounted on a folder, by root. A script that needs them is passed
// over elsewhere, and says so.
func disks(dir string) bool {
	if exec.Command("mount", "-t", "tmpfs", "none", dir).Run() != nil {
		return false
	}
	return exec.Command("umount", dir).Run() == nil
}

// diskCommands are what scripts do with a disk:
//
//	disk FOLDER     mounts a small disk of its own there, with what was in the folder
//	fill FOLDER N   fills it, but for N bytes
//	lock FOLDER     makes it read-only
//	unlock FOLDER   makes it writable again
var diskCommands = map[string]func(ts *testscript.TestScript, neg bool, args []string){
	"disk": func(ts *testscript.TestScript, _ bool, args []string) {
		dir, was := ts.MkAbs(args[0]), ts.MkAbs(args[0]+".was")
		ts.Check(os.MkdirAll(dir, 0o755))
		ts.Check(os.CopyFS(was, os.DirFS(dir)))
		ts.Check(ts.Exec("mount", "-t", "tmpfs", "-o", "size=256k", "none", dir))
		ts.Defer(func() { exec.Command("umount", "-l", dir).Run() })
		ts.Check(os.CopyFS(dir, os.DirFS(was)))
	},
	"fill": func(ts *testscript.TestScript, _ bool, args []string) {
		ballast := filepath.Join(ts.MkAbs(args[0]), "ballast")
		room, err := strconv.ParseInt(args[1], 10, 64)
		ts.Check(err)
		_ = os.WriteFile(ballast, make([]byte, 1<<20), 0o644) // it does not fit
		info, err := os.Stat(ballast)
		ts.Check(err)
		ts.Check(os.Truncate(ballast, info.Size()-room))
	},
	"lock": func(ts *testscript.TestScript, _ bool, args []string) {
		ts.Check(ts.Exec("mount", "-o", "remount,ro", ts.MkAbs(args[0])))
	},
	"unlock": func(ts *testscript.TestScript, _ bool, args []string) {
		ts.Check(ts.Exec("mount", "-o", "remount,rw", ts.MkAbs(args[0])))
	},
}
