package clean

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// page is one annotated article of a collection: text/ID.txt holds the page.
type page struct {
	ID      string `json:"id"`
	Set     string `json:"set"`
	URL     string `json:"url"`
	Title   string `json:"title"`
	Authors string `json:"authors"`
	Date    string `json:"date"`
	Body    string `json:"body"`
}

// tally sums up one set of a collection.
type tally struct {
	n                        int
	precision, recall, f1    float64
	titles, titled, named    int
	dates, dated, wrongDates int
	authors                  authorTally
	outlets                  outletTally
	languages                map[string]int
}

// TestScoreboard measures Clean against a collection of annotated pages, if
// the environment names in DOSSIER_EVAL, in its folder articles: gold.jsonl with the keys
// id, set, url, title, authors, date and body, and the pages as text/ID.txt. Bodies are
// compared by multisets of four-word shingles, averaged over pages.
// DOSSIER_EVAL_LIST=0.7 lists the pages whose F1 is lower.
func TestScoreboard(t *testing.T) {
	root := os.Getenv("DOSSIER_EVAL")
	if root == "" {
		t.Skip("DOSSIER_EVAL names no folder")
	}
	dir := filepath.Join(root, "articles")
	pages := readGold(t, filepath.Join(dir, "gold.jsonl"))
	sets := map[string]*tally{}
	for _, p := range pages {
		if only := os.Getenv("DOSSIER_EVAL_SET"); only != "" && only != p.Set {
			continue
		}
		raw, err := os.ReadFile(filepath.Join(dir, "text", p.ID+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		if sets[p.Set] == nil {
			sets[p.Set] = &tally{}
		}
		sets[p.Set].add(t, p, string(raw))
	}
	names := make([]string, 0, len(sets))
	for name := range sets {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		t.Log(name + ": " + sets[name].String())
	}
}

func readGold(t *testing.T, file string) []page {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var pages []page
	rows := bufio.NewScanner(f)
	rows.Buffer(nil, 64<<20)
	for rows.Scan() {
		var p page
		if err := json.Unmarshal(rows.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		pages = append(pages, p)
	}
	return pages
}

func (y *tally) add(t *testing.T, p page, text string) {
	s := textSource(p.ID+".txt", text)
	a, _ := Clean(s)
	if p.Body != "" {
		var b strings.Builder
		for _, passage := range a.Passages {
			b.WriteString(s.Slice(passage.Span) + "\n")
		}
		precision, recall, f1 := compare(b.String(), p.Body)
		y.n++
		y.precision += precision
		y.recall += recall
		y.f1 += f1
		if list := os.Getenv("DOSSIER_EVAL_LIST"); list != "" {
			var least float64
			fmt.Sscan(list, &least)
			if f1 < least {
				t.Logf("%s p %.2f r %.2f f %.2f", p.ID, precision, recall, f1)
			}
		}
	}
	y.metadata(t, p, a)
	y.authors.add(t, p, a)
	y.outlets.add(t, p, a)
	if y.languages == nil {
		y.languages = map[string]int{}
	}
	y.languages[a.Language]++
	if os.Getenv("DOSSIER_EVAL_META") != "" {
		t.Logf("%s outlet %q (%s) language %q dateline %q agency %q", p.ID, a.Outlet.Value, a.Outlet.Basis, a.Language, a.Dateline.Value, a.Agency.Value)
	}
}

func (y *tally) metadata(t *testing.T, p page, a *dossier.Article) {
	if p.Title != "" {
		y.titled++
		got, want := foldWords(a.Title.Text, 1000), foldWords(p.Title, 1000)
		if strings.Join(got, " ") == strings.Join(want, " ") {
			y.titles++
		}
		if overlap(got, want) >= .8 {
			y.named++
		} else if os.Getenv("DOSSIER_EVAL_META") != "" {
			t.Logf("%s title %q, want %q", p.ID, a.Title.Text, p.Title)
		}
	}
	if len(p.Date) >= 10 {
		y.dated++
		switch a.Published.EDTF {
		case p.Date[:10]:
			y.dates++
		case "":
		default:
			y.wrongDates++
			if os.Getenv("DOSSIER_EVAL_META") != "" {
				t.Logf("%s date %s (%s), want %s", p.ID, a.Published.EDTF, a.Published.Basis, p.Date)
			}
		}
	}
}

func (y *tally) String() string {
	per := func(part float64, of int) float64 { return part / float64(max(of, 1)) }
	return fmt.Sprintf("%d pages, precision %.4f recall %.4f F1 %.4f; title exact %.3f near %.3f of %d; date right %.3f wrong %.3f of %d; authors %s; outlets %s; languages %v",
		y.n, per(y.precision, y.n), per(y.recall, y.n), per(y.f1, y.n),
		per(float64(y.titles), y.titled), per(float64(y.named), y.titled), y.titled,
		per(float64(y.dates), y.dated), per(float64(y.wrongDates), y.dated), y.dated, y.authors, y.outlets, y.languages)
}

// compare is precision, recall and F1 over four-word shingles.
func compare(got, want string) (precision, recall, f1 float64) {
	a, b := shingles(got), shingles(want)
	both, na, nb := 0, 0, 0
	for s, n := range a {
		na += n
		both += min(n, b[s])
	}
	for _, n := range b {
		nb += n
	}
	if na == 0 || nb == 0 || both == 0 {
		return 0, 0, 0
	}
	precision, recall = float64(both)/float64(na), float64(both)/float64(nb)
	return precision, recall, 2 * precision * recall / (precision + recall)
}

func shingles(text string) map[string]int {
	words := foldWords(text, 1<<30)
	n := map[string]int{}
	for i := 0; i+4 <= len(words); i++ {
		n[strings.Join(words[i:i+4], " ")]++
	}
	return n
}

// textSource is a source as reading a plain file gives it.
func textSource(name, text string) *dossier.Source {
	s := &dossier.Source{Name: name, Kind: "text", Encoding: "UTF-8", Text: text}
	at := 0
	for row := range strings.Lines(text) {
		s.Lines = append(s.Lines, dossier.Span{Start: at, End: at + len(strings.TrimRight(row, "\r\n"))})
		at += len(row)
	}
	return s
}
