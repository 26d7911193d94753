package records

import (
	"fmt"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// shown is an item on one line, for tables.
func shown(it Item) string {
	s := it.Sidecar
	return fmt.Sprintf("L%d %s|%s|%s|%s|%s|%s|%s|%s", it.Line, s.Title, s.Outlet, strings.Join(s.Byline, "+"), s.Section, s.Published, s.Captured, s.Language, s.URL)
}

func parsed(t *testing.T, name, text string) (items, problems []string) {
	t.Helper()
	f, ps := Parse(name, []byte(text))
	for _, it := range f.Items {
		items = append(items, shown(it))
	}
	for _, p := range ps {
		problems = append(problems, strings.TrimPrefix(p.String(), "content/sources/"+name+":"))
	}
	return items, problems
}

// Every key of an item reaches its field, as it is printed.
func TestCSL(t *testing.T) {
	items, problems := parsed(t, "z.json", `[
  {
    "id": "http://zotero.org/users/1/items/AAAA", "type": "article-newspaper",
    "title": "The <i>Meridian</i> stays in   port", "container-title": "Orva Post", "publisher": "Orva Press",
    "author": [
      {"family": "Ahlen", "given": "Ludwig", "non-dropping-particle": "van", "suffix": "Jr."},
      {"family": "Arc", "given": "Jeanne", "dropping-particle": "d’"},
      {"literal": "Orva Post"}, {"literal": "Institute for Harbours"}
    ],
    "issued": {"date-parts": [["2016", 7, 16]]}, "accessed": {"date-parts": [[2016, 7, 20]]},
    "language": "en_US", "section": "World", "URL": "https://www.example.org/a?utm_source=x"
  },
  {"id": 2, "type": "report", "title": "On cranes", "container-title": "Papers", "publisher": "Institute for Harbours", "issued": {"raw": "March 2015"}},
  {"id": 3, "type": "article-journal", "title": ["Listed title"], "author": [{"family": "林", "given": "美玲"}], "genre": "Commentary", "language": "German"}
]`)
	want := []string{
		"L2 The Meridian stays in port|Orva Post|Ludwig van Ahlen Jr.+Jeanne d’Arc+Institute for Harbours|World|2016-07-16|2016-07-20|en-US|https://www.example.org/a?utm_source=x",
		"L13 On cranes|Institute for Harbours|||2015-03|||",
		"L14 Listed title||林美玲|Commentary|||de|",
	}
	if strings.Join(items, "\n") != strings.Join(want, "\n") || problems != nil {
		t.Errorf("%s\n%q", strings.Join(items, "\n"), problems)
	}
}

// The dates of CSL in all their forms, and those that are none.
func TestCSLDates(t *testing.T) {
	for _, c := range []struct{ proves, date, want, problem string }{
		{"a day", `{"date-parts":[[2016,7,16]]}`, "2016-07-16", ""},
		{"digits as text", `{"date-parts":[["2016","07","06"]]}`, "2016-07-06", ""},
		{"a year", `{"date-parts":[[2016]]}`, "2016", ""},
		{"a range", `{"date-parts":[[2016,7,14],[2016,7,16]]}`, "2016-07-14/2016-07-16", ""},
		{"an open range", `{"date-parts":[[2016,7],[0]]}`, "2016-07/..", ""},
		{"a range of one day", `{"date-parts":[[2016,7],[2016,7]]}`, "2016-07", ""},
		{"a season by number", `{"date-parts":[[2016]],"season":3}`, "2016-23", ""},
		{"a season by name", `{"date-parts":[[2016]],"season":"Spring"}`, "2016-21", ""},
		{"a season in the place of the month", `{"date-parts":[[2016,14]]}`, "2016-22", ""},
		{"circa", `{"date-parts":[[1950]],"circa":true}`, "1950~", ""},
		{"circa as a number", `{"date-parts":[[1950]],"circa":1}`, "1950~", ""},
		{"raw", `{"raw":"2016-07-16T10:00:00Z"}`, "2016-07-16", ""},
		{"words", `{"literal":"16 July 2016"}`, "2016-07-16", ""},
		{"rough words", `{"literal":"circa 1950"}`, "1950~", ""},
		{"EDTF as a string", `"2016-07/2016-08"`, "2016-07/2016-08", ""},
		{"empty", `{}`, "", ""},
		{"null", `null`, "", ""},
		{"no such day", `{"date-parts":[[2016,2,30]]}`, "", "1: the “issued” date of this item is no day of the calendar and is left out"},
		{"backwards", `{"date-parts":[[2016,7],[2015,7]]}`, "", "1: the “issued” date of this item is no day of the calendar and is left out"},
		{"no year", `{"date-parts":[[16]]}`, "", "1: the “issued” date of this item is no day of the calendar and is left out"},
		{"no date", `{"literal":"forthcoming"}`, "", "1: “forthcoming” is no date that can be read, and is left out"},
		{"two readings", `"03/04/2015"`, "", "1: “03/04/2015” is no date that can be read, and is left out"},
		{"a number", `2016`, "", "1: “issued” is no date of CSL and is left out"},
	} {
		f, ps := Parse("a.json", []byte(`[{"type":"book","title":"T","issued":`+c.date+`}]`))
		problem := ""
		for _, p := range ps {
			problem += strings.TrimPrefix(p.String(), "content/sources/a.json:")
		}
		if len(f.Items) != 1 || f.Items[0].Sidecar.Published != c.want || problem != c.problem {
			t.Errorf("%s: %+v %q", c.proves, f.Items, problem)
		}
	}
}

// A bad item is named with its line and column and costs no other.
func TestBadJSON(t *testing.T) {
	const good = `{"type":"book","title":"Kept"}`
	for _, c := range []struct{ proves, text, problem string }{
		{"a missing comma", "[\n{\"type\":\"book\" \"title\":\"A\"},\n" + good + "]", "2: bad JSON at column 16: invalid character '\"' after object key:value pair; this item was left out"},
		{"a mistake further down", "[{\"type\":\"book\",\n  \"titlé\": tru },\n" + good + "]", "2: bad JSON at column 15: invalid character ' ' in literal true (expecting 'e'); this item was left out"},
		{"an item that is not closed", "[{\"type\":\"book\",\"title\":\"A\",\n" + good + "]", "1: this item breaks off: its closing brace is missing; it was left out"},
		{"a string that is not closed", "[{\"type\":\"book\",\"title\":\"A},\n" + good + "]", "1: this item breaks off: its closing brace is missing; it was left out"},
		{"a file that is cut off", "[" + good + ",\n{\"type\":\"book\",\"tit", "2: this item breaks off: its closing brace is missing; it was left out"},
		{"an unknown type", `[{"type":"bok","title":"Kept"}]`, "1: “bok” is no CSL type"},
		{"no title", "[" + good + ",{\"type\":\"book\",\"URL\":\"https://example.org/a\"}]", "1: this item has no title"},
		{"nothing to go by", "[" + good + ",{\"type\":\"book\",\"id\":4}]", "1: this item has no title, address or file, so it describes no source"},
		{"a bad address", `[{"type":"book","title":"Kept","URL":"example"}]`, "1: “example” is not a web address, and is left out"},
		{"a bad language", `[{"type":"book","title":"Kept","language":"Klingonese tongue"}]`, "1: “Klingonese tongue” is no language that is known here, and is left out"},
	} {
		items, problems := parsed(t, "a.json", c.text)
		kept := 0
		for _, it := range items {
			if strings.Contains(it, " Kept|") {
				kept++
			}
		}
		if kept != 1 || len(problems) != 1 || problems[0] != c.problem {
			t.Errorf("%s: %q\n got %q\nwant %q", c.proves, items, problems, c.problem)
		}
	}
}

// A file is an export by what is in it; an article kept as JSON is none.
func TestIs(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"a.json", `[{"id":"x","type":"webpage","title":"A"}]`, true},
		{"a.json", "\uFEFF [ {\"type\":\"book\",\"id\":1} ]", true},
		{"a.JSON", `{"type":"book","title":"A"}`, true},
		{"a.json", `{"config":{"id":"b"},"items":[{"type":"book","title":"A"}]}`, true},
		{"a.json", `[{"bad": tru},{"type":"book","title":"A"}]`, true},
		{"a.json", `[{"key":"K","data":{"itemType":"webpage","title":"A"}}]`, true},
		{"a.json", `{"type":"article","title":"A","body":"Once there was."}`, false},
		{"a.json", `{"type":"Feature","title":"A"}`, false},
		{"a.json", `{"items":3}`, false},
		{"a.json", `[]`, false},
		{"a.json", `not JSON`, false},
		{"a.json", ``, false},
		{"a.txt", `[{"id":"x","type":"webpage","title":"A"}]`, false},
		{"a.ris", "\r\n\uFEFFTY  - NEWS\r\n", true},
		{"a.ris", "TY - NEWS\n", true},
		{"a.ris", "TI  - A\n", false},
		{"a.ris", "Try this", false},
		{"a.txt", "TY  - NEWS\n", false},
	} {
		if Is(c.name, []byte(c.text)) != c.want {
			t.Errorf("%s %q: not %v", c.name, c.text, c.want)
		}
	}
}

