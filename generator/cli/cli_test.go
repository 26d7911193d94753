package cli_test

import (
	"os"
	"path/filepath"
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
		Dir: "testdata/script",
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
