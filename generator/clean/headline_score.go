package clean

import "strings"

// inMenu reports whether a line stands in a menu: it and the label beside it
// are printed again elsewhere, as a page's navigation is.
func (d *desk) inMenu(at int, again map[string]int) bool {
	if again[d.lines[at].key] < 2 || d.lines[at].words > 8 {
		return false
	}
	for _, beside := range []int{at - 1, at + 1} {
		if beside < 0 || beside >= len(d.lines) {
			continue
		}
		if l := d.lines[beside]; again[l.key] > 1 && !l.ends && !l.known && l.words <= 8 && l.key != d.lines[at].key && !l.stamp() && !l.headsArticle() {
			return true
		}
	}
	return false
}

// shared reports whether a line offers to share or discuss a headline by its
// words, or leads to it: “Share or comment on this article: HEADLINE”, “Home /
// News / HEADLINE”.
func (d *desk) shared(t titled) bool {
	if len(t.words) < 5 {
		return false
	}
	key := " " + strings.Join(t.words, " ")
	for _, l := range d.lines {
		if !l.body && l.words > len(t.words) && beforeHeadlines[l.fold[0]] && strings.HasSuffix(l.key, key) {
			return true
		}
	}
	return false
}

var beforeHeadlines = wordSet(`share comment comments home you`)

func (d *desk) headlineScore(t titled, topic, titles map[string]bool, again map[string]int) float64 {
	l, n := d.lines[t.at], len(t.words)
	if l.known || l.reason != "" || n < 3 || n > 32 || l.stamp() || l.headsArticle() || l.opensByline() || l.fold[0] == "share" {
		return -1
	}
	cut := t.site.Len() > 0
	score := -0.15 * float64(min(d.from-t.at, 20))
	if n >= 5 && n <= 22 {
		score += 3
	}
	if strings.HasSuffix(t.text, ".") {
		score -= 2
	}
	if len(fullDates(t.text)) > 0 {
		score -= 4
	}
	switch {
	case cut:
	case d.inMenu(t.at, again):
		score -= 8
	case t.at > 0 && n >= 5 && l.key == d.lines[0].key:
		score += 6 // the page's title, without a site's name
	case d.shared(t):
		score += 6
	case again[l.key] > 1:
		score += 2
	}
	if key := strings.Join(t.words, " "); !cut && titles[key] {
		score += 6
	}
	score += 6 * share(t.words, topic)
	if t.at > 3 && len(d.lines[0].fold) >= 4 && overlap(t.words, d.lines[0].fold) >= .5 {
		score += 3 // the page's own title, in other words
	}
	score += d.signedScore(t.at)
	if cut {
		score += d.siteScore(t)
	}
	return score
}

// signedScore judges where a line stands to the lines that give author and
// day: they follow the headline; what follows them is a deck or a caption.
func (d *desk) signedScore(at int) float64 {
	score := 0.0
	for i := at + 1; i < min(at+6, d.from); i++ {
		if d.lines[i].headsArticle() {
			score = 2
		}
	}
	for i := max(0, at-4); i < at; i++ {
		if d.lines[i].headsArticle() {
			score -= 2
			break
		}
	}
	return score
}

// overlap is how much of the words of two texts is the same, from 0 to 1.
func overlap(a, b []string) float64 {
	n := map[string]int{}
	for _, w := range a {
		n[w]++
	}
	both := 0
	for _, w := range b {
		if n[w] > 0 {
			n[w]--
			both++
		}
	}
	return 2 * float64(both) / float64(max(1, len(a)+len(b)))
}

// neverCut outweighs whatever else speaks for a reading.
const neverCut = -100.0

// siteScore judges a cut: a site's name is short, and behind a firm mark. On
// whose word a headline rests (“… – report”) is part of the headline, and so
// is what follows a dash unless it reads like a name.
func (d *desk) siteScore(t titled) float64 {
	n := len(foldWords(t.siteName, 12))
	switch {
	case allIn(t.siteName, hedgeWords), !t.firm && d.plainName(t.siteName) == "":
		return neverCut
	case n == 0 || n > 9 || n >= len(t.words)+3:
		return -4
	case t.firm && t.site.Start > t.span.Start:
		return 2
	case t.firm:
		return 1
	case n <= 4 && t.site.Start > t.span.Start && d.seenElsewhere(t.siteName, t.at):
		return 1
	}
	return -3
}

// seenElsewhere reports whether a name stands in a line outside the body.
func (d *desk) seenElsewhere(name string, but int) bool {
	key := strings.Join(foldWords(name, 12), " ")
	for i, l := range d.lines {
		if i != but && !l.body && l.words <= 30 && strings.Contains(" "+l.key+" ", " "+key+" ") {
			return true
		}
	}
	return false
}

// share is the part of a headline's words of weight that a text has.
func share(words []string, topic map[string]bool) float64 {
	all, both := 0, 0
	for _, w := range words {
		if len(w) < 4 && !numeric(w) {
			continue
		}
		all++
		if topic[w] {
			both++
		}
	}
	return float64(both) / float64(max(2, all))
}
