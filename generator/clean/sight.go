package clean

import "strconv"

func kindsAt(name string, at []int) []template {
	var list []template
	for _, n := range at {
		list = append(list, kind(name+" "+strconv.Itoa(n)))
	}
	return list
}

// see takes in all that is seen of a line.
func (v *View) see(s *signs, i int) {
	v.seeItself(s, i)
	v.seeBeside(s, i)
	v.seeAround(s, i)
	v.seePlace(s, i)
	v.seeHeads(s, i)
	v.seeWords(s, i)
}

// seeItself: the line's own shape.
func (v *View) seeItself(s *signs, i int) {
	l, k := v.lines[i], &v.looks[i]
	size := v.kinds[i] / 2
	s.number(&kSize, k.size)
	s.numbers(&kSizeEnd, k.size, truth(l.ends))
	s.number(&kWidth, k.width)
	caps := class(k.caps, -1, 1, 2, 4, 6)
	s.number(&kCaps, caps)
	s.numbers(&kCapsSize, caps, size)
	s.number(&kDigits, k.digits)
	s.number(&kCommas, k.commas)
	s.number(&kStops, k.stops)
	s.number(&kJoins, k.joins)
	s.number(&kFirst, k.first)
	s.number(&kLast, k.last)
	s.numbers(&kFirstLast, k.first, k.last, size)
	s.number(&kMarks, k.marks)
	s.numbers(&kMarksSize, k.marks, size)
	s.numbers(&kDated, k.dated, size)
	s.number(&kCue, l.cueClass())
	s.numbers(&kCueSize, l.cueClass(), size)
	s.number(&kForm, v.form(i))
	s.numbers(&kGap, truth(l.gap), size, truth(l.ends))
	n := min(v.again[l.key], 3)
	s.numbers(&kTwice, n, size)
	if n > 1 {
		s.numbers(&kTwiceAt, truth(v.first[l.key] == i), size)
	}
}

// form is what a line is for, as far as it is known, in bits.
func (v *View) form(i int) int { return v.forms[i] }

// seeBeside: the lines before and behind.
func (v *View) seeBeside(s *signs, i int) {
	for n, off := range beside {
		j := i + off
		if j < 0 || j >= len(v.lines) {
			s.number(&kSizeAt[n], -1)
			continue
		}
		l := v.lines[j]
		s.number(&kSizeAt[n], v.kinds[j])
		if c := l.cueClass(); c > 0 {
			s.number(&kCueAt[n], c)
		}
		if f := v.form(j); f > 0 {
			s.number(&kFormAt[n], f)
		}
		if off*off == 1 {
			s.number(&kLastAt[n], v.looks[j].last)
		}
		s.number(&kTwiceNear[n], truth(v.again[l.key] > 1))
	}
	s.numbers(&kTriple, v.kindAt(i-1), v.kindAt(i), v.kindAt(i+1))
	s.numbers(&kTripleUp, v.kindAt(i-2), v.kindAt(i-1), v.kindAt(i))
	s.numbers(&kTripleDown, v.kindAt(i), v.kindAt(i+1), v.kindAt(i+2))
	gapBehind := i+1 < len(v.lines) && v.lines[i+1].gap
	s.numbers(&kGaps, truth(v.lines[i].gap), truth(gapBehind), v.kindAt(i-1), v.kinds[i])
}

func (v *View) kindAt(i int) int {
	if i < 0 || i >= len(v.kinds) {
		return -1
	}
	return v.kinds[i]
}

// seeAround: how much prose stands before, behind and around the line.
func (v *View) seeAround(s *signs, i int) {
	for n, far := range reaches {
		bounds := []int{1, 6 * far, 15 * far, 30 * far}
		s.number(&kSaidIn[n], class(v.said.between(i-far, i+far+1), 1, 8*far, 20*far, 40*far, 80*far))
		s.number(&kSaidBack[n], class(v.said.between(i-far, i), bounds...))
		s.number(&kSaidOn[n], class(v.said.between(i+1, i+far+1), bounds...))
		s.number(&kTwiceIn[n], class(10*v.twice.between(i-far, i+far+1)/(2*far+1), 1, 2, 4, 6, 8))
	}
	s.number(&kAbove, class(v.above[max(i-1, 0)], 1, 2, 3, 5, 10, 20, 60))
	s.number(&kBelow, class(v.below[min(i+1, len(v.below)-1)], 1, 2, 3, 5, 10, 20, 60))
	s.numbers(&kBoth, class(v.above[max(i-1, 0)], 1, 3, 9, 40), class(v.below[min(i+1, len(v.below)-1)], 1, 3, 9, 40), v.kinds[i]/2)
	s.numbers(&kRun, v.labels.between(i-2, i), v.labels.between(i+1, i+3), v.kinds[i])
	all := max(v.said.between(0, len(v.lines)), 1)
	s.number(&kSaidUp, class(1000*v.said.between(0, i)/all, 1, 20, 100, 300, 600, 800, 950, 999))
	s.number(&kSaidDown, class(1000*v.said.between(i+1, len(v.lines))/all, 1, 20, 100, 300, 600, 800, 950, 999))
	s.numbers(&kSaidAll, class(all, 60, 150, 300, 600, 1200, 3000), v.kinds[i])
}

