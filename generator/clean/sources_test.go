package clean

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

const sources = "../../content/sources/"

func own(t *testing.T, name string) (*dossier.Source, *dossier.Article) {
	t.Helper()
	raw, err := os.ReadFile(sources + name)
	if err != nil {
		t.Fatal(err)
	}
	s := textSource(name, string(raw))
	a, problems := Clean(s)
	if len(problems) > 0 {
		t.Error(problems)
	}
	return s, a
}

// The dossier's own sources say of themselves what a reader finds in them,
// and what they do not say stays empty or says on what it rests.
func TestOwnMetadata(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"000_c8d5aaffc06b249f.txt", `
title: Obama Seeks Cooperation with Russia in Syria despite Differences (L3)
deck:
outlet: Asharq Al-awsat (L1)
agency:
byline:
dateline: Washington and Moscow (L8)
published:
language: en`},
		{"001_7a79cddb0d3e7f43.txt", `
title: U.S. and Russia increasing cooperation on Syria (L4)
deck:
outlet:
agency:
byline: Ken Hanly (L6)
dateline: Moscow (L7)
published: 2016-07-16 stated (L6)
language: en`},
		{"002_03c9be5f8213fb38.txt", `
title: US, Russia agree to push ahead with Syria talks (L1)
deck: The two countries still do not see eye to eye on the fate of Syrian President Bashar al-Assad (L10)
outlet: Rappler inferred; app promotion (L80)
agency: Agence France-Presse (L3)
byline: Dave Clark (L68)
dateline: MOSCOW, Russia (L12)
published: [2015-12-15..2015-12-17] inferred; “this Friday, December 18” (L18) taken as still to come in the week of writing, after “March 2011” (L44), “President Barack Obama” (L62), “Tuesday” (L16) taken as one of the last five days or today
language: en`},
		{"003_0cf8f4e938e2421f.txt", `
title: Kerry: US, Russia Not Going to Back off Helping Rivals in Syrian War (L3)
deck:
outlet:
agency:
byline:
dateline:
published: [2013-06-22..2013-06-23] inferred; after “June 22, 2013” (L5), before “June 23, 2013” (L74)
language: en`},
		{"004_004d5c9855294525.txt", `
title: U.S. Disregards Russian Proposal on Joint Strikes in Syria (L3)
deck:
outlet: Asharq Al-awsat (L1)
agency:
byline:
dateline:
published:
language: en`},
	} {
		s, a := own(t, c.name)
		if got := metadata(t, s, a); got != strings.TrimSpace(c.want) {
			t.Errorf("%s:\n%s\n\nwant:%s", c.name, got, c.want)
		}
	}
}

// metadata prints what an article says of itself, a key a line, with the line
// that says it, and holds that the line does say it.
func metadata(t *testing.T, s *dossier.Source, a *dossier.Article) string {
	show := func(value, basis string, at dossier.Span) string {
		place := ""
		if at.Len() > 0 && !strings.HasPrefix(basis, "inferred") {
			place = fmt.Sprintf("(L%d)", s.Line(at.Start))
		}
		return strings.Join(strings.Fields(value+" "+basis+" "+place), " ")
	}
	attested := func(x dossier.Attested) string {
		if x.Span.Len() > 0 && s.Slice(x.Span) != x.Value && agencyNamed(s.Slice(x.Span)) != x.Value {
			t.Errorf("%s: %q stands at the place of %q", s.Name, s.Slice(x.Span), x.Value)
		}
		return show(x.Value, x.Basis, x.Span)
	}
	var names []string
	for _, b := range a.Byline {
		names = append(names, attested(b))
	}
	var b strings.Builder
	for _, row := range [][2]string{
		{"title", show(a.Title.Text, "", a.Title.Span)},
		{"deck", show(a.Deck.Text, "", a.Deck.Span)},
		{"outlet", attested(a.Outlet)},
		{"agency", attested(a.Agency)},
		{"byline", strings.Join(names, "; ")},
		{"dateline", attested(a.Dateline)},
		{"published", show(a.Published.EDTF, a.Published.Basis, a.Published.Span)},
		{"language", a.Language},
	} {
		b.WriteString(strings.TrimSpace(row[0]+": "+row[1]) + "\n")
	}
	return strings.TrimSpace(b.String())
}

