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

// A slot is where a briefing keeps the value of a key: a text or a list.
type slot struct {
	key  string
	text func(*dossier.Briefing) *string
	list func(*dossier.Briefing) *[]string
}

// slots are all values of a briefing's front matter, in the order in which
// they are written. A person's two, grade and reviewed, are among them.
var slots = []slot{
	{"title", func(b *dossier.Briefing) *string { return &b.Title }, nil},
	{"summary", func(b *dossier.Briefing) *string { return &b.Summary }, nil},
	{"themes", nil, func(b *dossier.Briefing) *[]string { return &b.Themes }},
	{"people", nil, func(b *dossier.Briefing) *[]string { return &b.People }},
	{"organizations", nil, func(b *dossier.Briefing) *[]string { return &b.Organizations }},
	{"places", nil, func(b *dossier.Briefing) *[]string { return &b.Places }},
	{"published", func(b *dossier.Briefing) *string { return &b.Published }, nil},
	{"source.file", func(b *dossier.Briefing) *string { return &b.Source.File }, nil},
	{"source.sha256", func(b *dossier.Briefing) *string { return &b.Source.SHA256 }, nil},
	{"source.text", func(b *dossier.Briefing) *string { return &b.Source.Text }, nil},
	{"source.text_sha256", func(b *dossier.Briefing) *string { return &b.Source.TextSHA256 }, nil},
	{"source.outlet", func(b *dossier.Briefing) *string { return &b.Source.Outlet }, nil},
	{"source.outlet_basis", func(b *dossier.Briefing) *string { return &b.Source.OutletBasis }, nil},
	{"source.agency", func(b *dossier.Briefing) *string { return &b.Source.Agency }, nil},
	{"source.agency_basis", func(b *dossier.Briefing) *string { return &b.Source.AgencyBasis }, nil},
	{"source.byline", nil, func(b *dossier.Briefing) *[]string { return &b.Source.Byline }},
	{"source.published_basis", func(b *dossier.Briefing) *string { return &b.Source.PublishedBasis }, nil},
	{"source.language", func(b *dossier.Briefing) *string { return &b.Source.Language }, nil},
	{"source.dateline", func(b *dossier.Briefing) *string { return &b.Source.Dateline }, nil},
	{"source.section", func(b *dossier.Briefing) *string { return &b.Source.Section }, nil},
	{"source.url", func(b *dossier.Briefing) *string { return &b.Source.URL }, nil},
	{"source.captured", func(b *dossier.Briefing) *string { return &b.Source.Captured }, nil},
	{"source.captured_basis", func(b *dossier.Briefing) *string { return &b.Source.CapturedBasis }, nil},
	{"source.grade", func(b *dossier.Briefing) *string { return &b.Source.Grade }, nil},
	{"reviewed", func(b *dossier.Briefing) *string { return &b.Reviewed }, nil},
}

// shapeOf is the empty value of a key, if the grammar names it.
func shapeOf(key string) (leaf, bool) {
	for _, s := range slots {
		if s.key == key {
			return leaf{key: key, many: s.list != nil}, true
		}
	}
	return leaf{key: key}, false
}

// leaves are what stands in a briefing's slots.
func leaves(b *dossier.Briefing) []leaf {
	var all []leaf
	for _, s := range slots {
		if s.list != nil {
			all = append(all, leaf{key: s.key, list: *s.list(b), many: true})
		} else {
			all = append(all, leaf{key: s.key, text: *s.text(b)})
		}
	}
	return all
}

// fill puts values, by key, into a briefing's slots.
func fill(b *dossier.Briefing, values map[string]leaf) {
	for _, s := range slots {
		switch l, ok := values[s.key]; {
		case !ok:
		case s.list != nil:
			*s.list(b) = l.list
		default:
			*s.text(b) = l.text
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
	case l.key == "source.sha256", l.key == "source.text_sha256":
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
