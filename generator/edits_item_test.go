package generator_test

import (
	"regexp"
	"strings"
)

// wordsIn is where on its first line an item's words stand.
func wordsIn(c clipping) (from, to int) {
	line, _, _ := strings.Cut(c.text, "\n")
	from, to = 2, len(line)
	switch {
	case c.home == "chronology":
		from = strings.Index(line, ") ") + 2
	case c.home == "who is who":
		from, to = 4, 4+max(strings.Index(line[4:], "**"), 0)
	}
	if at := lineLink.FindStringIndex(line[from:]); at != nil {
		to = min(to, from+at[0])
	}
	return from, to
}

// reword puts a word into an item's own words.
func (a *account) reword(all []clipping, i int) bool {
	if i < 0 {
		return false
	}
	c := all[i]
	from, to := wordsIn(c)
	at := strings.IndexByte(c.text[from:to], ' ')
	if at < 0 {
		return false
	}
	now := c.text[:from+at] + " " + a.word() + c.text[from+at:]
	a.makeTheirs(c, now, true)
	a.replace(c, now)
	return true
}

// correct changes what is said of an item's words.
func (a *account) correct(home string, at *regexp.Regexp, now func() string) bool {
	all := clip(a.body)
	i := a.item(all, func(c clipping) bool { return c.home == home && at.MatchString(c.text) })
	if i < 0 {
		return false
	}
	place := at.FindStringIndex(all[i].text)
	text := all[i].text[:place[0]] + now() + all[i].text[place[1]:]
	if text == all[i].text {
		return false
	}
	a.makeTheirs(all[i], text, false)
	a.replace(all[i], text)
	return true
}

func (a *account) drop(all []clipping, i int) bool {
	if i < 0 {
		return false
	}
	a.undo = append(a.undo, undo{id: all[i].id, home: all[i].home, was: all[i].text})
	a.forget(all[i])
	a.cut(all, i)
	return true
}

// cut takes a clipping out of the body, and the blank lines after a quotation.
func (a *account) cut(all []clipping, i int) {
	to := all[i].to
	if all[i].text[0] != '-' && all[i].text[0] != '*' {
		to = a.upTo(all, i+1)
	}
	a.body = a.body[:all[i].from] + a.body[to:]
}

func (a *account) move() bool {
	all := clip(a.body)
	i := a.item(all, func(c clipping) bool { return isItem(c.text) })
	if i < 0 {
		return false
	}
	c, n := all[i], counted(all)
	var fits []int
	for j, d := range all {
		c.home = d.home
		if d.home != all[i].home && d.home != "by theme" && (d.level > 0 || isItem(d.text)) && n[idOf(c)] == 0 && !strings.HasPrefix(c.home, "theme/") {
			fits = append(fits, j)
		}
	}
	j := a.any(fits)
	if j < 0 {
		return false
	}
	c.home = all[j].home
	a.forget(all[i])
	a.theirs = append(a.theirs, own{c.home, unlined(c.text), false})
	to, text := all[j].to, c.text+"\n"
	if all[j].level > 0 {
		text = "\n" + text
	}
	for k := j + 1; k < len(all) && all[k].attached; k++ {
		to = all[k].to
	}
	if to > all[i].from {
		a.insertAt(to, text)
		a.cut(all, i)
	} else {
		a.cut(all, i)
		a.insertAt(to, text)
	}
	return true
}

// insertAt puts whole lines into the body.
func (a *account) insertAt(at int, text string) {
	if at > 0 && a.body[at-1] != '\n' {
		text = "\n" + text
	}
	a.body = a.body[:at] + text + a.body[at:]
}

func (a *account) note() bool {
	all := clip(a.body)
	i := a.item(all, nil)
	if i < 0 {
		return false
	}
	note, gap := a.word()+" asks", "\n  - "
	if !isItem(all[i].text) {
		gap = "\n>\n> "
	}
	a.theirs = append(a.theirs, own{all[i].home, plain(gap[strings.LastIndexByte(gap, '\n'):] + note), false})
	a.replace(all[i], all[i].text+gap+note)
	return true
}

// add puts words of a person's after a clipping.
func (a *account) add(text string, after func(clipping) bool) bool {
	all := clip(a.body)
	var fits []int
	for i, c := range all {
		if (i+1 == len(all) || !all[i+1].attached) && (after == nil || after(c)) {
			fits = append(fits, i)
		}
	}
	at, home := 0, "own"
	if i := a.any(fits); i >= 0 {
		at, home = all[i].to, all[i].home
	}
	a.theirs = append(a.theirs, own{home, unlined(text), false})
	a.insertAt(at, "\n"+text+"\n\n")
	return true
}

// restyle writes a bullet in another way that says the same.
func (a *account) restyle(change func(string) string) bool {
	all := clip(a.body)
	i := a.item(all, func(c clipping) bool { return isItem(c.text) })
	if i < 0 {
		return false
	}
	a.replace(all[i], change(all[i].text))
	return true
}

// wrapped breaks a bullet after its nth word, where no mark begins the line.
func wrapped(text string, n int) string {
	words := strings.Split(text, " ")
	if strings.Contains(text, "\n") || n+1 >= len(words) || words[n] == "" || !strings.ContainsAny(words[n][:1], "abcdefghijklmnopqrstuvwxyz") || n == 1 {
		return text
	}
	return strings.Join(words[:n], " ") + "\n  " + strings.Join(words[n:], " ")
}
