package date

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFindAndResolve(t *testing.T) {
	const wednesday = "2016-07-20"
	for _, c := range []struct {
		text, expression string
		toward           Direction
		want             string // seen from a Wednesday; empty for nothing
		alone            string // without a reference; empty for nothing
	}{
		{"on June 22, 2013,", "June 22, 2013", Past, "2013-06-22", "2013-06-22"},
		{"22 June 2013", "22 June 2013", Past, "2013-06-22", "2013-06-22"},
		{"Jul 16, 2016 in Politics", "Jul 16, 2016", Past, "2016-07-16", "2016-07-16"},
		{"at 2016-07-16T12:00", "2016-07-16", Past, "2016-07-16", "2016-07-16"},
		{"16.07.2016", "16.07.2016", Past, "2016-07-16", "2016-07-16"},
		{"16/07/2016", "16/07/2016", Past, "2016-07-16", "2016-07-16"},
		{"14-Jul-2016", "14-Jul-2016", Past, "2016-07-14", "2016-07-14"},
		{"the 15th of July", "15th of July", Past, "2016-07-15", "XXXX-07-15"},
		{"began on Feb. 27.", "Feb. 27", Past, "2016-02-27", "XXXX-02-27"},
		{"on Dec. 25", "Dec. 25", Past, "2015-12-25", "XXXX-12-25"},
		{"on Jan. 3", "Jan. 3", Future, "2017-01-03", "XXXX-01-03"},
		{"July 14 and 15 with", "July 14 and 15", Past, "2016-07-14/2016-07-15", "XXXX-07-14/XXXX-07-15"},
		{"July 14 and 18 in", "July 14 and 18", Past, "{2016-07-14,2016-07-18}", "{XXXX-07-14,XXXX-07-18}"},
		{"July 14 and 15 people died", "July 14", Past, "2016-07-14", "XXXX-07-14"},
		{"14–15 July 2016", "14–15 July 2016", Past, "2016-07-14/2016-07-15", "2016-07-14/2016-07-15"},
		{"July 30 – August 2, 2016", "July 30 – August 2, 2016", Past, "2016-07-30/2016-08-02", "2016-07-30/2016-08-02"},
		{"Dec. 30 to Jan. 2, 2016", "Dec. 30 to Jan. 2, 2016", Past, "2015-12-30/2016-01-02", "2015-12-30/2016-01-02"},
		{"Dec. 30, 2015 to Jan. 2", "Dec. 30, 2015 to Jan. 2", Past, "2015-12-30/2016-01-02", "2015-12-30/2016-01-02"},
		{"between July 14 and July 16", "July 14 and July 16", Past, "2016-07-14/2016-07-16", "XXXX-07-14/XXXX-07-16"},
		{"in March 2011, and", "March 2011", Past, "2011-03", "2011-03"},
		{"In early July, the", "early July", Past, "2016-07", "XXXX-07"},
		{"in May", "May", Past, "2016-05", "XXXX-05"},
		{"between March and May 2011", "March and May 2011", Past, "2011-03/2011-05", "2011-03/2011-05"},
		{"in 2015", "2015", Past, "2015", "2015"},
		{"the September 11, 2001 attacks", "September 11, 2001", Past, "2001-09-11", "2001-09-11"},
		{"the 2003 invasion", "2003", Past, "2003", "2003"},
		{"2011-2013", "2011-2013", Past, "2011/2013", "2011/2013"},
		{"the 2014-15 season", "2014-15", Past, "2014/2015", "2014/2015"},
		{"mid-2015", "mid-2015", Past, "2015", "2015"},
		{"the summer of 2015", "summer of 2015", Past, "2015-22", "2015-22"},
		{"last summer", "last summer", Past, "2015-22", ""},
		{"this Friday, December 18,", "this Friday, December 18", Past, "2015-12-18", "XXXX-12-18"},
		{"on Friday (Jul 15) in", "Friday (Jul 15)", Past, "2016-07-15", "XXXX-07-15"},
		{"met Tuesday", "Tuesday", Past, "2016-07-19", ""},
		{"meet Tuesday", "Tuesday", Future, "2016-07-26", ""},
		{"Tuesday", "Tuesday", Unknown, "", ""},
		{"last Friday night", "last Friday night", Past, "2016-07-15", ""},
		{"next Friday", "next Friday", Future, "[2016-07-22,2016-07-29]", ""},
		{"next Monday", "next Monday", Future, "2016-07-25", ""},
		{"said yesterday", "yesterday", Past, "2016-07-19", ""},
		{"the day before yesterday", "the day before yesterday", Past, "2016-07-18", ""},
		{"this week", "this week", Past, "2016-07-18/2016-07-24", ""},
		{"last weekend", "last weekend", Past, "2016-07-16/2016-07-17", ""},
		{"the beginning of this month", "the beginning of this month", Past, "2016-07", ""},
		{"last month", "last month", Past, "2016-06", ""},
		{"earlier this year", "earlier this year", Past, "2016", ""},
		{"three days ago", "three days ago", Past, "2016-07-17", ""},
		{"two weeks ago", "two weeks ago", Past, "2016-07-06~", ""},
		{"five years ago", "five years ago", Past, "2011~", ""},
	} {
		found := Find(c.text)
		if len(found) != 1 || c.text[found[0].Start:found[0].End] != c.expression {
			t.Errorf("%q: found %v", c.text, shown(c.text, found))
			continue
		}
		if got, _ := Resolve(found[0], Reference{wednesday, c.toward}); got != c.want {
			t.Errorf("%q: resolved to %q, want %q", c.text, got, c.want)
		}
		if got, _ := Resolve(found[0], Reference{Toward: c.toward}); got != c.alone {
			t.Errorf("%q without a reference: %q, want %q", c.text, got, c.alone)
		}
	}
}

