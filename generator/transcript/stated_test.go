package transcript

import (
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// A date keeps the precision and the day that are stated; what could be two
// dates, or is what programs write for “unknown”, is none.
func TestDate(t *testing.T) {
	for _, c := range []struct{ stated, want string }{
		{"2019-03-02", "2019-03-02"},
		{"2019-03-02T23:30:00-05:00", "2019-03-02"},
		{"2019-03-02 23:30:00 +0100", "2019-03-02"},
		{"2019/3/2", "2019-03-02"},
		{"2019-03", "2019-03"},
		{" 2019\n", "2019"},
		{"March 2, 2019", "2019-03-02"},
		{"Saturday, 2 March 2019", "2019-03-02"},
		{"March 2019", "2019-03"},
		{"2. März 2019", "2019-03-02"},
		{"Sat, 02 Mar 2019 10:00:00 +0100", "2019-03-02"},
		{"2019-02-31", ""},
		{"03/04/2015", ""},
		{"March 2", ""},
		{"yesterday", ""},
		{"0101-01-01T00:00:00+00:00", ""},
		{"0000-00-00", ""},
		{"", ""},
	} {
		if got := Date(c.stated); got != c.want {
			t.Errorf("%q: %q, want %q", c.stated, got, c.want)
		}
	}
}

// A byline is parted into names only where its marks leave no doubt.
func TestNames(t *testing.T) {
	for _, c := range []struct{ value, want string }{
		{"Ada Lowe", "Ada Lowe"},
		{"Ada Lowe and Sam Field", "Ada Lowe|Sam Field"},
		{"Ada Lowe, Sam Field & Mia Holt", "Ada Lowe|Sam Field|Mia Holt"},
		{"Lowe, Ada; Field, Sam", "Lowe, Ada|Field, Sam"},
		{"Sam Field, Jr.", "Sam Field, Jr."},
		{"Smith and Sons", "Smith and Sons"},
		{" ; ", ""},
		{"", ""},
	} {
		var got []string
		for _, s := range Names(c.value, "author") {
			got = append(got, s.Value)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q: %q, want %q", c.value, got, c.want)
		}
	}
}

// What is no address of the web is not declared, and no empty value says who
// states it.
func TestSay(t *testing.T) {
	if s := SayAddress("javascript:alert(1)", "url"); s != (dossier.Stated{}) {
		t.Error(s)
	}
	if s := SayAddress(" https://example.org/a ", "url"); s.Value != "https://example.org/a" || s.By != "url" {
		t.Error(s)
	}
	if s := Say("\u200b \u200d", "title"); s != (dossier.Stated{}) {
		t.Error(s)
	}
}

// The headline is the heading that reads as the title, else the one that
// begins the article and has no equal; a subhead or a paragraph never is.
func TestSettle(t *testing.T) {
	heading := func(level int) dossier.Block {
		return dossier.Block{Kind: dossier.BlockHeading, Level: level, Reporting: true}
	}
	text, matter := dossier.Block{Reporting: true}, dossier.Block{Reason: dossier.ReasonMatter}
	for _, c := range []struct {
		name, title, want string
		line              int // of the headline; 0 for none
		blocks            []dossier.Block
	}{
		{"equal but for marks", "Line, two!", "Line, two!", 2, []dossier.Block{text, heading(1), text}},
		{"the first and only of its level", "", "Line 1", 1, []dossier.Block{heading(1), text, heading(2), text}},
		{"behind front matter", "", "Line 2", 2, []dossier.Block{matter, heading(1), text}},
		{"the title with a site's name", "Line 1 – The Star", "Line 1", 1, []dossier.Block{heading(1), text}},
		{"another title", "Harbour", "Harbour", 0, []dossier.Block{heading(1), text}},
		{"two of a level", "", "", 0, []dossier.Block{heading(1), text, heading(1)}},
		{"below a paragraph", "", "", 0, []dossier.Block{text, heading(1)}},
	} {
		var w Writer
		for i, b := range c.blocks {
			w.Add([]string{"Line 1", "Line two", "Line 3", "Line 4"}[i], b)
		}
		if c.name == "behind front matter" {
			w = Writer{}
			w.Add("key: value", matter)
			w.Add("Line 2", heading(1))
			w.Add("Line 3", text)
		}
		by := ""
		if c.title != "" {
			by = "title"
		}
		if got := w.Settle(dossier.Stated{Value: c.title, By: by}); got.Value != c.want {
			t.Errorf("%s: title %q, want %q", c.name, got.Value, c.want)
		}
		for i, b := range w.Blocks() {
			if is := b.Reason == dossier.ReasonHeadline; is != (i+1 == c.line) || is && b.Reporting {
				t.Errorf("%s: line %d is %+v", c.name, i+1, b)
			}
		}
	}
}
