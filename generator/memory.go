package generator

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"syscall"
	"time"

	"dossier/generator/cache"
	"dossier/generator/dossier"
)

// openCache opens what earlier builds left, waiting for one that is still at
// work. Without a place for it, or where it cannot be written, the build goes
// on with what is in memory.
func (d *desk) openCache(ctx context.Context, report *Report) error {
	if d.opts.Cache == "" {
		return nil
	}
	c, err := cache.Open(ctx, d.opts.Cache, d.opts.waiting)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		report.Problems = append(report.Problems, uncached(err))
		return nil
	}
	d.take(c)
	return nil
}

// take takes over a cache and the ledger in it.
func (d *desk) take(c *cache.Cache) {
	d.cache = c
	raw := c.Ledger()
	if raw == nil {
		return
	}
	if l, err := readLedger(raw); err == nil && l.Program == d.program {
		d.ledger = l
	}
}

func uncached(err error) dossier.Problem {
	return dossier.Problem{
		Message: fmt.Sprintf("nothing can be kept for the next build: %v", err),
		Hint:    "this build goes on without; make room in the cache folder or make it writable, or name another with --cache",
	}
}

// note keeps what a complete build saw and made for the next one.
func (d *desk) note(s *shelf, report Report, memory []byte) error {
	if d.opts.Cache == "" {
		return nil
	}
	now, err := d.takeCensus(time.Now().UnixNano())
	if err != nil {
		return err
	}
	l := &ledger{Program: d.program, Desk: d.key, Taken: now.taken, Lost: now.lost, Site: memory, Report: report}
	l.Report.Written = nil
	keys := map[dossier.Key]bool{}
	for _, v := range s.volumes {
		keys[v.Reading], keys[v.Leaf] = true, true
		l.Records = append(l.Records, v.record)
	}
	l.Cards = s.roll.Keep()
	records := l.byPath()
	l.Sources = d.asRead(sourcesDir, s.census.sources, now.sources, s.census.taken, records)
	l.Briefings = d.asRead(briefingsDir, s.census.briefings, now.briefings, s.census.taken, records)
	raw, err := l.encode()
	if err != nil {
		return err
	}
	d.cache.Note(raw, l.Cards, keys)
	return nil
}

// unkept tells that the cache could not be written.
func (d *desk) unkept(report *Report) {
	if err := d.cache.Failed(); err != nil {
		report.Problems = append(report.Problems, uncached(err))
	}
}

// asRead are the files of a folder as they lie there now, with no mark where
// they may not be what the build read or wrote: then their bytes must be looked
// at again. A file whose mark was settled when it was found, before it was read,
// and is the same now is what was read. Others are held against their records,
// since somebody may have changed them while the build went on.
func (d *desk) asRead(dir string, before, now []found, taken int64, records map[string]*record) []found {
	was := make(map[string]found, len(before))
	for _, f := range before {
		was[f.Name] = f
	}
	list, files := slices.Clone(now), make([]*found, len(now))
	for i := range list {
		files[i] = &list[i]
	}
	_ = each(context.Background(), d.opts.workers(), files, func(f *found) {
		if was[f.Name] == *f && f.settled(taken) || d.sameBytes(records[path.Join(dir, f.Name)], dir, *f, *f) {
			return
		}
		*f = found{Name: f.Name}
	}, func(int) {})
	return list
}

// hinted says what to do about a file that could not be written.
func hinted(err error) error {
	var h *Hinted
	if errors.As(err, &h) {
		return err
	}
	do := "mend this"
	switch {
	case errors.Is(err, syscall.ENOSPC):
		do = "make room on this disk"
	case errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrPermission):
		do = "make the file and its folder writable"
	}
	return &Hinted{Err: err, Hint: do + " and build again; no briefing was lost, and the old site is whole"}
}
