package generator

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// turn is the right to write a dossier: builds of one come one after the other,
// whatever caches they use. It is a lock on the content folder, of which the
// system lets go when the process ends, however it ends.
type turn struct {
	lock  *flock.Flock
	alone bool // no other build is at work; not known where folders cannot be locked
}

// patience is how often a waiting build looks whether the other has ended.
const patience = 100 * time.Millisecond

// takeTurn waits for a build of the same dossier that is at work, having told
// so. The error is ctx's.
func takeTurn(ctx context.Context, opts *Options) (turn, error) {
	dir := filepath.Join(opts.Root, "content")
	lock := flock.New(dir, flock.SetFlag(os.O_RDONLY))
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return turn{lock: lock}, nil // opening the dossier will say what is wrong
	}
	got, err := lock.TryLock()
	if err == nil && !got {
		opts.waiting()
		opts.Waiting = nil
		got, err = lock.TryLockContext(ctx, patience)
	}
	if ctx.Err() != nil {
		lock.Close()
		return turn{}, ctx.Err()
	}
	return turn{lock, got && err == nil}, nil
}

func (t turn) end() { t.lock.Close() }
