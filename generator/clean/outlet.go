package clean

import (
	"strings"

	"dossier/generator/dossier"
)

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
	d.inferOutlet("copyright line", d.holderNamed())
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
