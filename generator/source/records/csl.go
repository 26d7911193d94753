package records

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// object is one item of a JSON export, its values not read yet.
type object map[string]json.RawMessage

// isCSL reports whether a JSON text holds items of CSL or of Zotero's own.
func isCSL(text string) bool {
	items := itemsOf(text)
	for _, at := range items[:min(len(items), 20)] {
		var o object
		if json.Unmarshal([]byte(text[at.start:at.end]), &o) == nil && o.describes() {
			return true
		}
	}
	return false
}

// ofTexts are keys of articles that are kept as JSON: those are sources, even
// where they have a “type” and a “title”.
var ofTexts = []string{"text", "body", "content", "html", "articleBody"}

// describes reports whether an object is an item of an export: it has a type
// that exports know and an id or a title, and no text of its own.
func (o object) describes() bool {
	for _, key := range ofTexts {
		if o[key] != nil {
			return false
		}
	}
	if o.zotero() {
		return true
	}
	return cslTypes[o.text("type")] && (o["id"] != nil || o.text("title") != "")
}

// itemsOf finds the items of a JSON text: of a list, of the list that an object
// calls “items”, or the object itself.
func itemsOf(text string) []stretch {
	at := strings.IndexFunc(text, func(r rune) bool { return !strings.ContainsRune(" \t\r\n", r) })
	switch {
	case at < 0:
		return nil
	case text[at] == '[':
		return cutItems(text, at+1)
	case text[at] != '{':
		return nil
	}
	if from, ok := listNamed(text[at:], "items"); ok {
		return cutItems(text, at+from)
	}
	items := cutItems(text, at)
	return items[:min(len(items), 1)]
}

// listNamed is the offset behind the bracket of the list under a key of an object.
func listNamed(text, key string) (int, bool) {
	dec := json.NewDecoder(strings.NewReader(text))
	if _, err := dec.Token(); err != nil {
		return 0, false
	}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return 0, false
		}
		if name == key {
			open, err := dec.Token()
			return int(dec.InputOffset()), err == nil && open == json.Delim('[')
		}
		var skipped json.RawMessage
		if dec.Decode(&skipped) != nil {
			return 0, false
		}
	}
	return 0, false
}

// csl reads a JSON export.
func (r *reader) csl(text string) {
	items := itemsOf(text)
	if len(items) == 0 {
		r.object(1, "this JSON holds no items of a reference manager", "")
	}
	count := lines{text: text}
	for _, at := range items {
		line := count.of(at.start)
		var o object
		body := text[at.start:at.end]
		switch err := json.Unmarshal([]byte(body), &o); {
		case !at.closed:
			r.object(line, "this item breaks off: its closing brace is missing; it was left out", "export the library again")
		case err != nil:
			r.badJSON(line, text, at.start, err)
		default:
			r.item(line, o)
		}
	}
}

// badJSON says where in the file JSON goes wrong.
func (r *reader) badJSON(line int, text string, start int, err error) {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		r.object(line, "this is no item of a reference manager, and was left out", "")
		return
	}
	if len(r.problems) == mostProblems {
		r.untold++ // a line may be as long as the file, and is not measured for what is not said
		return
	}
	at := min(start+int(max(syntax.Offset-1, 0)), len(text))
	line += strings.Count(text[start:at], "\n")
	column := utf8.RuneCountInString(text[strings.LastIndexByte(text[:at], '\n')+1:at]) + 1
	r.object(line, fmt.Sprintf("bad JSON at column %d: %v; this item was left out", column, syntax), "")
}

// item reads one item.
func (r *reader) item(line int, o object) {
	if o.zotero() {
		if o = o.asCSL(); o == nil {
			return
		}
	}
	kind := o.text("type")
	if !cslTypes[kind] {
		r.object(line, fmt.Sprintf("%s is no CSL type", quoted(kind)), "")
	}
	it := Item{Line: line, DOI: doiIn(o.text("DOI")), Files: o.files()}
	it.Sidecar = dossier.Sidecar{
		Title:   plain(o.text("title")),
		Outlet:  o.outlet(kind),
		Section: plain(o.text("section")),
		Byline:  o.names("author"),
	}
	if it.Sidecar.Section == "" && serial[kind] {
		it.Sidecar.Section = plain(o.text("genre"))
	}
	it.Sidecar.Published = r.when(line, "issued", o["issued"])
	it.Sidecar.Captured = r.when(line, "accessed", o["accessed"])
	it.Sidecar.Language = r.language(line, o.text("language"))
	it.Sidecar.URL = r.address(line, o.text("URL"))
	if it.DOI == "" {
		it.DOI = doiIn(it.Sidecar.URL)
	}
	r.add(it)
}

// outlet is who published an item: of serials and sites their name first, of
// reports and books the publisher.
func (o object) outlet(kind string) string {
	container, publisher := plain(o.text("container-title")), plain(o.text("publisher"))
	if publisher != "" && (container == "" || !serial[kind]) {
		return publisher
	}
	return container
}

// text is a value as one line: of a list its first, of a number its digits.
func (o object) text(key string) string {
	raw := o[key]
	var s string
	var n json.Number
	var list []string
	switch {
	case json.Unmarshal(raw, &s) == nil:
	case json.Unmarshal(raw, &list) == nil && len(list) > 0:
		s = list[0]
	case json.Unmarshal(raw, &n) == nil:
		s = n.String()
	}
	return transcript.OneLine(s)
}

// files are the attachments that an item names: JabRef's and Better BibTeX's
// “file”, and whatever looks like a file's name in a note.
func (o object) files() []string {
	var note string
	_ = json.Unmarshal(o["note"], &note) // its lines matter
	return few(append(fileField(o.text("file")), fileNames(note)...))
}
