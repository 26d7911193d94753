package generator_test

import (
	"strings"
	"testing"
)

const ferryRIS = `TY  - NEWS
TI  - Ferry to Norsund is cancelled
T2  - Norsund Courier
AU  - Lie, Berit
DA  - 2019/04/01/
UR  - https://courier.example/ferry
ER  - 
`

// An export of a reference manager fills what a source does not say, with its
// own line as the ground; FILE.yaml beside the source counts before it, and the
// export is no source itself.
func TestExportDescribesSources(t *testing.T) {
	d := emptyDesk(t)
	d.write("content/sources/ferry.txt", ferry)
	d.write("content/sources/library.ris", ferryRIS)
	if report := d.build(); report.Sources != 1 || len(report.Problems) > 0 {
		t.Fatal(report.Sources, report.Problems)
	}
	has := func(want ...string) {
		t.Helper()
		for _, w := range want {
			if b := d.read("content/briefings/ferry.md"); !strings.Contains(b, w) {
				t.Errorf("%q is not in\n%s", w, b)
			}
		}
	}
	has(`published: "2019-04-01"`, "outlet: Norsund Courier", "sidecar; library.ris (L1)", "byline: [Berit Lie]")
	if !strings.Contains(d.words("sources/ferry.html"), "Norsund Courier") {
		t.Error("the outlet is not on the source's page")
	}

	d.write("content/sources/ferry.txt.yaml", "published: 2019-04-02\n")
	d.build()
	has(`published: "2019-04-02"`, "published_basis: sidecar\n", "outlet: Norsund Courier")

	d.write("content/sources/library.ris", strings.Replace(ferryRIS, "Courier", "Mercury", 1))
	d.build()
	has("outlet: Norsund Mercury")
	if problems := d.check(); len(problems) > 0 {
		t.Error(problems)
	}
}

// An item that fits two sources by its title alone counts for neither, and for
// the one that is left when the other goes.
func TestContestedExport(t *testing.T) {
	d := emptyDesk(t)
	d.write("content/sources/ferry.txt", ferry)
	d.write("content/sources/wire.txt", ferry+"The operator has two other boats, neither of which is large enough for lorries.\n")
	d.write("content/sources/library.ris", strings.Replace(ferryRIS, "UR  - https://courier.example/ferry\n", "", 1))
	for range 2 {
		report := d.build()
		if len(report.Problems) != 2 || !strings.Contains(report.Problems[0].Message, "by title") {
			t.Error(report.Problems)
		}
		for _, b := range d.tree("content/briefings") {
			if strings.Contains(b, "Courier") {
				t.Error("a contested item was taken:", b)
			}
		}
	}
}

// An export with a broken item is told of with its line, and its other items
// count; one that is called after a source describes it whatever it names.
func TestBrokenExport(t *testing.T) {
	d := emptyDesk(t)
	d.write("content/sources/ferry.txt", ferry)
	d.write("content/sources/ferry.txt.ris", "TY  - NEWS\nT2  - Norsund Courier\nTI  - Something else entirely\nDA  - soon\nER  - \n")
	report := d.build()
	if len(report.Problems) != 1 || report.Problems[0].File != "content/sources/ferry.txt.ris" || report.Problems[0].Line != 4 {
		t.Error(report.Problems)
	}
	if b := d.read("content/briefings/ferry.md"); !strings.Contains(b, "outlet: Norsund Courier") {
		t.Error(b)
	}
}
