package date

// years reads a year alone, and the year it runs to: “in 2015”, “2011–2013”,
// “2014-15”. A number of four digits is a year only when the words around it
// say so: see saysYear.
func (r reader) years(i int) (Shape, int, bool) {
	if !r.yearNumber(i) || r.barsYear(i) {
		return Shape{}, i, false
	}
	s := Shape{Year: r.at(i).number}
	if s, n, ok := r.yearsThrough(i, s); ok {
		return s, n, !r.counted(n)
	}
	if j, ok := r.joint(i + 1); ok && j == Through && r.at(i+2).width > 1 && !r.yearNumber(i+2) {
		return Shape{}, i, false // from 1900 to 2500 people
	}
	return s, i + 1, r.saysYear(i)
}

// modern is the first year that needs no more than a little evidence: numbers
// like 1500 are far more often counts.
const modern = 1700

// yearNumber reports whether the number at i may be a year of modern times.
func (r reader) yearNumber(i int) bool {
	t := r.at(i)
	return t.width == 4 && t.number >= 1500 && t.number <= 2100
}

// yearsThrough reads the year that the year at i runs to: two years on end are
// their own evidence.
func (r reader) yearsThrough(i int, s Shape) (Shape, int, bool) {
	j, ok := r.joint(i + 1)
	to := r.at(i + 2)
	if !ok || j == Or || j == And && !r.betweenBefore(i+1, s) || r.continues(i+3) {
		return s, i, false
	}
	dash := r.at(i+1).word == "-"
	if !r.leads(i) && (!dash || s.Year < modern && r.at(i-1).word != "(") {
		return s, i, false // “grew 1900 to 2000”, “pages 1500-1600”
	}
	end := to.number
	if to.width == 2 && dash && !to.spaced && (end == (s.Year+1)%100 || end > 12 && end > s.Year%100) {
		end += s.Year / 100 * 100 // 2014-15; 2010-12 may be a month
		if end < s.Year {
			end += 100
		}
	} else if to.width != 4 {
		return s, i, false
	}
	return join(s, Shape{Year: end}, Through), i + 3, end > s.Year && end <= 2100
}

// barsYear reports whether the number at i is part of something else: a longer
// number, a measure (1920×1080), a price, a decade (1980s, 1980’s), a year
// before our era.
func (r reader) barsYear(i int) bool {
	t, before, after := r.at(i), r.at(i-1), r.at(i+1)
	switch {
	case r.continues(i + 1), before.width > 0, r.is(i-1, "counters"), r.is(i+1, "times"), r.is(i-1, "times"):
		return true
	case !after.spaced && (after.width > 0 || after.capital || isLetters(after.word)):
		return true
	case after.word == "'" || after.word == "’":
		return r.at(i+2).word == "s" && !r.at(i+2).spaced && t.number%10 == 0
	case after.word == ":" && !after.spaced && r.at(i+2).width > 0:
		return true
	case after.word == "by" && r.at(i+2).width > 0:
		return true // 1920 by 1080
	case !t.spaced && i > 0:
		return before.word != "(" && !(before.word == "-" && (r.is(i-2, "position") || r.is(i-2, "month")))
	}
	return r.beforeOurEra(i + 1)
}

// beforeOurEra reports whether BC or BCE stands at i, with or without stops.
func (r reader) beforeOurEra(i int) bool {
	if r.is(i, "bce") {
		return true
	}
	return r.at(i).word == "b" && r.at(i).capital && r.at(i+1).word == "." && r.at(i+2).word == "c"
}

// counted reports whether the word at i is something the number before it counts.
func (r reader) counted(i int) bool {
	t := r.at(i)
	return r.is(i, "counts") || t.word == "%" || t.spaced && !t.capital && plural(t.word)
}

// saysYear looks for the evidence that a number is a year: a word of time
// before it, brackets or a line around it, a list of years that it goes on, or
// a noun after it that is told apart by years (“the 1969 case”).
func (r reader) saysYear(i int) bool {
	before, after := r.at(i-1), r.at(i+1)
	switch {
	case r.is(i+1, "counts") || after.word == "%":
		return false
	case r.leads(i) && !r.is(i-1, "weakleads"):
		return true
	case r.at(i).number < modern || r.counted(i+1):
		return false
	case before.word == "(":
		return after.word == ")" || after.word == "," || after.word == ";" || after.word == "-"
	case before.word == "\n":
		return after.word == "\n" || after.word == ":" || after.word == "-" && after.spaced
	case r.is(i-1, "weakleads"):
		return !r.capitalName(i + 1)
	}
	return r.listed(i) || r.modifies(i)
}

// leads reports whether a word that comes before years stands before i.
func (r reader) leads(i int) bool {
	return r.is(i-1, "leads") || r.is(i-1, "weakleads") || r.is(i-1, "position") || r.is(i-1, "adverb") ||
		r.at(i-1).word == "-" && (r.is(i-2, "position") || r.is(i-2, "month"))
}

// longestList is how many years back the head of a list is looked for.
const longestList = 8

// listed reports whether the year at i goes on a list whose head is a year:
// “in 2000, 2004 and 2008”.
func (r reader) listed(i int) bool {
	if r.capitalName(i + 1) {
		return false
	}
	for range longestList {
		k := i - 1
		if r.is(k, "and") || r.is(k, "or") {
			k--
		}
		if r.at(k).word == "," {
			k--
		}
		if k == i-1 || !r.yearNumber(k) {
			return false
		}
		if i = k; r.leads(i) {
			return true
		}
	}
	return false
}

// yearReach is how many words after a year its noun is looked for.
const yearReach = 7

// modifies reports whether the year at i tells a noun apart from others of its
// kind. After “the”, “a” or a possessive a word in small letters will do; else
// the noun must be one that goes by years.
func (r reader) modifies(i int) bool {
	if next := r.at(i + 1); r.determined(i) && next.spaced && !next.capital && isLetters(next.word) && !en.has("small", next.word) {
		return true
	}
	for k := i + 1; k <= i+yearReach; k++ {
		t := r.at(k)
		if short := !t.spaced && (isLetters(t.word) || t.word == "." && r.at(k-1).capital); short || t.word == "-" {
			continue // U.S., Six-Day
		}
		if !t.spaced || !isLetters(t.word) && t.word != "" || en.has("small", t.word) {
			return false
		}
		if en.has("yearly", t.word) {
			return r.determined(i) || !r.capitalBefore(i)
		}
	}
	return false
}

// determined reports whether “the”, “a” or a possessive stands before i.
func (r reader) determined(i int) bool {
	before := r.at(i - 1)
	return en.has("determiner", before.word) || before.word == "s" && !before.spaced
}

// capitalBefore reports whether a name stands before i: “Cyberpunk 2077”.
func (r reader) capitalBefore(i int) bool {
	return r.at(i-1).capital && !en.has("small", r.at(i-1).word)
}

// capitalName reports whether the word at i may begin a name.
func (r reader) capitalName(i int) bool { return r.at(i).capital && r.at(i).spaced }

func isLetters(w string) bool { return w >= "a" && w < "{" }

// plural reports whether a word may be a counted noun, “2000 workers”.
func plural(w string) bool {
	n := len(w)
	return n > 3 && w[n-1] == 's' && w[n-2] != 's' && !en.has("small", w)
}
