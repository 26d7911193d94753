package clean

import (
	"regexp"
	"strings"
	"unicode"

	"dossier/generator/dossier"
)

// titled is a line read as a page's title: a headline, perhaps with the name
// of the site behind or before it: “Headline | SITE NAME”.
type titled struct {
	at       int          // index of the line
	text     string       // the headline
	span     dossier.Span // of the headline
	site     dossier.Span // of the site's name with the mark between; empty without one
	siteName string
	words    []string
	firm     bool // the mark between is one that headlines do not have
}

// between are the marks that part a headline from a site's name, in the order
// in which they are looked for; the first few stand in no headline.
var between = []struct {
	mark string
	firm bool
}{{" | ", true}, {" :: ", true}, {" » ", true}, {" « ", true}, {" • ", true}, {" · ", true}, {" - ", false}, {" – ", false}, {" — ", false}}

// readings are the ways to read a line as a title: whole, and cut at a mark.
func (d *desk) readings(at int) []titled {
	l := d.lines[at]
	text, span := l.text, l.span
	if n := altText(text); n > 0 {
		text, span.Start = text[n:], span.Start+n
	}
	all := []titled{{at: at, text: text, span: span}}
	for _, b := range between {
		i := strings.LastIndex(text, b.mark)
		if i <= 0 {
			continue
		}
		j := i + len(b.mark)
		all = append(all,
			titled{at: at, text: text[:i], span: dossier.Span{Start: span.Start, End: span.Start + i},
				site: dossier.Span{Start: span.Start + i, End: span.End}, siteName: text[j:], firm: b.firm},
			titled{at: at, text: text[j:], span: dossier.Span{Start: span.Start + j, End: span.End},
				site: dossier.Span{Start: span.Start, End: span.Start + j}, siteName: text[:i], firm: b.firm})
	}
	for i := range all {
		all[i].words = foldWords(all[i].text, 61)
	}
	return all
}

var gluedAlt = regexp.MustCompile(`^([\p{L}]+ ){0,2}(image|photo|picture|thumbnail|icon|logo|video|illustration)(\p{Lu})`)

// altText is the length of a picture's description that runs into what
// follows without a space: “article imageU.S. and Russia…”.
func altText(text string) int {
	m := gluedAlt.FindStringSubmatchIndex(text[:min(len(text), 60)])
	if m == nil || strings.ToLower(text[:m[5]]) != text[:m[5]] && m[4] > 0 && unicode.IsUpper(rune(text[m[4]])) {
		return 0
	}
	return m[6]
}

// findHeadline picks the line before the body that its first paragraphs talk
// about: near the body, of a headline's length, said again in the page's title.
func (d *desk) findHeadline() {
	topic := d.topic()
	titles := d.titleWords()
	again := repeats(d.lines)
	var best titled
	most := 1.0
	for at := 0; at < d.from && at < len(d.lines); at++ {
		if at > 6 && at < d.from-60 {
			continue
		}
		for _, t := range d.readings(at) {
			if s := d.headlineScore(t, topic, titles, again); s > most {
				best, most = t, s
			}
		}
	}
	if best.text == "" {
		d.headlineInBody(titles)
		return
	}
	d.takeHeadline(best)
}

// headlineInBody looks for a headline among the first lines of the body: a
// source may be nothing but a headline and paragraphs.
func (d *desk) headlineInBody(titles map[string]bool) {
	for at := d.from; at < d.to && at < d.from+2; at++ {
		l := d.lines[at]
		if l.body && !l.ends && l.words >= 2 && l.words <= 30 {
			l.body = false
			d.takeHeadline(d.readings(at)[0])
			return
		}
	}
}

// topic is the words of weight in the first paragraphs.
func (d *desk) topic() map[string]bool {
	topic, n := map[string]bool{}, 0
	for i := d.from; i < d.to && n < 12; i++ {
		if !d.lines[i].body {
			continue
		}
		n++
		for _, w := range d.lines[i].fold {
			topic[w] = true
		}
	}
	return topic
}

// titleWords are the headlines that the page's first lines give in front of
// or behind a site's name.
func (d *desk) titleWords() map[string]bool {
	titles := map[string]bool{}
	for at := 0; at < min(len(d.lines), 4); at++ {
		for _, t := range d.readings(at)[1:] {
			if len(t.words) >= 3 {
				titles[strings.Join(t.words, " ")] = true
			}
		}
	}
	return titles
}

func (d *desk) headlineScore(t titled, topic, titles map[string]bool, again map[string]int) float64 {
	l, n := d.lines[t.at], len(t.words)
	if l.known || l.reason != "" || n < 3 || n > 32 || l.stamp() || l.headsArticle() || bylineHead.MatchString(l.text) || l.fold[0] == "share" {
		return -1
	}
	cut := t.site.Len() > 0
	score := -0.15 * float64(min(d.from-t.at, 20))
	if n >= 5 && n <= 20 {
		score += 3
	}
	if strings.HasSuffix(t.text, ".") {
		score -= 2
	}
	if len(fullDates(t.text)) > 0 {
		score -= 4
	}
	if !cut && again[l.key] > 1 {
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

// siteScore judges a cut: a site's name is short, and behind a firm mark.
func (d *desk) siteScore(t titled) float64 {
	n := len(foldWords(t.siteName, 12))
	switch {
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

// takeHeadline settles the headline; the first line that is it whole is its
// place, the others repeat it.
func (d *desk) takeHeadline(t titled) {
	key := strings.Join(t.words, " ")
	if t.site.Len() == 0 {
		for at := 0; at < t.at; at++ {
			if d.lines[at].key == key {
				t = d.readings(at)[0]
				break
			}
		}
	}
	d.head = t.at
	d.art.Title = dossier.Text{Text: t.text, Span: t.span}
	l := d.lines[t.at]
	l.reason, l.body = dossier.ReasonHeadline, false
	if n := t.span.Start - l.span.Start; n > 0 && t.site.Start != l.span.Start {
		l.cut(dossier.Span{Start: l.span.Start, End: t.span.Start}, dossier.ReasonWidget)
	}
	if t.site.Len() > 0 {
		l.cut(t.site, dossier.ReasonMasthead)
	}
	d.markRepeats(key)
}

// markRepeats sets the headline's other places aside.
func (d *desk) markRepeats(key string) {
	for at, l := range d.lines {
		if at == d.head || l.words > 60 {
			continue
		}
		for _, t := range d.readings(at) {
			if strings.Join(t.words, " ") != key {
				continue
			}
			l.reason, l.body, l.role = dossier.ReasonRepeat, false, dossier.Paragraph
			if t.site.Len() > 0 {
				l.cut(t.site, dossier.ReasonMasthead)
			}
			break
		}
	}
}

// cut takes a stretch off a line's front or end, with a reason of its own.
func (l *line) cut(at dossier.Span, why dossier.Reason) {
	l.parts = append(l.parts, dossier.SetAside{Span: at, Reason: why})
}
