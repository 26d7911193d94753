package clean

import "strings"

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
		d.headlineInBody()
		return
	}
	d.takeHeadline(best)
}

// headlineInBody takes the line under the first sentence when nothing stands
// above it: a kicker may be a sentence.
func (d *desk) headlineInBody() {
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
