package docx

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"dossier/generator/dossier"
	"dossier/generator/source/parts"
	"dossier/generator/transcript"
)

const coreProperties, appProperties = "docProps/core.xml", "docProps/app.xml"

// readProperties reads what the file says of the document.
func readProperties(a *parts.Archive) (dossier.Declared, error) {
	var d dossier.Declared
	core, err := properties(a, coreProperties)
	if err != nil {
		return d, err
	}
	app, err := properties(a, appProperties)
	if err != nil {
		return d, err
	}
	if t := core["title"]; !untitled.MatchString(strings.TrimSpace(t)) {
		d.Title = transcript.Say(t, "docx title")
	}
	for _, s := range transcript.Names(core["creator"], "docx creator") {
		if isPerson(s.Value) {
			d.Byline = append(d.Byline, s)
		}
	}
	if c := transcript.OneLine(app["Company"]); !noCompany[strings.ToLower(c)] {
		d.Outlet = transcript.Say(c, "docx company")
	}
	if tag, err := language.Parse(core["language"]); err == nil && tag != language.Und {
		d.Language = tag.String()
	}
	return d, nil
}

// properties are a part's elements below its root, with their text; none of a
// part that is not there.
func properties(a *parts.Archive, part string) (map[string]string, error) {
	all := map[string]string{}
	if !a.Has(part) {
		return all, nil
	}
	e, err := a.XML(part)
	if err != nil {
		return nil, err
	}
	err = e.Inside(func(parts.Element) error {
		return e.Inside(func(el parts.Element) error {
			text, err := e.Text()
			all[el.Name()] = text
			return err
		}, nil)
	}, nil)
	return all, err
}

// What programs fill in when nobody says anything.
var (
	untitled = regexp.MustCompile(`(?i)^(?:$|microsoft (?:office )?word\b|powerpoint|word document$|(?:untitled|unbenannt|sans titre|sin título|template|vorlage|normal|blank|title|titel)(?: \d+)?$|` +
		`(?:document|dokument|documento|doc|документ) ?\d*$|.*\.(?:docx?|dotx?|docm|rtf|odt|pdf|txt|wpd|html?)$)`)
	machine   = regexp.MustCompile(`(?i)\b(?:user|admin|administrator|owner|guest|unknown|anonymous|microsoft|windows|office|benutzer|utilisateur|usuario|author|computer|laptop|desktop)\b|[0-9@\\/]`)
	noCompany = map[string]bool{
		"": true, "-": true, "home": true, "microsoft": true, "microsoft corporation": true, "hewlett-packard": true, "hewlett-packard company": true,
		"hp": true, "hp inc.": true, "dell": true, "dell inc.": true, "lenovo": true, "toshiba": true, "acer": true, "asus": true, "n/a": true, "none": true,
		"personal": true, "privat": true, "particular": true, "organization": true, "company": true,
	}
)

// isPerson reports whether a file's creator is a name: two words at least, in a
// script with spaces, and neither a login nor a machine.
func isPerson(creator string) bool {
	if machine.MatchString(creator) {
		return false
	}
	if strings.IndexFunc(creator, func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana, unicode.Thai)
	}) >= 0 {
		return true
	}
	first, _, two := strings.Cut(creator, " ")
	return two && strings.ToLower(first) != first
}

// heedRoles takes from the text what its own styles say it declares: title,
// author and date. The text counts before the file's properties, which often
// are another document's.
func (r *reader) heedRoles(said *dossier.Declared) {
	of := func(want role) []line {
		return slices.DeleteFunc(slices.Clone(r.lines), func(l line) bool { return l.role != want })
	}
	for _, l := range of(title)[:min(1, len(of(title)))] {
		said.Title = transcript.Say(l.words, "Title style")
	}
	var authors []dossier.Stated
	for _, l := range of(author) {
		authors = append(authors, transcript.Names(l.words, "Author style")...)
	}
	if len(authors) > 0 {
		said.Byline = authors
	}
	for _, l := range of(dated) {
		if s := transcript.SayDate(l.words, "Date style"); said.Published.Value == "" {
			said.Published = s
		}
	}
}
