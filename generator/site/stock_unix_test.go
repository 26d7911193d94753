//go:build unix

package site

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/gohugoio/hugo/common/loggers"
	"github.com/gohugoio/hugo/config"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/spf13/afero"
	"golang.org/x/net/html"

	"dossier/generator/dossier"
)

// BenchmarkAgainstStock renders pages with the program's own design, and then
// the words that they print with Hugo alone: one site, one bare layout, every
// setting as it comes. It reports the CPU of both and their ratio.
//
// The pages are made up; DOSSIER_PAGES names a file of real ones, a JSON
// object for each line.
func BenchmarkAgainstStock(b *testing.B) {
	pages := newsPages(250)
	in := toyInput(b)
	in.Theme = os.DirFS("../..")
	if file := os.Getenv("DOSSIER_PAGES"); file != "" {
		pages = readPages(b, file)
	}
	in.Pages = sheets(pages)
	var ours, stock time.Duration
	for b.Loop() {
		in.Out = filepath.Join(b.TempDir(), "public")
		ours += cpu(func() { mustRender(b, in) })
		content := printed(b, in.Out, pages)
		stock += cpu(func() { stockHugo(b, content) })
	}
	n := float64(b.N * len(pages))
	b.ReportMetric(float64(ours.Microseconds())/n, "ours-µs/page")
	b.ReportMetric(float64(stock.Microseconds())/n, "stock-µs/page")
	b.ReportMetric(float64(ours)/float64(stock), "ours/stock")
	b.ReportMetric(0, "ns/op")
}

// cpu is the processor time that a function takes, on all cores.
func cpu(do func()) time.Duration {
	used := func() time.Duration {
		var u syscall.Rusage
		syscall.Getrusage(syscall.RUSAGE_SELF, &u)
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	before := used()
	do()
	return used() - before
}

// readPages reads pages as JSON, with whole numbers whole.
func readPages(b testing.TB, name string) (pages []dossier.Page) {
	f, err := os.Open(name)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	d := json.NewDecoder(bufio.NewReader(f))
	d.UseNumber()
	for {
		var p dossier.Page
		if err := d.Decode(&p); err == io.EOF {
			return pages
		} else if err != nil {
			b.Fatal(err)
		}
		p.Data, _ = whole(p.Data).(map[string]any)
		pages = append(pages, p)
	}
}

func whole(v any) any {
	switch v := v.(type) {
	case json.Number:
		n, _ := v.Int64()
		return int(n)
	case map[string]any:
		for k := range v {
			v[k] = whole(v[k])
		}
	case []any:
		for i := range v {
			v[i] = whole(v[i])
		}
	}
	return v
}

// printed are the pages of a published site as content for Hugo: the title
// and, paragraph by paragraph, the words that stand in the page's main part.
func printed(b *testing.B, out string, pages []dossier.Page) map[string]string {
	content := map[string]string{}
	for _, p := range pages {
		page, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(p.Path)))
		if err != nil {
			b.Fatal(err)
		}
		title, _ := json.Marshal(p.Title)
		name := strings.TrimSuffix(p.Path, path.Ext(p.Path)) + ".md"
		if path.Base(name) == "index.md" {
			name = path.Join(path.Dir(name), "_index.md")
		}
		content[name] = "---\ntitle: " + string(title) + "\n---\n" + mainWords(page)
	}
	return content
}

func mainWords(page []byte) string {
	var b strings.Builder
	z := html.NewTokenizer(bytes.NewReader(page))
	inside := false
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			if inside {
				b.WriteString(strings.Join(strings.Fields(string(z.Text())), " ") + " ")
			}
		case html.StartTagToken, html.EndTagToken:
			name, _ := z.TagName()
			switch string(name) {
			case "main":
				inside = kind == html.StartTagToken
			case "p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "td", "th", "tr", "section", "div":
				if inside && b.Len() > 0 {
					b.WriteString("\n\n")
				}
			}
		}
	}
}

// stockHugo renders content as one site.
func stockHugo(b *testing.B, content map[string]string) {
	source, target := afero.NewMemMapFs(), afero.NewMemMapFs()
	put := func(name, text string) {
		if err := afero.WriteFile(source, name, []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	put("/site/hugo.toml", "baseURL = 'https://example.org/'\ntitle = 'Stock'\n")
	put("/site/layouts/all.html", "<!doctype html><title>{{ .Title }}</title>{{ .Content }}")
	for name, text := range content {
		put("/site/content/"+name, text)
	}
	flags := config.New()
	flags.Set("workingDir", "/site")
	flags.Set("publishDir", "/public")
	log := loggers.New(loggers.Options{StdOut: io.Discard, StdErr: io.Discard})
	configs, err := allconfig.LoadConfig(allconfig.ConfigSourceDescriptor{
		Fs: source, Flags: flags, Logger: log, Filename: "/site/hugo.toml", Environ: []string{"DOSSIER=1"},
	})
	if err != nil {
		b.Fatal(err)
	}
	sites, err := hugolib.NewHugoSites(deps.DepsCfg{
		Configs: configs, Fs: hugofs.NewFromSourceAndDestination(source, target, configs.LoadingInfo.Cfg),
		StdOut: io.Discard, StdErr: io.Discard, TestLogger: log,
	})
	if err != nil {
		b.Fatal(err)
	}
	if err := sites.Build(hugolib.BuildCfg{NoBuildLock: true}); err != nil {
		b.Fatal(err)
	}
	if err := sites.Close(); err != nil {
		b.Fatal(err)
	}
	made, err := afero.ReadDir(target, "/public")
	if err != nil || len(made) == 0 {
		b.Fatal("stock Hugo made nothing: ", err)
	}
}
