package generator_test

import (
	"slices"
	"strings"
)

// takeBack makes an item again what the program wrote.
func (a *account) takeBack() bool {
	all := clip(a.body)
	for _, at := range a.Perm(len(a.undo)) {
		u := a.undo[at]
		if a.restore(all, u) {
			a.undo = slices.Delete(a.undo, at, at+1)
			return true
		}
	}
	return false
}

func (a *account) restore(all []clipping, u undo) bool {
	head := slices.IndexFunc(all, func(c clipping) bool { return c.level > 0 && c.home == u.home })
	stands := slices.IndexFunc(all, func(c clipping) bool { return c.home == u.home && u.is != "" && unlined(c.text) == unlined(u.is) })
	switch n := counted(all)[u.id]; {
	case head < 0 || a.deleted[u.id] > 1 || a.gone[u.home]:
		return false
	case u.is == "" && n == 0 && a.deleted[u.id] == 1:
		a.deleted[u.id] = 0
		a.insertAt(all[head].to, "\n"+u.was+"\n\n")
		return true
	case u.is == "" || stands < 0 || stands+1 < len(all) && all[stands+1].attached:
		return false
	case all[stands].id == u.id && u.home == "who is who":
		return false // a name stands in many lines: its reference may be another than the program's
	case all[stands].id == u.id && (n != 1 || a.deleted[u.id] != 0), all[stands].id != u.id && (n != 0 || a.deleted[u.id] != 1):
		return false
	}
	mine := a.theirsAt(all[stands])
	if mine < 0 {
		return false
	}
	a.words = slices.DeleteFunc(a.words, func(w string) bool { return strings.Contains(all[stands].text, w) })
	a.theirs = slices.Delete(a.theirs, mine, mine+1)
	a.deleted[u.id] = 0
	if all[stands].id == u.id {
		u.was = leadingWhere(u.was, all[stands].text)
	}
	a.replace(all[stands], u.was)
	return true
}

// leadingWhere is an item with the reference of another: who takes back a
// speaker leaves a reference that has since been brought up to date.
func leadingWhere(item, other string) string {
	at, now := lineLink.FindAllStringIndex(item, -1), lineLink.FindAllString(other, -1)
	if len(at) == 0 || len(now) == 0 {
		return item
	}
	end := at[len(at)-1]
	return item[:end[0]] + now[len(now)-1] + item[end[1]:]
}
