package generator_test

import (
	"regexp"
	"strings"
)

// A clipping is a stretch of a briefing's body, told by its lines alone: this
// test reads briefings without the code that it puts to the test.
type clipping struct {
	from, to int    // in the body
	text     string // without blank lines around
	level    int    // of a heading
	home     string // the section it stands in, or which it opens: "key points", "theme/ports", "own"
	id       string // which of the program's items it is; empty for a person's prose
	attached bool   // it stands inside the item before it
}

var (
	themeLink   = regexp.MustCompile(`^### \[.*\]\((?:\.\./)*themes/(.+)\.md\)$`)
	lineLink    = regexp.MustCompile(`\[L[0-9–L]+\]\([^()#]*#L[0-9L-]+\)`)
	entryHead   = regexp.MustCompile(`^\*\*[^*]+\*\* \(((?:[^)\\]|\\.)*)\) (.*)$`)
	boldName    = regexp.MustCompile(`^\*\*(.+?)\*\*`)
	sectionHome = map[string]string{"key points": "point", "who said what": "quote", "chronology": "event", "who is who": "actor"}
)

// split is a file's front matter, with its fences, and its body.
func split(file string) (front, body string) {
	if end := strings.Index(file, "\n---\n"); end >= 0 {
		return file[:end+5], file[end+5:]
	}
	return "", file
}

// clip cuts a body into its headings, items and the rest.
func clip(body string) []clipping {
	var all []clipping
	open, home, top := -1, "own", "own"
	begin := func(at int) { all, open = append(all, clipping{from: at, home: home}), len(all) }
	at := 0
	for line := range strings.Lines(body) {
		words := strings.TrimRight(line, " \t\n")
		switch level := headingLevel(words); {
		case words == "":
			open = -1
		case level > 0:
			home, top = opened(words, level, home, top)
			begin(at)
			all[open].level, all[open].home = level, home
		case open >= 0 && all[open].level > 0, open < 0, isItem(words), noteIn(all[open], words):
			attached := open >= 0 && noteIn(all[open], words)
			begin(at)
			all[open].attached = attached
		}
		at += len(line)
		if open >= 0 && words != ">" {
			all[open].to = at
			all[open].text = strings.TrimRight(body[all[open].from:at], " \t\n")
		}
		if open >= 0 && all[open].level > 0 {
			open = -1
		}
	}
	for i := range all {
		all[i].id = idOf(all[i])
	}
	return all
}

func isItem(line string) bool { return strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ") }

// noteIn reports whether a line begins a note inside an item.
func noteIn(c clipping, line string) bool {
	if strings.HasPrefix(c.text, ">") {
		return strings.HasPrefix(line, "> ") && strings.Contains(c.text, "\n> — ")
	}
	return isItem(c.text) && strings.HasPrefix(line, "  - ")
}

// opened is the section after a heading, and the one of level 2 around it.
func opened(line string, level int, home, top string) (string, string) {
	title := strings.ToLower(strings.TrimSpace(strings.TrimLeft(line, "#")))
	switch {
	case level == 1:
		return "own", "own"
	case level == 2 && (sectionHome[title] != "" || title == "by theme"):
		return title, title
	case level == 2:
		return "own", "own"
	case level == 3 && top == "by theme":
		if m := themeLink.FindStringSubmatch(line); m != nil {
			return "theme/" + m[1], top
		}
		return "own", top
	case level == 3:
		return top, top
	}
	return home, top
}

func headingLevel(line string) int {
	n := len(line) - len(strings.TrimLeft(line, "#"))
	if n > 3 || n < len(line) && line[n] != ' ' {
		return 0
	}
	return n
}

// idOf says which item a clipping is: its section and its verbatim words.
func idOf(c clipping) string {
	form := sectionHome[c.home]
	if strings.HasPrefix(c.home, "theme/") {
		form = c.home
	}
	if c.level > 0 || form == "" || c.attached {
		return ""
	}
	words := plain(c.text)
	if quote, ok := strings.CutPrefix(c.text, "> "); ok {
		said, attribution, _ := strings.Cut(quote, "\n>\n")
		if form != "quote" || !lineLink.MatchString(attribution) {
			return ""
		}
		return "quote|" + strings.TrimSuffix(strings.TrimPrefix(plain(said), "“"), "”")
	}
	words, ok := strings.CutPrefix(words, "- ")
	at := lineLink.FindAllStringIndex(words, -1)
	if !ok || form == "quote" || len(at) == 0 || at[len(at)-1][1] != len(words) {
		return ""
	}
	words = strings.TrimSpace(words[:at[len(at)-1][0]])
	switch form {
	case "event":
		m := entryHead.FindStringSubmatch(words)
		if m == nil {
			return ""
		}
		_, expression, _ := strings.Cut(m[1], "“")
		return "event|" + expression + "|" + m[2]
	case "actor":
		m := boldName.FindStringSubmatch(words)
		if m == nil {
			return ""
		}
		return "actor|" + m[1]
	}
	return form + "|" + words
}

// plain is an item as a reader sees it: spaces and the bullet's mark are no
// matter.
func plain(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if rest, ok := strings.CutPrefix(text, "* "); ok {
		return "- " + rest
	}
	return text
}

// unlined is plain without the lines and the file that references lead to.
func unlined(text string) string { return lineLink.ReplaceAllString(plain(text), "[L]()") }

// refOf is where the reference at the end of an item leads: "#L30".
func refOf(text string) string {
	all := lineLink.FindAllString(text, -1)
	if len(all) == 0 {
		return ""
	}
	last := all[len(all)-1]
	return strings.TrimSuffix(last[strings.Index(last, "#"):], ")")
}
