package clean

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"dossier/generator/dossier"
)

var appOf = regexp.MustCompile(`(?i)^(?:download|get|try|open in)\s+(?:the|our)?\s*(.{2,30}?)\s+(?:mobile |news )?app\b`)

// findOutlet takes the outlet from the name that stands with the headline or
// over it, else infers it from the line that offers the app or holds the
// copyright. A stretch that does not read like a name is no outlet: none is
// better than a wrong one.
func (d *desk) findOutlet() {
	if d.mastheadOutlet() {
		return
	}
	if d.inferOutlet("app promotion", appName) {
		return
	}
	d.inferOutlet("copyright line", func(text string) (start, end int) {
		start, end = holder(text)
		if start < end && d.mentions(text[start:end], len(foldWords(text[start:end], 12))+2) == 0 {
			return 0, 0 // who holds the rights is the outlet only if the page is called so
		}
		return start, end
	})
}

// inferOutlet looks, from the last line up, for a line outside the body in
// which a rule finds a name.
func (d *desk) inferOutlet(rule string, find func(text string) (start, end int)) bool {
	for i := len(d.lines) - 1; i >= 0; i-- {
		l := d.lines[i]
		if l.body || l.words > 60 || len(l.text) > 600 {
			continue
		}
		start, end := find(l.text)
		if start >= end {
			continue
		}
		d.art.Outlet = dossier.Attested{
			Value: l.text[start:end],
			Basis: fmt.Sprintf("inferred; %s (L%d)", rule, l.number),
			Span:  dossier.Span{Start: l.span.Start + start, End: l.span.Start + end},
		}
		return true
	}
	return false
}

// appName is the place of the name of an app that a line offers.
func appName(text string) (start, end int) {
	m := appOf.FindStringSubmatchIndex(text)
	if m == nil || !outletLike(text[m[2]:m[3]]) || allIn(text[m[2]:m[3]], platforms) {
		return 0, 0
	}
	return m[2], m[3]
}

var (
	copyrightMark = regexp.MustCompile(`(?i)©|\(c\)\s*(?:\d{4}|copyright)|\bcopyright\b`)
	holderLead    = regexp.MustCompile(`^(?i:[\s\x{a0},.:–—-]+|©|\(c\)|copyright\b|(?:19|20)\d\d\b|present\b|by\b|the\b)`)
	holderEnd     = regexp.MustCompile(`[|;•·,©/]|\.\s+\p{Lu}\p{Ll}|\.$|(?i)[.,]?\s+all rights? reserved\b|\s[-–—]\s|\s(?:19|20)\d\d\b|\s{2,}`)
)

// holder is the place of the name of a copyright's holder, its legal form and
// the year left out. It is empty when the holder is a company that no outlet
// is called after.
func holder(text string) (start, end int) {
	m := copyrightMark.FindStringIndex(text)
	if m == nil {
		return 0, 0
	}
	start = m[0]
	for {
		lead := holderLead.FindStringIndex(text[start:])
		if lead == nil || lead[1] == 0 {
			break
		}
		start += lead[1]
	}
	end = len(text)
	for from := start; from < len(text); {
		m := holderEnd.FindStringIndex(text[from:])
		if m == nil {
			break
		}
		if at := from + m[0]; text[at] != '.' || !abbreviated(text[start:at]) {
			end = at
			break
		}
		from += m[0] + 1
	}
	name := withoutLegalForm(text[start:end])
	if !holderLike(name) {
		return 0, 0
	}
	return start, start + len(name)
}

// abbreviated reports whether a text ends with a word that a full stop belongs
// to: “St”, an initial.
func abbreviated(text string) bool {
	word := text[strings.LastIndexAny(text, " .")+1:]
	return utf8.RuneCountInString(word) <= 2
}

// mastheadOutlet reads the names behind and before headlines in the first
// lines. When the site gives its name in two forms (“Star”, “STAR Archive
// 1999–2004”), the plain one is the one the other contains.
func (d *desk) mastheadOutlet() bool {
	var names []titled
	for at := 0; at < len(d.lines) && at < 8; at++ {
		l := d.lines[at]
		if at == d.head || l.reason == dossier.ReasonRepeat {
			if t, ok := d.partsOf(l, at); ok {
				names = append(names, t)
			}
			continue
		}
		if rs := d.readings(at); len(rs) > 1 && rs[1].firm && l.words <= 12 && !l.body {
			names = append(names, rs[1])
		}
	}
	return d.plainest(names)
}

// partsOf finds the reading of a headline's line whose site's name was cut.
func (d *desk) partsOf(l *line, at int) (titled, bool) {
	for _, p := range l.parts {
		if p.Reason != dossier.ReasonMasthead {
			continue
		}
		for _, t := range d.readings(at) {
			if t.site == p.Span {
				return t, true
			}
		}
	}
	return titled{}, false
}

func (d *desk) plainest(names []titled) bool {
	var sure *titled
	for i := range names {
		if l := d.lines[names[i].at]; l.reason == dossier.ReasonHeadline || l.reason == dossier.ReasonRepeat {
			sure = &names[i]
			break
		}
	}
	if sure == nil {
		return false
	}
	best := *sure
	key := strings.Join(foldWords(best.siteName, 20), " ")
	for _, t := range names {
		k := strings.Join(foldWords(t.siteName, 20), " ")
		if k != key && k != "" && strings.Contains(" "+key+" ", " "+k+" ") {
			best, key = t, k
			d.lines[t.at].reason = dossier.ReasonMasthead
		}
	}
	name := d.plainName(best.siteName)
	if name == "" {
		return false
	}
	i := strings.Index(d.src.Slice(best.site), best.siteName) + strings.LastIndex(best.siteName, name)
	start := best.site.Start + max(i, 0)
	d.art.Outlet = dossier.Attested{Value: name, Span: dossier.Span{Start: start, End: start + len(name)}}
	return true
}

// plainName is the part of what stands behind a headline that reads like an
// outlet's name: “US elections | The Guardian” names a section first. The one
// said most often elsewhere on the page counts, of equals the last.
func (d *desk) plainName(site string) string {
	best, most := "", -1
	for _, name := range nameParts(site) {
		if !outletLike(name) {
			continue
		}
		if n := d.mentions(name, longestLabel); n >= most {
			best, most = name, n
		}
	}
	return best
}

// longestLabel is the most words of a line that is taken for a label.
const longestLabel = 30

// mentions is how many lines outside the body, of at most so many words, have
// a name in them.
func (d *desk) mentions(name string, words int) int {
	key, n := " "+strings.Join(foldWords(name, 12), " ")+" ", 0
	for _, l := range d.lines {
		if !l.body && l.words <= words && strings.Contains(" "+l.key+" ", key) && !copyrightMark.MatchString(l.text) {
			n++
		}
	}
	return n
}

// nameParts are the parts of a site's name between the marks that part them.
func nameParts(site string) []string {
	parts := []string{site}
	for _, b := range between {
		var finer []string
		for _, p := range parts {
			finer = append(finer, strings.Split(p, b.mark)...)
		}
		parts = finer
	}
	for i, p := range parts {
		parts[i] = strings.TrimFunc(p, func(r rune) bool { return white(r) || strings.ContainsRune("|-–—®™©", r) })
	}
	return parts
}
