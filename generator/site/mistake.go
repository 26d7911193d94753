package site

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// LayoutError is a mistake in a file of the design: a layout, a translation
// or an asset.
type LayoutError struct {
	File    string // slash path from the dossier's root, "layouts/briefing.html"
	Line    int    // from 1; 0 when not known
	Page    string // the page that was being rendered; may be empty
	Message string
	BuiltIn bool // the file is the program's own, not the dossier's
}

func (e *LayoutError) Error() string {
	at := e.File
	if e.Line > 0 {
		at = fmt.Sprintf("%s:%d", e.File, e.Line)
	}
	if e.BuiltIn {
		at += " (built in)"
	}
	if e.Page != "" {
		return fmt.Sprintf("%s: %s (rendering %s)", at, e.Message, e.Page)
	}
	return at + ": " + e.Message
}

// shown is a file of the design as a person knows it.
type shown struct {
	path    string
	builtIn bool
}

func shownFile(name string) shown {
	if p, ok := strings.CutPrefix(name, themeDir+"/"); ok {
		return shown{p, true}
	}
	for _, dir := range fallbackDirs {
		if strings.HasPrefix(name, dir+"/") {
			return shown{"i18n/en.yaml", dir == fallbackDirs[1]}
		}
	}
	return shown{strings.TrimPrefix(name, siteDir+"/"), false}
}

var (
	inFile     = regexp.MustCompile(`"?(/(?:dossier|built-in|english/own|english/built-in)/(?:layouts|assets|i18n)/[^":\s]+):(\d+)(?::\d+)?"?: `)
	inTemplate = regexp.MustCompile(`template: ([^:\s]+):(\d+)(?::\d+)?: `)
	executing  = regexp.MustCompile(`^executing "[^"]*"(?: at <.*?>)?: `)
)

// explain turns Hugo's error, a tale of calls, into one that names the file
// and line that a person can mend: the innermost it tells of.
func (d *design) explain(err error, page string) error {
	text, _, _ := strings.Cut(err.Error(), "\n")
	files, templates := inFile.FindAllStringSubmatchIndex(text, -1), inTemplate.FindAllStringSubmatchIndex(text, -1)
	name, line, end := "", "", 0
	if n := len(files); n > 0 {
		m := files[n-1]
		name, line, end = text[m[2]:m[3]], text[m[4]:m[5]], m[1]
	}
	if n := len(templates); n > 0 && templates[n-1][0] >= end {
		m := templates[n-1]
		// A template that was joined with its base keeps its name but has the
		// base's lines, so the name counts only where it was being joined.
		if end == 0 || strings.Contains(text[end:m[0]], "apply base template failed") {
			name, line = d.template(text[m[2]:m[3]]), text[m[4]:m[5]]
		}
		end = m[1]
	}
	message := executing.ReplaceAllString(text[end:], "")
	message = strings.NewReplacer(siteDir+"/", "", themeDir+"/", "").Replace(message)
	if name == "" {
		return fmt.Errorf("rendering %s: %s", page, message)
	}
	if !strings.Contains(text, "render of ") {
		page = "" // it was no page's: the file cannot be read at all
	}
	file := shownFile(name)
	n, _ := strconv.Atoi(line)
	return &LayoutError{File: file.path, Line: n, Page: page, Message: message, BuiltIn: file.builtIn}
}

// template is the file of a template that Hugo knows by its path in layouts.
func (d *design) template(name string) string {
	if own := siteDir + "/layouts/" + name; d.files[own] != nil {
		return own
	}
	return themeDir + "/layouts/" + name
}
