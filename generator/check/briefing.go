package check

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strings"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// folio checks one source and its briefing.
func (c *content) folio(f *dossier.Folio) {
	b := &briefing{content: c, folio: f, file: briefingsDir + "/" + f.Briefing.File}
	if raw, err := fs.ReadFile(c.root, b.file); err == nil {
		b.front = frontLines(raw)
	}
	b.hash()
	b.date(f.Briefing.Published, b.front["published"])
	b.summary()
	b.sentences()
	b.who()
}

// briefing is one briefing while it is checked.
type briefing struct {
	*content
	folio *dossier.Folio
	file  string
	front map[string]int // lines of the front matter's keys
}

func (b *briefing) object(line int, grave bool, hint, message string, args ...any) {
	b.report(dossier.Problem{File: b.file, Line: line, Message: fmt.Sprintf(message, args...), Hint: hint, Grave: grave})
}

// hash holds the recorded hash against the original's bytes.
func (b *briefing) hash() {
	name, recorded := b.folio.Source.Name, b.folio.Briefing.Source.SHA256
	raw, err := fs.ReadFile(b.root, sourcesDir+"/"+name)
	if err != nil {
		b.object(b.front["source.file"], true, "put the file back", "the original is missing: %s/%s", sourcesDir, name)
		return
	}
	sum := sha256.Sum256(raw)
	actual := hex.EncodeToString(sum[:])
	switch {
	case recorded == "":
		b.object(b.front["source"], true, "build again to record it", "no sha256 of %s/%s is recorded", sourcesDir, name)
	case !strings.EqualFold(recorded, actual):
		b.object(b.front["source.sha256"], true,
			"if the original was meant to change, build again; else put its old bytes back",
			"the sha256 of %s/%s is %s, not the recorded %s", sourcesDir, name, apart(actual, recorded), apart(recorded, actual))
	}
}

// apart is enough of a hash to tell it from another: its beginning, or all of
// it where the beginnings are alike.
func apart(hash, other string) string {
	const enough = 12
	if len(hash) <= enough || len(other) >= enough && strings.EqualFold(hash[:enough], other[:enough]) {
		return hash
	}
	return hash[:enough] + "…"
}

func (b *briefing) date(edtf string, line int) {
	if edtf != "" && !date.Valid(edtf) {
		b.object(line, true, "write it as 2016-07-16, 2016-07, 2015-12~ or [2015-12-15..2015-12-17]",
			"%q is no EDTF date", edtf)
	}
}

// summary tells which of its sentences are not the source's.
func (b *briefing) summary() {
	line := b.front["summary"]
	for _, s := range b.folio.Summary {
		switch {
		case !s.Cite.Found() && misquote(s.Text, b.folio.Source.Text) != "":
			b.object(line, true, "restore the source’s words, or take the quotation marks away",
				"the summary quotes %s, which is not in %s", quoted(misquote(s.Text, b.folio.Source.Text)), b.folio.Source.Name)
		case !s.Cite.Found():
			b.object(line, false, "", "the summary's sentence %s is not the source's; it is shown as an editor's words", quoted(s.Text))
		case !spansHold(s.Cite, s.Cite.Folio.Source.LineSpan(s.Cite.Line, s.Cite.Last)):
			b.object(line, true, "", "the summary's sentence %s is cited outside its lines", quoted(s.Text))
		case s.Cite.Normalised:
			b.object(line, false, "", "the summary's sentence %s matches %s only after marks and spaces were made alike", quoted(s.Text), place(s.Cite))
		case b.folio.Source.Slice(s.Cite.Spans[0]) != s.Text:
			b.object(line, true, "", "the summary's sentence %s does not stand where it is cited", quoted(s.Text))
		}
	}
}

// longestQuoted keeps messages to a line.
const longestQuoted = 60

// quoted is the beginning of a sentence, for a message.
func quoted(s string) string {
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) > longestQuoted {
		runes = append(runes[:longestQuoted-1:longestQuoted-1], '…')
	}
	return "“" + string(runes) + "”"
}

// place is where a citation leads, for a message.
func place(c dossier.Cite) string {
	if c.Last > c.Line {
		return fmt.Sprintf("%s, lines %d to %d", c.Folio.Source.Name, c.Line, c.Last)
	}
	return fmt.Sprintf("%s, line %d", c.Folio.Source.Name, c.Line)
}
