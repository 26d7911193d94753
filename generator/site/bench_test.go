package site

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// manyPages are n pages of the size of a briefing and as many sources.
func manyPages(n int) []dossier.Page {
	var pages []dossier.Page
	line := "The minister said “we will not agree to that” on Tuesday, before she left for the capital. "
	text := strings.Repeat(line+"\n\n", 40)
	for i := range n {
		l := &dossier.Listing{Text: text, Lines: linesOf(text)}
		for _, at := range l.Lines {
			quote := dossier.Span{Start: at.Span.Start + 22, End: at.Span.Start + 45}
			l.Marks = append(l.Marks,
				dossier.Mark{Kind: dossier.MarkQuote, Span: quote},
				dossier.Mark{Kind: dossier.MarkCited, Span: quote, ID: dossier.Anchor(quote)},
				dossier.Mark{Kind: dossier.MarkActor, Span: dossier.Span{Start: at.Span.Start, End: at.Span.Start + 12}, Href: "/index.html"})
		}
		source := fmt.Sprintf("sources/%05d.html", i)
		var links []any
		for _, at := range l.Lines {
			links = append(links, link(fmt.Sprintf("/%s#L%d", source, at.Number), line))
		}
		pages = append(pages,
			dossier.Page{Path: source, Layout: "source", Title: fmt.Sprint("Source ", i), Listing: l},
			dossier.Page{Path: fmt.Sprintf("briefings/%05d.html", i), Layout: "plain", Title: fmt.Sprint("Briefing ", i), Data: map[string]any{"links": links}})
	}
	return append(pages, dossier.Page{Path: "index.html", Layout: "home", Title: "Home", Data: map[string]any{"links": []any{}}})
}

// BenchmarkRender renders 1,001 pages in batches of several sizes.
func BenchmarkRender(b *testing.B) {
	pages := manyPages(500)
	for _, batch := range []int{32, 64, 128, 256, 512} {
		b.Run(fmt.Sprint("batch=", batch), func(b *testing.B) {
			in := toyInput(b)
			in.Pages, in.Batch = sheets(pages), batch
			n := 0
			for b.Loop() {
				in.Out = filepath.Join(b.TempDir(), fmt.Sprint(n), "public")
				n++
				r := mustRender(b, in)
				if len(r.Problems) > 0 {
					b.Fatal(r.Problems[0])
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(pages)), "µs/page")
		})
	}
}

// Memory is given back after each batch: it does not grow with the number of
// pages that were rendered.
func TestMemoryDoesNotGrow(t *testing.T) {
	if testing.Short() {
		t.Skip("renders a few hundred pages")
	}
	pages := manyPages(150)
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	in := toyInput(t)
	in.Pages, in.Batch = sheets(pages), 50
	mustRender(t, in) // what is made once
	before := heap()
	mustRender(t, in)
	if after := heap(); after > before+8<<20 {
		t.Errorf("%d MB before, %d MB after", before>>20, after>>20)
	}
	runtime.KeepAlive(pages)
}
