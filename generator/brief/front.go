package brief

import (
	"strings"

	"dossier/generator/dossier"
)

// A leaf is one value of the front matter that the program writes: a text or
// a list, under its key or, within "source", under "source.KEY".
type leaf struct {
	key  string
	text string
	list []string
	many bool // it is a list
}

func (l leaf) empty() bool { return l.text == "" && len(l.list) == 0 }

// sourceKey is the key that holds what is known of the original.
const sourceKey = "source"

// slot is where a briefing keeps the value of a key: a text or a list.
type slot struct {
	key  string
	text *string
	list *[]string
}

// slots are all values of a briefing's front matter, in the order in which
// they are written. A person's two, grade and reviewed, are among them.
func slots(b *dossier.Briefing) []slot {
	s := &b.Source
	return []slot{
		{"title", &b.Title, nil},
		{"summary", &b.Summary, nil},
		{"themes", nil, &b.Themes},
		{"people", nil, &b.People},
		{"organizations", nil, &b.Organizations},
		{"places", nil, &b.Places},
		{"published", &b.Published, nil},
		{"source.file", &s.File, nil},
		{"source.sha256", &s.SHA256, nil},
		{"source.outlet", &s.Outlet, nil},
		{"source.outlet_basis", &s.OutletBasis, nil},
		{"source.agency", &s.Agency, nil},
		{"source.agency_basis", &s.AgencyBasis, nil},
		{"source.byline", nil, &s.Byline},
		{"source.published_basis", &s.PublishedBasis, nil},
		{"source.language", &s.Language, nil},
		{"source.dateline", &s.Dateline, nil},
		{"source.url", &s.URL, nil},
		{"source.grade", &s.Grade, nil},
		{"reviewed", &b.Reviewed, nil},
	}
}

// leaves are what stands in a briefing's slots.
func leaves(b *dossier.Briefing) []leaf {
	var all []leaf
	for _, s := range slots(b) {
		if s.list != nil {
			all = append(all, leaf{key: s.key, list: *s.list, many: true})
		} else {
			all = append(all, leaf{key: s.key, text: *s.text})
		}
	}
	return all
}

// fill puts values, by key, into a briefing's slots.
func fill(b *dossier.Briefing, values map[string]leaf) {
	for _, s := range slots(b) {
		switch l, ok := values[s.key]; {
		case !ok:
		case s.list != nil:
			*s.list = l.list
		default:
			*s.text = l.text
		}
	}
}

// personal are the keys that only a person fills, with what is said beside
// them while they are empty.
var personal = map[string]string{
	"source.grade": "Admiralty code, only ever written by a person",
	"reviewed":     "name and date, only ever written by a person",
}

// writeLeaf is a value's lines in the front matter, without the last line end.
func writeLeaf(l leaf, indent string) string {
	key := strings.TrimPrefix(l.key, sourceKey+".")
	head := indent + key + ": "
	switch {
	case l.many:
		return head + list(l.list, indent)
	case l.empty() && personal[l.key] != "":
		return head + "# " + personal[l.key]
	case l.key == "summary":
		if lines, ok := folded(l.text, indent+"  "); ok {
			return head + lines
		}
	case l.key == "source.sha256":
		return head + quote(l.text)
	}
	return head + scalar(l.text, false)
}

// writeFront is the front matter between its fences.
func writeFront(b *dossier.Briefing, made record) string {
	var out strings.Builder
	out.WriteString("---\n")
	inSource := false
	for _, l := range leaves(b) {
		if l.empty() && personal[l.key] == "" {
			continue
		}
		indent := ""
		if strings.HasPrefix(l.key, sourceKey+".") {
			indent = "  "
			if !inSource {
				out.WriteString(sourceKey + ":\n")
			}
			inSource = true
		}
		out.WriteString(writeLeaf(l, indent) + "\n")
	}
	out.WriteString(made.write() + "---\n")
	return out.String()
}
