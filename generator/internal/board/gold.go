package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// page is one annotated article; nil stands for what nobody annotated.
type page struct {
	ID      string  `json:"id"`
	Set     string  `json:"set"`
	URL     string  `json:"url"`
	Title   *string `json:"title"`
	Authors *string `json:"authors"`
	Date    *string `json:"date"`
	Body    *string `json:"body"`
}

func readGold(file string) ([]page, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var pages []page
	rows := bufio.NewScanner(f)
	rows.Buffer(nil, 64<<20)
	for n := 1; rows.Scan(); n++ {
		var p page
		if err := json.Unmarshal(rows.Bytes(), &p); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		pages = append(pages, p)
	}
	return pages, rows.Err()
}

// file is a page in one of its forms.
type file struct {
	form string // "text" or "html"
	path string
}

func forms(dir, id string) []file {
	var all []file
	for _, f := range []file{
		{"text", filepath.Join(dir, "text", id+".txt")},
		{"html", filepath.Join(dir, "html", id+".html")},
		{"html", filepath.Join(dir, "html", id+".html.gz")},
	} {
		if _, err := os.Stat(f.path); err == nil {
			all = append(all, f)
		}
	}
	return all
}
