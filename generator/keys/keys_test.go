package keys

import (
	"strings"
	"testing"
)

func TestReadFillsAndObjects(t *testing.T) {
	even := func(s string) bool { return len(s)%2 == 0 }
	for _, c := range []struct{ proves, yaml, want, problems string }{
		{"values are filled, runs of space made one", "title: A  long\n  title\norder: 3\nterms: [a, b]", "A long title|3|a,b||", ""},
		{"one value stands for a list", "terms: a, b", "|0|a, b||", ""},
		{"an empty value says nothing", "title:\norder:", "|0|||", ""},
		{"nor do an empty text and white space", "title: ''\norder: ''", "|0|||", ""},
		{"white space alone is no document", " \n\t\n", "|0|||", ""},
		{"an alias stands for what it names", "title: &t T\nterms: [*t]\neven: *t", "T|0|T||", "f.md:1"},
		{"a mistyped key gets the nearest right name", "\ntitel: x", "|0|||", "f.md:12: unknown key “titel” (did you mean “title”?)"},
		{"a key with no likeness gets the list", "zzzzzz: x", "|0|||", "f.md:11: unknown key “zzzzzz” (the keys are title, order, terms, even)"},
		{"the first of two equal keys counts", "title: a\ntitle: b", "a|0|||", "f.md:12: “title” is given twice; the first counts ()"},
		{"a word is no number", "order: two", "|0|||", "f.md:11: “two” is not a whole number, so “order” is left out ()"},
		{"an invalid value fills nothing", "even: odd", "|0|||", "f.md:11: “odd” is odd, so “even” is left out (add one)"},
		{"a mapping is no value", "title: {a: b}", "|0|||", "f.md:11: “title” takes one value ()"},
		{"a list is no document", "- a", "|0|||", "f.md:11: a page is a list of “key: value” lines, and this is none ()"},
		{"broken YAML names its line", "title: a\n  b: [", "|0|||", "f.md:1"},
		{"marks of a merge are named", "title: a\n<<<<<<< HEAD\nb: c\n>>>>>>> x", "|0|||", "f.md:12: marks of an unresolved merge"},
	} {
		var title, evenly string
		var order int
		var terms []string
		problems := Read(Document{File: "f.md", Above: 10, What: "a page"}, []byte(c.yaml),
			Text("title", &title), Number("order", &order), List("terms", &terms),
			Checked("even", &evenly, even, "is odd", "add one"))
		got := strings.Join([]string{title, string(rune('0' + order)), strings.Join(terms, ","), evenly, ""}, "|")
		if got != c.want {
			t.Errorf("%s: filled %q, want %q", c.proves, got, c.want)
		}
		var said []string
		for _, p := range problems {
			said = append(said, p.String()+" ("+p.Hint+")")
		}
		if all := strings.Join(said, "; "); (c.problems == "") != (all == "") || !strings.HasPrefix(all, c.problems) {
			t.Errorf("%s: problems %q, want %q", c.proves, all, c.problems)
		}
	}
}

func TestAnOpenGroupLeavesOthersKeysAlone(t *testing.T) {
	var title string
	others := map[string]any{}
	problems := Read(Document{File: "hugo.yaml", Open: true}, []byte("title: T\nmarkup: {a: b}\nparams:\n  x: [1]\n  dossier:\n    y: 2\n"),
		Text("title", &title), Group("params", others, Group("dossier", nil)))
	if len(others) != 1 || others["x"] == nil {
		t.Errorf("others %v, want x alone", others)
	}
	if title != "T" || len(problems) != 1 || problems[0].Line != 6 {
		t.Errorf("title %q, problems %v; want T and one problem on line 6", title, problems)
	}
}

func TestAGroupIsNoSingleValue(t *testing.T) {
	problems := Read(Document{File: "hugo.yaml"}, []byte("params: x\n"), Group("params", map[string]any{}))
	if len(problems) != 1 || problems[0].Line != 1 {
		t.Errorf("problems %v, want one on line 1", problems)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("a: &x [*x]\nb: *x"))
	f.Add([]byte("title: !!binary x"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		var s string
		var l []string
		for _, p := range Read(Document{File: "f"}, raw, Text("a", &s), List("b", &l)) {
			if p.Message == "" || p.File != "f" {
				t.Errorf("a problem without a place or words: %+v", p)
			}
		}
	})
}
