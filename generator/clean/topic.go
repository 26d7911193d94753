package clean

// readTopic takes the words of the headline and of the likeliest body.
func (v *View) readTopic(title int) {
	v.near, v.known = map[string]bool{}, map[string]int{}
	for _, at := range []int{0, title} {
		if at < 0 || at >= len(v.lines) {
			continue
		}
		for _, w := range v.lines[at].fold {
			if weighty(w) {
				v.near[w] = true
			}
		}
	}
	v.titleAt = title
	v.titled = sumsOf(len(v.lines), func(i int) int {
		n := 0
		v.lines[i].eachOnce(func(w string) { n += truth(v.near[w]) })
		return n
	})
	part := v.parts[len(v.parts)-1]
	for i := part[0]; i < part[1]; i++ {
		if v.sentenceWords(i) == 0 {
			continue
		}
		v.lines[i].eachOnce(func(w string) { v.known[w]++ })
	}
}

// weighty reports whether a word may say what a text is about: function words
// are short in most languages that have them.
func weighty(w string) bool { return len(w) >= 5 || numeric(w) && len(w) > 1 }

// eachOnce calls do with each of a line's first words of weight, once.
func (l *line) eachOnce(do func(w string)) {
	for i, w := range l.fold {
		if !weighty(w) {
			continue
		}
		first := true
		for _, before := range l.fold[:i] {
			if before == w {
				first = false
				break
			}
		}
		if first {
			do(w)
		}
	}
}

// readTitle finds the lines that are the page's title in nearly the same words,
// and of each line how far below the nearest it stands.
func (v *View) readTitle() {
	v.under = make([]int, len(v.lines))
	title, at := titleOf(v.lines), -1
	for i, l := range v.lines {
		if i > 0 && l.words >= 3 && l.words <= 32 && len(title) >= 3 && overlap(l.fold, title) >= .7 {
			at = i
		}
		v.under[i] = -1
		if at >= 0 {
			v.under[i] = i - at
		}
	}
	v.signed, v.dated = v.distances(func(i int) bool { return v.lines[i].headsArticle() || v.lines[i].stamp() })
}

// titleOf are the words of the page's title without the site's name.
func titleOf(lines []*line) []string {
	if len(lines) == 0 || lines[0].words > 40 {
		return nil
	}
	d := &desk{lines: lines}
	best := lines[0].fold
	for _, t := range d.readings(0)[1:] {
		if len(t.words) >= 4 && len(t.words) > len(best)/2 {
			return t.words
		}
	}
	return best
}
