package understand

import (
	"slices"
	"testing"

	"dossier/generator/dossier"
)

// articleOf is an article of one paragraph a line, as cleaning would hand it over.
func articleOf(published, basis string, lines ...string) (*dossier.Source, *dossier.Article) {
	src := &dossier.Source{}
	art := &dossier.Article{Language: "en", Published: dossier.Published{EDTF: published, Basis: basis}}
	for _, line := range lines {
		at := dossier.Span{Start: len(src.Text), End: len(src.Text) + len(line)}
		src.Text += line + "\n"
		src.Lines = append(src.Lines, at)
		art.Passages = append(art.Passages, dossier.Passage{Span: at})
	}
	return src, art
}

func TestEvents(t *testing.T) {
	const wednesday = "2015-12-16"
	for _, c := range []struct {
		proves, published, text string
		expression, edtf        string
		standing                dossier.Standing
	}{
		{"a full date needs no reference", "", "The bridge was opened on June 22, 2013.", "June 22, 2013", "2013-06-22", dossier.Happened},
		{"without a year in the source there is none here", "", "The strike began on Feb. 27.", "Feb. 27", "XXXX-02-27", dossier.Happened},
		{"a weekday without a reference is nothing", "", "The board met on Friday.", "", "", ""},
		{"the past tense points back", wednesday, "The board met on Friday.", "Friday", "2015-12-11", dossier.Happened},
		{"the future points ahead", wednesday, "The board will meet on Friday.", "Friday", "2015-12-18", dossier.Planned},
		{"the present of a verb of meeting announces", wednesday, "Union leaders meet with the board in Oslo Friday.", "Friday", "2015-12-18", dossier.Planned},
		{"would is a proposal", wednesday, "The cuts would take effect as of May 25.", "May 25", "2016-05-25", dossier.Proposed},
		{"what is agreed to is planned", wednesday, "They agreed to meet again on Friday.", "Friday", "2015-12-18", dossier.Planned},
		{"what is urged is proposed", wednesday, "The union urged the board to meet on Friday.", "Friday", "2015-12-18", dossier.Proposed},
		{"proposing itself happened", wednesday, "The union proposed on Monday to end the strike.", "Monday", "2015-12-14", dossier.Happened},
		{"what did not happen is denied", wednesday, "The board did not meet on Monday.", "Monday", "2015-12-14", dossier.Denied},
		{"a date that opens its clause looks right", wednesday, "The strike will go on, and on Monday the board resigned.", "Monday", "2015-12-14", dossier.Happened},
		{"set for is planned", wednesday, "A new round of talks is set for this week in Oslo.", "this week", "2015-12-14/2015-12-20", dossier.Planned},
		{"set out by is past", wednesday, "They follow the plan set out by the board last month.", "last month", "2015-11", dossier.Happened},
		{"a weekday beside a date decides the year", wednesday, "The board meets this Friday, December 18.", "this Friday, December 18", "2015-12-18", dossier.Planned},
		{"days that leave one answer give it", "[2015-12-15..2015-12-17]", "The board met Tuesday.", "Tuesday", "2015-12-15", dossier.Happened},
		{"days that leave several give all, when few", "[2015-12-15..2015-12-17]", "The board met yesterday.", "yesterday", "[2015-12-14..2015-12-16]", dossier.Happened},
		{"and nothing when many", "2015-12", "The board met yesterday.", "", "", ""},
		{"yesterday in a quotation is the speaker's, whose day is not known", wednesday, "“We met yesterday and agreed,” she told a newspaper.", "", "", ""},
	} {
		src, art := articleOf(c.published, "stated", c.text)
		f, _ := Find(src, art, nil)
		if len(f.Events) == 0 {
			if c.edtf != "" {
				t.Errorf("%s: nothing found in %q", c.proves, c.text)
			}
			continue
		}
		e := f.Events[0]
		if src.Slice(e.Expression) != c.expression || e.EDTF != c.edtf || e.Standing != c.standing || e.Text != c.text {
			t.Errorf("%s: got %q %s %s, want %q %s %s", c.proves, src.Slice(e.Expression), e.EDTF, e.Standing, c.expression, c.edtf, c.standing)
		}
	}
}

