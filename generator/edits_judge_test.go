package generator_test

import (
	"fmt"
	"slices"
	"strings"
)

// An objection is what is wrong with a briefing after a build: a sentence, and
// a rule by which the same fault is found again: "holds", "lacks" or "once",
// and words.
type objection struct {
	source int // number of the article; -1 for the whole
	file   string
	says   string
	rule   string
	text   string
}

// judge holds a briefing that a build has brought up to date against what a
// person did to it before and what a build from nothing writes now of its source.
func (a *account) judge(before, after, fresh, source string) []objection {
	j := &judgement{account: a, source: source, after: strings.ReplaceAll(after, "\r\n", "\n")}
	j.front, j.body = split(j.after)
	j.freshFront, j.freshBody = split(fresh)
	j.is, j.now = clip(j.body), clip(j.freshBody)
	for _, w := range a.words {
		j.must(strings.Contains(after, w), "holds", w, "a person's words are lost")
	}
	mine := j.persons()
	j.items(mine)
	j.headings(mine)
	j.order(before)
	j.values()
	return j.wrong
}

// A judgement is a briefing being judged.
type judgement struct {
	*account
	source                string
	after, front, body    string
	freshFront, freshBody string
	is, now               []clipping
	wrong                 []objection
}

func (j *judgement) must(holds bool, rule, text, format string, args ...any) {
	if !holds {
		j.wrong = append(j.wrong, objection{j.number, j.file, fmt.Sprintf(format, args...), rule, text})
	}
}

// persons finds every clipping of a person's in the file, and says which
// clippings those are.
func (j *judgement) persons() map[int]bool {
	left := map[own]int{}
	for _, o := range j.theirs {
		o.noted = false
		left[o]++
	}
	mine := map[int]bool{}
	for i, c := range j.is {
		o := own{home: c.home, text: unlined(c.text)}
		if left[o]--; left[o] >= 0 {
			mine[i] = true
		}
	}
	for _, o := range j.theirs {
		o.noted = false
		if left[o] > 0 {
			left[o] = 0
			j.must(false, "holds", o.text, "a person's item is lost or changed")
		}
	}
	return mine
}

// items holds the program's items against those of a build from nothing: each
// is there as often as it is found, less what a person deleted or has
// themselves, and reads as it does now.
func (j *judgement) items(mine map[int]bool) {
	want, texts := map[string]int{}, map[string][]string{}
	for _, c := range j.now {
		if c.id != "" && !j.out(c) {
			want[c.id]++
			texts[c.id] = append(texts[c.id], plain(c.text))
		}
	}
	for id, n := range j.deleted {
		want[id] = max(want[id]-n, 0)
	}
	for i, c := range j.is {
		switch {
		case c.id == "" || !mine[i]:
		case want[c.id] > 0:
			want[c.id]--
			j.lines(c)
		}
	}
	have := map[string]int{}
	for i, c := range j.is {
		if mine[i] || c.id == "" {
			j.must(mine[i] || c.level > 0 || c.id != "", "lacks", c.text, "this is nobody's")
			continue
		}
		have[c.id]++
		annotated := i+1 < len(j.is) && j.is[i+1].attached
		switch {
		case have[c.id] <= want[c.id]:
			j.must(slices.Contains(texts[c.id], plain(c.text)), "holds", strings.Join(texts[c.id], " / "), "an item is not as it is found now: %s", c.text)
		case annotated && want[c.id] == 0:
		case j.deleted[c.id] > 0:
			j.must(false, "lacks", c.text, "an item was deleted and came back")
		case len(texts[c.id]) > 0:
			j.must(false, "once", c.text, "an item stands %d times, should %d", have[c.id], want[c.id])
		default:
			j.must(false, "lacks", c.text, "an item is no longer found and stands there")
		}
	}
	for _, c := range j.now {
		if c.id != "" && have[c.id] < want[c.id] {
			have[c.id] = want[c.id]
			j.must(false, "holds", c.text, "an item is missing")
		}
	}
}

