package clean

// enoughBody is how many words of sentences make an article: what heads other
// stories below them weighs more, and a byline below them is another article's.
const enoughBody = 120

// otherByline is the first line below a body's worth of sentences that gives
// an author or a day as articles do at their head, with a label or headline
// above it: a page that loads the next story under the first has one. What
// follows is another article. It is -1 when there is none.
func (d *desk) otherByline(from int) int {
	words := 0
	for i := max(from, 0); i < len(d.lines); i++ {
		l := d.lines[i]
		switch {
		case l.sentence() && !l.known && l.reason == "":
			words += l.words
		case words > enoughBody && l.reason == "" && l.headsArticle() && i > 0 && !d.lines[i-1].ends:
			return i
		}
	}
	return -1
}

func (l *line) findHeadsArticle() bool {
	if l.dateOnly() {
		return true
	}
	if l.words > 12 || l.ends || len(l.text) > 120 {
		return false
	}
	return l.opensByline() && l.capped*2 > l.words
}

func (l *line) findDateOnly() bool {
	if l.words > 22 || l.words < 3 || len(fullDates(l.text)) == 0 {
		return false
	}
	for _, w := range l.fold {
		if pastWords[w] || aheadWords[w] {
			return false
		}
	}
	begins := saysPublished.FindStringIndex(l.text)
	if begins == nil {
		begins = saysUpdated.FindStringIndex(l.text)
	}
	return l.words <= 5 || l.words <= 14 && clock.MatchString(l.text) || begins != nil && begins[0] <= 3
}