func TestFindNothing(t *testing.T) {
	for _, text := range []string{
		"2000 people", "2,000 people", "$1945", "resolution 2254", "1,24 May", "Feb. 30", "03/04/2015",
		"version 1.2.2015.3", "May the force be with you", "April Ryan said", "the Sept. 11 attacks",
		"Good Friday", "the Sunday Times", "Russia Today said", "in the last week", "every Friday",
		"http://example.org/2016/07/16/a.html", "recently", "in recent years", "June\n22, 2013",
	} {
		if found := Find(text); len(found) > 0 && !strings.HasPrefix(text, "June\n") {
			t.Errorf("%q: found %v", text, shown(text, found))
		} else if len(found) > 0 && strings.Contains(text[found[0].Start:found[0].End], "\n") {
			t.Errorf("%q: an expression crosses lines", text)
		}
	}
}

func shown(text string, found []Expression) []string {
	var out []string
	for _, e := range found {
		out = append(out, text[e.Start:e.End])
	}
	return out
}

func TestResolveAgainstSeveralDays(t *testing.T) {
	for _, c := range []struct{ text, when, want string }{
		{"Tuesday", "[2015-12-15..2015-12-17]", "2015-12-15"},
		{"Monday", "[2015-12-15..2015-12-17]", "2015-12-14"},
		{"last month", "[2015-12-15..2015-12-17]", "2015-11"},
		{"yesterday", "[2015-12-15..2015-12-17]", "[2015-12-14..2015-12-16]"},
		{"yesterday", "2015-12", ""},
		{"yesterday", "2015-12-15~", "2015-12-14~"},
		{"last month", "2015-12?", "2015-11?"},
		{"last week", "2015-12-15%", "2015-12-07%/2015-12-13%"},
		{"yesterday", "[2015-12-15..2015-12-16?]", "[2015-12-14?..2015-12-15?]"},
		{"in March 2011", "2015-12~", "2011-03"},
		{"last year", "2015", "2014"},
		{"yesterday", "XXXX-12-15", ""},
		{"yesterday", "no date", ""},
	} {
		got, _ := Resolve(Find(c.text)[0], Reference{c.when, Past})
		if got != c.want {
			t.Errorf("%q seen from %s: %q, want %q", c.text, c.when, got, c.want)
		}
	}
}

