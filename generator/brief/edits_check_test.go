package brief

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"dossier/generator/dossier"
	"go.yaml.in/yaml/v3"
)

var references = regexp.MustCompile(`\[L[0-9–]+\]\([^()#]*#L[0-9L-]+\)`)

// unlined is text without what its references say, on plain lines.
func unlined(s string) string {
	s = strings.ReplaceAll(strings.TrimPrefix(s, "\ufeff"), "\r\n", "\n")
	return references.ReplaceAllString(s, "[L](#L)")
}

// judge holds a file that was brought up to date against what the person did
// and what the program now finds; it returns what is wrong.
func (k *desk) judge(before string, u Updated, w *world, fresh *dossier.Briefing, d draft, moved bool) []string {
	var wrong []string
	object := func(format string, args ...any) { wrong = append(wrong, fmt.Sprintf(format, args...)) }
	after := string(u.Text)
	for _, word := range k.words {
		if strings.Count(after, word) < 1 {
			object("the person's %s is lost", word)
		}
	}
	there := map[string]int{}
	for line := range strings.SplitSeq(unlined(after), "\n") {
		there[strings.TrimRight(line, " \t")]++
	}
	lines := slices.Clone(k.lines)
	if !slices.Contains(slices.Collect(maps.Values(w.without)), true) {
		lines = append(lines, k.loose...)
	} else {
		k.loose = nil
	}
	for _, line := range lines {
		if line = strings.TrimRight(unlined(line), " \t"); line == "" {
			continue
		}
		if there[line] == 0 {
			object("the person's line is lost: %s", line)
		}
	}
	if strings.Count(before, "\n") == strings.Count(before, "\r\n") && strings.Count(after, "\n") != strings.Count(after, "\r\n") {
		object("line ends are mixed")
	}
	if link := (places{"north/port.md"}).link(sourceDir, k.source); link != w.link() && strings.Contains(after, "]("+link) {
		object("a link leads to where the source was before")
	}
	k.source = w.name
	body := after[max(strings.Index(after, "\n---"), 0):]
	if slices.ContainsFunc(u.Problems, func(p dossier.Problem) bool {
		return strings.Contains(p.Message, "all that stands in it counts as yours")
	}) {
		k.blank = true
	}
	for _, o := range k.judgeItems(body, w, d, moved) {
		object("%s", o)
	}
	for _, o := range k.judgeOrder(before, after) {
		object("%s", o)
	}
	for _, o := range k.judgeFront(after, w, fresh) {
		object("%s", o)
	}
	return wrong
}

// judgeItems holds every item that the program ever wrote against what became
// of it.
func (k *desk) judgeItems(body string, w *world, d draft, moved bool) []string {
	var wrong []string
	now := map[string]string{}
	for _, p := range d.pieces {
		if p.item >= 0 {
			now[tokenIn(p.markdown)] = p.markdown
		}
	}
	if k.found == nil {
		k.found = map[string]bool{}
		for token := range now {
			k.found[token] = true
		}
	}
	flat := squeeze(strings.ReplaceAll(body, "\r\n", "\n"))
	for _, token := range sortedKeys(k.items) {
		count, fresh := strings.Count(body, token), now[token]
		want := strings.Count(fresh, token)
		switch k.items[token] {
		case deleted:
			if count > 0 && !k.blank && (!k.lost || k.found[token]) {
				wrong = append(wrong, token+" was deleted and came back")
			}
		case clean, spaced:
			if k.lost {
				continue
			}
			if count != want {
				wrong = append(wrong, fmt.Sprintf("%s stands %d times, should %d", token, count, want))
			} else if want > 0 && !strings.Contains(flat, squeeze(strings.TrimPrefix(fresh, "- "))) {
				wrong = append(wrong, token+" is not as the program finds it now")
			}
		case corrected, annotated:
			if count == 0 {
				wrong = append(wrong, token+" is gone in spite of the person's words in it")
			}
			if line := w.line(token); line > 0 && moved && !k.lost && !strings.Contains(k.around(body, token), fmt.Sprintf("[L%d](%s#L%d)", line, w.link(), line)) {
				if k.known(w, token) {
					wrong = append(wrong, fmt.Sprintf("%s stands in line %d now, and its reference elsewhere", token, line))
				}
			}
		case frozen, copied:
		}
	}
	for token, markdown := range now {
		if _, known := k.items[token]; known {
			continue
		}
		k.items[token] = clean
		want := strings.Count(markdown, token)
		for _, row := range w.rows {
			if row.kind != "" && row.token() == token && slices.ContainsFunc(sectionsOf(row.kind), func(s string) bool { return k.gone[s] }) {
				want = 0
				k.items[token] = deleted
			}
		}
		if k.lost {
			k.items[token] = copied
			continue
		}
		if count := strings.Count(body, token); count != want {
			wrong = append(wrong, fmt.Sprintf("the new %s stands %d times, should %d", token, count, want))
		}
	}
	return wrong
}

