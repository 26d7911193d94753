// Command train grows the forest that tells reporting from the rest of a saved
// page, and says how good it is on pages of sites that it has not seen:
//
//	go run ./generator/source/web/train FOLDER > generator/source/web/forest.txt
//
// FOLDER is a collection of annotated pages as the scoreboard reads it. The
// same folder gives the same forest. What it measures is written to stderr: the
// mean over pages of F1 by four-word shingles, each page judged by a forest that
// was grown without the pages of its site.
package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"

	"golang.org/x/net/publicsuffix"

	"dossier/generator/internal/gold"
	"dossier/generator/source/web"
)

// doc is a page whose article is known.
type doc struct {
	name, site, body string
	raw              []byte
	lines            []web.Example
}

func main() {
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: train FOLDER")
		flag.PrintDefaults()
	}
	folds := flag.Int("folds", 5, "how many parts the sites are divided into for measuring; 0 measures nothing")
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *folds); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(folder string, folds int) error {
	docs, err := read(folder)
	if err != nil {
		return err
	}
	if folds > 0 {
		if err := measure(docs, folds); err != nil {
			return err
		}
	}
	return write(os.Stdout, grow(samples(docs)))
}

// read reads the pages of a collection that have both HTML and an article.
func read(folder string) ([]doc, error) {
	pages, err := gold.Read(folder)
	if err != nil {
		return nil, err
	}
	var docs []doc
	for _, p := range pages {
		for _, f := range gold.Forms(folder, p.ID) {
			if f.Form != "html" || p.Body == nil || *p.Body == "" {
				continue
			}
			raw, err := unpacked(f.Path)
			if err != nil {
				return nil, err
			}
			lines, err := web.Study(raw, *p.Body)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", p.ID, err)
			}
			docs = append(docs, doc{p.ID, site(p.URL), *p.Body, raw, lines})
		}
	}
	return docs, nil
}

func unpacked(path string) ([]byte, error) {
	raw, err := os.ReadFile(path)
	if err != nil || !strings.HasSuffix(path, ".gz") {
		return raw, err
	}
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// site is the name that a site's domains share: “example” of example.co.uk.
func site(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	domain, err := publicsuffix.EffectiveTLDPlusOne(u.Hostname())
	if err != nil {
		return u.Hostname()
	}
	name, _, _ := strings.Cut(domain, ".")
	return name
}
