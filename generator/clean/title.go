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
			titled{
				at: at, text: text[:i], span: dossier.Span{Start: span.Start, End: span.Start + i},
				site: dossier.Span{Start: span.Start + i, End: span.End}, siteName: text[j:], firm: b.firm,
			},
			titled{
				at: at, text: text[j:], span: dossier.Span{Start: span.Start + j, End: span.End},
				site: dossier.Span{Start: span.Start, End: span.Start + j}, siteName: text[:i], firm: b.firm,
			})
	}
	for _, b := range between { // all that follows: “Headline | Section | SITE NAME”
		i := strings.Index(text, b.mark)
		if i <= 0 || !b.firm || i == strings.LastIndex(text, b.mark) {
			continue
		}
		all = append(all, titled{
			at: at, text: text[:i], span: dossier.Span{Start: span.Start, End: span.Start + i},
			site: dossier.Span{Start: span.Start + i, End: span.End}, siteName: text[i+len(b.mark):], firm: true,
		})
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
