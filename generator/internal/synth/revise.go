package synth

import (
	"bytes"
	"slices"
	"strings"
)

// changes are what an editor does to a story; each says whether it could.
var changes = []func(*story, draw) bool{
	(*story).correct, (*story).add, (*story).remove, (*story).move, (*story).cut, (*story).redate, (*story).retitle,
}

// revise makes one change, at times two. The first is told by turn, so that
// versions in a row show every kind; where it cannot be made, the next is.
func (s *story) revise(d draw, turn int) {
	s.draw = d
	old := s.bytes()
	for n := 1 + d.below(3)/2; n > 0; n-- {
		for !changes[turn%len(changes)](s, d) {
			turn++
		}
		turn += d.between(1, len(changes)-1)
	}
	if bytes.Equal(old, s.bytes()) { // the second took back the first
		s.add(d)
	}
}

// corrections are words that an editor puts for others.
var corrections = [][2]string{
	{" said", " stated"},
	{" would ", " might "},
	{" will ", " may "},
	{"million", "thousand"},
	{" had ", " once had "},
	{" and ", " and also "},
	{" the ", " that "},
}

func (s *story) correct(d draw) bool {
	at := d.below(len(s.paragraphs))
	for _, c := range corrections {
		if better := strings.Replace(s.paragraphs[at], c[0], c[1], 1); better != s.paragraphs[at] {
			s.paragraphs[at] = better
			return true
		}
	}
	return false
}

func (s *story) add(d draw) bool {
	said := s.tell(d.one([]string{"background", "event", "plan", "bodysaid", "unnamed"}))
	s.paragraphs = slices.Insert(s.paragraphs, d.between(1, len(s.paragraphs)), said)
	return true
}

// fewest paragraphs are left of a story however often it is revised.
const fewest = 6

func (s *story) remove(d draw) bool {
	if len(s.paragraphs) <= fewest {
		return false
	}
	at := d.between(1, len(s.paragraphs)-1)
	s.paragraphs = slices.Delete(s.paragraphs, at, at+1)
	return true
}

func (s *story) move(d draw) bool {
	from := d.between(1, len(s.paragraphs)-2)
	p := s.paragraphs[from]
	if s.paragraphs[from+1] == p {
		return false
	}
	s.paragraphs = slices.Delete(s.paragraphs, from, from+1)
	s.paragraphs = slices.Insert(s.paragraphs, d.between(from+1, len(s.paragraphs)), p)
	return true
}

// cut shortens the first quotation of several sentences after some paragraph.
func (s *story) cut(d draw) bool {
	for _, at := range d.shuffled(len(s.paragraphs)) {
		p := s.paragraphs[at]
		open := strings.LastIndex(p, "“")
		if stop := strings.LastIndex(p, ". "); strings.HasSuffix(p, ".”") && stop > open && open >= 0 {
			s.paragraphs[at] = p[:stop] + ".”"
			return true
		}
	}
	return false
}

// redate moves the day of publication that the page gives.
func (s *story) redate(d draw) bool {
	if s.dating == undated {
		return false
	}
	s.day = s.day.AddDate(0, 0, d.between(1, 3))
	return true
}

func (s *story) retitle(draw) bool {
	old := s.headline
	s.headline = capitalised(s.tell("headline"))
	return s.headline != old
}
