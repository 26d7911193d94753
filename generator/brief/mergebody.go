package brief

import (
	"strings"

	"dossier/generator/dossier"
)

// body decides what becomes of every heading and item.
func (m *merger) body() {
	heading := absent // the fresh heading whose section is being walked
	for i, p := range m.draft.pieces {
		if p.item < 0 {
			heading = i
		}
		switch old := m.oldOf[i]; {
		case old >= 0:
			m.anchors[i] = old
			m.refresh(i, old)
		case old == held || m.heldWith(i, heading):
			m.oldOf[i] = held
			m.reportHeld(i)
		default:
			m.insert(i, heading)
		}
	}
	for o := len(m.pieces) - 1; o >= 0; o-- {
		if m.freshOf[o] == absent && m.pieces[o].mark.key != "" {
			m.retire(o)
		}
	}
}

// refresh writes the program's own item anew if it reads otherwise now.
func (m *merger) refresh(i, old int) {
	was, now := m.pieces[old], m.draft.pieces[i]
	if was.human {
		m.reportEdited(i, old)
		return
	}
	if was.mark != now.mark {
		m.replaced[old] = m.indentLike(old, now.markdown)
		m.note(was.mark, now.mark)
	}
}

// indentLike writes a bullet with the mark and at the depth of the one it
// replaces, so that it stays in its list.
func (m *merger) indentLike(old int, markdown string) string {
	text, ok := strings.CutPrefix(markdown, "- ")
	line := plain(m.lines[m.pieces[old].at.from])
	body := strings.TrimLeft(line, " ")
	if !ok || body == "" || !isBullet(body) {
		return markdown
	}
	rest := strings.TrimLeft(body[1:], " ")
	return line[:len(line)-len(rest)] + text
}

// heldWith reports whether a new piece belongs to a section that a person
// deleted: a section's items, and all parts of “By theme”.
func (m *merger) heldWith(i, heading int) bool {
	if heading == absent {
		return false
	}
	if i != heading {
		return m.oldOf[heading] == held
	}
	parent := m.parentOf(i)
	return parent != absent && m.oldOf[parent] == held
}

// parentOf is the fresh heading above a theme's part.
func (m *merger) parentOf(i int) int {
	if m.freshSection(i).Level != 3 {
		return absent
	}
	for i--; i >= 0; i-- {
		if m.draft.pieces[i].item < 0 && m.freshSection(i).Level == 2 {
			return i
		}
	}
	return absent
}

func (m *merger) freshSection(i int) *dossier.Section {
	return &m.fresh.Sections[m.draft.pieces[i].section]
}

func (m *merger) oldSection(o int) *dossier.Section {
	return &m.briefing.Sections[m.pieces[o].section]
}

// insert places a new piece in the order of the text: an item after the one
// before it in its section, a section after the one before it; in both cases
// after what a person wrote there.
func (m *merger) insert(i, heading int) {
	at := absent
	if i != heading {
		at = m.afterItem(i)
	} else {
		at = m.afterSection(i)
	}
	m.anchors[i] = at
	m.inserted[at] = append(m.inserted[at], m.draft.pieces[i].markdown)
	m.note(mark{}, m.draft.pieces[i].mark)
}

// afterItem is the old piece after which a new item comes.
func (m *merger) afterItem(i int) int {
	pred := i - 1
	for m.oldOf[pred] == held {
		pred--
	}
	at := m.anchors[pred]
	if m.oldOf[pred] == absent {
		return at
	}
	for at+1 < len(m.pieces) && m.pieces[at+1].item >= 0 && m.freshOf[at+1] == absent {
		at++
	}
	return at
}

// afterSection is the old piece after which a new section comes.
func (m *merger) afterSection(i int) int {
	level := m.freshSection(i).Level
	for pred := i - 1; pred >= 0; pred-- {
		s := m.freshSection(pred)
		if m.draft.pieces[pred].item >= 0 || m.oldOf[pred] == held || s.Level > level {
			continue
		}
		if m.oldOf[pred] == absent {
			return m.anchors[pred]
		}
		return m.sectionEnd(m.anchors[pred], level)
	}
	return m.sectionEnd(absent, level)
}

// sectionEnd is the last old piece of the section whose heading stands at o,
// the person's own sections that follow it included.
func (m *merger) sectionEnd(o, level int) int {
	for o+1 < len(m.pieces) {
		s := m.oldSection(o + 1)
		if m.pieces[o+1].item < 0 && s.Kind != dossier.Own && s.Level <= level {
			break
		}
		if m.pieces[o+1].item < 0 && s.Level < level {
			break
		}
		o++
	}
	return o
}

// retire removes what the program wrote and no longer finds: an item without
// a person's note inside, a heading with nothing left under it.
func (m *merger) retire(o int) {
	p := m.pieces[o]
	switch {
	case p.human:
		m.reportLost(o)
		return
	case p.item < 0 && !m.emptied(o), p.item >= 0 && o+1 < len(m.pieces) && m.pieces[o+1].attached:
		m.reportAnnotated(o)
		return
	}
	m.removed[o] = true
	m.note(p.mark, mark{})
}

// emptied reports whether nothing is left of the section headed at o.
func (m *merger) emptied(o int) bool {
	level := m.oldSection(o).Level
	for n := o + 1; n < len(m.pieces); n++ {
		if m.pieces[n].item < 0 && m.oldSection(n).Level <= level {
			break
		}
		if !m.removed[n] {
			return false
		}
	}
	return true
}
