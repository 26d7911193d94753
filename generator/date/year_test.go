package date

import "testing"

// A number of four digits is a year only with evidence.
func TestYears(t *testing.T) {
	for _, c := range []struct{ proves, text, want string }{
		{"a preposition of time", "The mill burned in 1921.", "1921"},
		{"since, until, by", "by 2030 at the latest", "2030"},
		{"brackets", "the treaty (1848) and the war", "1848"},
		{"a range in brackets", "her first post (1994–2001)", "1994–2001"},
		{"a short range", "the war of 1914-18", "1914-18"},
		{"a list of years", "in 2000, 2004 and 2008", "2000"},
		{"a noun told apart by years, after the", "the 1969 case", "1969"},
		{"and after a possessive", "his 1976 memoir", "1976"},
		{"beside a name, when the noun goes by years", "the 1945 Trinity test", "1945"},
		{"U.S. is one word on the way to the noun", "the 1960 U.S. presidential election", "1960"},
		{"a line of its own", "Before.\n1937\nAfter.", "1937"},
		{"a line that it opens", "\n1998: the company is founded", "1998"},
		{"not a measure", "a screen of 1920×1080", ""},
		{"nor with a letter", "in 1920x1080", ""},
		{"nor spelt out", "shot at 1920 x 1080", ""},
		{"nor “by”", "a window of 1920 by 1080", ""},
		{"not a product's name", "Cyberpunk 2077 sold well", ""},
		{"nor a model", "The 2024 Volta Roadster is lighter", ""},
		{"nor at the start of a sentence", "2048 is a puzzle", ""},
		{"before our era", "around 1600 BCE in Crete", ""},
		{"with stops", "in 1600 B.C. the palace", ""},
		{"a decade", "in the 1980s", ""},
		{"a decade with an apostrophe", "in 1980’s fashion", ""},
		{"a price", "for $1999 in", ""},
		{"a count", "about 2000 people", ""},
		{"a count of anything", "more of 1900 workers", ""},
		{"a range of a count", "from 1900 to 2500 people", ""},
		{"a unit", "at 1800 rpm", ""},
		{"a street", "on the 2100 block of Elm", ""},
		{"a weekday that counts from elsewhere is none of ours", "the last Saturday before the feast", ""},
		{"nor a month", "in the last July of the war", ""},
		{"a list of numbers", "1700, 1800, 1900", ""},
	} {
		got := ""
		if found := Find(c.text); len(found) > 0 {
			got = c.text[found[0].Start:found[0].End]
		}
		if got != c.want {
			t.Errorf("%s: %q: got %q, want %q", c.proves, c.text, got, c.want)
		}
	}
}