// Line by line, the five are parted as a reader would part them. “body” and
// “subhead” are passages; a line may be in two parts.
func TestOwnLines(t *testing.T) {
	for _, c := range []struct {
		name string
		want map[string]string
	}{
		{"000_c8d5aaffc06b249f.txt", map[string]string{
			"site name": "1 3", "headline": "3", "page furniture": "4 5",
			"body": "8 10 12 14 16 18 20 22 24 26 28 30 32 34 36 38 40 42 44 46 48",
		}},
		{"001_7a79cddb0d3e7f43.txt", map[string]string{
			"login prompt": "1 2", "page furniture": "4", "headline": "4", "byline": "6",
			"body": "7 8 9 10 11 12", "stray mark": "9", "tags": "13", "other stories": "14 15",
		}},
		{"002_03c9be5f8213fb38.txt", map[string]string{
			"headline": "1", "agency credit": "3", "machine summary notice": "5 76", "headline repeated": "7",
			"standfirst": "10", "subhead": "28 56", "sign-off": "68",
			"body":           "12 14 16 18 20 22 24 26 30 32 34 36 38 40 42 44 46 48 50 52 54 58 60 62 64 66 68",
			"page furniture": "70 72 74 78", "app promotion": "80",
		}},
		{"003_0cf8f4e938e2421f.txt", map[string]string{
			"section label": "1", "headline": "3", "caption": "5 6 15 17 18", "stray mark": "7",
			"body":           "7 9 11 13 19 21 23 25 27 29 31 33 35 37 39 41 43",
			"reader comment": "63 64 65 68 69 70 73 74 75", "app promotion": "126",
			"other stories": "45 47 49 51 53 55 57 77 80 82 83 84 87 89 92 94 97 99 102 104 107 109 112 114 117 119 122 124",
			// the widgets' own buttons among the other stories, the forum's notices
			"page furniture": "16 59 60 61 79 81 85 90 95 100 105 110 115 120",
		}},
		{"004_004d5c9855294525.txt", map[string]string{
			"site name": "1 3", "headline": "3", "page furniture": "4 5", "caption": "7",
			"body": "9 11 13 15 17 19 21 23 25 27 29 31 33 35 37 39",
		}},
	} {
		s, a := own(t, c.name)
		got := roles(s, a)
		for role := range c.want {
			if got[role] == "" {
				got[role] = "none"
			}
		}
		for role, lines := range got {
			if lines != c.want[role] {
				t.Errorf("%s %s:\n got %s\nwant %s", c.name, role, lines, c.want[role])
			}
		}
	}
}

// roles gives the lines of each role.
func roles(s *dossier.Source, a *dossier.Article) map[string]string {
	lines := map[string]string{}
	add := func(role string, at dossier.Span) {
		n := fmt.Sprint(s.Line(at.Start))
		if list := strings.Fields(lines[role]); len(list) == 0 || list[len(list)-1] != n {
			lines[role] = strings.TrimSpace(lines[role] + " " + n)
		}
	}
	for _, p := range a.Passages {
		if p.Role == dossier.Subhead {
			add("subhead", p.Span)
		} else {
			add("body", p.Span)
		}
	}
	for _, x := range a.SetAside {
		add(string(x.Reason), x.Span)
	}
	return lines
}

// keyed reads metadata's rows back.
func keyed(rows string) map[string]string {
	m := map[string]string{}
	for row := range strings.Lines(rows) {
		key, value, _ := strings.Cut(strings.TrimSpace(row), ":")
		m[key] = strings.TrimSpace(value)
	}
	return m
}
