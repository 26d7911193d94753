package date

import (
	"fmt"
	"strings"
	"testing"
)

// A date by a headline is read in the forms and languages that pages write.
func TestIsolated(t *testing.T) {
	const day = "2016-07-16"
	for _, c := range []struct{ text, language, want string }{
		{"Posted on July 16th, 2016 by Ada Lowe", "", day},
		{"Sat 16 Jul 2016 14.03 BST", "", day},
		{"Saturday, July 16, 2016 2:03 PM", "en", day},
		{"2:03 PM - 16 Jul 2016", "", day},
		{"16 July, 2016 • 14:03", "", day},
		{"16-Jul-16", "", day},
		{"16/Jul/2016", "", day},
		{"16-Jul-2016 14:03", "", day},
		{"16 Jul ’16", "", day},
		{"the 16th of July, 2016", "", day},
		{"Published: 2016-07-16T14:03:00+02:00", "", day},
		{"2016/07/16", "", day},
		{"20160716T140300Z", "", day},
		{"16.07.2016 14:03", "", day},
		{"16.07.16, 14:03 Uhr", "", day},
		{"16. 7. 2016", "", day},
		{"16/07/2016", "", day},
		{"07/16/2016", "", day},
		{"7/16/16", "", day},
		{"16 juillet 2016", "", day},
		{"Publié le samedi 16 juillet 2016 à 14h03", "", day},
		{"le 1er juillet 2016", "", "2016-07-01"},
		{"16 JUIL. 2016", "", day},
		{"1 AOUT 2016", "", "2016-08-01"},
		{"Samstag, 16. Juli 2016", "", day},
		{"1. März 2016", "", "2016-03-01"},
		{"Stand: 16.07.2016 14:03 Uhr", "", day},
		{"16. Jänner 2016", "", "2016-01-16"},
		{"16 de julio de 2016", "", day},
		{"sábado, 16 de julio del 2016", "", day},
		{"16 jul. 2016", "", day},
		{"16/jul/2016 às 14h03", "", day},
		{"sábado, 16 de julho de 2016", "", day},
		{"1º de julho de 2016", "", "2016-07-01"},
		{"10 out 2016", "pt", "2016-10-10"},
		{"16 luglio 2016", "", day},
		{"16 juli 2016 om 14:03", "", day},
		{"16 июля 2016", "", day},
		{"16 июля 2016 г., 14:03", "", day},
		{"16 липня 2016", "", day},
		{"16 lipca 2016", "", day},
		{"16. července 2016", "", day},
		{"16. srpnja 2016.", "", day},
		{"16 юли 2016 г.", "", day},
		{"16. јул 2016.", "", day},
		{"lördag 16 juli 2016", "", day},
		{"den 16. juli 2016 kl. 14:03", "", day},
		{"16. heinäkuuta 2016", "", day},
		{"16. juuli 2016", "", day},
		{"2016. gada 16. jūlijs", "", day},
		{"2016 m. liepos 16 d.", "", day},
		{"2016. július 16.", "", day},
		{"2016. július 16., szombat", "", day},
		{"16 iulie 2016", "", day},
		{"16 de juliol de 2016", "", day},
		{"16 d’agost de 2016", "", "2016-08-16"},
		{"16 Ιουλίου 2016", "", day},
		{"16 ΙΟΥΛΙΟΥ 2016", "", day},
		{"16 Temmuz 2016 Cumartesi", "", day},
		{"16 KASIM 2016", "", "2016-11-16"},
		{"١٦ يوليو ٢٠١٦", "", day},
		{"السبت 16 يوليو 2016", "", day},
		{"16 تموز 2016", "", day},
		{"16 كانون الثاني 2016", "", "2016-01-16"},
		{"16 اغسطس، 2016", "", "2016-08-16"},
		{"۱۶ ژوئیه ۲۰۱۶", "", day},
		{"16 ביולי 2016", "", day},
		{"१६ जुलाई २०१६", "", day},
		{"16 Juli 2016 14:03 WIB", "id", day},
		{"Thứ bảy, 16 tháng 7, 2016", "", day},
		{"ngày 16 tháng 7 năm 2016", "", day},
		{"16 กรกฎาคม 2559", "", day},
		{"2016年7月16日", "", day},
		{"2016年07月16日 14:03", "", day},
		{"2016年7月16日（土）", "", day},
		{"2016年7月16日星期六", "", day},
		{"２０１６年７月１６日", "", day},
		{"2016년 7월 16일", "", day},
		{"2016년 7월 16일 (토)", "", day},
		{"2016. 7. 16.", "", day},
		{"In the age of COVID-19 - 16 July 2016", "", day},
		{"Lee Ma 16 July 2016, to be continued", "", day},
		{"Created 16 July 2016, updated 18 July 2016", "", day + " 2016-07-18"},
	} {
		if got := isolated(c.text, Hints{Language: c.language}); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func isolated(text string, h Hints) string {
	var all []string
	for _, f := range Isolated(text, h) {
		all = append(all, f.EDTF)
	}
	return strings.Join(all, " ")
}

// What is no full date, or belies itself, is none.
func TestIsolatedRefuses(t *testing.T) {
	for _, c := range []struct{ proves, text string }{
		{"no year", "Saturday 16 July"},
		{"no day", "July 2016"},
		{"a month and a time", "July 2016, 14:03"},
		{"a weekday that disagrees", "Sunday, 16 July 2016"},
		{"in another language", "dimanche 16 juillet 2016"},
		{"in Japanese", "2016年7月16日 (日)"},
		{"no such day", "30 February 2016"},
		{"no such day in figures", "30.02.2016"},
		{"no such month", "16.13.2016"},
		{"a version", "release 1.2.2016.5"},
		{"a short version", "release 10.4.11"},
		{"an address of a machine", "10.12.20.16"},
		{"a price", "$16/07/2016"},
		{"a long number", "ISBN 978-20160716"},
		{"eight figures", "20160716"},
		{"an address", "https://example.org/2016/07/16/harbour 2016"},
		{"a range", "14-16 July 2016"},
		{"a short range", "June 16-18"},
		{"a range of months", "July 16-18-2016"},
		{"a count", "10 march 2,016 miles"},
		{"two figures for the year, two readings", "03/04/16"},
		{"an iso date cut short", "2016-07"},
		{"a word of two languages", "16 listopada 2016"},
		{"short names of another language in a longer label", "In the end they had only 10 out 2016 votes and that, they say, was it"},
		{"a range behind its year", "Best of 2023, Dec 10-16"},
		{"an English ordinal before another language's month", "Stick 4K (2nd Gen, 2023)"},
		{"two figures for the year and full stops, two readings", "11.07.16"},
		{"a year of another era", "16 July 1016"},
	} {
		if got := isolated(c.text, Hints{}); got != "" {
			t.Errorf("%s: %q: %q", c.proves, c.text, got)
		}
	}
	if got := isolated("Top 10 set 2016", Hints{Language: "en"}); got != "" {
		t.Errorf("an English page has English months alone: %q", got)
	}
}

// Day and month change places only where something settles which is which.
func TestIsolatedOrder(t *testing.T) {
	for _, c := range []struct {
		proves, text string
		hints        Hints
		want         string
	}{
		{"nothing settles it", "03/04/2016", Hints{}, "[2016-03-04,2016-04-03]"},
		{"English alone does not", "03-04-2016", Hints{Language: "en"}, "[2016-03-04,2016-04-03]"},
		{"British English does", "03/04/2016", Hints{Language: "en-GB"}, "2016-04-03"},
		{"American English does", "03/04/2016", Hints{Language: "en_US"}, "2016-03-04"},
		{"French does", "03/04/2016", Hints{Language: "fr"}, "2016-04-03"},
		{"Swedish, with the year first, does not", "03/04/2016", Hints{Language: "sv"}, "[2016-03-04,2016-04-03]"},
		{"the weekday does", "Friday 03/04/2016", Hints{}, "2016-03-04"},
		{"the other weekday does", "03/04/2016 (Sunday)", Hints{}, "2016-04-03"},
		{"no weekday fits", "Monday 03/04/2016", Hints{}, ""},
		{"full stops do", "03.04.2016", Hints{}, "2016-04-03"},
		{"the calendar does, against the language", "13/04/2016", Hints{Language: "en-US"}, "2016-04-13"},
		{"both are one day", "04/04/2016", Hints{}, "2016-04-04"},
		{"two figures for the year, with the language", "03/04/16", Hints{Language: "en-GB"}, "2016-04-03"},
		{"a word of two languages, with the language", "16 listopada 2016", Hints{Language: "hr"}, "2016-10-16"},
		{"and with the other", "16 listopada 2016", Hints{Language: "pl"}, "2016-11-16"},
	} {
		if got := isolated(c.text, c.hints); got != c.want {
			t.Errorf("%s: %q: %q, want %q", c.proves, c.text, got, c.want)
		}
	}
}

// Of two words that are alike without their accents neither tells a day.
func TestAccentsThatTellDaysApart(t *testing.T) {
	for range 20 { // whatever order they are read in
		got := readTongue("weekday 3: st\nweekday 4: št pia\nmonth 1: mar\nmonth 3: már\nshort 3: april\nmonth 3: april\n")
		if got.weekdays["st"] != nobody || got.weekdays["pia"] != 4 || got.months["mar"].month != nobody || got.months["april"].short {
			t.Fatalf("%+v", got)
		}
	}
}

// The day in the address of an article, in the forms that sites use.
func TestInAddress(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/2016/07/16/harbour":        "2016-07-16",
		"https://example.org/world/2016/jul/16/harbour": "2016-07-16",
		"https://example.org/2016-07-16/harbour":        "2016-07-16",
		"https://example.org/harbour-20160716.html":     "2016-07-16",
		"https://example.org/2016/07/16":                "2016-07-16",
		"https://example.org/2016/07/harbour":           "",
		"https://example.org/2016/13/16/harbour":        "",
		"https://example.org/2016/07/16/20160717":       "",
		"https://example.org/12016071612":               "",
		"https://example.org/harbour?from=/2016/07/16/": "",
		"https://example.org/a-16-07-2016":              "",
	} {
		if got := InAddress(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

// Every name of a month in every language is read on a page in that language;
// on a page whose language is not known it is read as the same month or not at all.
func TestMonthsOfAllLanguages(t *testing.T) {
	for language, tongue := range tongues() {
		for name, m := range tongue.months {
			if language == "" {
				continue
			}
			want := fmt.Sprintf("2016-%02d-16", m.month)
			text := fmt.Sprintf("16 %s %d", name, 2016+m.era)
			if got := isolated(text, Hints{Language: language}); got != want {
				t.Errorf("%s: %q: %q, want %q", language, text, got, want)
			}
			if got := isolated(text, Hints{}); got != want && got != "" {
				t.Errorf("%s, not known: %q: %q, want %q or none", language, text, got, want)
			}
		}
	}
}

// A date's place is its own words and nothing beside them.
func TestIsolatedPlace(t *testing.T) {
	for text, want := range map[string]string{
		"Publié le samedi 16 juillet 2016 à 14h03": "16 juillet 2016",
		"Sat 16 Jul 2016 14.03 BST":                "16 Jul 2016",
		"2016年7月16日（土）":                            "2016年7月16日",
		"(16.07.2016)":                             "16.07.2016",
		"2016. július 16.":                         "2016. július 16",
	} {
		f := Isolated(text, Hints{})
		if len(f) != 1 || text[f[0].Start:f[0].End] != want {
			t.Errorf("%q: %v", text, f)
		}
	}
}

// Whatever a line is, its dates are valid, in order, apart, and inside it.
func FuzzIsolated(f *testing.F) {
	for _, s := range []string{"16 de julio de 2016", "٠١/٠٢/٢٠١٦", "2016年7月16日", "Sat 03/04/16 and 16-Jul-16", "2016. gada 16. jūlijs"} {
		f.Add(s, "en")
	}
	f.Fuzz(func(t *testing.T, text, language string) {
		last := 0
		for _, d := range Isolated(text, Hints{Language: language}) {
			if d.Start < last || d.End <= d.Start || d.End > len(text) || !Valid(d.EDTF) {
				t.Errorf("%q: %+v", text, d)
			}
			last = d.End
		}
	})
}

func BenchmarkIsolated(b *testing.B) {
	for i, line := range []string{
		"By Ada Lowe and Sam Field, 12 min read, updated 14:03 on Saturday, July 16, 2016",
		"السبت 16 يوليو 2016 الساعة 14:03 بتوقيت القاهرة",
		"A line of a page without any figure in it at all, as most of them are",
		strings.Repeat("12 34 56 78 ", 20),
	} {
		b.Run(fmt.Sprint(i), func(b *testing.B) {
			for b.Loop() {
				Isolated(line, Hints{})
			}
		})
	}
}
