package brief

import (
	"strings"
	"testing"
)

// under is a file with one section and nothing else in it.
func under(section, item string) []byte {
	return []byte("---\ntitle: x\n---\n## " + section + "\n\n" + strings.ReplaceAll(item, "[L1]", "[L1](../sources/a#L1)") + "\n")
}

// What seems meant as an item and misses its form is kept as prose, and the
// problem names its line and what it lacks.
func TestAMissedFormIsNamed(t *testing.T) {
	for _, c := range []struct{ section, item, want string }{
		{"Key points", "- See [this](https://example.org/). [L1]", "there is a link among its words"},
		{"Key points", "- [L1]", "it has no words"},
		{"Chronology", "- 2015-12-15 (happened) It did. [L1]", "it does not open with a date in bold"},
		{"Chronology", "- **Tuesday** (happened) It did. [L1]", "it does not open with a date in bold"},
		{"Chronology", "- **2015** It did. [L1]", "no standing (happened, planned, proposed or denied) in brackets follows its date"},
		{"Chronology", "- **2015** (happened It did. [L1]", "no standing (happened, planned, proposed or denied) in brackets follows its date"},
		{"Chronology", "- **2015** (inferred) It did. [L1]", "no standing (happened, planned, proposed or denied) in brackets follows its date"},
		{"Chronology", "- **2015** (happened; maybe) It did. [L1]", "“maybe” in its brackets is not understood"},
		{"Chronology", "- **2015** (happened) [L1]", "it has no words"},
		{"Chronology", "- **2015** (happened) It [did](https://example.org/). [L1]", "there is a link among its words"},
		{"Who is who", "- Ann Lee — person [L1]", "it does not open with a name in bold and a dash"},
		{"Who is who", "- **Ann Lee** — pilot [L1]", "no kind (person, organization, place or unnamed) follows its name"},
		{"Who said what", "> “No.”\n>\n> — **B** (guessed) said; [L1]", "“(guessed)” is no way to find a speaker"},
		{"Who said what", "> “No.”\n>\n> — **B** said; loudly; [L1]", "“loudly” in its attribution is not understood"},
		{"Who said what", "> “No.”\n>\n> — **B** said; via A, ; [L1]", "it has no words"},
		{"Who said what", "> “No.”\n>\n> — **B** said; [T](../else/t.md); [L1]", "“T” in its attribution leads to no theme"},
		{"Who said what", "> “No.”\n>\n> — [B](https://example.org/) said; [L1]", "there is a link among its words"},
		{"Who said what", "> No.\n>\n> — **B** said; direct; [L1]", "its words do not stand in quotation marks"},
		{"Who said what", "> “No.”\n>\n> whole: No.\n>\n> — **B** said; [L1]", "the paragraph before its attribution does not open with “in:”"},
		{"Who said what", "> “No.”\n>\n> — **B** said", "it does not end in a link to lines of a source"},
	} {
		b, problems := Read("a.md", under(c.section, c.item))
		x := b.Sections[0].Items[0]
		if x.Point != nil || x.Entry != nil || x.Profile != nil || x.Statement != nil {
			t.Errorf("%s: read as an item: %+v", c.item, x)
		}
		want := "content/briefings/a.md:6: not read as an item of “" + c.section + "”: " + c.want
		if len(problems) != 1 || problems[0].String() != want {
			t.Errorf("%s: problems %v, want %s", c.item, problems, want)
		}
	}
}

// Entities and escapes are read as CommonMark shows them; what only looks like
// one stands as it is.
func TestEntitiesByHand(t *testing.T) {
	for raw, want := range map[string]string{
		"Caf&eacute; &#8212; &#x2014; &amp; tea": "Café — — & tea",
		"&nosuch; &; &#; &#x; AT&T":              "&nosuch; &; &#; &#x; AT&T",
		"&#0; &#xD800; &#x110000; &#99999999;":   "\uFFFD \uFFFD \uFFFD &#99999999;",
		`a \* b \q c`:                            `a * b \q c`,
	} {
		b, problems := Read("a.md", under("Key points", "- "+raw+" [L1]"))
		if p := b.Sections[0].Items[0].Point; p == nil || p.Text != want {
			t.Errorf("%s: read as %+v %v, want %q", raw, p, problems, want)
		}
	}
}

// A name that a person wrote without bold runs up to the bracket that says how
// it was found, and the cue follows.
func TestASpeakerWithoutBold(t *testing.T) {
	b, _ := Read("a.md", under("Who said what", "> “No.”\n>\n> -- Ann Lee (named) said; [L1]"))
	if x := b.Sections[0].Items[0].Statement; x == nil || x.Speaker != "Ann Lee" || x.Found != "named" || x.Cue != "said" {
		t.Errorf("read as %+v", x)
	}
}
