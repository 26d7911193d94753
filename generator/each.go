package generator

import (
	"context"
	"runtime"
	"sync"
)

// each runs work on every item, workers at a time, and reports how many are
// done. It stops early when the context ends.
func each[T any](ctx context.Context, workers int, items []T, work func(T), done func(int)) error {
	var (
		wg    sync.WaitGroup
		lock  sync.Mutex
		count int
		queue = make(chan T)
	)
	for range workers {
		wg.Go(func() {
			for item := range queue {
				work(item)
				lock.Lock()
				count++
				done(count)
				lock.Unlock()
			}
		})
	}
	err := feed(ctx, queue, items)
	wg.Wait()
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

func (o Options) workers() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.GOMAXPROCS(0)
}
