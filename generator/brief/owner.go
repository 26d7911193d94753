package brief

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"dossier/generator/dossier"
	"go.yaml.in/yaml/v3"
)

// generatedKey is the front matter's key under which the program notes what
// it wrote, so that it can tell its words from a person's.
const generatedKey = "generated"

// record is what the program wrote: for every value, section and item its
// key, which says which one it is, and the hash of how it was written. It is
// a list and not a map, since a source may say the same words twice.
type record struct {
	version string
	items   []mark // sorted
}

// mark notes one thing that was written. A thing in the file with both is the
// machine's; with the key alone, a person changed it; a mark whose thing is
// gone was deleted by a person, and stays as its tombstone.
type mark struct{ key, hash string }

func (m mark) String() string { return m.key + ":" + m.hash }

func (r record) sorted() record {
	slices.SortFunc(r.items, func(a, b mark) int {
		return strings.Compare(a.String(), b.String())
	})
	return r
}

// write is the record in the front matter, several things a line: whoever
// opens a briefing to edit it should not have to scroll past a page of hashes.
func (r record) write() string {
	if r.version == "" && len(r.items) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(generatedKey + ":\n")
	if r.version != "" {
		b.WriteString("  version: " + quote(r.version) + "\n")
	}
	if len(r.items) > 0 {
		marks := make([]string, len(r.items))
		for i, m := range r.items {
			marks[i] = m.String()
		}
		b.WriteString("  items: " + list(marks, "  ") + "\n")
	}
	return b.String()
}

// readRecord reads what write wrote; else it returns what is amiss.
func readRecord(n *yaml.Node) (r record, amiss *yaml.Node) {
	if isNull(n) {
		return r, nil
	}
	if n.Kind != yaml.MappingNode {
		return r, n
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		value := resolve(n.Content[i+1])
		switch n.Content[i].Value {
		case "version":
			r.version = value.Value
		case "items":
			for _, item := range value.Content {
				m, ok := markIn(item)
				if !ok {
					return r, item
				}
				r.items = append(r.items, m)
			}
		}
	}
	return r, nil
}

func markIn(n *yaml.Node) (mark, bool) {
	at := strings.LastIndexByte(n.Value, ':')
	if n.Kind != yaml.ScalarNode || at < 0 || len(n.Value)-at-1 != hashLen {
		return mark{}, false
	}
	return mark{n.Value[:at], n.Value[at+1:]}, true
}

// hashLen is 12 hex digits: among a briefing's few hundred items, one chance
// in a billion that two are alike.
const hashLen = 12

func hashOf(parts ...string) string {
	var whole []byte
	for _, p := range parts {
		whole = append(strconv.AppendInt(whole, int64(len(p)), 10), ':')
		whole = append(whole, p...)
	}
	sum := sha256.Sum256(whole)
	return hex.EncodeToString(sum[:hashLen/2])
}

// leafMark notes a value of the front matter: the hash is of what it says,
// not of how YAML writes it. A list as a whole has a key of its own, besides
// the marks of its entries.
func leafMark(l leaf) mark {
	if l.many {
		return mark{l.key + orderMark, hashOf(l.list...)}
	}
	return mark{l.key, hashOf(l.text)}
}

// orderMark ends the key under which a list is noted as a whole.
const orderMark = "/order"

func entryMark(key, text string) mark { return mark{key, hashOf(text)} }

// leafMarks are all marks of a value: a text's one, or a list's entries and
// the list as a whole.
func leafMarks(l leaf) []mark {
	all := []mark{leafMark(l)}
	for _, text := range l.list {
		all = append(all, entryMark(l.key, text))
	}
	return all
}

// sectionKey says which section a heading opens; empty for a person's own.
func sectionKey(s *dossier.Section) string {
	switch {
	case s.Kind == dossier.ThemePart:
		return "section/theme/" + s.Theme
	case s.Kind == dossier.Own || s.Level != 2:
		return ""
	}
	return "section/" + strings.ToLower(strings.ReplaceAll(string(s.Kind), " ", "-"))
}

// itemKey says which item it is: its section and its verbatim words, so that
// a corrected speaker or date leaves it the same item. Empty for prose.
func itemKey(s *dossier.Section, x *dossier.Item) string {
	switch {
	case x.Point != nil && s.Kind == dossier.ThemePart:
		return "theme/" + hashOf(s.Theme, squeeze(x.Point.Text))
	case x.Point != nil:
		return "point/" + hashOf(squeeze(x.Point.Text))
	case x.Statement != nil:
		return "quote/" + hashOf(squeezeAll(x.Statement.Parts)...)
	case x.Entry != nil:
		return "event/" + hashOf(squeeze(x.Entry.Expression), squeeze(x.Entry.Text))
	case x.Profile != nil:
		return "actor/" + hashOf(squeeze(x.Profile.Name))
	}
	return ""
}

// squeeze makes runs of spaces one, since a person's editor may wrap lines.
func squeeze(s string) string {
	if s != "" && !isSpace(rune(s[0])) && !isSpace(rune(s[len(s)-1])) && !strings.ContainsAny(s, "\t\n") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, isSpace), " ")
}

func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }

func squeezeAll(parts []string) []string {
	out := make([]string, len(parts))
	for i, p := range parts {
		out[i] = squeeze(p)
	}
	return out
}
