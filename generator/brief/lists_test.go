package brief

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// TestJoined says what becomes of a list: names in capitals are a person's,
// those with a minus were the program's and a person deleted them.
func TestJoined(t *testing.T) {
	for _, c := range []struct{ was, fresh, want string }{
		{"a b c", "a b c", "a b c"},
		{"a b c", "a x b c", "a x b c"},
		{"a b c P", "a b c x", "a b c x P"},
		{"P a b c", "x a b c", "x P a b c"},
		{"c b a", "a b c", "c b a"},
		{"c b a", "a x b c", "c b a x"},
		{"a -b c", "a b c d", "a c d"},
		{"a b P", "b", "b P"},
		{"P", "", "P"},
		{"-a -b", "a b c", "c"},
		{"a P", "a P x", "a P x"},
	} {
		var entries []entry
		deleted := map[string]int{}
		for _, name := range strings.Fields(c.was) {
			if gone, ok := strings.CutPrefix(name, "-"); ok {
				deleted[hashOf(gone)]++
			} else {
				entries = append(entries, entry{name, name != "P"})
			}
		}
		got := strings.Join(joined(entries, strings.Fields(c.fresh), deleted), " ")
		if got != c.want {
			t.Errorf("%q with %q becomes %q, want %q", c.was, c.fresh, got, c.want)
		}
	}
}

// older writes a file's record as earlier versions did: lists as a whole.
func older(b dossier.Briefing, file string) string {
	var items []mark
	for _, l := range leaves(&b) {
		if l.many && !l.empty() {
			items = append(items, mark{l.key, leafMark(l).hash})
		}
	}
	r := read([]byte(file), newScanner(b.File))
	for _, m := range r.front.made.items {
		shape, isLeaf := shapeOf(strings.TrimSuffix(m.key, orderMark))
		if !isLeaf || !shape.many {
			items = append(items, m)
		}
	}
	from := strings.Index(file, "generated:")
	to := strings.Index(file, "---\n## ")
	return file[:from] + record{"0", items}.sorted().write() + file[to:]
}

// TestOlderRecords: a file whose lists an earlier version noted as a whole is
// read right and noted name by name from then on.
func TestOlderRecords(t *testing.T) {
	names := func(people ...string) dossier.Briefing {
		return port(func(b *dossier.Briefing) { b.People = people })
	}
	const was = "people: [Mette Lund, Ana Ruiz]"
	first := names("Mette Lund", "Ana Ruiz")
	old := older(first, string(Update(nil, first, portTitles, "1", nil).Text))
	for _, c := range []struct {
		name, people string
		fresh        dossier.Briefing
		want, then   string // after this build, and after one that finds three names
	}{
		{"untouched, the same", was, first, was, "people: [Bo Ek, Mette Lund, Ana Ruiz]"},
		{"untouched, others found", was, names("Ana Ruiz", "Bo Ek"), "people: [Ana Ruiz, Bo Ek]", "people: [Bo Ek, Mette Lund, Ana Ruiz]"},
		{"a name added, the same found", "people: [Mette Lund, Mine, Ana Ruiz]", first, "people: [Mette Lund, Mine, Ana Ruiz]", "people: [Bo Ek, Mette Lund, Mine, Ana Ruiz]"},
		{"a name deleted, the same found", "people: [Ana Ruiz]", first, "people: [Ana Ruiz]", "people: [Bo Ek, Ana Ruiz]"},
		{"edited, others found", "people: [Mette Lund, Mine]", names("Ana Ruiz"), "people: [Mette Lund, Mine]", "people: [Bo Ek, Mette Lund, Mine]"},
		{"the key deleted", "x: y", names("Ana Ruiz"), "x: y", "x: y"},
	} {
		u := Update([]byte(strings.Replace(old, was, c.people, 1)), c.fresh, portTitles, "1", nil)
		if !strings.Contains(string(u.Text), "\n"+c.want+"\n") || strings.Contains(c.want, "x:") && strings.Contains(string(u.Text), "\npeople") {
			t.Errorf("%s: not %q:\n%s", c.name, c.want, u.Text)
		}
		next := Update(u.Text, names("Bo Ek", "Mette Lund", "Ana Ruiz"), portTitles, "1", nil)
		if !strings.Contains(string(next.Text), "\n"+c.then+"\n") {
			t.Errorf("%s, then three: not %q:\n%s", c.name, c.then, next.Text)
		}
	}
}

// A list with an entry a line keeps its lines: a person's quotes, comments and
// spaces, those beside a name that goes included.
func TestListLines(t *testing.T) {
	file := Update(nil, port(func(b *dossier.Briefing) { b.People = []string{"A", "B", "C"} }), portTitles, "1", nil).Text
	edited := replacing("people: [A, B, C]", "people:   # who\n    # first\n    - 'A'   # one\n\n    -   B # two\n    - \"C\"\n    - 'Mine'")(string(file))
	u := Update([]byte(edited), port(func(b *dossier.Briefing) { b.People = []string{"A", "X", "C", "Y: z"} }), portTitles, "1", nil)
	const want = "people:   # who\n    # first\n    - 'A'   # one\n    - X\n\n    # two\n    - \"C\"\n    - \"Y: z\"\n    - 'Mine'\n"
	if !strings.Contains(string(u.Text), want) {
		t.Errorf("lacks\n%s\n%s", want, u.Text)
	}
}
