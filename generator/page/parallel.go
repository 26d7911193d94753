package page

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// lot is how many sources or actors are planned in one go.
const lot = 64

// lots divides a list, for its parts to be worked on at once.
func lots[T any](all []T) [][]T { return slices.Collect(slices.Chunk(all, lot)) }

// inLots calls do with every lot of a list and where it begins, with several
// lots at once.
func inLots[T any](all []T, do func(from int, some []T)) {
	some := lots(all)
	atOnce(workers(len(some)), len(some), func(_, i int) { do(i*lot, some[i]) })
}

// workers is how many take part in work of so many pieces.
func workers(pieces int) int { return min(pieces, runtime.GOMAXPROCS(0)) }

// atOnce calls do with every number below n, each worker with one after the
// other.
func atOnce(workers, n int, do func(worker, i int)) {
	var next atomic.Int64
	var all sync.WaitGroup
	for w := range workers {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(w, i)
			}
		})
	}
	all.Wait()
}
