package web

import (
	"reflect"
	"strings"
	"testing"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// read reads a page and holds its transcript to the rules of all transcripts.
func read(t *testing.T, page string) *dossier.Transcript {
	t.Helper()
	tr, err := Read([]byte(page), About{})
	if err != nil {
		t.Fatal(err)
	}
	if err := transcript.Check(tr); err != nil {
		t.Fatal(err)
	}
	return tr
}

// blockOf is the block of the line that holds some words.
func blockOf(t *testing.T, tr *dossier.Transcript, words string) dossier.Block {
	t.Helper()
	for i, l := range strings.Split(strings.TrimSuffix(tr.Text, "\n"), "\n") {
		if strings.Contains(l, words) {
			return tr.Blocks[i]
		}
	}
	t.Fatalf("no line holds %q:\n%s", words, tr.Text)
	return dossier.Block{}
}

// An article of an invented paper with all that such pages have around it.
const article = `<!DOCTYPE html><html lang="en"><head><title>Ferry to Orrin Island stops for the winter | The Lund Courier</title>
<meta property="og:title" content="Ferry to Orrin Island stops for the winter"><meta property="og:site_name" content="The Lund Courier"></head>
<body class="has-comments newsletter-page"><header><a href="/">The Lund Courier</a><nav><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>Ferry to Orrin Island stops for the winter</h1>
<p class="dek">The harbour board blames the ice, islanders blame the board and its budget.</p>
<div class="byline">By <a href="/people/mara">Mara Venn</a></div><time datetime="2021-11-03T09:00:00+01:00">3 November 2021</time>
<div class="article-body">
<p>The last ferry to Orrin Island left the harbour of Lund on Tuesday evening with eleven passengers, two cows and the winter's post on board.</p>
<p>The harbour board had announced in October that it would not pay for another season of breaking ice, since the cost had doubled in three years.</p>
<figure><img src="f.jpg"><figcaption>The ferry Halda at the quay on Tuesday. Photo: Ivo Sand</figcaption></figure>
<p>“We were told in a letter of four lines,” said Tilde Marr, who keeps the shop on the island and has lived there for thirty years.</p>
<h2>What happens now</h2>
<p>A helicopter is to bring medicine once a week, according to the board, and the school will teach its nine pupils over the network.</p>
<aside class="related-stories"><h3>Related stories</h3><ul><li><a href="/a">Harbour board wants a new crane by spring</a></li><li><a href="/b">Why the bay freezes earlier every year</a></li></ul></aside>
<p>The islanders have collected three hundred signatures against the decision and want to hand them to the council when it meets on Friday.</p>
</div>
<section id="comments" class="comments"><h3>2 comments</h3><div class="comment"><p>I took that ferry to school for nine years and it never failed us once, whatever the ice was like out there.</p></div>
<div class="comment"><p>Nobody asked those of us who pay for the harbour every single year, it has to be said at last.</p></div></section>
</article></main><footer><p>© 2021 The Lund Courier. All rights reserved.</p></footer></body></html>`

// Each part of a page that is no reporting says why, and what is reporting
// stays.
func TestParts(t *testing.T) {
	tr := read(t, article)
	for _, words := range []string{"The last ferry", "The harbour board had announced", "We were told", "A helicopter is to", "The islanders have"} {
		if b := blockOf(t, tr, words); !b.Reporting {
			t.Errorf("%q is set aside: %+v", words, b)
		}
	}
	for words, want := range map[string]dossier.Reason{
		"at the quay":           dossier.ReasonCaption,
		"to school for nine":    dossier.ReasonComment,
		"Nobody asked":          dossier.ReasonComment,
		"wants a new crane":     dossier.ReasonRelated,
		"World":                 dossier.ReasonWidget,
		"All rights reserved":   dossier.ReasonLegal,
		"Ferry to Orrin Island": "", // the headline is found by what is declared
	} {
		if b := blockOf(t, tr, words); b.Reporting || b.Reason != want {
			t.Errorf("%q: %+v, want set aside as %q", words, b, want)
		}
	}
}

// The next story that a page without end loads under the first is not the
// first: an <article> of its own with a heading as high.
func TestOtherArticle(t *testing.T) {
	next := `<article><h1>Crane arrives at the harbour by night</h1><div class="article-body"><p>The new crane of the harbour of Lund arrived at night on a barge from the south, two weeks later than the board had said.</p>
		<p>It will lift forty tons, the board said, twice as much as the old one, which is to stay in the harbour as a monument.</p></div></article>`
	tr := read(t, strings.Replace(article, "</main>", next+"</main>", 1))
	for _, words := range []string{"The new crane of", "It will lift forty"} {
		if b := blockOf(t, tr, words); b.Reporting || b.Reason != dossier.ReasonRelated {
			t.Errorf("%q: %+v", words, b)
		}
	}
	if b := blockOf(t, tr, "The last ferry"); !b.Reporting {
		t.Error("the first story is set aside")
	}
}

// What lies over a page, to consent to, is not reporting.
func TestConsent(t *testing.T) {
	over := `<div class="consent-modal"><p>We and our partners store information on your device, and read it there, in order to show you what may interest you.</p></div>`
	tr := read(t, strings.Replace(article, "</main>", "</main>"+over, 1))
	if b := blockOf(t, tr, "We and our partners"); b.Reporting || b.Reason != dossier.ReasonLegal {
		t.Errorf("%+v", b)
	}
}

// What is set aside is still there: every word that the page shows is a word of
// the transcript, in the same order.
func TestNothingIsHidden(t *testing.T) {
	root, err := parse(article)
	if err != nil {
		t.Fatal(err)
	}
	takeScripts(root)
	_, shown, _ := strings.Cut(rawText(root), "Courier") // behind <title>
	want, got := compact(shown), compact(read(t, article).Text)
	if want != got {
		t.Errorf("the page shows\n%q\nthe transcript has\n%q", want, got)
	}
}

// The kinds of lines follow the elements.
func TestKinds(t *testing.T) {
	tr := read(t, `<title>x</title><h2>A heading of the page</h2><ol><li>the first of two items<li>the second item of two</ol>
		<table><tr><th>Town<th>Ferries<tr><td>Lund<td>4 a day</table><blockquote>said at the quay</blockquote>
		<div role="heading" aria-level="3">Made by scripts</div><p>He called it <q>a year too late</q><br><br>and left.</p>
		<table><caption>Ferries of the bay</caption><tr><td><p>Lay</p><h3>Out</h3></table>`)
	for words, want := range map[string]dossier.Block{
		"A heading":                {Kind: dossier.BlockHeading, Level: 2},
		"the first of two items":   {Kind: dossier.BlockItem},
		"the second item of two":   {Kind: dossier.BlockItem},
		"Town | Ferries":           {Kind: dossier.BlockRow},
		"Lund | 4 a day":           {Kind: dossier.BlockRow},
		"said at the quay":         {Kind: dossier.BlockQuote},
		"Made by scripts":          {Kind: dossier.BlockHeading, Level: 3},
		"called it “a year too la": {},
		"and left.":                {},
		"Ferries of the bay":       {Kind: dossier.BlockCaption},
		"Out":                      {Kind: dossier.BlockHeading, Level: 3},
	} {
		b := blockOf(t, tr, words)
		if b.Kind != want.Kind || b.Level != want.Level {
			t.Errorf("%q: %+v, want %+v", words, b, want)
		}
	}
}

// What a page hides by its own words, and what only scripts read, is no text.
func TestHidden(t *testing.T) {
	tr := read(t, `<title>x</title><p>These words are shown to all readers.</p><p hidden>secret one</p><p style="display: none">secret two</p>
		<script>secret("three")</script><style>secret{four:0}</style><template>secret five</template><noscript>secret six</noscript>
		<select><option>secret seven</option></select><dialog>secret eight</dialog><!-- secret nine -->
		<dialog open>An open dialog.</dialog><story-box><template shadowrootmode="open"><p>The inside of an element.</p></template></story-box>`)
	if strings.Contains(tr.Text, "secret") {
		t.Error(tr.Text)
	}
	for _, shown := range []string{"shown to all", "An open dialog.", "The inside of an"} {
		if !strings.Contains(tr.Text, shown) {
			t.Errorf("%q is not shown:\n%s", shown, tr.Text)
		}
	}
}

// A page's bytes are read in the encoding that it names.
func TestCharset(t *testing.T) {
	for _, head := range []string{`<meta charset=windows-1251>`, `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">`} {
		page := "<html><head>" + head + "<title>\xcf\xe0\xf0\xee\xec</title></head><body><p>\xcf\xe0\xf0\xee\xec \xed\xe0 \xee\xf1\xf2\xf0\xee\xe2 \xed\xe5 \xef\xf0\xe8\xf8\xb8\xeb \xe2\xee \xe2\xf2\xee\xf0\xed\xe8\xea</p>"
		tr := read(t, page)
		if tr.Encoding != "windows-1251" || !strings.HasPrefix(tr.Text, "Паром на остров") {
			t.Errorf("%s: %s, %q", head, tr.Encoding, tr.Text)
		}
	}
}

// A page that cannot be a source says so in a reader's words.
func TestRefused(t *testing.T) {
	for page, want := range map[string]string{
		"<title>x</title><body> &nbsp; <img src=x>":                         "the page holds no text",
		"<title>x</title><frameset><frame src=a></frameset>":                "the page holds no text",
		"<title>x</title><div id=root></div><script>render()</script>":      "the page shows nothing without its scripts",
		"<title>x</title><div>Loading…</div><script src='app.js'></script>": "the page shows nothing without its scripts",
		"<p>words</p>" + strings.Repeat("<i></i>", mostTags/2+1):            "this page has 300 thousand tags, more than the 300 thousand that are read as one source",
	} {
		if _, err := Read([]byte(page), About{}); err == nil || err.Error() != want {
			t.Errorf("%.60q: %v, want %q", page, err, want)
		}
	}
	if _, err := Read(make([]byte, longestPage+1), About{}); err == nil || !strings.Contains(err.Error(), "32 MB") {
		t.Error(err)
	}
}

// Nothing but the bytes decides: the same page gives the same transcript.
func TestDeterministic(t *testing.T) {
	first := read(t, article)
	for range 5 {
		if again := read(t, article); !reflect.DeepEqual(first, again) {
			t.Fatalf("%+v\n%+v", first, again)
		}
	}
}
