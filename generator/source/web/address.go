package web

import (
	"net/url"
	"regexp"
	"strings"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// saved is what the program that saved a page left in it.
type saved struct{ url, date dossier.Stated }

var (
	singleFileURL  = regexp.MustCompile(`(?m)^\s*url:\s*(\S+)`)
	singleFileDate = regexp.MustCompile(`(?m)^\s*saved date:\s*(.+?)\s*$`)
	savedFrom      = regexp.MustCompile(`saved from url=\(\d+\)(\S+)`)
	waybackFile    = regexp.MustCompile(`(?s)FILE ARCHIVED ON (\d\d:\d\d:\d\d \w{3} \d{1,2}, \d{4}) AND RETRIEVED`)
	waybackLink    = regexp.MustCompile(`//web\.archive\.org/web/(\d{4})(\d\d)(\d\d)\d{6}[a-z_]*/(https?://\S+)`)
	jsDate         = regexp.MustCompile(`^\w{3} (\w{3} \d{1,2}) (\d{4}) \d\d:\d\d:\d\d`)
)

// heed reads a comment of a page for what a program left in it: SingleFile, a
// browser's “save as”, the Wayback Machine.
func (s *saved) heed(comment string) {
	if len(comment) > 10_000 {
		comment = comment[:10_000]
	}
	switch {
	case strings.Contains(comment, "SingleFile"):
		s.take(singleFileURL, comment, &s.url, "SingleFile url")
		if m := singleFileDate.FindStringSubmatch(comment); m != nil && s.date.Value == "" {
			s.date = transcript.SayDate(scriptDate(m[1]), "SingleFile saved date")
		}
	case strings.Contains(comment, "saved from url="):
		s.take(savedFrom, comment, &s.url, "saved from url")
	case strings.Contains(comment, "FILE ARCHIVED ON"):
		if m := waybackFile.FindStringSubmatch(comment); m != nil && s.date.Value == "" {
			_, day, _ := strings.Cut(m[1], " ")
			s.date = transcript.SayDate(day, "Wayback Machine")
		}
	}
}

func (s *saved) take(pattern *regexp.Regexp, comment string, to *dossier.Stated, by string) {
	if m := pattern.FindStringSubmatch(comment); m != nil && to.Value == "" {
		*to = transcript.SayAddress(m[1], by)
	}
}

// scriptDate is a date as scripts write it (“Fri Dec 22 2023 10:11:12 GMT+0100
// (Central European Standard Time)”) in a form that is read.
func scriptDate(text string) string {
	if m := jsDate.FindStringSubmatch(text); m != nil {
		return m[1] + ", " + m[2]
	}
	return text
}

// address is where a page says it was.
func (h *head) address(about About) dossier.Stated {
	og, _ := h.said("og:url")
	for _, s := range [...]dossier.Stated{
		transcript.SayAddress(original(h.canonical), "canonical link"),
		transcript.SayAddress(original(og), "og:url"),
	} {
		if u, err := url.Parse(s.Value); err == nil && s.Value != "" && (u.Path != "" && u.Path != "/" || u.RawQuery != "") {
			return s
		}
	}
	switch {
	case about.URL.Value != "":
		return about.URL
	case h.saved.url.Value != "":
		s := h.saved.url
		s.Value = original(s.Value)
		return s
	}
	if a := h.article(); a != nil {
		if u, ok := a["url"].(string); ok {
			return transcript.SayAddress(original(strings.TrimSpace(u)), "JSON-LD url")
		}
	}
	return dossier.Stated{}
}

// original is the address of which one at the Wayback Machine keeps a copy.
func original(address string) string {
	if m := waybackLink.FindStringSubmatch(address); m != nil {
		return m[4]
	}
	return address
}

// captured is when a page says that it was saved.
func (h *head) captured(about About) dossier.Stated {
	if about.Captured.Value != "" {
		return about.Captured
	}
	if h.saved.date.Value != "" {
		return h.saved.date
	}
	og, _ := h.said("og:url")
	for _, address := range [...]string{about.URL.Value, h.saved.url.Value, h.canonical, og} {
		if m := waybackLink.FindStringSubmatch(address); m != nil {
			return transcript.SayDate(m[1]+"-"+m[2]+"-"+m[3], "Wayback Machine address")
		}
	}
	return dossier.Stated{}
}
