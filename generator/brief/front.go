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

func single(key, value string) leaf { return leaf{key: key, text: value} }

func several(key string, values []string) leaf { return leaf{key: key, list: values, many: true} }

// leaves are all values of a briefing's front matter, in the order in which
// they are written. A person's two, grade and reviewed, are among them.
func leaves(b *dossier.Briefing) []leaf {
	s := b.Source
	return []leaf{
		single("title", b.Title),
		single("summary", b.Summary),
		several("themes", b.Themes),
		several("people", b.People),
		several("organizations", b.Organizations),
		several("places", b.Places),
		single("published", b.Published),
		single("source.file", s.File),
		single("source.sha256", s.SHA256),
		single("source.outlet", s.Outlet),
		single("source.outlet_basis", s.OutletBasis),
		single("source.agency", s.Agency),
		single("source.agency_basis", s.AgencyBasis),
		several("source.byline", s.Byline),
		single("source.published_basis", s.PublishedBasis),
		single("source.language", s.Language),
		single("source.dateline", s.Dateline),
		single("source.url", s.URL),
		single("source.grade", s.Grade),
		single("reviewed", b.Reviewed),
	}
}

// setLeaf puts a value where leaves found it.
func setLeaf(b *dossier.Briefing, l leaf) {
	s := &b.Source
	texts := map[string]*string{
		"title": &b.Title, "summary": &b.Summary, "published": &b.Published, "reviewed": &b.Reviewed,
		"source.file": &s.File, "source.sha256": &s.SHA256,
		"source.outlet": &s.Outlet, "source.outlet_basis": &s.OutletBasis,
		"source.agency": &s.Agency, "source.agency_basis": &s.AgencyBasis,
		"source.published_basis": &s.PublishedBasis, "source.language": &s.Language,
		"source.dateline": &s.Dateline, "source.url": &s.URL, "source.grade": &s.Grade,
	}
	lists := map[string]*[]string{
		"themes": &b.Themes, "people": &b.People, "organizations": &b.Organizations,
		"places": &b.Places, "source.byline": &s.Byline,
	}
	if l.many {
		*lists[l.key] = l.list
	} else {
		*texts[l.key] = l.text
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
