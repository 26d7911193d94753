package clean

import (
	"dossier/generator/clean/chain"
	"dossier/generator/dossier"
)

// Study reads a source as far as the classifier needs, for who teaches it.
func Study(s *dossier.Source) *View {
	d := newDesk(s)
	d.markCaptions()
	markComments(d.lines)
	return d.view()
}

// Len is the number of lines that are not blank.
func (v *View) Len() int { return len(v.lines) }

// Text is a line's text.
func (v *View) Text(i int) string { return v.lines[i].text }

// Words is how many words a line has.
func (v *View) Words(i int) int { return v.lines[i].words }

// Signs calls see with every sign of a line. The name is asked for when a sign
// is new.
func (v *View) Signs(i int, see func(s chain.Sign, name func() string)) { v.see(&signs{see: see}, i) }
