package synth

import (
	"fmt"
	"strings"
	"time"
	"unicode"
)

// story is an article before it is a file.
type story struct {
	*reporter
	number     int
	file       string
	form       form
	headline   string
	byline     string
	dating     dating
	dateline   string
	over       []string // furniture above the headline
	caption    string
	paragraphs []string
	under      []string // furniture below the last paragraph
}

// dating is how much of its date a page gives.
type dating int

const (
	dated dating = iota
	dayAndMonth
	undated
)

// dressed puts the page around the story that the reporter still has to write.
func (s *story) dressed() {
	for _, name := range s.paper.above {
		s.over = append(s.over, s.tell(name))
	}
	who := s.world.byline(s.below(reporters))
	agency, short := s.credit()
	words := func(name string) string {
		switch name {
		case "reporter":
			return who
		case "outlet":
			return s.paper.name
		case "agency":
			return short
		case "country":
			return s.country(s.people[0].country).name
		case "TOWN":
			return strings.ToUpper(s.towns[0])
		}
		return s.towns[0]
	}
	s.byline, s.dateline = fill(s.paper.byline, words), fill(s.paper.dateline, words)
	if s.oneIn(12) {
		s.byline = agency
	}
	if s.oneIn(3) {
		s.caption = s.tell("caption")
	}
	switch s.below(16) {
	case 0, 1, 2:
		s.dating = undated
	case 3, 4:
		s.dating = dayAndMonth
	}
}

// undressed puts what follows the last paragraph.
func (s *story) undressed() {
	for _, name := range s.paper.below {
		s.under = append(s.under, s.tell(name))
	}
	if s.oneIn(2) {
		s.under = append(s.under, s.tell("foot"))
	}
}

// dayLine is the line that says when the story appeared; empty when none does.
func (s *story) dayLine() string {
	switch s.dating {
	case undated:
		return ""
	case dayAndMonth:
		return s.day.Format("January 2")
	}
	at := s.day.Add(time.Duration(s.number%24) * time.Hour)
	return at.Format(s.paper.date)
}

// blocks are the page from its top to its foot; some may be empty.
func (s *story) blocks() []string {
	var page []string
	if s.paper.titled != "" {
		page = append(page, s.headline+s.paper.titled+s.paper.name)
	}
	page = append(page, s.over...)
	page = append(page, s.headline, s.byline, s.dayLine(), s.caption)
	if s.paper.repeats {
		page = append(page, s.headline)
	}
	for i, p := range s.paragraphs {
		if i == 0 {
			p = s.dateline + p
		}
		page = append(page, p)
		if i == 4 && s.paper.adverts {
			page = append(page, "Advertisement")
		}
	}
	return append(page, s.under...)
}

// fileName is the number and the headline's first words.
func fileName(i int, headline string) string {
	words := strings.FieldsFunc(strings.ToLower(headline), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	slug := ""
	for _, w := range words {
		if len(slug)+len(w) > 40 {
			break
		}
		slug += "-" + w
	}
	return fmt.Sprintf("%05d_%s.txt", i, strings.TrimPrefix(slug, "-"))
}
