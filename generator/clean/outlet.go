package clean

import (
	"fmt"
	"regexp"
	"strings"

	"dossier/generator/dossier"
)

var (
	copyrightOf = regexp.MustCompile(`(?i)(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d)?(?:\s*[-–—]\s*(?:19|20)?\d\d)?,?\s+(?:by )?(?:the )?([\p{Lu}\d][^.|,;•·©]{1,50}?)(?:,? (?:inc|llc|ltd|limited|all|corp|co|plc|gmbh|group of companies)\b|[.|,;•·]|$)`)
	appOf       = regexp.MustCompile(`(?i)^(?:download|get|try|open in)\s+(?:the|our)?\s*(.{2,30}?)\s+(?:mobile |news )?app\b`)
)

// findOutlet takes the outlet from the name that stands with the headline,
// else infers it from the line that holds the copyright or offers the app.
func (d *desk) findOutlet() {
	if d.mastheadOutlet() {
		return
	}
	for _, rule := range []struct {
		name string
		is   *regexp.Regexp
	}{{"app promotion", appOf}, {"copyright line", copyrightOf}} {
		for i := len(d.lines) - 1; i >= 0; i-- {
			l := d.lines[i]
			if l.body || l.words > 40 {
				continue
			}
			m := rule.is.FindStringSubmatchIndex(l.text)
			if m == nil || !nameLike(l.text[m[2]:m[3]]) {
				continue
			}
			d.art.Outlet = dossier.Attested{
				Value: strings.TrimSpace(l.text[m[2]:m[3]]),
				Basis: fmt.Sprintf("inferred; %s (L%d)", rule.name, l.number),
				Span:  dossier.Span{Start: l.span.Start + m[2], End: l.span.Start + m[3]},
			}
			return
		}
	}
}

// nameLike keeps “our”, “this” and sentences from being an outlet.
func nameLike(text string) bool {
	words := strings.Fields(text)
	if len(words) == 0 || len(words) > 6 {
		return false
	}
	capped := 0
	for _, w := range words {
		if strings.ToLower(w) != w {
			capped++
		}
	}
	return capped*2 > len(words)
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
	i := strings.Index(d.src.Slice(best.site), best.siteName)
	start := best.site.Start + max(i, 0)
	d.art.Outlet = dossier.Attested{Value: best.siteName, Span: dossier.Span{Start: start, End: start + len(best.siteName)}}
	return true
}
