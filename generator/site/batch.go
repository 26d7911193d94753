package site

import (
	"context"
	"fmt"
	"strings"

	"dossier/generator/dossier"
)

// batch is some pages, composed, to be rendered together.
type batch struct {
	at    []int // places of the sheets
	pages []galley
	err   error // of the sheet that could not be composed; the batch is the last
}

// compose composes the sheets at some places batch by batch, one batch ahead of
// the reader, until all are composed or ctx is done; then the channel is closed. Sheets are
// composed by one goroutine: what they are composed from is not made for more.
func compose(ctx context.Context, sheets []dossier.Sheet, at []int, size int) <-chan batch {
	batches := make(chan batch)
	go func() {
		defer close(batches)
		for len(at) > 0 && ctx.Err() == nil {
			b := nextBatch(ctx, sheets, at[:min(len(at), size)])
			at = at[len(b.pages):]
			select {
			case batches <- b:
			case <-ctx.Done():
				return
			}
			if b.err != nil {
				return
			}
		}
	}()
	return batches
}

// nextBatch composes as many of the sheets as fit into a batch, at least one.
func nextBatch(ctx context.Context, sheets []dossier.Sheet, at []int) (b batch) {
	weight := 0
	for _, n := range at {
		page, size, err := composed(sheets[n])
		if err != nil {
			b.err = err
			return b
		}
		b.at, b.pages = append(b.at, n), append(b.pages, page)
		if weight += size; weight >= batchWeight || ctx.Err() != nil {
			break
		}
	}
	return b
}

// composed is a sheet's page, held to its contract, and the weight of its data.
func composed(s dossier.Sheet) (galley, int, error) {
	page, err := s.Compose()
	if err != nil {
		return galley{}, 0, fmt.Errorf("composing %s: %w", s.Path, err)
	}
	if page.Path != s.Path || page.Layout != s.Layout {
		return galley{}, 0, fmt.Errorf("page %q: composed as another, %q with the layout %q", s.Path, page.Path, page.Layout)
	}
	data, weight, err := matterOf(page)
	if err != nil {
		return galley{}, 0, fmt.Errorf("page %q: %w", s.Path, err)
	}
	return galley{s.Path, s.Layout, strings.ToValidUTF8(page.Title, "\uFFFD"), data}, weight, nil
}
