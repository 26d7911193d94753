// Package generator is the whole program, left to right: originals are read,
// cleaned, understood and briefed one by one; the briefings, read back, are
// joined into one dossier; the dossier is laid out as pages and published.
//
// It is the only package that knows every stage. It reads and writes the
// dossier's files, all of them through folder.go, and prints nothing.
package generator

import (
	"context"
	"io/fs"

	"dossier/generator/dossier"
	"dossier/generator/page"
	"dossier/generator/site"
)

// Version is the program's version, recorded in every briefing it writes.
const Version = "0.1.0"

// HugoVersion is the version of Hugo inside the program.
func HugoVersion() string { return site.HugoVersion() }

// Options says what to build and where.
type Options struct {
	Root    string // the dossier's folder
	Out     string // where the site goes; empty is Root/public
	BaseURL string // overrides the configuration's baseURL when not empty
	Design  fs.FS  // the program's own layouts, assets and i18n
	Workers int    // sources read at a time; 0 is one for each core
	// Cache is the folder that keeps what was worked out for the next build, of
	// this dossier alone; empty keeps nothing. It can be deleted at any time.
	Cache string
	// Waiting is called once if another build of this dossier is at work, before
	// this one waits for it; it may be nil.
	Waiting func()
	// Progress is told how far a stage is, a total of 0 when that cannot be
	// counted; it may be nil and is called from one goroutine at a time.
	Progress func(stage string, done, total int)
}

// Report is what a build did.
type Report struct {
	Sources  int               // originals found
	Unread   int               // originals that gave no briefing
	Fresh    int               // originals whose briefing was made or looked at anew
	Written  []string          // briefings that were written, as paths from the root
	Kept     []Kept            // what a person wrote and the build left alone
	Pages    int               // pages of the site
	Rendered int               // those that were rendered anew
	Home     string            // path of the home page on this machine
	Problems []dossier.Problem // in the order of the stages
}

// Kept is what a person changed in a briefing and the build therefore left.
type Kept struct {
	File string // path from the root
	Line int    // from 1; 0 for what is no longer there
	What string // "kept: summary edited by a person", "left out: …"
	Anew bool   // the briefing was looked at in this build; else it is as it was
}

// Build makes the site from the dossier in opts.Root, as far as anything has
// changed since the last time. The old site stays whole until the new one is
// complete; an error leaves it as it was.
func Build(ctx context.Context, opts Options) (report Report, err error) {
	defer func() { report.Problems = once(report.Problems) }()
	turn, err := takeTurn(ctx, &opts)
	if err != nil {
		return report, err
	}
	defer turn.end()
	desk, err := openDesk(opts, &report)
	if err != nil {
		return report, err
	}
	left := desk.clearLeftovers(turn.alone)
	defer func() { report.Problems = append(left, report.Problems...) }()
	if err := desk.openCache(ctx, &report); err != nil {
		return report, err
	}
	defer desk.cache.Close()
	defer desk.pen.layDown()
	defer desk.unkept(&report)
	census, err := desk.survey()
	if err != nil {
		return report, err
	}
	if desk.still(ctx, census) {
		return desk.ledger.report(desk.index()), nil
	}

	shelf := &shelf{desk: desk, census: census}
	defer shelf.clear()
	if err := shelf.fill(ctx, &report); err != nil {
		return report, err
	}
	pages, err := shelf.layOut(ctx, &report)
	if err != nil {
		return report, err
	}
	memory, err := desk.publish(ctx, pages, &report)
	if err != nil {
		return report, err
	}
	return report, desk.note(shelf, report, memory)
}

// layOut joins the briefings and plans the pages of the site.
func (s *shelf) layOut(ctx context.Context, report *Report) ([]dossier.Sheet, error) {
	type plan struct {
		sheets   []dossier.Sheet
		problems []dossier.Problem
	}
	s.desk.opts.progress("joining", 0, 0)
	made, err := promptly(ctx, func() (plan, error) {
		var met Report
		whole := s.join(&met)
		sheets := page.Plan(whole, page.Options{Version: version, Words: s.desk.words})
		return plan{nearby(sheets, whole.Sources), met.Problems}, nil
	})
	report.Problems = append(report.Problems, made.problems...)
	return made.sheets, err
}

func (o Options) waiting() {
	if o.Waiting != nil {
		o.Waiting()
	}
}

func (o Options) progress(stage string, done, total int) {
	if o.Progress != nil {
		o.Progress(stage, done, total)
	}
}
