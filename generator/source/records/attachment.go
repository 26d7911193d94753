package records

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"dossier/generator/transcript"
)

// fileName is a name that ends as files do.
var fileName = regexp.MustCompile(`(?i)[^\s/\\]\.[a-z][a-z0-9]{1,7}$`)

// fileNames are the files that lines of a note name: the whole line, what
// stands behind its label, or a word of it.
func fileNames(note string) []string {
	var names []string
	for line := range strings.Lines(note[:min(len(note), 64<<10)]) {
		line = strings.TrimSpace(line)
		_, labelled, _ := strings.Cut(line, ": ")
		for _, s := range append([]string{line, labelled}, strings.Fields(line)...) {
			if s = filePath(strings.Trim(s, `"'“”‘’()<>,;`)); s != "" {
				names = append(names, s)
			}
		}
	}
	return names
}

// mostFiles bounds the attachments of an item.
const mostFiles = 50

// few keeps the first of a list of files or addresses, each once.
func few(list []string) []string {
	var kept []string
	for _, s := range list {
		if len(kept) < mostFiles && !slices.Contains(kept, s) {
			kept = append(kept, s)
		}
	}
	return kept
}

// fileField are the files of JabRef's field: “description:path:type;…”, where a
// stroke stands before a mark that is part of a name.
func fileField(value string) []string {
	const colon, semicolon = "\x00", "\x01"
	value = strings.NewReplacer(`\:`, colon, `\;`, semicolon, `\\`, "/").Replace(value)
	var names []string
	for _, s := range strings.FieldsFunc(value, func(c rune) bool { return c == ':' || c == ';' }) {
		s = strings.NewReplacer(colon, ":", semicolon, ";").Replace(s)
		if s = filePath(s); s != "" {
			names = append(names, s)
		}
	}
	return names
}

// filePath is the path of an attachment with slashes, its escapes undone; empty
// for what is no file's name, an address of the web among them.
func filePath(value string) string {
	value = strings.TrimSpace(value)
	if len(value) > 4096 || transcript.WebAddress(value) {
		return ""
	}
	if strings.Contains(value, "://") || strings.Contains(value, "%20") {
		if s, err := url.PathUnescape(value); err == nil {
			value = s
		}
	}
	value = path.Clean(strings.ReplaceAll(value, `\`, "/"))
	if !fileName.MatchString(value) || strings.Contains(value, "://") && !strings.HasPrefix(value, "file:") && !strings.HasPrefix(value, "internal-pdf:") {
		return ""
	}
	return value
}
