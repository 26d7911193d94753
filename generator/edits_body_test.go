package generator_test

import (
	"regexp"
	"strings"
)

// bodyEdits are what people do to the body of a briefing. Each reports whether
// there was something to do it to.
var bodyEdits = map[string]func(*account) bool{
	"a word into an item": func(a *account) bool {
		all := clip(a.body)
		return a.reword(all, a.item(all, nil))
	},
	"a key point in other words": func(a *account) bool {
		all := clip(a.body)
		return a.reword(all, a.item(all, func(c clipping) bool { return c.home == "key points" }))
	},
	"another speaker": func(a *account) bool {
		return a.correct("who said what", regexp.MustCompile(`\n> — (\*\*[^*\n]+\*\*|\(speaker not known\))`), func() string { return "\n> — **" + a.word() + "**" })
	},
	"another date": func(a *account) bool {
		return a.correct("chronology", regexp.MustCompile(`^- \*\*[^*]+\*\*`), func() string { return "- **1999-04-0" + a.digit() + "**" })
	},
	"another standing": func(a *account) bool {
		return a.correct("chronology", regexp.MustCompile(`\((happened|planned)`), func() string { return "(denied" })
	},
	"another role": func(a *account) bool {
		return a.correct("who is who", regexp.MustCompile(`\*\* — (person|organization|place)`), func() string { return "** — unnamed; " + a.word() })
	},
	"an item deleted": func(a *account) bool {
		all := clip(a.body)
		return a.drop(all, a.item(all, nil))
	},
	"a quotation deleted": func(a *account) bool {
		all := clip(a.body)
		return a.drop(all, a.item(all, func(c clipping) bool { return c.home == "who said what" }))
	},
	"a line on an actor deleted": func(a *account) bool {
		all := clip(a.body)
		return a.drop(all, a.item(all, func(c clipping) bool { return c.home == "who is who" }))
	},
	"a section deleted": func(a *account) bool {
		all := clip(a.body)
		i := a.heading(all)
		if i < 0 {
			return false
		}
		e := end(all, i)
		from, to := all[i].from, a.upTo(all, e)
		for _, c := range all[i:e] {
			a.forget(c)
		}
		a.body = a.body[:from] + a.body[to:]
		return true
	},
	"a heading renamed": func(a *account) bool {
		all := clip(a.body)
		i := a.heading(all)
		if i < 0 {
			return false
		}
		for _, c := range all[i+1 : end(all, i)] {
			a.seize(c)
		}
		a.gone[all[i].home] = true
		title := strings.Repeat("#", all[i].level) + " My " + a.word()
		a.theirs = append(a.theirs, own{"own", title, false})
		a.replace(all[i], title)
		return true
	},
	"two items the other way round": func(a *account) bool {
		all := clip(a.body)
		i := a.item(all, nil)
		if i < 0 || i+1 >= len(all) || all[i+1].id == "" || i+2 < len(all) && all[i+2].attached {
			return false
		}
		c, d := all[i], all[i+1]
		a.body = a.body[:c.from] + d.text + a.body[c.from+len(c.text):d.from] + c.text + a.body[d.from+len(d.text):]
		return true
	},
	"two sections the other way round": func(a *account) bool {
		all := clip(a.body)
		i := a.heading(all)
		if i < 0 {
			return false
		}
		j := end(all, i)
		if j >= len(all) || all[j].level != all[i].level || all[j].home == "own" {
			return false
		}
		e := a.upTo(all, end(all, j))
		first, second := a.body[all[i].from:all[j].from], strings.TrimRight(a.body[all[j].from:e], "\n")+"\n\n"
		a.body = strings.TrimRight(a.body[:all[i].from]+second+first+a.body[e:], "\n") + "\n"
		return true
	},
	"an item moved to another section": (*account).move,
	"a note inside an item":            (*account).note,
	"a bullet": func(a *account) bool {
		return a.add("- "+a.word()+" is a bullet", func(c clipping) bool { return c.level > 0 || c.id != "" })
	},
	"a paragraph": func(a *account) bool {
		return a.add(a.word()+" is a paragraph, <b>bold</b> & [linked](x.md).", nil)
	},
	"a quotation of one’s own": func(a *account) bool { return a.add("> "+a.word()+"\n> is quoted", nil) },
	"a table":                  func(a *account) bool { return a.add("| "+a.word()+" | b |\n|---|---|\n| c | d |", nil) },
	"a comment":                func(a *account) bool { return a.add("<!-- "+a.word()+" -->", nil) },
	"a small heading":          func(a *account) bool { return a.add("#### "+a.word(), nil) },
	"a shortcode":              func(a *account) bool { return a.add("{{< "+a.word()+" >}} and {{% raw %}}", nil) },
	"a section of one’s own": func(a *account) bool {
		for _, text := range []string{"## " + a.word(), a.word() + " has words."} {
			a.theirs = append(a.theirs, own{"own", text, false})
			a.body = strings.TrimRight(a.body, "\n") + "\n\n" + text + "\n"
		}
		return true
	},
	"an edit undone": (*account).takeBack,
	"an item wrapped": func(a *account) bool {
		return a.restyle(func(text string) string { return wrapped(text, a.IntN(8)+1) })
	},
	"another bullet": func(a *account) bool { return a.restyle(func(text string) string { return "*" + text[1:] }) },
	"spaces at line ends": func(a *account) bool {
		a.body = strings.ReplaceAll(a.body, ")\n", ") \t\n")
		return true
	},
	"blank lines doubled": func(a *account) bool { a.body = strings.ReplaceAll(a.body, "\n\n", "\n\n\n"); return true },
	"no last line end":    func(a *account) bool { a.body = strings.TrimRight(a.body, "\n"); return true },
	"Windows line ends":   func(a *account) bool { a.windows = !a.windows; return true },
}

func (a *account) digit() string { return string(rune('1' + a.IntN(9))) }
