package generator

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
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
	d.cache = c
	raw := c.Ledger()
	if raw == nil {
		return nil
	}
	if l, err := readLedger(raw); err == nil && l.Program == d.program {
		d.ledger = l
	}
	return nil
}

func uncached(err error) dossier.Problem {
	return dossier.Problem{
		Message: fmt.Sprintf("nothing can be kept for the next build: %v", err),
		Hint:    "this one is complete; make the cache folder writable, or name another with --cache",
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
	l := &ledger{
		Program: d.program, Desk: d.key, Taken: now.taken, Lost: now.lost, Site: memory,
		Sources: asRead(s.census.sources, now.sources, nil), Report: report,
	}
	written := map[string]bool{}
	keys := map[dossier.Key]bool{}
	for _, v := range s.volumes {
		written[v.File] = v.written
		keys[v.Reading], keys[v.Leaf] = true, true
		l.add(v.record, v.rawCard)
	}
	l.Report.Written = nil
	l.Briefings = asRead(s.census.briefings, now.briefings, written)
	raw, err := l.encode()
	if err != nil {
		return err
	}
	d.cache.Note(raw, keys)
	return nil
}

// unkept tells that the cache could not be written.
func (d *desk) unkept(report *Report) {
	if err := d.cache.Failed(); err != nil {
		report.Problems = append(report.Problems, uncached(err))
	}
}

// asRead are the files as they lie there now, with no mark where that is not
// how they were when they were read: their bytes must be looked at again. A
// briefing that the build wrote is as it left it.
func asRead(before, now []found, written map[string]bool) []found {
	was := make(map[string]found, len(before))
	for _, f := range before {
		was[f.Name] = f
	}
	list := make([]found, len(now))
	for i, f := range now {
		if list[i] = f; was[f.Name] != f && !written[f.Name] {
			list[i] = found{Name: f.Name}
		}
	}
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
