// Package gold reads collections of annotated pages and says how near a reading
// comes to them.
package gold

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// Page is one annotated article; nil stands for what nobody annotated.
type Page struct {
	ID      string  `json:"id"`
	Set     string  `json:"set"`
	URL     string  `json:"url"`
	Title   *string `json:"title"`
	Authors *string `json:"authors"`
	Date    *string `json:"date"`
	Body    *string `json:"body"`
}

// Read reads a collection: gold.jsonl in its folder, a line a page.
func Read(folder string) ([]Page, error) {
	file := filepath.Join(folder, "gold.jsonl")
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var pages []Page
	rows := bufio.NewScanner(f)
	rows.Buffer(nil, 64<<20)
	for n := 1; rows.Scan(); n++ {
		var p Page
		if err := json.Unmarshal(rows.Bytes(), &p); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		pages = append(pages, p)
	}
	return pages, rows.Err()
}

// File is a page in one of its forms.
type File struct {
	Form string // "text" or "html"
	Path string
}

// Forms are the files of a page, by its form.
func Forms(dir, id string) []File {
	var all []File
	for _, f := range []File{
		{"text", filepath.Join(dir, "text", id+".txt")},
		{"html", filepath.Join(dir, "html", id+".html")},
		{"html", filepath.Join(dir, "html", id+".html.gz")},
	} {
		if _, err := os.Stat(f.Path); err == nil {
			all = append(all, f)
		}
	}
	return all
}
