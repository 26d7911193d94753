package generator_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const lede = "The harbour council said on Monday that the pier would close for repairs. The mayor, Ann Smith, said the work was overdue. It will take two years, the council added.\n"

// Whatever is put on the shelf, each original gives a page or a message that
// names its file; none stops the others, and none of their text runs.
func TestEveryOriginalGivesAPageOrAMessage(t *testing.T) {
	d := emptyDesk(t)
	d.write("content/sources/plain.txt", "Harbour closes pier\n\n"+lede)
	for name, text := range map[string]string{
		"empty.txt":                "",
		"spaces.txt":               " \n\t\n",
		"binary.txt":               "\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00\x3e\x00\x01\x00\x00\x00\xff\xfe\x00\x00",
		"invalid.txt":              "Harbour closes pier\n\nThe caf\xe9 owner said \x93we will stay\x94.\n\n" + lede,
		"bom.txt":                  "\xef\xbb\xbfHarbour closes pier\n\n" + lede,
		"utf16.txt":                utf16le("Harbour closes pier\n\n" + lede),
		"crlf.txt":                 strings.ReplaceAll("Harbour closes pier\n\n"+lede, "\n", "\r\n"),
		"twin-a.txt":               "Two sources with one headline\n\n" + lede,
		"twin-b.txt":               "Two sources with one headline\n\n" + strings.ReplaceAll(lede, "two", "three"),
		"arabic.txt":               "المجلس يغلق الرصيف للإصلاح\n\nقال المجلس يوم الاثنين إن الرصيف سيغلق للإصلاح. وقالت رئيسة البلدية إن العمل تأخر كثيرا.\n",
		"odd name [1] #2 %3 é.txt": "Harbour closes pier again\n\n" + lede,
		"markup.txt": strings.Join([]string{
			"Harbour {{< closes >}} pier {{% now %}} <script>alert(1)</script>", "",
			"---", "title: not front matter", "draft: true", "---", "",
			"{{ .Site.Title }} and {{< ref \"x\" >}} and {{% raw %}} stand in the text, the council said on Monday.", "",
			"“Close it. <img src=x onerror=alert(2)> # Now **bold** [link](javascript:alert(3)),” the mayor, Ann Smith, said.", "",
			"> quoted > nested", "", "```", "code {{< gist 1 >}}", "```", "", lede,
		}, "\n"),
	} {
		d.write("content/sources/"+name, text)
	}
	report := d.build()

	for _, unread := range []string{"empty.txt", "spaces.txt", "binary.txt"} {
		named := false
		for _, p := range report.Problems {
			named = named || p.File == "content/sources/"+unread && p.Message != ""
		}
		if !named {
			t.Errorf("no message names %s: %v", unread, report.Problems)
		}
		if !strings.Contains(d.words("sources/index.html"), unread) {
			t.Errorf("the site hides that %s could not be read", unread)
		}
	}
	if report.Sources != 13 || report.Unread != 3 {
		t.Errorf("%d sources, %d unread; want 13 and 3", report.Sources, report.Unread)
	}
	catalogue := d.words("sources/index.html")
	for _, headline := range []string{
		"Harbour closes pier", "المجلس يغلق الرصيف للإصلاح", "Harbour closes pier again",
		"Harbour {{< closes >}} pier {{% now %}} <script>alert(1)</script>",
	} {
		if !strings.Contains(catalogue, headline) {
			t.Errorf("the catalogue lacks %q", headline)
		}
	}
	if n := strings.Count(catalogue, "Two sources with one headline"); n < 2 {
		t.Errorf("two sources with one headline show %d times", n)
	}
	for name, raw := range d.tree("public") {
		for _, live := range []string{"<script>alert", "<img src=x", "href=\"javascript:", "<b>bold"} {
			if strings.Contains(raw, live) {
				t.Errorf("public/%s carries live markup of a source: %s", name, live)
			}
		}
	}
	for _, p := range d.check() {
		unread := strings.Contains(p.File, "empty.txt") || strings.Contains(p.File, "spaces.txt") || strings.Contains(p.File, "binary.txt")
		if p.Grave && !unread {
			t.Errorf("check objects: %s", p)
		}
	}
}

// One line of five megabytes is slow for nobody.
func TestOneLineOfFiveMegabytes(t *testing.T) {
	if testing.Short() {
		t.Skip("a large source")
	}
	d := emptyDesk(t)
	d.write("content/sources/long.txt", "Harbour closes pier\n\n"+strings.Repeat(strings.TrimSpace(lede)+" ", 5<<20/len(lede))+"\n")
	d.write("content/sources/plain.txt", "Harbour opens pier\n\n"+lede)
	report := d.build()
	if report.Unread != 0 && len(report.Problems) == 0 {
		t.Errorf("the long source was left out in silence: %+v", report)
	}
	if !strings.Contains(d.words("sources/index.html"), "Harbour opens pier") {
		t.Error("the other source is missing")
	}
}

func utf16le(s string) string {
	var b strings.Builder
	b.WriteString("\xff\xfe")
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

// A pipe, a folder's link, a link out of the dossier and a sidecar without its
// source are named, and the build goes on.
func TestWhatIsNoFileIsNamed(t *testing.T) {
	d := emptyDesk(t)
	d.write("content/sources/plain.txt", "Harbour closes pier\n\n"+lede)
	d.write("content/sources/lost.txt.yaml", "outlet: Star\n")
	outside := filepath.Join(t.TempDir(), "secret.txt")
	for _, err := range []error{
		os.WriteFile(outside, []byte("A secret\n\n"+lede), 0o644),
		os.Symlink(outside, d.path("content/sources/out.txt")),
		os.Symlink("nowhere.txt", d.path("content/sources/dead.txt")),
		os.Symlink("../themes", d.path("content/sources/dir.txt")),
		os.Mkdir(d.path("content/themes"), 0o755),
		exec.Command("mkfifo", d.path("content/sources/pipe.txt")).Run(),
	} {
		if err != nil {
			t.Skip("this system has no links or pipes:", err)
		}
	}
	report := d.build()
	for name, want := range map[string]string{
		"out.txt": "leads out of the dossier", "dead.txt": "is not there", "dir.txt": "a folder",
		"pipe.txt": "no regular file", "lost.txt.yaml": "a source that is not here",
	} {
		named := false
		for _, p := range report.Problems {
			named = named || p.File == "content/sources/"+name && strings.Contains(p.Message, want)
		}
		if !named {
			t.Errorf("no message says that %s %s: %v", name, want, report.Problems)
		}
	}
	for page, raw := range d.tree("public") {
		if strings.Contains(raw, "A secret") {
			t.Errorf("public/%s shows a file from outside the dossier", page)
		}
	}
}
