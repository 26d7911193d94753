// Package clean parts a source's reporting from the page around it.
//
// In comes a dossier.Source: text with lines. Out goes a dossier.Article: what
// the source says of itself (headline, deck, outlet, agency, byline, dateline,
// address, date), its paragraphs as passages, and every other stretch set
// aside with a reason. Each stretch that is not white space is in exactly one
// of the two.
//
// It refuses to guess. An outlet or a date that the source does not state is
// empty, or says “inferred” with each premise and its line; a date is inferred
// only when the text, read by the conventions its basis names, leaves a single
// year open. What a person says in the sidecar counts before anything found.
package clean

import (
	"slices"

	"dossier/generator/clean/chain"
	"dossier/generator/date"
	"dossier/generator/dossier"
)

// desk is the work on one source.
type desk struct {
	src   *dossier.Source
	lines []*line // those that are not blank
	from  int     // the body lies within lines[from:to]
	to    int
	head  int // index of the headline's line; -1 without one
	next  int // the line on which another article begins; 0 without one
	art   *dossier.Article
	model *chain.Model // of what reporting looks like
}

// Clean reads what a source says of itself and parts its reporting from the
// rest. The problems are about what a reader should know or could mend.
func Clean(s *dossier.Source) (*dossier.Article, []dossier.Problem) {
	return CleanBy(taught(), s)
}

func newDesk(s *dossier.Source) *desk {
	return &desk{src: s, lines: readLines(s), head: -1, art: &dossier.Article{}}
}

// CleanBy is Clean with another model of what reporting looks like, for who
// teaches the classifier.
func CleanBy(m *chain.Model, s *dossier.Source) (*dossier.Article, []dossier.Problem) {
	d := newDesk(s)
	d.model = m
	if s.Blocks != nil {
		d.heedBlocks()
	} else {
		d.markCaptions()
		markComments(d.lines)
		d.findBody()
	}
	if s.Declared.Title.Value != "" {
		d.declaredTitle(s.Declared.Title)
	} else {
		d.findHeadline()
	}
	d.findOutlet()
	d.findByline()
	d.findAgency()
	d.setBiosAside()
	d.trimBody()
	d.findDateline()
	d.findPublished()
	d.nameTheRest()
	d.findDeck()
	d.write()
	d.findLanguage()
	d.heedDeclared()
	d.heedSidecar()
	return d.art, d.problems()
}

// heedSidecar puts what people say in the place of what was found, each with
// the record that says it.
func (d *desk) heedSidecar() {
	side, a := d.src.Sidecar, d.art
	if shown := side.By.Title != "" && sameWords(side.Title, a.Title.Text); side.Title != "" && !shown {
		a.Title = dossier.Text{Text: side.Title}
	}
	attest := func(to *dossier.Attested, value, by string) {
		if value != "" {
			*to = dossier.Attested{Value: value, Basis: sidecarBasis(by)}
		}
	}
	attest(&a.Outlet, side.Outlet, side.By.Outlet)
	attest(&a.Agency, side.Agency, side.By.Agency)
	attest(&a.Dateline, side.Dateline, side.By.Dateline)
	attest(&a.Section, side.Section, side.By.Section)
	attest(&a.URL, side.URL, side.By.URL)
	d.heedByline(side)
	if side.Language != "" {
		a.Language = side.Language
	}
	if side.Published != "" && !narrows(a.Published.EDTF, side) {
		a.Published = dossier.Published{EDTF: side.Published, Basis: sidecarBasis(side.By.Published)}
	}
	if side.Captured != "" {
		a.Captured = dossier.Published{EDTF: side.Captured, Basis: sidecarBasis(side.By.Captured)}
	}
}

// sameWords reports whether two headlines differ in their marks and capitals
// alone.
func sameWords(a, b string) bool { return slices.Equal(foldWords(a, 100), foldWords(b, 100)) }

// narrows reports whether the date that the source shows says more precisely
// what a record says of it: managers often keep the year alone.
func narrows(shown string, side dossier.Sidecar) bool {
	if side.By.Published == "" {
		return false // a person's own word
	}
	first, last, ok := date.Bounds(shown)
	from, to, ok2 := date.Bounds(side.Published)
	return ok && ok2 && !first.Before(from) && !to.Before(last) && shown != side.Published
}

// heedByline takes the names that people give. Reference managers have no field
// for agencies: there one stands among the authors.
func (d *desk) heedByline(side dossier.Sidecar) {
	if len(side.Byline) == 0 {
		return
	}
	d.art.Byline = nil
	basis := sidecarBasis(side.By.Byline)
	for _, name := range side.Byline {
		if agency := agencyNamed(name); agency != "" && side.By.Byline != "" && side.Agency == "" {
			d.art.Agency = dossier.Attested{Value: agency, Basis: basis}
			continue
		}
		d.art.Byline = append(d.art.Byline, dossier.Attested{Value: name, Basis: basis})
	}
}

// sidecarBasis is the ground of what a person says: FILE.yaml, or a record.
func sidecarBasis(by string) string {
	if by == "" {
		return "sidecar"
	}
	return "sidecar; " + by
}

func (d *desk) problems() []dossier.Problem {
	var list []dossier.Problem
	object := func(message, hint string) {
		list = append(list, dossier.Problem{File: "content/sources/" + d.src.Name, Message: message, Hint: hint})
	}
	if len(d.art.Passages) == 0 {
		object("no reporting was found in this source", "all its lines are set aside; look at its page")
	}
	if d.art.Title.Text == "" {
		object("no headline was found", "add “title:” to "+d.src.Name+".yaml")
	}
	if p, ok := d.nextArticle(); ok {
		list = append(list, p)
	}
	if p, ok := d.unread(); ok {
		list = append(list, p)
	}
	return list
}
