package cli

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// A stage that goes on at one pace is told at that pace from the first moment
// it is told, its time left runs down evenly, and no line is wider than asked.
func TestStageAtOnePace(t *testing.T) {
	begin := time.Unix(0, 0)
	s := stage{name: "reading"}
	const total, rate = 6000, 50
	told := 0
	for done := 0; done < total; done++ {
		now := begin.Add(time.Duration(done) * time.Second / rate)
		s.note(now, done, total)
		line := s.line(now, 60)
		if n := utf8.RuneCountInString("dossier: " + line); n > 60 && strings.Contains(line, "░") {
			t.Fatalf("%d characters: %s", n, line)
		}
		if !strings.Contains(line, "left") {
			continue
		}
		told++
		if got := s.rate(); got < rate-1 || got > rate+1 {
			t.Fatalf("after %d items %.1f/s", done, got)
		}
		if got, want := s.left(now), time.Duration(total-done)*time.Second/rate; (got - want).Abs() > time.Second {
			t.Fatalf("after %d items %s left, not %s", done, got, want)
		}
	}
	if told < total*9/10 {
		t.Errorf("told in %d of %d lines alone", told, total)
	}
}

// The first batch of pages is small and slow: nothing is made of it. While a
// batch takes its time, the time left runs down and never below nothing.
func TestStageInBatches(t *testing.T) {
	at := func(seconds float64) time.Time { return time.Unix(0, int64(seconds*1e9)) }
	s := stage{name: "rendering"}
	s.note(at(0), 0, 0)
	if got := s.line(at(1), 80); got != "rendering" {
		t.Errorf("before anything can be counted: %q", got)
	}
	s.note(at(1), 0, 10000)
	s.note(at(3), 8, 10000)
	if got := s.line(at(3.5), 0); got != "rendering      8 of 10,000 pages" {
		t.Errorf("after the first batch: %q", got)
	}
	s.note(at(5), 4000, 10000)
	s.note(at(7), 6000, 10000)
	if got := s.line(at(7), 0); got != "rendering  6,000 of 10,000 pages, 1,000/s, 4 s left" {
		t.Errorf("got %q", got)
	}
	if got := s.line(at(9), 0); !strings.HasSuffix(got, "1,000/s, 2 s left") {
		t.Errorf("two seconds later: %q", got)
	}
	if got := s.left(at(60)); got != 0 {
		t.Errorf("%s left of a batch that takes long", got)
	}
}

// The pace is that of the last twenty seconds: a change of pace is followed.
func TestStageFollowsThePace(t *testing.T) {
	s := stage{name: "reading"}
	done := 0
	for second := range 120 {
		step := 1000
		if second > 60 {
			step = 10
		}
		done += step
		s.note(time.Unix(int64(second), 0), done, 100000)
	}
	if got := s.rate(); got != 10 {
		t.Errorf("%.1f/s, after a minute at 10/s", got)
	}
}

func TestPaceAndDuration(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "1 s", 8 * time.Second: "8 s", 200 * time.Second: "3 min 20 s",
		1000 * time.Second: "16 min", 3900 * time.Second: "1 h 5 min",
	} {
		if got := duration(d); got != want {
			t.Errorf("%s: %q, not %q", d, got, want)
		}
	}
	for rate, want := range map[float64]string{1234.4: "1,234/s", 64: "64/s", 2.5: "2.5/s", 0.5: "30/min"} {
		if got := pace(rate); got != want {
			t.Errorf("%v: %q, not %q", rate, got, want)
		}
	}
}
