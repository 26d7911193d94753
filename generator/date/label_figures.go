package date

import "strings"

// figures reads dates of figures: 2016-07-16, 16.07.2016, 16. 7. 2016,
// 07/16/2016, 7/16/16. Where day and month can change places it gives both days.
func (l *label) figures(i int) (next int, days []Day) {
	a, mark := l.at(i), l.at(i+1).word
	if a.width == 0 || len(mark) != 1 || !strings.Contains("-/.", mark) || l.at(i+3).word != mark || !l.alone(i, i+5, mark) {
		return i, nil
	}
	b, c := l.at(i+2), l.at(i+4)
	for k := i + 1; k < i+5; k++ {
		if l.at(k).spaced && (mark != "." || l.at(k).width == 0) {
			return i, nil
		}
	}
	switch {
	case a.width == 4 && narrow(b) && narrow(c):
		return i + 5, oneDay(realDay(a.number, b.number, c.number))
	case !narrow(a) || !narrow(b):
		return i, nil
	case c.width == 4 && mark == ".":
		return i + 5, oneDay(realDay(c.number, b.number, a.number))
	case c.width == 4:
		return i + 5, l.ordered(a.number, b.number, c.number)
	case c.width == 2 && (mark == "/" || mark == "." && a.width == 2 && b.width == 2):
		if days = l.ordered(a.number, b.number, century(c.number)); len(days) == 1 {
			return i + 5, days
		}
	}
	return i, nil
}

func narrow(t piece) bool { return t.width == 1 || t.width == 2 }

// oneDay is the list of one day, or of none.
func oneDay(d Day, ok bool) []Day {
	if !ok {
		return nil
	}
	return []Day{d}
}

// century reads a year of two digits as pages of the web mean it.
func century(y int) int {
	if y >= 90 {
		return 1900 + y
	}
	return 2000 + y
}

// alone reports whether the pieces from i to next are not part of a longer
// number: an address of a machine, a version, a price.
func (l *label) alone(i, next int, mark string) bool {
	if before := l.at(i - 1); !l.at(i).spaced && (before.width > 0 || strings.Contains("-/.,$€£#", before.word) || isLetters(before.word)) {
		return false
	}
	after := l.at(next)
	if after.spaced {
		return true
	}
	if (after.word == mark || after.word == ",") && l.at(next+1).width > 0 && !l.at(next+1).spaced {
		return false
	}
	return after.word != "%" && (!isLetters(after.word) || after.word == "t" || after.word[0] >= 0x80)
}

// ordered gives the days that two numbers and a year can mean: one where the
// calendar or the language settles which is the month.
func (l *label) ordered(a, b, year int) []Day {
	dayFirst, ok := realDay(year, b, a)
	monthFirst, ok2 := realDay(year, a, b)
	switch {
	case !ok && !ok2:
		return nil
	case !ok2 || ok && dayFirst == monthFirst:
		return []Day{dayFirst}
	case !ok:
		return []Day{monthFirst}
	}
	switch l.order() {
	case dayComesFirst:
		return []Day{dayFirst}
	case monthComesFirst:
		return []Day{monthFirst}
	}
	return []Day{dayFirst, monthFirst}
}

// order is that of day and month in a date of figures.
type order int

const (
	unknownOrder    order = iota
	dayComesFirst         // 16/07/2016
	monthComesFirst       // 07/16/2016
)

// order is that of the page's language. English alone tells nothing, and
// languages that begin with the year are not asked. (Unicode CLDR, “yMd”.)
func (l *label) order() order {
	tag := strings.ToLower(strings.ReplaceAll(l.hints.Language, "_", "-"))
	base, _, _ := strings.Cut(tag, "-")
	switch {
	case tag == "en-us" || tag == "es-us" || tag == "en-ph" || base == "fil":
		return monthComesFirst
	case dayFirstEnglish[tag] || dayFirstLanguages[base] && tag != "es-pa" && tag != "es-pr":
		return dayComesFirst
	}
	return unknownOrder
}

var (
	dayFirstEnglish = map[string]bool{
		"en-gb": true, "en-au": true, "en-ie": true, "en-in": true, "en-nz": true, "en-sg": true, "en-mt": true, "en-ng": true, "en-pk": true,
	}
	dayFirstLanguages = map[string]bool{
		"fr": true, "de": true, "es": true, "pt": true, "it": true, "nl": true, "ru": true, "uk": true, "pl": true, "cs": true, "sk": true,
		"sl": true, "hr": true, "sr": true, "bg": true, "da": true, "nb": true, "fi": true, "et": true, "ro": true, "ca": true, "el": true,
		"tr": true, "ar": true, "he": true, "hi": true, "id": true, "vi": true, "th": true,
	}
)

// compact reads the ISO form without marks: 20160716T1403. Eight figures alone
// may be any number.
func (l *label) compact(i int) (next int, days []Day) {
	t, after := l.at(i), l.at(i+1)
	if t.width != 8 || after.word != "t" || after.spaced || l.at(i+2).width < 4 {
		return i, nil
	}
	return i + 1, oneDay(realDay(t.number/10000, t.number/100%100, t.number%100))
}

// marked reads years, months and days each with its mark behind: 2016年7月16日,
// 2016년 7월 16일.
func (l *label) marked(i int) (next int, days []Day) {
	y, m, d := l.at(i), l.at(i+2), l.at(i+4)
	if y.width != 4 || !l.is(i+1, "yearmark") || !narrow(m) || !l.is(i+3, "monthmark") || !narrow(d) {
		return i, nil
	}
	if !l.is(i+5, "daymark") && !l.dayMarkLeads(i+5) {
		return i, nil
	}
	return i + 6, oneDay(realDay(y.number, m.number, d.number))
}

// dayMarkLeads reports whether the word at i begins with the mark of a day and
// goes on with the weekday, as in “16日星期六”.
func (l *label) dayMarkLeads(i int) bool {
	word := l.at(i).word
	for _, t := range l.tongues {
		for mark := range t.words["daymark"] {
			if strings.HasPrefix(word, mark) {
				return true
			}
		}
	}
	return false
}