func TestOffices(t *testing.T) {
	for _, c := range []struct{ text, mention, from, to string }{
		{"US President Barack Obama said", "President Barack Obama", "2009-01-20", "2017-01-20"},
		{"the U.S. Secretary of State John Kerry", "Secretary of State John Kerry", "2013-02-01", "2017-01-20"},
		{"President Bush said", "President Bush", "1989-01-20", "1993-01-20"},
		{"South Korean President Park Geun-hye", "President Park", "2013-02-25", "2017-03-10"},
		{"former US President Barack Obama", "", "", ""},
		{"President-elect Donald Trump", "", "", ""},
		{"first lady Michelle Obama", "", "", ""},
		{"Deputy Foreign Minister Sergei Lavrov", "", "", ""},
		{"French President Vladimir Putin", "", "", ""},
	} {
		found := Offices(c.text)
		if c.mention == "" {
			if len(found) > 0 {
				t.Errorf("%q: found %+v", c.text, found)
			}
			continue
		}
		if len(found) != 1 || c.text[found[0].Start:found[0].End] != c.mention ||
			found[0].Terms[0].From.String() != c.from || found[0].Terms[0].To.String() != c.to {
			t.Errorf("%q: found %+v", c.text, found)
		}
	}
	if m := Offices("President Bush said")[0]; m.Person != "George H W Bush, George W Bush" || len(m.Terms) != 2 {
		t.Errorf("two of one name: %+v", m)
	}
	if m := Offices("Russian President Vladimir Putin")[0]; m.Allows(Day{2010, 1, 1}) || !m.Allows(Day{2015, 1, 1}) || !m.Allows(Day{2030, 1, 1}) {
		t.Errorf("terms %v", m.Terms)
	}
}

// TestOfficesTable proves that every term of the table runs forward and that no
// two people hold one office at a time for longer than a handover, in which one
// may act for the other. An office “of Rwanda or Uganda” is two.
func TestOfficesTable(t *testing.T) {
	type tenure struct {
		name string
		Term
	}
	byOffice := map[*office]map[tenure]bool{}
	for _, list := range holders {
		for _, h := range list {
			for _, term := range h.terms {
				if !term.From.Real() || term.To != (Day{}) && !term.From.Before(term.To) {
					t.Errorf("%s, %s: term %v", h.office.name, h.name, term)
				}
				if byOffice[h.office] == nil {
					byOffice[h.office] = map[tenure]bool{}
				}
				byOffice[h.office][tenure{h.name, term}] = true
			}
		}
	}
	for o, tenures := range byOffice {
		ordered := slices.SortedFunc(maps.Keys(tenures), func(a, b tenure) int {
			return cmp.Or(a.From.Compare(b.From), cmp.Compare(a.name, b.name))
		})
		for i := range ordered[:len(ordered)-1] {
			const handover = 120
			a, b := ordered[i], ordered[i+1]
			if !strings.Contains(o.name, " or ") && (a.To == (Day{}) || b.From.DaysUntil(a.To) > handover) {
				t.Errorf("%s: %s to %s, %s from %s", o.name, a.name, a.To, b.name, b.From)
			}
		}
	}
}

// FuzzFind proves that expressions lie in the text, in order, and that what
// they resolve to is EDTF.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"July 14 and 15, 2016", "the end of mid-2015", "Friday (Jul 15)", "3 days ago", "2014-15", "14.–15. July", "May 5-May"} {
		f.Add(s, "2016-07-20")
		f.Add(s, "[9999-12-30..9999-12-31]")
		f.Add(s, "0001-01-01")
	}
	f.Fuzz(func(t *testing.T, text, when string) {
		if !utf8.ValidString(text) {
			return
		}
		last := 0
		for _, e := range Find(text) {
			if e.Start < last || e.End <= e.Start || e.End > len(text) || !utf8.ValidString(text[e.Start:e.End]) {
				t.Fatalf("%+v after %d in %q", e, last, text)
			}
			last = e.End
			for _, toward := range []Direction{Unknown, Past, Future} {
				for _, w := range []string{when, ""} {
					if s, ok := Resolve(e, Reference{w, toward}); ok != Valid(s) {
						t.Fatalf("%q from %q: %q, %v", text[e.Start:e.End], w, s, ok)
					}
				}
			}
		}
		Offices(text)
	})
}
