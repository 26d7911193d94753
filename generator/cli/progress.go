package cli

import (
	"fmt"
	"os"
	"sync"
	"time"

	"golang.org/x/term"
)

// How long work may take before a person is shown its progress, how often that
// is drawn on a terminal, and how often it is told in a line where there is
// none, in a log.
const (
	patience = time.Second
	frame    = 200 * time.Millisecond
	interval = 30 * time.Second
)

// progress shows how far a long piece of work is: on one line of a terminal,
// else in a line now and then. It stays silent for short work and with --quiet.
type progress struct {
	t    *teller
	live bool // at a terminal
	end  chan struct{}
	gone sync.WaitGroup

	mu    sync.Mutex
	now   stage
	start time.Time
	said  time.Time
	drawn bool
	over  bool
}

func (t *teller) newProgress() *progress {
	p := &progress{t: t, live: t.interactive() && os.Getenv("TERM") != "dumb", end: make(chan struct{}), start: time.Now()}
	if p.said = p.start; t.quiet {
		p.over = true
		return p
	}
	p.gone.Go(p.run)
	return p
}

// run shows the progress again and again, also while nothing is told: a batch
// of pages takes its time.
func (p *progress) run() {
	tick := time.NewTicker(frame)
	defer tick.Stop()
	for {
		select {
		case <-p.end:
			return
		case now := <-tick.C:
			p.show(now)
		}
	}
}

// tell notes that done of total items of a stage are through.
func (p *progress) tell(name string, done, total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.now.name != name {
		p.now = stage{name: name}
	}
	p.now.note(time.Now(), done, total)
}

func (p *progress) show(now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case p.over || p.now.name == "" || now.Sub(p.start) < patience:
	case p.live:
		width := p.t.width()
		fmt.Fprintf(p.t.err, "\r\x1b[K%s", shortened("dossier: "+p.now.line(now, width), width-1))
		p.drawn = true
	case now.Sub(p.said) >= interval:
		p.t.say("%s", p.now.line(now, 0))
		p.said = now
	}
}

// clear takes the line off the terminal; nothing is shown afterwards.
func (p *progress) clear() {
	p.mu.Lock()
	if p.drawn {
		fmt.Fprint(p.t.err, "\r\x1b[K")
	}
	if !p.over {
		close(p.end)
	}
	p.over, p.drawn = true, false
	p.mu.Unlock()
	p.gone.Wait()
}

// width is how many characters a line of the terminal has.
func (t *teller) width() int {
	if f, ok := t.err.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
			return w
		}
	}
	return 80
}
