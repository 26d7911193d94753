package cli

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// things are what a stage counts.
var things = map[string]string{"reading": "sources", "rendering": "pages"}

// stage is how far one stage of a build is, and how it came there.
type stage struct {
	name        string
	done, total int
	marks       []milestone // the last ones, the oldest first
}

// milestone is how much was done at a moment.
type milestone struct {
	at   time.Time
	done int
}

// memory is from how long a time the rate is taken: long enough for pages,
// which come in batches, and short enough to follow a change of pace.
const memory = 20 * time.Second

func (s *stage) note(now time.Time, done, total int) {
	if total == 0 {
		return
	}
	s.done, s.total = done, total
	if n := len(s.marks); n > 0 && (s.marks[n-1].done == done || now.Sub(s.marks[n-1].at) < frame) {
		return
	}
	s.marks = append(s.marks, milestone{now, done})
	for len(s.marks) > 2 && now.Sub(s.marks[0].at) > memory {
		s.marks = s.marks[1:]
	}
}

// A rate is told after a fiftieth of the items, or when it has been taken for
// a time: the first items are seldom like the others.
const (
	enough     = 50
	longEnough = 10 * time.Second
)

// rate is how many items are done in a second; 0 as long as nobody can tell.
func (s *stage) rate() float64 {
	if len(s.marks) < 2 {
		return 0
	}
	first, last := s.marks[0], s.marks[len(s.marks)-1]
	took := last.at.Sub(first.at)
	if s.done*enough < s.total && took < longEnough {
		return 0
	}
	return float64(last.done-first.done) / took.Seconds()
}

// left is how long the rest will take at the rate so far. It runs down while
// nothing is told.
func (s *stage) left(now time.Time) time.Duration {
	last := s.marks[len(s.marks)-1]
	rest := time.Duration(float64(s.total-last.done) / s.rate() * float64(time.Second))
	return max(rest-now.Sub(last.at), 0)
}

// line is the stage in words, with a bar where there is room for one in width.
func (s *stage) line(now time.Time, width int) string {
	if s.total == 0 {
		return s.name
	}
	line := fmt.Sprintf("%s %*s of %s %s", s.name, len(grouped(s.total)), grouped(s.done), grouped(s.total), things[s.name])
	if rate := s.rate(); rate > 0 && s.done < s.total {
		line += fmt.Sprintf(", %s, %s left", pace(rate), duration(s.left(now)))
	}
	const longest = 30
	room := min(width-utf8.RuneCountInString("dossier: "+line)-4, longest)
	if room < 8 {
		return line
	}
	full := room * s.done / s.total
	return line + "  " + strings.Repeat("█", full) + strings.Repeat("░", room-full)
}

// pace is a rate in words: "64/s", "12/min".
func pace(rate float64) string {
	switch {
	case rate >= 10:
		return grouped(int(rate+0.5)) + "/s"
	case rate >= 1:
		return fmt.Sprintf("%.1f/s", rate)
	}
	return fmt.Sprintf("%.0f/min", 60*rate)
}

// duration is a time in words, no finer than a person can use: "8 s",
// "3 min 20 s", "1 h 5 min".
func duration(d time.Duration) string {
	seconds := int(d.Round(time.Second).Seconds())
	switch {
	case seconds < 1:
		return "1 s"
	case seconds < 60:
		return fmt.Sprintf("%d s", seconds)
	case seconds < 600:
		return fmt.Sprintf("%d min %d s", seconds/60, seconds%60)
	case seconds < 3600:
		return fmt.Sprintf("%d min", seconds/60)
	}
	return fmt.Sprintf("%d h %d min", seconds/3600, seconds/60%60)
}
