package web

import (
	"reflect"
	"strings"
	"testing"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// checkSame holds a transcript to the rules of all and to a second reading.
func checkSame(t *testing.T, raw []byte, tr *dossier.Transcript) {
	t.Helper()
	if err := transcript.Check(tr); err != nil {
		t.Error(err)
	}
	if again, err := Read(raw, About{}); err != nil || !reflect.DeepEqual(tr, again) {
		t.Errorf("read again: %v\n%+v\n%+v", err, tr, again)
	}
}

// declaredBy reads what a page with this head and body declares.
func declaredBy(t *testing.T, head, body string) dossier.Declared {
	t.Helper()
	return read(t, "<html><head>"+head+"</head><body>"+body+"<p>The last ferry left the harbour on Tuesday evening with eleven passengers on board.</p></body></html>").Declared
}

func say(value, by string) dossier.Stated { return dossier.Stated{Value: value, By: by} }

// The headline is the one that the page shows, without its site's name.
func TestHeadline(t *testing.T) {
	const ld = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stops for the winter","publisher":{"@type":"Organization","name":"Lund Courier"}}</script>`
	for _, c := range []struct {
		name, head, body string
		want             dossier.Stated
	}{
		{"shown", `<title>Ferry stops for winter | Lund Courier</title>`, `<h1>Lund Courier</h1><h1>Ferry stops for winter</h1>`, say("Ferry stops for winter", "h1")},
		{"JSON-LD", ld, ``, say("Ferry stops for the winter", "JSON-LD headline")},
		{"og", `<meta property="og:title" content="Ferry stops - Lund Courier"><meta property="og:site_name" content="Lund Courier">`, ``, say("Ferry stops", "og:title")},
		{"title element", `<title>Ferry to the island stops for winter | Lund Courier</title>`, ``, say("Ferry to the island stops for winter", "title element")},
		{"a mark of its own", `<meta property="og:title" content="Ferry – the end">`, `<h1>Ferry – the end</h1>`, say("Ferry – the end", "h1")},
		{"as a line shows it", `<title>Ferry to the island stops - Lund Courier</title>`, `<b>Ferry to the island stops</b>`, say("Ferry to the island stops", "title element")},
		{"site before", `<title>Lund Courier: Ferry to the island stops</title><meta name="application-name" content="Lund Courier">`, ``, say("Ferry to the island stops", "title element")},
		{"none", ``, ``, dossier.Stated{}},
	} {
		if got := declaredBy(t, c.head, c.body).Title; got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

// Only people are authors; agencies are agencies, and outlets, desks, accounts
// and addresses are nobody.
func TestByline(t *testing.T) {
	const site = `<meta property="og:site_name" content="Lund Courier">`
	ld := func(author string) string {
		return site + `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":` + author + `}</script>`
	}
	for _, c := range []struct {
		name, head, body, want, agency string
	}{
		{"a person", ld(`{"@type":"Person","name":"Mara Venn"}`), "", "Mara Venn", ""},
		{"two", ld(`[{"@type":"Person","name":"Mara Venn"},{"name":"Ivo Sand"}]`), "", "Mara Venn|Ivo Sand", ""},
		{"two in one", ld(`"By Mara Venn and Ivo Sand"`), "", "Mara Venn|Ivo Sand", ""},
		{"by reference", site + `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"x","author":{"@id":"#mara"}},{"@type":"Person","@id":"#mara","name":"Mara Venn"}]}</script>`, "", "Mara Venn", ""},
		{"an organisation", ld(`{"@type":"Organization","name":"Mara Venn"}`), "", "", ""},
		{"the outlet", ld(`{"@type":"Person","name":"Lund Courier"}`), "", "", ""},
		{"an agency", ld(`{"@type":"Organization","name":"Reuters"}`), "", "", "Reuters"},
		{"with an agency", site + `<meta name="author" content="Mara Venn The Associated Press">`, "", "Mara Venn", "Associated Press"},
		{"a desk", site + `<meta name="author" content="Courier Staff">`, "", "", ""},
		{"an account", site + `<meta name="author" content="@maravenn">`, "", "", ""},
		{"an address", site + `<meta property="article:author" content="https://www.facebook.com/lund">`, "", "", ""},
		{"admin", site + `<meta name="author" content="admin">`, "", "", ""},
		{"a degree", site + `<meta name="author" content="Mara Venn, Ph.D.">`, "", "Mara Venn", ""},
		{"shown", site + `<meta property="og:title" content="Ferry stops for winter">`, `<h1>Ferry stops for winter</h1><p class="byline">By Mara Venn, staff writer</p>`, "Mara Venn", ""},
		{"linked", site + `<meta property="og:title" content="Ferry stops for winter">`, `<h1>Ferry stops for winter</h1><div class="author"><a href=x>Mara Venn</a> Lund Courier</div>`, "Mara Venn", ""},
		{"none", site, `<h1>Ferry stops for winter</h1>`, "", ""},
	} {
		d := declaredBy(t, c.head, c.body)
		var names []string
		for _, s := range d.Byline {
			names = append(names, s.Value)
		}
		if got := strings.Join(names, "|"); got != c.want || d.Agency.Value != c.agency {
			t.Errorf("%s: %q, agency %q, want %q, %q", c.name, got, d.Agency.Value, c.want, c.agency)
		}
	}
}

// The day of publication is as precise as stated, in the page's own offset; a
// day that could be two, and one of a change, is none.
func TestPublished(t *testing.T) {
	const title = `<meta property="og:title" content="Ferry stops for winter"><link rel="canonical" href="https://lund.example/ferry-stops">`
	const h1 = `<h1>Ferry stops for winter</h1>`
	ld := func(day string) string {
		return title + `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stops for winter","datePublished":"` + day + `"}</script>`
	}
	for _, c := range []struct {
		name, head, body string
		want             dossier.Stated
	}{
		{"JSON-LD", ld("2021-11-03T23:30:00-05:00"), "", say("2021-11-03", "JSON-LD datePublished")},
		{"a month", ld("2021-11"), "", say("2021-11", "JSON-LD datePublished")},
		{"meta", title + `<meta property="article:published_time" content="2021-11-03T09:00:00Z">`, "", say("2021-11-03", "article:published_time")},
		{"in words", title + `<meta name="date" content="3 November 2021">`, "", say("2021-11-03", "date")},
		{"two readings", title + `<meta name="date" content="03/04/2021">`, "", dossier.Stated{}},
		{"time element", title, h1 + `<time datetime="2021-11-03T09:00">yesterday</time>`, say("2021-11-03", "time element")},
		{"a change", title, h1 + `<p>Updated <time datetime="2021-11-05T09:00">5 Nov</time></p>`, dossier.Stated{}},
		{"the address", `<link rel="canonical" href="https://lund.example/2021/11/03/ferry-stops">`, "", say("2021-11-03", "address of the page")},
		{"another day beside", ld("2019-11-03T09:00:00Z"), h1 + `<p>Concert on 3 November 2021</p>`, say("2019-11-03", "JSON-LD datePublished")},
		{"published again", ld("2019-11-03T09:00:00Z") + `<meta property="article:modified_time" content="2021-11-03T07:00:00Z">`, h1 + `<p>3 November 2021</p>`, say("2021-11-03", besideHeadline)},
		{"updated since", ld("2021-11-03T09:00:00Z"), h1 + `<p>Updated 9 November 2021</p>`, say("2021-11-03", "JSON-LD datePublished")},
		{"another zone", ld("2021-11-03T23:00:00Z"), h1 + `<p>4 November 2021</p>`, say("2021-11-03", "JSON-LD datePublished")},
		{"a copyright", title, h1 + `<p>© 2021 Lund Courier</p>`, dossier.Stated{}},
	} {
		if got := declaredBy(t, c.head, c.body).Published; got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

// Where a page was and when it was saved is taken from what states it: the page,
// the program that saved it, its carrier.
func TestAddress(t *testing.T) {
	const single = "<!--\n Page saved with SingleFile \n url: https://lund.example/ferry?id=7 \n saved date: Wed Nov 03 2021 10:15:00 GMT+0100 (Central European Standard Time)\n-->"
	for _, c := range []struct {
		name, page string
		about      About
		url, saved dossier.Stated
	}{
		{"canonical", `<link rel=canonical href="https://lund.example/ferry">`, About{}, say("https://lund.example/ferry", "canonical link"), dossier.Stated{}},
		{"the home page", `<link rel=canonical href="https://lund.example/"><meta property="og:url" content="https://lund.example/ferry">`, About{}, say("https://lund.example/ferry", "og:url"), dossier.Stated{}},
		{"no address", `<link rel=canonical href="javascript:ferry">`, About{}, dossier.Stated{}, dossier.Stated{}},
		{"SingleFile", single, About{}, say("https://lund.example/ferry?id=7", "SingleFile url"), say("2021-11-03", "SingleFile saved date")},
		{"a browser", "<!-- saved from url=(0026)https://lund.example/ferry -->", About{}, say("https://lund.example/ferry", "saved from url"), dossier.Stated{}},
		{"an archive", `<link rel=canonical href="https://web.archive.org/web/20211104101500/https://lund.example/ferry">`, About{}, say("https://lund.example/ferry", "canonical link"), say("2021-11-04", "Wayback Machine address")},
		{"its carrier", "", About{URL: say("https://lund.example/f", "WARC-Target-URI"), Captured: say("2021-11-05", "WARC-Date")}, say("https://lund.example/f", "WARC-Target-URI"), say("2021-11-05", "WARC-Date")},
	} {
		tr, err := Read([]byte(c.page+"<p>The ferry stops for the winter.</p>"), c.about)
		if err != nil {
			t.Fatal(err)
		}
		if d := tr.Declared; d.URL != c.url || d.Captured != c.saved {
			t.Errorf("%s: %+v, %+v", c.name, d.URL, d.Captured)
		}
	}
}

// Outlet, section and language come from where pages state them.
func TestOutlet(t *testing.T) {
	d := declaredBy(t, `<meta name="application-name" content="Courier App"><meta property="og:locale" content="de_CH"><script type="application/ld+json">
		{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"y","articleSection":["Islands"],"publisher":{"name":"Lund Courier &amp; Post"}}]}</script>`, "")
	if d.Outlet != say("Lund Courier & Post", "JSON-LD publisher") || d.Section != say("Islands", "JSON-LD articleSection") || d.Language != "de-CH" {
		t.Errorf("%+v", d)
	}
}
