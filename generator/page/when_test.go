package page

import (
	"testing"

	"dossier/generator/dossier"
)

// A date is said as precisely as it is known, and no more; HTML gets one only
// where it has a form for it.
func TestDates(t *testing.T) {
	c := newComposer(&dossier.Dossier{}, Options{Words: words(t)})
	for _, tt := range []struct{ edtf, text, machine string }{
		{"2015-12-15", "15 December 2015", "2015-12-15"},
		{"2011-03", "March 2011", "2011-03"},
		{"2016", "2016", "2016"},
		{"201X", "2010s", ""},
		{"2016-22", "summer 2016", ""},
		{"2015-12~", "about December 2015", ""},
		{"2015-12-01?", "1 December 2015, uncertain", ""},
		{"XXXX-05-25", "25 May, no year", "05-25"},
		{"XXXX-05", "May, no year", ""},
		{"[2015-12-15..2015-12-17]", "15–17 December 2015, one of these days", ""},
		{"[2015-11-30..2015-12-02]", "30 November–2 December 2015, one of these days", ""},
		{"[2015-12-30..2016-01-02]", "30 December 2015–2 January 2016, one of these days", ""},
		{"[2015-11..2015-12]", "November–December 2015, one of these months", ""},
		{"[2015-12-15,2015-12-17]", "15 December 2015, 17 December 2015, one of these days", ""},
		{"2016-07-14/2016-07-15", "14–15 July 2016", ""},
		{"2016-07-14/..", "from 14 July 2016", ""},
		{"../2016-07-14", "until 14 July 2016", ""},
		{"soon", "soon", ""}, // not EDTF: said as it stands
	} {
		d := c.date(tt.edtf)
		if d.Text != tt.text || d.Machine != tt.machine {
			t.Errorf("%s: %q, %q; want %q, %q", tt.edtf, d.Text, d.Machine, tt.text, tt.machine)
		}
	}
	if c.date("") != nil {
		t.Error("no date is said as a date")
	}
}

// Anchors of different dates differ, and hold nothing that an address would
// have to escape.
func TestDayIDs(t *testing.T) {
	seen := map[string]string{}
	for _, edtf := range []string{"2015-12", "2015-12~", "2015-12?", "[2015..2016]", "2015/2016", "{2015..2016}", "2015 x", "<b>"} {
		id := dayID(edtf)
		if other := seen[id]; other != "" {
			t.Errorf("%s and %s share %s", edtf, other, id)
		}
		seen[id] = edtf
		for _, r := range id {
			if !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '_') {
				t.Errorf("%s: %q", edtf, id)
			}
		}
	}
}
