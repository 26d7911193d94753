package generator

import (
	"context"
	"runtime"
	"sync"
)

// each runs work on every item, workers at a time, and reports how many are
// done. When the context ends it returns at once: work that has begun goes on
// by itself to its end, which must then matter to nobody.
func each[T any](ctx context.Context, workers int, items []T, work func(T), done func(int)) error {
	var (
		wg    sync.WaitGroup
		lock  sync.Mutex
		count int
		queue = make(chan T)
	)
	for range min(workers, len(items)) {
		wg.Go(func() {
			for item := range queue {
				work(item)
				lock.Lock()
				if count++; ctx.Err() == nil {
					done(count)
				}
				lock.Unlock()
			}
		})
	}
	if err := feed(ctx, queue, items); err != nil {
		return err
	}
	_, err := promptly(ctx, func() (struct{}, error) {
		wg.Wait()
		return struct{}{}, nil
	})
	return err
}

func feed[T any](ctx context.Context, queue chan<- T, items []T) error {
	defer close(queue)
	for _, item := range items {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case queue <- item:
		}
	}
	return ctx.Err()
}

// promptly gives what work returns, or the context's error as soon as that
// ends. Then work goes on by itself to its end, so it must write nothing.
func promptly[T any](ctx context.Context, work func() (T, error)) (T, error) {
	type outcome struct {
		made T
		err  error
	}
	done := make(chan outcome, 1)
	go func() {
		made, err := work()
		done <- outcome{made, err}
	}()
	select {
	case o := <-done:
		if err := ctx.Err(); err != nil {
			return o.made, err
		}
		return o.made, o.err
	case <-ctx.Done():
		return *new(T), ctx.Err()
	}
}

// pen is the right to write the dossier's files. A build that is stopped does
// not wait for the sources that it was reading, but lays down the pen: what is
// being written is written to its end, and nothing more is begun.
type pen struct {
	held sync.RWMutex
	down bool
}

// write runs work, which writes files, unless the pen is down.
func (p *pen) write(work func() error) error {
	p.held.RLock()
	defer p.held.RUnlock()
	if p.down {
		return context.Canceled
	}
	return work()
}

func (p *pen) layDown() {
	p.held.Lock()
	defer p.held.Unlock()
	p.down = true
}

func (o Options) workers() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.GOMAXPROCS(0)
}
