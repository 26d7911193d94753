package web

import (
	"strings"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// headline chooses among what a page gives for its headline. The words that it
// shows as its heading count, where what it declares bears them out; else what
// it declares, without the site's name.
func (h *head) headline(c *context, sites []string) dossier.Stated {
	said, lines := h.titles(), c.lines
	if at := c.headline; at >= 0 {
		by := "h1"
		if lines[at].level != 1 {
			by = "heading"
		}
		return transcript.Say(withoutSite(lines[at].text, sites, said), by)
	}
	for _, s := range said {
		if text := withoutSite(s.Value, sites, said); text != "" && !isSite(text, sites) {
			return transcript.Say(asShown(text, lines), s.By)
		}
	}
	return dossier.Stated{}
}

// asShown is the part of a title before or behind a mark that the page shows
// as a line of its own, where it does not show the whole: what is left out is the
// name of a site that the page gives nowhere else.
func asShown(title string, lines []*line) string {
	shown := map[string]bool{}
	for _, l := range lines {
		shown[l.key] = true
	}
	if shown[keyOf(title)] {
		return title
	}
	for _, mark := range titleMarks {
		at := strings.LastIndex(title, mark)
		if at <= 0 {
			continue
		}
		for _, part := range [...]string{title[:at], title[at+len(mark):]} {
			if part = strings.TrimSpace(part); len(strings.Fields(part)) >= 3 && shown[keyOf(part)] {
				return part
			}
		}
	}
	return title
}

// titles are the titles that a page declares, the most careful first.
func (h *head) titles() []dossier.Stated {
	var all []dossier.Stated
	add := func(value, by string) {
		if s := transcript.Say(plain(value), by); s.Value != "" && len(s.Value) < longestTitle {
			all = append(all, s)
		}
	}
	if a := h.article(); a != nil {
		add(a.text("headline"), "JSON-LD headline")
	}
	for _, name := range [...]string{"og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "headline"} {
		if c, _ := h.said(name); c != "" {
			add(c, name)
		}
	}
	add(h.title, "title element")
	if a := h.article(); a != nil && a["headline"] == nil {
		add(a.text("name"), "JSON-LD name")
	}
	return all
}

// Bounds of what is looked at for a headline.
const (
	longestTitle = 500
	mostHeadings = 300
)

// shownTitle is the line that shows the headline: a heading of the highest
// level that agrees best with a declared title; -1 when none does.
func shownTitle(lines []*line, said []dossier.Stated, sites []string) int {
	best, most, headings := -1, 0, 0
	for i, l := range lines {
		if l.level == 0 || l.level > 3 || l.words == 0 || l.words > 60 {
			continue
		}
		if headings++; headings > mostHeadings {
			break
		}
		for _, s := range said {
			n := agreement(l.key, keyOf(s.Value))
			if n < 50 || isSite(l.text, sites) {
				continue
			}
			n += 30 * (3 - l.level) / 2
			if l.words < 3 && n < 100 {
				continue
			}
			if n > most {
				best, most = i, n
			}
		}
	}
	if best >= 0 {
		return best
	}
	only := -1
	for i, l := range lines {
		if l.level == 1 && l.words >= 4 && l.linked == 0 && !isSite(l.text, sites) {
			if only >= 0 {
				return -1
			}
			only = i
		}
	}
	return only
}

// agreement is how far two keys are of the same words, from 0 to 100: the
// share of the shorter one's words that the longer one has in a row from its
// beginning or end, or of all words that both have.
func agreement(a, b string) int {
	if a == "" || b == "" {
		return 0
	}
	if a == b {
		return 100
	}
	wa, wb := strings.Fields(a), strings.Fields(b)
	in := map[string]bool{}
	for _, w := range wb {
		in[w] = true
	}
	both := 0
	for _, w := range wa {
		if in[w] {
			both++
		}
	}
	return both * 95 / max(len(wa), len(wb))
}

// titleMarks part a headline from the name of its site or section.
var titleMarks = [...]string{" | ", " » ", " :: ", " • ", " · ", " — ", " – ", " - ", " ‹ ", " « ", " / ", " ~ ", "|"}

// withoutSite takes the site's name, and sections before it, from a title: what
// stands behind a mark that no headline has, what is the site's name, and what
// another title of the page goes without.
func withoutSite(title string, sites []string, said []dossier.Stated) string {
	for again := true; again; {
		again = false
		for _, mark := range titleMarks {
			at := strings.LastIndex(title, mark)
			if at <= 0 {
				continue
			}
			left, right := strings.TrimSpace(title[:at]), strings.TrimSpace(title[at+len(mark):])
			switch {
			case right == "" || isSite(right, sites) || says(said, left) && !says(said, title[:at]+mark+right+" ") && len(left) > len(right):
				title, again = left, left != ""
			case isSite(left, sites):
				title, again = right, right != ""
			case (mark == " | " || mark == " :: " || mark == " » ") && len(strings.Fields(right)) <= 4 && len(strings.Fields(left)) > 4 && !says(said, title):
				title, again = left, true
			}
			if again {
				break
			}
		}
		if at := strings.Index(title, ": "); at > 0 && isSite(title[:at], sites) && len(strings.Fields(title[at+2:])) >= 3 {
			title, again = title[at+2:], true
		}
	}
	return title
}

// says reports whether at least one of the titles, other than <title>, is so.
func says(said []dossier.Stated, title string) bool {
	key := keyOf(title)
	for _, s := range said {
		if s.By != "title element" && keyOf(s.Value) == key {
			return true
		}
	}
	return false
}

// isSite reports whether a text is a site's name: the letters of one, with or
// without what names of sites have around them.
func isSite(text string, sites []string) bool {
	key := compact(text)
	if key == "" {
		return false
	}
	for _, s := range sites {
		if s == key || len(s) >= 4 && (strings.TrimPrefix(key, "the") == strings.TrimPrefix(s, "the") || key == s+"com" || key == s+"news" || key == s+"online" || key == s+"magazine") {
			return true
		}
	}
	return false
}

// compact is a text's letters and digits alone, in lower case.
func compact(text string) string { return strings.ReplaceAll(keyOf(text), " ", "") }
