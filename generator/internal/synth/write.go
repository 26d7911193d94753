package synth

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
)

// Write makes the whole dossier below dir: sources and their sidecars, themes,
// the home page and the configuration. It holds one article a core in memory.
// Files of the same names are overwritten, others left.
func (d Dossier) Write(dir string) error {
	themes, err := d.themes()
	if err != nil {
		return err
	}
	for _, sub := range []string{"sources", "themes"} {
		if err := os.MkdirAll(filepath.Join(dir, "content", sub), 0o755); err != nil {
			return err
		}
	}
	for name, text := range frame(themes) {
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return d.writeSources(filepath.Join(dir, "content", "sources"))
}

func (d Dossier) writeSources(dir string) error {
	var next atomic.Int64
	var group sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	failed := make([]error, workers)
	for n := range workers {
		group.Go(func() {
			for failed[n] == nil {
				i := int(next.Add(1)) - 1
				if i >= d.Sources {
					return
				}
				failed[n] = d.writeSource(dir, i)
			}
		})
	}
	group.Wait()
	for _, err := range failed {
		if err != nil {
			return err
		}
	}
	return nil
}

func (d Dossier) writeSource(dir string, i int) error {
	s := d.story(i)
	name := filepath.Join(dir, s.file)
	if err := os.WriteFile(name, s.bytes(), 0o644); err != nil {
		return err
	}
	if note := s.sidecar(); note != nil {
		return os.WriteFile(name+".yaml", note, 0o644)
	}
	return nil
}

// frame is what stands around the sources: texts by their path.
func frame(themes int) map[string]string {
	files := map[string]string{
		"hugo.yaml":         "title: Quarrels of the neighbours\nbaseURL: \"\"\nlanguageCode: en\n",
		"content/_index.md": "---\nquestion: Can neighbours settle what divides them?\n---\nEvery person, town, body and event in this dossier is made up by a program.\n",
	}
	for k, s := range subjects[:themes] {
		files["content/themes/"+s.id+".md"] = theme(k+1, s.rules)
	}
	return files
}

// theme is the page of a subject.
func theme(order int, r rules) string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: %s\norder: %d\nterms:\n", r["title"][0], order)
	for _, term := range r["terms"] {
		fmt.Fprintf(&b, "  - %s\n", term)
	}
	fmt.Fprintf(&b, "---\n\n%s\n", r["about"][0])
	return b.String()
}