func TestEventsSayWhatTheyLeanOn(t *testing.T) {
	src, art := articleOf("2015-12-16", "inferred; “Friday, December 18” (L3)", "The board met on Monday.", "It was founded in March 2011.")
	f, _ := Find(src, art, nil)
	if len(f.Events) != 2 || !f.Events[0].Inferred || f.Events[1].Inferred {
		t.Errorf("a weekday leans on the inferred date, a full date does not: %+v", f.Events)
	}
}

func TestHistoriesAreDatedByThemselves(t *testing.T) {
	for _, c := range []struct {
		proves string
		lines  []string
		want   []string
	}{
		{"a month takes the year of the date before it in the paragraph", []string{"On September 17, 1939, the mill burned. By early October, it was rebuilt."}, []string{"1939-09-17", "1939-10"}},
		{"but not that of another paragraph, unless all is history", []string{"On September 17, 1939, the mill burned.", "In October, the council met."}, []string{"1939-09-17", "2015-10"}},
		{
			"in a history the year runs on",
			[]string{"The mill was built in 1921. In 1930 it was sold.", "It burned in May 1935 and in June 1937.", "On September 17, 1939, it closed.", "In October, the owner left. By January he was back."},
			[]string{"1921", "1930", "1935-05", "1937-06", "1939-09-17", "1939-10", "1940-01"},
		},
	} {
		src, art := articleOf("2015-12-16", "stated", c.lines...)
		f, _ := Find(src, art, nil)
		var got []string
		for _, e := range f.Events {
			got = append(got, e.EDTF)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q want %q", c.proves, got, c.want)
		}
	}
}

func TestSubheadsHoldNoEvents(t *testing.T) {
	src, art := articleOf("", "", "The fire of 1901", "The hall burned down in 1901.")
	art.Passages[0].Role = dossier.Subhead
	f, _ := Find(src, art, nil)
	if len(f.Events) != 1 || src.Line(f.Events[0].Span.Start) != 2 {
		t.Errorf("got %+v", f.Events)
	}
}

func TestWhenAStatementWasSaid(t *testing.T) {
	for _, c := range []struct {
		proves string
		lines  []string
		want   []string // by quote
	}{
		{"the date beside the verb of saying", []string{"“We will close the port,” Mayor Ana Ruiz told reporters in Cadiz on Monday."}, []string{"2015-12-14"}},
		{"the date that opens the sentence", []string{"On Monday, Mayor Ana Ruiz said the port was “beyond repair” and costly."}, []string{"2015-12-14"}},
		{"never the date of publication", []string{"“We will close the port,” Mayor Ana Ruiz said."}, []string{""}},
		{"not the date of what is talked of", []string{"“We will close the port,” Mayor Ana Ruiz said of the fire that broke out on Monday."}, []string{""}},
		{"at the meeting the article dates", []string{"Mayor Ana Ruiz and the owners held talks on Monday.", "“We will close the port,” Mayor Ana Ruiz said after the talks."}, []string{"2015-12-14"}},
		{"two meetings decide nothing", []string{"Mayor Ana Ruiz held talks on Monday.", "The owners held talks on Tuesday.", "“We will close the port,” Mayor Ana Ruiz said after the talks."}, []string{""}},
		{"between two statements of one day", []string{"Mayor Ana Ruiz and the owners held talks on Monday.", "“We have agreed today on the port,” Ruiz said.", "“It cannot be saved,” Ruiz said.", "“We spoke today of the workers,” Ruiz said.", "“It is sad,” Ruiz said."}, []string{"2015-12-14", "2015-12-14", "2015-12-14", ""}},
	} {
		src, art := articleOf("2015-12-16", "stated", c.lines...)
		f, _ := Find(src, art, nil)
		var got []string
		for _, q := range f.Quotes {
			got = append(got, q.EDTF)
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: quotes %d, want %d", c.proves, len(got), len(c.want))
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: quote %d said %q, want %q", c.proves, i, got[i], c.want[i])
			}
		}
	}
}
