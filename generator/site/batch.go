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
	pages []dossier.Page
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
		page, err := composed(sheets[n])
		if err != nil {
			b.err = err
			return b
		}
		b.at, b.pages = append(b.at, n), append(b.pages, page)
		if weight += weigh(page); weight >= batchWeight || ctx.Err() != nil {
			break
		}
	}
	return b
}

// composed is a sheet's page, held to its contract.
func composed(s dossier.Sheet) (dossier.Page, error) {
	page, err := s.Compose()
	if err != nil {
		return page, fmt.Errorf("composing %s: %w", s.Path, err)
	}
	if page.Path != s.Path || page.Layout != s.Layout {
		return page, fmt.Errorf("page %q: composed as another, %q with the layout %q", s.Path, page.Path, page.Layout)
	}
	if key, bad := badKey(page.Data); bad {
		return page, fmt.Errorf("page %q: data key %q is not lower case, or Hugo's own", s.Path, key)
	}
	return page, nil
}

// badKey finds a key that Hugo would change: it lower-cases all of them, and
// reads _merge.
func badKey(v any) (string, bool) {
	switch v := v.(type) {
	case map[string]any:
		for _, k := range sortedKeys(v) {
			if k != strings.ToLower(k) || k == "_merge" {
				return k, true
			}
			if key, bad := badKey(v[k]); bad {
				return key, true
			}
		}
	case []any:
		for _, e := range v {
			if key, bad := badKey(e); bad {
				return key, true
			}
		}
	case []map[string]any:
		for _, e := range v {
			if key, bad := badKey(e); bad {
				return key, true
			}
		}
	}
	return "", false
}

// weigh is about how many bytes a page's data are when they are rendered.
func weigh(p dossier.Page) int {
	n := weighData(p.Data)
	if l := p.Listing; l != nil {
		n += len(l.Text) + 64*len(l.Lines) + 64*len(l.Marks)
	}
	return n
}

func weighData(v any) int {
	n := 8
	switch v := v.(type) {
	case string:
		n += len(v)
	case map[string]any:
		for k, e := range v {
			n += len(k) + weighData(e)
		}
	case []any:
		for _, e := range v {
			n += weighData(e)
		}
	case []string:
		for _, e := range v {
			n += weighData(e)
		}
	case []map[string]any:
		for _, e := range v {
			n += weighData(e)
		}
	}
	return n
}
