package pdf

import (
	"encoding/xml"
	"path"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"dossier/generator/dossier"
	"dossier/generator/source/pdf/object"
	"dossier/generator/transcript"
)

// declared is what the document says of itself. When it was made is not when
// it was published, so no date is taken from it.
func (d *document) declared() dossier.Declared {
	var out dossier.Declared
	meta := d.metadata()
	info := d.file.Dict(d.file.Trailer["Info"])
	for _, s := range [...]dossier.Stated{
		transcript.Say(meta.title, "dc:title"), transcript.Say(d.string(info["Title"]), "document title"),
	} {
		if out.Title.Value == "" && isTitle(s.Value) {
			out.Title = s
		}
	}
	out.Title = d.w.Settle(d.headline(out.Title))
	for _, s := range meta.creators {
		if isName(s) {
			out.Byline = append(out.Byline, transcript.Say(s, "dc:creator"))
		}
	}
	if author := d.string(info["Author"]); len(out.Byline) == 0 && isName(author) {
		out.Byline = transcript.Names(author, "document author")
	}
	if tag, err := language.Parse(d.string(d.file.Catalog()["Lang"])); err == nil && tag != language.Und {
		out.Language = tag.String()
	}
	return out
}

func (d *document) string(v any) string {
	s, _ := d.file.Resolve(v).(object.String)
	return transcript.OneLine(s.Text())
}

// headline settles the title: the stated one when it stands on the first page
// in type as large as any, else the largest heading there, else the stated one.
func (d *document) headline(stated dossier.Stated) dossier.Stated {
	last := d.w.Len()
	for _, p := range d.pages[min(1, len(d.pages)):] {
		if p.first > 0 {
			last = p.first - 1
			break
		}
	}
	lines := strings.Split(d.w.Text(), "\n")
	want := letters(stated.Value)
	largest, level, shown := "", 3, false
	for i, b := range d.w.Blocks()[:min(last, 25)] {
		if b.Kind != dossier.BlockHeading || !b.Reporting {
			continue
		}
		if b.Level < level {
			largest, level = lines[i], b.Level
		}
		have := letters(lines[i])
		shown = shown || want != "" && (strings.Contains(want, have) || strings.Contains(have, want))
	}
	if largest == "" || shown {
		return stated
	}
	return transcript.Say(largest, "largest heading")
}

func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

var (
	// madeBy is what programs write into the title by themselves.
	madeBy   = regexp.MustCompile(`(?i)^(?:microsoft (?:word|powerpoint|excel)\b|powerpoint presentation|untitled|unbenannt|sans titre|sin título|document ?\d*$|dokument ?\d*$|slide \d|layout \d|print(?:ing)?\b|page \d|https?://|about:|file:|\(?anonymous\)?$|no title|title$)`)
	fileName = regexp.MustCompile(`(?i)^\S*\.(?:docx?|pdf|indd|qxd|qxp|dvi|tex|rtf|odt|html?|pptx?|xlsx?|pub|ps|eps|ai|txt|p65|fm|md)$`)
)

// isTitle reports whether a title was given by a person.
func isTitle(s string) bool {
	switch {
	case s == "", madeBy.MatchString(s), fileName.MatchString(s), path.Ext(s) != "" && fileName.MatchString(strings.ReplaceAll(s, " ", "")):
		return false
	}
	return len(letters(s)) >= 4 && (strings.Contains(s, " ") || !strings.ContainsAny(s, "_\\/0123456789") || !ascii(s))
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0
}

// isName reports whether an author is a person's or body's name, and not that
// of an account or a program: it has a space and some letters, and no address.
func isName(s string) bool {
	low := strings.ToLower(s)
	for _, account := range [...]string{"admin", "user", "owner", "windows", "microsoft", "anonymous", "unknown", "author", "@", "http", "www."} {
		if strings.Contains(low, account) {
			return false
		}
	}
	return len(letters(s)) >= 4 && len(s) < 200 && (strings.Contains(s, " ") || !ascii(s)) && !strings.ContainsAny(s, "_\\{}<>")
}

// metadata is what a document's XMP says in Dublin Core.
type metadata struct {
	title    string
	creators []string
}

func (d *document) metadata() metadata {
	var out metadata
	s := d.file.Stream(d.file.Catalog()["Metadata"])
	if s == nil {
		return out
	}
	data := d.file.Data(s)
	dec := xml.NewDecoder(strings.NewReader(string(data[:min(len(data), 1<<20)])))
	dec.Strict = false
	inside, text := "", ""
	for range 1 << 16 {
		token, err := dec.Token()
		if err != nil {
			return out
		}
		switch t := token.(type) {
		case xml.StartElement:
			text = ""
			if t.Name.Space == "http://purl.org/dc/elements/1.1/" || t.Name.Space == "dc" {
				inside = t.Name.Local
			}
		case xml.CharData:
			text += string(t)
		case xml.EndElement:
			switch {
			case t.Name.Local == inside:
				inside = ""
			case t.Name.Local == "li" && inside == "title" && out.title == "":
				out.title = transcript.OneLine(text)
			case t.Name.Local == "li" && inside == "creator" && len(out.creators) < 50:
				out.creators = append(out.creators, transcript.OneLine(text))
			}
		}
	}
	return out
}
