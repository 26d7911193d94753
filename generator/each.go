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
	all := make(chan struct{})
	go func() {
		wg.Wait()
		close(all)
	}()
	select {
	case <-all:
		return ctx.Err()
	case <-ctx.Done():
		return ctx.Err()
	}
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
