package brief

import (
	"fmt"
	"slices"
	"strings"

	"dossier/generator/dossier"
)

// mend brings the references of what stays as it is up to date: where a
// renamed source now lies, and in which lines its words stand after the source
// has changed. The words are a person's; which line they are in is not. What
// the program would write in the new lines is noted in the place of what it
// wrote in the old: a person who undoes their correction has its item again.
func (m *merger) mend(src *dossier.Source) {
	f := finder{src: src}
	for o, p := range m.pieces {
		annotated := !p.human && m.freshOf[o] == absent && !m.removed[o]
		if !p.human && !annotated {
			continue
		}
		raw := m.stretch(p.at)
		text := m.follow(raw)
		if src != nil && p.mark.key != "" && p.item >= 0 {
			text = m.relocate(&f, o, text)
		}
		if text == raw {
			continue
		}
		m.mended[o] = text
		m.changed = true
		if now := (mark{p.mark.key, m.fingerprint(m.parasAt(text))}); annotated {
			m.note(p.mark, now)
		} else if i := m.freshOf[o]; i != absent && len(m.hashes[p.mark.key]) == 1 && p.item >= 0 && m.draft.pieces[i].mark != now {
			m.note(mark{p.mark.key, m.hashes[p.mark.key][0]}, m.draft.pieces[i].mark)
		}
	}
}

// parasAt are the paragraphs of an item as it stands in a file.
func (m *merger) parasAt(raw string) []string {
	var texts []string
	for _, b := range blocksOf(openPage([]byte(raw))) {
		for _, para := range b.paras {
			texts = append(texts, para.text)
		}
	}
	return texts
}

// follow turns links to where a renamed source now lies. Where a person wrote
// another file into the front matter, nothing was renamed.
func (m *merger) follow(text string) string {
	from, to := m.briefing.Source.File, m.fresh.Source.File
	if from == "" || to == "" || from == to || !slices.Contains(m.hashes["source.file"], hashOf(from)) {
		return text
	}
	for _, readable := range []string{"", ".txt"} { // itself, or the text beside it
		old, fresh := "]("+m.link(sourceDir, from+readable), "]("+m.link(sourceDir, to+readable)
		text = strings.ReplaceAll(text, old+"#", fresh+"#")
		text = strings.ReplaceAll(text, old+")", fresh+")")
	}
	return text
}

// relocate finds an item's words again in a source that has changed, and
// writes the lines they are in now into its reference.
func (m *merger) relocate(f *finder, o int, text string) string {
	x, changed := m.oldItem(o), m.briefing.Source.SHA256 != f.src.SHA256
	ref := refOf(x)
	if ref == nil || ref.File != f.src.Name && ref.File != f.src.Readable() && !m.ofOld(ref.File) {
		return text
	}
	were := m.noted[m.pieces[o].mark.key] > 0 // the source's words once, for the program found them
	if !changed && !were {
		return text
	}
	first, last, places := f.find(x, *ref)
	what := name(x, m.oldSection(o))
	switch {
	case places == 0 && !were:
		m.objectAt(o, what+": the source has changed, and its words are not in it", "see whether its line is still the right one")
	case places == 0:
		m.objectAt(o, what+": its words are no longer in the source", "correct its words or its line, or delete it")
	case first >= ref.First && last <= ref.Last || !changed:
	case places > 1:
		m.objectAt(o, fmt.Sprintf("%s: its words now stand in two places as near, lines %d and others", what, first), "write the right line into its reference")
	default:
		now := dossier.Ref{File: ref.File, First: first, Last: last}
		mended, ok := m.reline(text, *ref, now)
		if !ok {
			m.objectAt(o, fmt.Sprintf("%s: its words now stand in %s", what, refLabel(now)), "write this line into its reference")
			return text
		}
		m.keep(m.pieces[o].at.from, "kept: %s of a person's, its words now in %s", what, refLabel(now))
		return mended
	}
	return text
}

// ofOld reports whether a file is the source that the briefing was made from,
// or the readable text beside it.
func (m *merger) ofOld(file string) bool {
	was := m.briefing.Source
	return file == was.File || was.Text != "" && file == was.Text
}

// objectAt is a problem at an old piece.
func (m *merger) objectAt(o int, message, hint string) {
	m.problems = append(m.problems, dossier.Problem{
		File: problemFile(m.file), Line: m.pieces[o].at.from + 1, Message: message, Hint: hint,
	})
}

// warn is a problem of the whole file that stops nothing.
func (m *merger) warn(message, hint string) {
	m.problems = append(m.problems, dossier.Problem{File: problemFile(m.file), Message: message, Hint: hint})
}

// reline writes other lines into the reference that ends an item.
func (m *merger) reline(text string, was, now dossier.Ref) (string, bool) {
	old, fresh := "#"+fragment(was), "#"+fragment(now)
	at := strings.LastIndex(text, old)
	if at < 0 || at+len(old) == len(text) || strings.IndexByte(`)> "'`, text[at+len(old)]) < 0 {
		return text, false
	}
	label := "[" + refLabel(was) + "]("
	if open := strings.LastIndex(text[:at], "]("); open >= 0 && strings.HasSuffix(text[:open+2], label) {
		head := text[:open+2-len(label)]
		return head + "[" + refLabel(now) + "](" + text[open+2:at] + fresh + text[at+len(old):], true
	}
	return text[:at] + fresh + text[at+len(old):], true
}

func refOf(x *dossier.Item) *dossier.Ref {
	switch {
	case x.Point != nil:
		return &x.Point.Ref
	case x.Statement != nil:
		return &x.Statement.Ref
	case x.Entry != nil:
		return &x.Entry.Ref
	case x.Profile != nil:
		return &x.Profile.Ref
	}
	return nil
}
