package cli_test

import (
	"bufio"
	"path/filepath"
	"testing"
	"time"

	"github.com/gofrs/flock"
)

// A second build of a dossier says that it waits, also with --quiet, and goes on
// when the first has ended.
func TestWaiting(t *testing.T) {
	s := &scene{t: t, root: t.TempDir(), cache: t.TempDir(), design: repository(t)}
	s.old = map[string]string{"content/sources/pier.txt": "Harbour closes pier\n\nThe harbour council closed the old pier in May 2015.\n"}
	s.reset()
	first := flock.New(filepath.Join(s.root, "content"), flock.SetFlag(0))
	if held, err := first.TryLock(); err != nil || !held {
		t.Skip("folders cannot be locked here: ", err)
	}
	defer first.Close()
	second := s.command("build", "--quiet")
	stderr, err := second.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := second.Start(); err != nil {
		t.Fatal(err)
	}
	said, err := bufio.NewReader(stderr).ReadString('\n')
	if want := "dossier: another build of this dossier is at work; waiting for it\n"; err != nil || said != want {
		t.Errorf("said %q, %v", said, err)
	}
	ended := make(chan error, 1)
	go func() { ended <- second.Wait() }()
	select {
	case err := <-ended:
		t.Fatal("it did not wait: ", err)
	case <-time.After(200 * time.Millisecond):
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if treeOf(t, s.root)["public/index.html"] == "" {
		t.Error("nothing was published")
	}
}