// Zotero's own items say the same as its CSL; notes and attachments are no works.
func TestZotero(t *testing.T) {
	items, problems := parsed(t, "a.json", `{"config":{},"items":[
{"itemType":"newspaperArticle","title":"The Meridian","publicationTitle":"Orva Post","creators":[{"creatorType":"author","firstName":"Ada","lastName":"Lowe"},{"creatorType":"editor","name":"B"},{"creatorType":"author","name":"Reuters"}],"date":"2016-07-16","accessDate":"2016-07-20T10:00:00Z","url":"https://example.org/a","language":"en"},
{"itemType":"note","note":"x","creators":[]}]}`)
	if len(items) != 1 || items[0] != "L2 The Meridian|Orva Post|Ada Lowe+Reuters||2016-07-16|2016-07-20|en|https://example.org/a" || problems != nil {
		t.Errorf("%q %q", items, problems)
	}
	f, _ := Parse("a.json", []byte(`[{"data":{"itemType":"webpage","title":"A","attachments":[{"path":"C:\\Zotero\\storage\\X\\a: b.html"}]}}]`))
	if len(f.Items) != 1 || fmt.Sprint(f.Items[0].Files) != "[C:/Zotero/storage/X/a: b.html]" {
		t.Errorf("%+v", f.Items)
	}
}

// What a field says is from the item's line; what it does not say is from nowhere.
func TestOrigins(t *testing.T) {
	f, _ := Parse("library/z.json", []byte("[\n{\"type\":\"book\",\"title\":\"A\",\"author\":[{\"literal\":\"B\"}]}]"))
	if by := f.Items[0].Sidecar.By; by != (dossier.Origins{Title: "library/z.json (L2)", Byline: "library/z.json (L2)"}) {
		t.Errorf("%+v", by)
	}
}