// seePlace: where the line stands in the page and to what may be the body.
func (v *View) seePlace(s *signs, i int) {
	place := class(20*i/len(v.lines), 1, 2, 4, 6, 10, 14, 18)
	s.number(&kPlace, place)
	in := 0
	for n, part := range v.parts {
		s.number(&kPartFrom[n], class(i-part[0], -30, -10, -5, -2, -1, 0, 1, 2, 3, 6, 15))
		s.number(&kPartTo[n], class(i-part[1]+1, -15, -6, -3, -2, -1, 0, 1, 2, 3, 6, 12, 30))
		in = 2*in + truth(i >= part[0] && i < part[1])
	}
	s.number(&kPart, in)
	s.numbers(&kPartSize, in, v.looks[i].size, truth(v.lines[i].ends))
	s.numbers(&kPlaceSize, place, in, truth(v.lines[i].ends))
	under := class(v.under[i], 0, 1, 2, 3, 4, 6, 9, 14, 20, 35, 60, 120)
	signed := class(v.signed[i], 1, 2, 3, 4, 6, 9, 14, 20, 35, 60)
	s.numbers(&kUnderTitle, under, v.kinds[i])
	s.number(&kSigned, signed)
	s.numbers(&kSignedDown, class(v.dated[i], 1, 2, 3, 4, 6, 9, 14), v.kinds[i]%2)
	if v.under[i] > 0 {
		said := class(v.said.between(i-v.under[i], i), 1, 15, 40, 100, 300)
		s.numbers(&kUnderSaid, said, class(v.under[i], 3, 8, 20, 60), v.kinds[i]%2)
		s.numbers(&kStart, said, class(v.signed[i], 1, 2, 4, 10), v.kinds[i])
	}
	s.numbers(&kGuess, truth(v.guess[i]), v.looks[i].size, truth(v.lines[i].ends))
	s.numbers(&kGuessNear, v.guessed.between(i-3, i), truth(v.guess[i]), v.guessed.between(i+1, i+4))
	s.numbers(&kGuessFrom, class(i-v.guessFrom, -30, -10, -5, -2, -1, 0, 1, 2, 3, 6, 15), v.kinds[i]%2)
	s.numbers(&kGuessTo, class(i-v.guessTo+1, -15, -6, -3, -2, -1, 0, 1, 2, 3, 6, 12, 30), v.kinds[i]%2)
	v.seeTopic(s, i)
}

// seeTopic: what the line shares with the headline and with the likely body.
func (v *View) seeTopic(s *signs, i int) {
	part := v.parts[len(v.parts)-1]
	own := truth(i >= part[0] && i < part[1] && v.sentenceWords(i) > 0)
	words, shared, title := 0, 0, 0
	v.lines[i].eachOnce(func(w string) {
		words++
		shared += truth(v.known[w] > own)
		title += truth(v.near[w])
	})
	s.number(&kTitle, min(title, 4))
	s.number(&kTitleNear, class(v.titled.between(i-4, i+5), 1, 2, 4, 7, 12))
	s.numbers(&kTopic, class(10*shared/max(words, 1), 1, 3, 5, 7), class(words, 1, 3, 6, 12), in(part, i))
}

func in(part [2]int, i int) int { return truth(i >= part[0]) + truth(i >= part[1]) }

// seeHeads: the heading that the line may stand under, and comments nearby.
func (v *View) seeHeads(s *signs, i int) {
	h := v.heads[i]
	if h >= 0 {
		about := v.lines[h].cueClass()
		s.numbers(&kHead, about, class(i-h, 2, 3, 5, 9, 20, 60), v.kinds[i]%2)
		s.numbers(&kHeadSaid, about, class(v.said.between(h, i), 1, 30, 120, 400), class(v.said.between(i, len(v.lines)), 1, 100, 400))
	} else {
		s.numbers(&kHead, -1, 0, v.kinds[i]%2)
	}
	if far := v.remark[i]; far < 30 {
		s.number(&kRemark, class(far, 1, 2, 3, 5, 9, 16))
		s.numbers(&kRemarkSize, class(far, 1, 2, 3, 5, 9, 16), v.kinds[i])
	}
}

// longestWording is the most words of a line that is learned by its words.
const longestWording = 14

// seeWords: the line's words, where they are few, and those around it.
func (v *View) seeWords(s *signs, i int) {
	l := v.lines[i]
	if l.words == 0 {
		return
	}
	if l.words <= longestWording {
		for _, w := range l.fold {
			s.words(&kWord, w)
		}
		if l.words > 1 && l.words <= 8 {
			s.words(&kLine, l.key)
		}
	}
	s.words(&kFirstWord, l.fold[0])
	s.words(&kLastWord, l.fold[len(l.fold)-1])
	if l.words > 1 {
		s.words(&kTwoWords, l.fold[0], l.fold[1])
	}
	if i > 0 && v.lines[i-1].words <= 6 {
		s.words(&kOver, v.lines[i-1].key)
	}
	if h := v.title[i]; h >= 0 {
		s.words(&kUnder, v.lines[h].key)
	}
}
