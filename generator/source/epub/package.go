package epub

import (
	"errors"
	"net/url"
	"path"
	"strings"

	"golang.org/x/text/language"

	"dossier/generator/dossier"
	"dossier/generator/source/parts"
	"dossier/generator/transcript"
)

// chapter is a document of the spine.
type chapter struct {
	name  string        // of its part
	block dossier.Block // what a plain paragraph in it is
}

// book is what the package document says. (EPUB Packages 3.3; OPF 2.0.1.)
type book struct {
	spine []chapter
	items map[string]item // by their ids
	order []string        // ids of the spine
	facts []fact
	guide map[string]string // kinds of documents by their parts
	lost  []string          // what it names and does not have, as it is said
}

type item struct{ name, media, properties string }

// fact is an element of the metadata, with what refines it.
type fact struct{ name, id, value, role, event string }

// readPackage finds and reads the package document.
func readPackage(a *parts.Archive) (*book, error) {
	name, err := packageName(a)
	if err != nil {
		return nil, err
	}
	e, err := a.XML(name)
	if err != nil {
		return nil, err
	}
	b := &book{items: map[string]item{}, guide: map[string]string{}}
	r := packageReader{b, e, path.Dir(name)}
	if err := e.Inside(func(parts.Element) error { return e.Inside(r.section, nil) }, nil); err != nil {
		return nil, err
	}
	b.line()
	if len(b.spine) == 0 {
		return nil, a.Damaged(errors.New("it names no documents"))
	}
	return b, nil
}

// packageName is the part that the container says is the package document.
func packageName(a *parts.Archive) (string, error) {
	e, err := a.XML("META-INF/container.xml")
	if err != nil {
		return "", err
	}
	name := ""
	var in func(el parts.Element) error
	in = func(el parts.Element) error {
		if el.Name() == "rootfile" && name == "" {
			name = strings.TrimPrefix(el.Attr("full-path"), "/")
		}
		return e.Inside(in, nil)
	}
	if err := e.Inside(in, nil); err != nil {
		return "", err
	}
	if name == "" {
		return "", a.Damaged(errors.New("it names no package document"))
	}
	return name, nil
}

// packageReader reads the sections of a package document.
type packageReader struct {
	b      *book
	e      *parts.Elements
	folder string
}

func (r packageReader) section(el parts.Element) error {
	switch el.Name() {
	case "metadata", "dc-metadata", "x-metadata":
		return r.e.Inside(r.fact, nil)
	case "manifest", "spine", "guide":
		return r.e.Inside(r.entry, nil)
	}
	return r.e.Skip()
}

// fact reads an element of the metadata.
func (r packageReader) fact(el parts.Element) error {
	if n := el.Name(); n == "dc-metadata" || n == "x-metadata" {
		return r.e.Inside(r.fact, nil)
	}
	id, property := strings.TrimPrefix(el.Attr("refines"), "#"), el.Attr("property")
	value, err := r.e.Text()
	value = transcript.OneLine(value)
	switch {
	case el.Name() == "meta":
		if id != "" && property == "role" {
			r.b.giveRole(id, value)
		}
	case len(r.b.facts) < mostFacts:
		r.b.facts = append(r.b.facts, fact{el.Name(), el.Attr("id"), value, el.Attr("role"), el.Attr("event")})
	}
	return err
}

// mostFacts bounds the metadata that is kept.
const mostFacts = 500

// giveRole says of the facts with an id what their part in the book was.
func (b *book) giveRole(id, role string) {
	for i := range b.facts {
		if b.facts[i].id == id {
			b.facts[i].role = role
		}
	}
}

// entry reads an element of the manifest, the spine or the guide.
func (r packageReader) entry(el parts.Element) error {
	name := r.at(el.Attr("href"))
	switch el.Name() {
	case "item":
		r.b.items[el.Attr("id")] = item{name, el.Attr("media-type"), el.Attr("properties")}
	case "itemref":
		r.b.order = append(r.b.order, el.Attr("idref"))
	case "reference":
		r.b.guide[name] = el.Attr("type")
	}
	return r.e.Skip()
}

// at is the part that an address within the package names.
func (r packageReader) at(href string) string {
	href, _, _ = strings.Cut(href, "#")
	if plain, err := url.PathUnescape(href); err == nil {
		href = plain
	}
	return strings.TrimPrefix(path.Join(r.folder, href), "/")
}

// names are the parts of the spine.
func (b *book) names() []string {
	var names []string
	for _, c := range b.spine {
		names = append(names, c.name)
	}
	return names
}

// line puts the documents of the spine in line, each once.
func (b *book) line() {
	seen, unlisted := map[string]bool{}, map[string]bool{}
	for _, id := range b.order {
		it, known := b.items[id]
		if !known && !unlisted[id] {
			unlisted[id] = true
			b.lost = append(b.lost, "the book's order of reading names a document that its list does not have: "+id)
		}
		if !known || seen[it.name] || !strings.Contains(it.media, "html") && !strings.Contains(it.media, "dtbook") && it.media != "" {
			continue
		}
		seen[it.name] = true
		block := dossier.Block{Reporting: true}
		if strings.Contains(" "+it.properties+" ", " nav ") {
			block = dossier.Block{Reason: dossier.ReasonContents}
		} else if why := reasons[b.guide[it.name]]; why != "" {
			block = dossier.Block{Reason: why}
		}
		b.spine = append(b.spine, chapter{it.name, block})
	}
}

// declared is what the metadata says.
func (b *book) declared() dossier.Declared {
	d := dossier.Declared{
		Title:  b.first("title", transcript.Say),
		Outlet: b.first("publisher", transcript.Say),
		URL:    b.first("source", transcript.SayAddress),
	}
	for _, f := range b.facts {
		by := "dc:" + f.name
		switch {
		case f.name == "creator" && (f.role == "" || f.role == "aut"):
			d.Byline = append(d.Byline, transcript.Names(f.value, by)...)
		case f.name == "date" && (f.event == "" || strings.Contains(f.event, "publication")) && d.Published.Value == "":
			d.Published = transcript.SayDate(f.value, by)
		case f.name == "language" && d.Language == "":
			if tag, err := language.Parse(f.value); err == nil && tag != language.Und {
				d.Language = tag.String()
			}
		}
	}
	return d
}

func (b *book) first(name string, say func(value, by string) dossier.Stated) dossier.Stated {
	for _, f := range b.facts {
		if s := say(f.value, "dc:"+name); f.name == name && s.Value != "" {
			return s
		}
	}
	return dossier.Stated{}
}
