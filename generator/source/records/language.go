package records

import (
	_ "embed"
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

//go:embed languages.txt
var languageList string

// languageNames gives the tag of a language by the names that people write.
var languageNames = readLanguages(languageList)

// readLanguages reads lines of “tag name | name …”.
func readLanguages(list string) map[string]string {
	names := map[string]string{}
	for row := range strings.Lines(list) {
		tag, rest, ok := strings.Cut(strings.TrimSpace(row), " ")
		if !ok || strings.HasPrefix(row, "#") {
			continue
		}
		for _, name := range strings.Split(rest, "|") {
			names[strings.TrimSpace(name)] = tag
		}
	}
	return names
}

// language reads a tag (“en_US”, “ger”) or the name of a language.
func (r *reader) language(line int, value string) string {
	if value == "" {
		return ""
	}
	if tag := languageNames[strings.ToLower(value)]; tag != "" {
		return tag
	}
	if tag, err := language.Parse(value); err == nil && tag != language.Und {
		return tag.String()
	}
	r.object(line, fmt.Sprintf("%s is no language that is known here, and is left out", quoted(value)), "write it as en, de or pt-BR")
	return ""
}