// out reports whether a person took away the section that a fresh item is in.
func (j *judgement) out(c clipping) bool {
	return j.gone[c.home] || strings.HasPrefix(c.home, "theme/") && j.gone["by theme"]
}

// lines holds the reference of an item that a person corrected against the
// lines in which its words stand now, if they stand there once.
func (j *judgement) lines(c clipping) {
	var refs []string
	for _, f := range j.now {
		if f.id == c.id {
			refs = append(refs, refOf(f.text))
		}
	}
	_, words, _ := strings.Cut(c.id, "|")
	if len(refs) == 1 && strings.Count(j.source, words) == 1 && c.home != "who is who" && refOf(c.text) != refs[0] {
		j.must(false, "holds", refs[0], "a person's item leads to %s, its words are in %s: %s", refOf(c.text), refs[0], c.text)
	}
}

// headings holds the sections against those of a build from nothing.
func (j *judgement) headings(mine map[int]bool) {
	have := map[string]int{}
	for i, c := range j.is {
		if c.level > 0 && c.home != "own" && !mine[i] {
			have[c.home]++
		}
	}
	for _, c := range j.now {
		if c.level == 0 {
			continue
		}
		want := 1
		if j.out(c) {
			want = 0
		}
		j.must(have[c.home] == want, map[int]string{0: "lacks", 1: "once"}[want], c.text, "the section stands %d times, should %d", have[c.home], want)
		delete(have, c.home)
	}
	for i, c := range j.is {
		if c.level > 0 && have[c.home] > 0 && !mine[i] && end(j.is, i) == i+1 {
			j.must(false, "lacks", c.text, "a section with nothing in it stands there")
		}
	}
}

// order objects where two things that stood in the file before and stand there
// still have changed places.
func (j *judgement) order(before string) {
	_, body := split(strings.ReplaceAll(before, "\r\n", "\n"))
	name := func(c clipping) string {
		switch {
		case c.level > 0 && c.home != "own":
			return "section " + c.home
		case c.id != "" && !j.isTheirs(c):
			return c.id
		}
		return unlined(c.text)
	}
	was, n := map[string]int{}, map[string]int{}
	for i, c := range clip(body) {
		was[name(c)] = i
		n[name(c)]++
	}
	reached := -1
	for _, c := range j.is {
		at, stood := was[name(c)]
		if !stood || n[name(c)] > 1 {
			continue
		}
		if at < reached {
			j.must(false, "holds", c.text, "things stand in another order than before")
			return
		}
		reached = at
	}
}

// values holds the front matter, as any reader of YAML sees it, against the
// person's and the program's.
func (j *judgement) values() {
	is, fresh := valuesOf(j.front), valuesOf(j.freshFront)
	if is == nil {
		j.must(false, "holds", "---", "the front matter is not YAML")
		return
	}
	for _, key := range slices.Concat(textKeys, listKeys, []string{"source.file", "source.sha256", "source.outlet_basis", "source.published_basis", "source.url"}) {
		text, touched := j.account.values[key]
		v, there := is[key]
		switch {
		case touched && text == "":
			j.must(!there, "lacks", "\n"+indented(key)+last(key)+":", "%s was deleted and came back", key)
		case touched:
			j.must(v.text == text, "holds", text, "%s is %q, a person wrote %q", key, v.text, text)
		case !j.touched[key]:
			j.must(v.text == fresh[key].text && slices.Equal(v.list, fresh[key].list), "holds", line(j.freshFront, key), "%s is %q, should be %q", key, v, fresh[key])
		default:
			want := slices.Sorted(slices.Values(append(less(fresh[key].list, j.cuts[key]), j.adds[key]...)))
			have := slices.Sorted(slices.Values(v.list))
			j.must(slices.Equal(have, want), "holds", strings.Join(want, " / "), "%s holds %q, should hold %q", key, have, want)
		}
	}
}

// line is the first line of a value in a front matter.
func line(front, key string) string {
	a := &account{front: front}
	if from, _ := a.find(key); from >= 0 {
		return a.lines()[from]
	}
	return ""
}

func less(list, cut []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(name string) bool { return slices.Contains(cut, name) })
}
