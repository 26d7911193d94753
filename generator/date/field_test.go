package date

import "testing"

// A field of a record is read whole or not at all.
func TestReadField(t *testing.T) {
	for _, c := range []struct{ field, want string }{
		{"2016-07-16", "2016-07-16"},
		{"2016-07/2016-08", "2016-07/2016-08"},
		{"2016-07-16T10:00:00Z", "2016-07-16"},
		{"2016-07-16 10:00:00 +0200", "2016-07-16"},
		{"16 July 2016", "2016-07-16"},
		{"July 16, 2016", "2016-07-16"},
		{"Saturday, July 16, 2016", "2016-07-16"},
		{"July 2016", "2016-07"},
		{"14–16 July 2016", "2016-07-14/2016-07-16"},
		{"Spring 2016", "2016-21"},
		{"16 juillet 2016", "2016-07-16"},
		{"samedi, 16 juillet 2016", "2016-07-16"},
		{"2016年7月16日", "2016-07-16"},
		{"le 16 juillet 2016 au soir", ""},
		{"circa 1950", "1950~"},
		{"c. 1950", "1950~"},
		{"ca. March 1950", "1950-03~"},
		{"circa 1950~", ""},
		{"Sunday, July 16, 2016", ""},
		{"03/04/2015", ""},
		{"16 July", ""},
		{"July 16, 2016 in Orva", ""},
		{"in press", ""},
		{"2016-02-30", ""},
		{"2016-13-01T10:00:00Z", ""},
		{"", ""},
	} {
		if got, ok := ReadField(c.field); ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%q: %q, want %q", c.field, got, c.want)
		}
	}
}
