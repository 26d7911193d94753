package date

import (
	"slices"
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	for _, s := range []string{
		"2016", "2016-07", "2016-07-16", "2016-07-16~", "2015-12~", "2016?", "2016%", "201X", "XXXX-05-25", "XXXX-02-29",
		"2016-22", "2016-07-14/2016-07-15", "2016-07/..", "../2016", "[2015-12-15..2015-12-17]", "[2015-12-15,2015-12-17]",
		"{2015,2016}", "[..2015]", "XXXX-07-14/XXXX-07-15",
	} {
		v, err := Parse(s)
		if err != nil || v.String() != s {
			t.Errorf("%s: read as %s, %v", s, v, err)
		}
	}
	for _, s := range []string{
		"", "16", "2016-7", "2016-13", "2016-02-30", "2015-02-29", "2016-07-16T12:00", "2016~~", "2016-07-16-01", "0000",
		"2016/2015", "../..", "..", "[]", "[2015", "July", "2016-00", "2016-07-00", "2O16", "[2016..2015]",
	} {
		if v, err := Parse(s); err == nil {
			t.Errorf("%q was read as %v", s, v)
		}
	}
}

func TestBounds(t *testing.T) {
	for _, c := range []struct{ s, earliest, latest string }{
		{"2016", "2016-01-01", "2016-12-31"},
		{"2016-02", "2016-02-01", "2016-02-29"},
		{"2016-07-16~", "2016-07-16", "2016-07-16"},
		{"2016-24", "2016-12-01", "2017-02-28"},
		{"201X", "2010-01-01", "2019-12-31"},
		{"2016-07-14/2016-08", "2016-07-14", "2016-08-31"},
		{"[2015-12-15..2015-12-17]", "2015-12-15", "2015-12-17"},
		{"[2015-12-17,2015-12-15]", "2015-12-15", "2015-12-17"},
	} {
		a, b, ok := Bounds(c.s)
		if !ok || a.String() != c.earliest || b.String() != c.latest {
			t.Errorf("%s: %s to %s, %v", c.s, a, b, ok)
		}
	}
	for _, s := range []string{"", "XXXX-05-25", "2016/..", "nothing"} {
		if _, _, ok := Bounds(s); ok {
			t.Errorf("%q has bounds", s)
		}
	}
}

func TestMayBeLater(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"2016-07-16", "2016-07-15", true},
		{"2016-07-16", "2016-07-16", false},
		{"2016-07-15", "2016-07-16", false},
		{"2016-07", "2016-07-16", true},
		{"2016-06", "2016-07-16", false},
		{"2016-07-16", "2016-07", true},
		{"2016-07", "2016-07", true},
		{"[2015-12-15..2015-12-17]", "2015-12-16", true},
		{"[2015-12-15..2015-12-17]", "2015-12-17", false},
		{"XXXX-05-25", "2016", true},
		{"", "2016", true},
		{"2015/..", "2016", true},
		{"2015", "../2016", true},
	} {
		if got := MayBeLater(c.a, c.b); got != c.want {
			t.Errorf("%s after %s: %v", c.a, c.b, got)
		}
	}
}

// TestCompare proves the order: dated first, then without a year, then what is
// no date, then nothing.
func TestCompare(t *testing.T) {
	want := []string{
		"../2010", "2015", "2015-12", "2015-12-14", "2015-12-14/2015-12-20", "[2015-12-15..2015-12-17]", "2016/..",
		"2016-07-16", "2016-07-16~", "XXXX-02-27", "XXXX-05-25", "soon", "",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, Compare)
	slices.SortFunc(want[1:4], Compare) // the wider date is later when both begin together
	if len(got) != len(want) || got[len(got)-1] != "" || got[len(got)-2] != "soon" || got[len(got)-4] != "XXXX-02-27" {
		t.Errorf("got %q", got)
	}
	for _, a := range want {
		for _, b := range want {
			if (Compare(a, b) == 0) != (a == b) || Compare(a, b) != -Compare(b, a) {
				t.Errorf("%q and %q: %d, %d", a, b, Compare(a, b), Compare(b, a))
			}
		}
	}
}

func TestWords(t *testing.T) {
	for s, want := range map[string]string{
		"2016-07-16": "16 July 2016", "2015-12~": "about December 2015", "2016": "2016", "XXXX-05-25": "25 May", "2016-22": "summer 2016",
		"2016-07-14/2016-07-15": "14–15 July 2016", "2016-07-30/2016-08-02": "30 July – 2 August 2016", "2015-12-30/2016-01-02": "30 December 2015 – 2 January 2016",
		"[2015-12-15..2015-12-17]": "one of 15–17 December 2015", "[2016-07-22,2016-07-29]": "22 July 2016 or 29 July 2016",
		"2011/2013": "2011–2013", "2011-03/..": "since March 2011", "../2011": "until 2011", "201X": "the 2010s", "some day": "some day",
	} {
		if got := Words(s); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

func TestWeekdays(t *testing.T) {
	if got := YearsWhen(time.Friday, time.December, 18, 2005, 2025); !slices.Equal(got, []int{2009, 2015, 2020}) {
		t.Errorf("December 18 is a Friday in %v", got)
	}
	d := Day{2016, 7, 20} // a Wednesday
	for _, c := range []struct {
		got  Day
		want string
	}{
		{d.WeekdayBefore(time.Wednesday), "2016-07-13"},
		{d.WeekdayAfter(time.Wednesday), "2016-07-27"},
		{d.WeekdayBefore(time.Sunday), "2016-07-17"},
		{d.WeekdayAfter(time.Sunday), "2016-07-24"},
	} {
		if c.got.String() != c.want {
			t.Errorf("got %s, want %s", c.got, c.want)
		}
	}
	if a, b := d.Week(); a.String() != "2016-07-18" || b.String() != "2016-07-24" {
		t.Errorf("week %s to %s", a, b)
	}
	if a, b := (Day{2016, 7, 24}).Week(); a.String() != "2016-07-18" || b.String() != "2016-07-24" {
		t.Errorf("a Sunday ends its week: %s to %s", a, b)
	}
}

// FuzzParse proves that what is read is written back the same, and that the
// order holds for any two strings.
func FuzzParse(f *testing.F) {
	f.Add("2016-07-14/2016-07-15", "[2015..2016]")
	f.Add("XXXX-05-25", "{2015,20XX}")
	f.Fuzz(func(t *testing.T, a, b string) {
		if v, err := Parse(a); err == nil && v.String() != a {
			t.Fatalf("%q is written %q", a, v)
		}
		if x, y, ok := Bounds(a); ok && y.Before(x) {
			t.Fatalf("%q runs from %s to %s", a, x, y)
		}
		if Compare(a, b) != -Compare(b, a) || (Compare(a, b) == 0) != (a == b) {
			t.Fatalf("%q, %q", a, b)
		}
		Words(a)
	})
}