// known reports whether this version of the program has a form for an item:
// else it is prose to it, whose lines nobody knows.
func (k *desk) known(w *world, token string) bool {
	for _, row := range w.rows {
		if row.kind == "" || row.token() != token {
			continue
		}
		for _, key := range sectionsOf(row.kind) {
			for kind, without := range w.without {
				if without && key == sectionKey(&dossier.Section{Kind: kind, Level: 2}) {
					return false
				}
			}
		}
	}
	return true
}

// around is the item that a token stands in.
func (k *desk) around(body, token string) string {
	body = strings.ReplaceAll(body, "\r\n", "\n")
	at := strings.Index(body, token)
	if at < 0 {
		return ""
	}
	rest := body[at:]
	for _, end := range []string{"\n\n", "\n- ", "\n* "} {
		rest, _, _ = strings.Cut(rest, end)
	}
	return rest
}

// judgeOrder objects where two things that stood in a file before and stand
// there still have changed places.
func (k *desk) judgeOrder(before, after string) []string {
	before, after = bodyOf(before), bodyOf(after)
	type place struct{ was, is int }
	var all []place
	see := func(token string) {
		was, is := strings.Index(before, token), strings.Index(after, token)
		if was >= 0 && is >= 0 && strings.Count(before, token) == strings.Count(after, token) {
			all = append(all, place{was, is})
		}
	}
	for _, word := range k.words {
		see(word)
	}
	for token, f := range k.items {
		if f != copied {
			see(token)
		}
	}
	slices.SortFunc(all, func(a, b place) int { return a.was - b.was })
	if !slices.IsSortedFunc(all, func(a, b place) int { return a.is - b.is }) {
		return []string{"things stand in another order than before"}
	}
	return nil
}

func bodyOf(file string) string { return file[max(strings.Index(file, "\n---"), 0):] }

// judgeFront holds the values, as any reader of YAML sees them, against the
// person's and the program's.
func (k *desk) judgeFront(file string, w *world, fresh *dossier.Briefing) []string {
	var wrong []string
	values, ok := frontOf(file)
	if !ok {
		return []string{"the front matter is not YAML"}
	}
	for _, l := range leaves(fresh) {
		is, there := values[l.key]
		theirs, touched := k.texts[l.key]
		switch {
		case theirs == "&":
			if was := k.tied[l.key]; !slices.Equal(is.list, was.list) || is.text != was.text {
				wrong = append(wrong, fmt.Sprintf("%s, tied to another value, is %v, was %v", l.key, is, was))
			}
		case personal[l.key] != "" || k.lost:
		case touched && theirs == "":
			if there && !k.blank {
				wrong = append(wrong, l.key+" was deleted and came back")
			}
		case touched:
			if is.text != theirs {
				wrong = append(wrong, fmt.Sprintf("%s is %q, the person's is %q", l.key, is.text, theirs))
			}
		case l.many:
			wrong = append(wrong, k.judgeList(l, is.list)...)
		case is.text != l.text:
			wrong = append(wrong, fmt.Sprintf("%s is %q, should be %q", l.key, is.text, l.text))
		}
	}
	for key := range w.lacks {
		if _, there := values[key]; there && w.lacks[key] && !k.lost && !k.touched[key] {
			wrong = append(wrong, key+" is no longer written and stands there")
		}
	}
	return wrong
}

func (k *desk) judgeList(l leaf, is []string) []string {
	if !k.touched[l.key] {
		if !slices.Equal(is, l.list) {
			return []string{fmt.Sprintf("%s is %q, should be %q", l.key, is, l.list)}
		}
		return nil
	}
	want := append(without(l.list, k.cuts[l.key]), k.adds[l.key]...)
	a, b := slices.Sorted(slices.Values(is)), slices.Sorted(slices.Values(want))
	if !slices.Equal(a, b) {
		return []string{fmt.Sprintf("%s holds %q, should hold %q", l.key, a, b)}
	}
	return nil
}

// frontOf reads a front matter with nothing but a YAML library.
func frontOf(file string) (map[string]leaf, bool) {
	file = strings.ReplaceAll(strings.TrimPrefix(file, "\ufeff"), "\r\n", "\n")
	end := strings.Index(file[4:], "\n---")
	if end < 0 {
		return nil, false
	}
	var top map[string]yaml.Node
	if yaml.Unmarshal([]byte(file[4:4+end]), &top) != nil {
		return nil, false
	}
	values := map[string]leaf{}
	var see func(prefix string, m map[string]yaml.Node)
	see = func(prefix string, m map[string]yaml.Node) {
		for key, n := range m {
			var l leaf
			var inner map[string]yaml.Node
			if n.Decode(&l.list) == nil || n.Decode(&l.text) == nil {
				values[prefix+key] = l
			} else if key == "source" && n.Decode(&inner) == nil {
				see("source.", inner)
			}
		}
	}
	see("", top)
	return values, true
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
