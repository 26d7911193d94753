package clean

import (
	"regexp"
	"strings"

	"dossier/generator/dossier"
)

// breadcrumb is where a page stands in its site: “News / USA”, “Home > Sport”.
var breadcrumb = regexp.MustCompile(`^[^/>»›|]{2,30}(\s*[/>»›]\s*[^/>»›|]{2,30}){1,4}$`)

// nameTheRest gives a reason to every line that is not reporting and has none:
// its own, where it is known furniture, else that of the heading it stands
// under.
func (d *desk) nameTheRest() {
	region := dossier.ReasonWidget
	for i, l := range d.lines {
		if i == d.head || l.body {
			region = dossier.ReasonWidget
		}
		if l.known && l.cue.opens && !l.body {
			region = l.cue.reason
		}
		if l.reason == dossier.ReasonComment {
			region = dossier.ReasonComment
		}
		if l.reason == dossier.ReasonCaption && i >= d.to && region == dossier.ReasonRelated {
			l.reason = region // another story's picture
		}
		if l.body || l.reason != "" {
			continue
		}
		l.reason = d.reasonFor(i, region)
	}
}

func (d *desk) reasonFor(at int, region dossier.Reason) dossier.Reason {
	l := d.lines[at]
	switch {
	case l.words == 0:
		return dossier.ReasonStray
	case l.known && l.cue.reason == dossier.ReasonComment:
		return dossier.ReasonWidget // the heading is no comment
	case l.known:
		return l.cue.reason
	case strings.HasPrefix(l.text, "©"):
		return dossier.ReasonLegal
	case d.isMasthead(l) && (at < d.head || l.words <= 4):
		return dossier.ReasonMasthead
	case at < d.from && breadcrumb.MatchString(l.text) && !l.ends && l.words <= 8:
		return dossier.ReasonSection
	case d.head >= 0 && at < d.head && at >= d.head-2 && l.words <= 3 && !l.stamp():
		return dossier.ReasonSection
	}
	return region
}

// isMasthead reports whether a line is the outlet's name with little else.
func (d *desk) isMasthead(l *line) bool {
	name := strings.Join(foldWords(d.art.Outlet.Value, 12), " ")
	return name != "" && d.art.Outlet.Basis == "" && l.words <= 9 && strings.Contains(" "+l.key+" ", " "+name+" ")
}
