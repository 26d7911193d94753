package understand

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// attributedGold is one attribution of an annotated text.
type attributedGold struct {
	content, source dossier.Span
	hasSource       bool
}

var annotation = regexp.MustCompile(`^(T\d+)\t(\w+) (\d+) .*?(\d+)\t`)

// readAnnotations reads the attributions beside a text.
func readAnnotations(t *testing.T, file, text string) []attributedGold {
	path := filepath.Join(filepath.Dir(filepath.Dir(file)), "attributions", strings.TrimSuffix(filepath.Base(file), ".txt")+".ann")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	runes := byteOffsets(text)
	spans := map[string]dossier.Span{}
	var out []attributedGold
	for line := range strings.Lines(string(data)) {
		if m := annotation.FindStringSubmatch(strings.Replace(line, " ", " ", 1)); m != nil {
			a, _ := strconv.Atoi(m[3])
			b, _ := strconv.Atoi(m[4])
			if b < len(runes) {
				spans[m[1]] = dossier.Span{Start: runes[a], End: runes[b]}
			}
		}
	}
	for line := range strings.Lines(string(data)) {
		if !strings.HasPrefix(line, "E") {
			continue
		}
		var g attributedGold
		for _, field := range strings.Fields(line) {
			role, id, _ := strings.Cut(field, ":")
			switch {
			case strings.HasPrefix(role, "Content") && g.content.Len() == 0:
				g.content = spans[id]
			case strings.HasPrefix(role, "Source") && !g.hasSource:
				g.source, g.hasSource = spans[id]
			}
		}
		if g.content.Len() > 0 {
			out = append(out, g)
		}
	}
	return out
}
