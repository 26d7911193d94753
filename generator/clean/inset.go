package clean

import (
	"regexp"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// postSigned is the end of a post from another site set into the page: “—
// Name (@name) May 3, 2019”, or the address of its picture.
var postSigned = regexp.MustCompile(`(?:^|\s)[—–-]\s?[^—–]{2,60}\(@\w{2,20}\)(?:\s+\p{L}+ \d{1,2}, \d{4})?$|\bpic\.twitter\.com/\w+$`)

// markPosts sets posts of other sites aside: the line that signs one and,
// where the name stands alone, the line it signs.
func (d *desk) markPosts() {
	for i, l := range d.lines {
		if l.known || l.reason != "" || !strings.Contains(l.text, "(@") && !strings.Contains(l.text, "pic.twitter.com/") || !postSigned.MatchString(ending(l.text, 160)) {
			continue
		}
		l.reason = dossier.ReasonWidget
		if i > 0 && l.words <= 12 && !l.gap && d.lines[i-1].reason == "" && d.lines[i-1].words <= 70 {
			d.lines[i-1].reason = dossier.ReasonWidget
		}
	}
}

// digested is a sentence of a digest of other stories: “A Narrow Vote: The…”.
var digested = regexp.MustCompile(`^\p{Lu}[^:.!?“”"]{3,60}:\s+\p{Lu}`)

// markDigests sets digests of an outlet's other stories aside: sentences that
// say first what each story is about, below an article's worth of text and a
// heading that announces them (“Our coverage of …”; a bare “Related” may stand
// over reporting). The first of them may tell what all are about.
func (d *desk) markDigests() {
	told := 0
	for i, l := range d.lines {
		if l.sentence() && !l.known {
			told += l.words
		}
		if told < enoughBody || !l.known || !l.cue.opens || !slices.Contains(l.fold, "coverage") {
			continue
		}
		under := d.lines[i+1:]
		end, sentences, labelled := 0, 0, 0
		for j, s := range under[:min(len(under), 30)] {
			if !s.sentence() || s.known || s.reason != "" {
				continue
			}
			is := digested.MatchString(s.text)
			if sentences++; !is && sentences > 1 {
				break
			}
			if is {
				labelled++
				end = j + 1
			}
		}
		if labelled < 2 {
			continue
		}
		for _, s := range under[:end] {
			if s.sentence() && !s.known && s.reason == "" {
				s.reason = dossier.ReasonRelated
			}
		}
	}
}
