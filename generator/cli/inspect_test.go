package cli

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"time"
)

// What came of items is shown in their order, whoever is done first, and no
// more of them are worked on than there are cores and one that waits.
func TestInOrder(t *testing.T) {
	items := make([]int, 50)
	for i := range items {
		items[i] = i
	}
	var shown []int
	err := inOrder(context.Background(), items, func(i int) int {
		time.Sleep(time.Duration((i*7)%5) * time.Millisecond)
		return i
	}, func(i int) error {
		shown = append(shown, i)
		return nil
	})
	if err != nil || len(shown) != len(items) {
		t.Fatal(err, shown)
	}
	for i, n := range shown {
		if i != n {
			t.Fatal(shown)
		}
	}
}

// The first item that cannot be shown ends the work; the rest is not begun.
func TestInOrderStops(t *testing.T) {
	var begun atomic.Int64
	wrong := errors.New("wrong")
	err := inOrder(context.Background(), make([]int, 1000), func(int) int {
		begun.Add(1)
		return 0
	}, func(int) error { return wrong })
	if !errors.Is(err, wrong) || begun.Load() > 100 {
		t.Error(err, begun.Load())
	}
}
