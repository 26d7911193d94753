package cli

import (
	"bytes"
	"testing"
	"time"
)

// Where there is no terminal, long work is told in a plain line now and then;
// short work and a quiet person are told nothing, and neither is anybody after
// the end, whatever still goes on.
func TestProgressInALog(t *testing.T) {
	var log bytes.Buffer
	p := (&teller{err: &log}).newProgress()
	p.tell("reading", 10, 200)
	begin := time.Now()
	p.show(begin.Add(interval - 2*time.Second))
	if log.Len() > 0 {
		t.Errorf("too early: %q", log.String())
	}
	for seconds := range 100 {
		p.show(begin.Add(interval + time.Duration(seconds)*time.Second))
	}
	const line = "dossier: reading  10 of 200 sources\n"
	if got := log.String(); got != line+line+line+line {
		t.Errorf("in a hundred seconds: %q", got)
	}
	p.clear()
	p.tell("reading", 20, 200)
	p.show(begin.Add(time.Hour))
	if got := log.String(); got != line+line+line+line {
		t.Errorf("after the end: %q", got)
	}

	log.Reset()
	q := (&teller{err: &log, quiet: true}).newProgress()
	q.tell("reading", 10, 200)
	q.show(begin.Add(time.Hour))
	q.clear()
	if log.Len() > 0 {
		t.Errorf("said to a quiet person: %q", log.String())
	}
}
