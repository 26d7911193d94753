package records

import (
	"strings"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// head is what a source shows of its identity: keys to look items up by.
type head struct {
	declaredAddress string
	addresses       []string // of lines that are an address and nothing else
	dois            []string
	declaredTitles  []string
	titles          []string // of lines
}

// A headline, an address and a DOI of the article's own stand near its
// beginning; further down they are those of other works.
const (
	headLines   = 60
	longestLine = 600 // bytes
)

// headOf reads the head of a source.
func headOf(src *dossier.Source) head {
	var h head
	h.declaredAddress = addressKey(src.Declared.URL.Value)
	if src.Sidecar.URL != "" {
		h.declaredAddress = addressKey(src.Sidecar.URL)
	}
	for _, t := range []string{src.Sidecar.Title, src.Declared.Title.Value} {
		h.declaredTitles = append(h.declaredTitles, titleKeys(t)...)
	}
	read := 0
	for _, at := range src.Lines {
		line := strings.TrimSpace(src.Text[at.Start:min(at.End, at.Start+longestLine)])
		if line == "" || at.Len() > longestLine {
			continue
		}
		if read++; read > headLines {
			break
		}
		if doi := doiIn(line); doi != "" {
			h.dois = append(h.dois, doi)
		}
		if bare := strings.Trim(line, "<>()"); !strings.ContainsAny(bare, " \t") && transcript.WebAddress(bare) {
			h.addresses = append(h.addresses, addressKey(bare))
			continue
		}
		h.titles = append(h.titles, titleKeys(line)...)
	}
	return h
}

// titleKeys are the ways to look a title up: whole, and without the site's name
// behind the last mark that may part the two.
func titleKeys(title string) []string {
	var keys []string
	if key := titleKey(title); key != "" {
		keys = append(keys, key)
	}
	for _, mark := range []string{" | ", " :: ", " » ", " · ", " - ", " – ", " — "} {
		if i := strings.LastIndex(title, mark); i > 0 {
			if key := titleKey(title[:i]); key != "" {
				keys = append(keys, key)
			}
		}
	}
	return keys
}
