package pdf

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// captions begin with a word for a figure or table and a number. The words are
// those of the languages that most reports are written in.
var captions = regexp.MustCompile(`(?i)^(?:figures?|fig\.?|table|chart|graph|map|box|photo|plate|exhibit|abbildung|abb\.?|tabelle|tab\.?|karte|grafik|schaubild|tableau|graphique|carte|encadré|figura|tabla|gráfico|mapa|cuadro|tabela|quadro|tabella|grafico|figuur|afbeelding|tabel|grafiek|rysunek|rys\.|tabela|obrázek|obr\.|tabulka|figur|tabell|diagram|рис(?:унок|\.)|таблица|табл\.|график|диаграмма|рисунок|şekil|tablo|grafik|gambar|εικόνα|πίνακας|σχήμα|الشكل|شكل|جدول|الجدول|图|圖|表)\s*(?:\p{Nd}+|[IVX]{1,5}|[A-Z]\b)(?:[.\-–]\p{Nd}+)*\s*(?:[.:|–—-]|\s|$)`)

// noteMark is what a note at the foot of a page begins with.
var noteMark = regexp.MustCompile(`^(?:[⁰¹²³⁴-⁹]+|\p{Nd}{1,3}[.)]?|[*†‡§¶]{1,3}|\[\p{Nd}{1,3}\])\s*\S`)

// raisedMark is one that stands close before the note.
var raisedMark = regexp.MustCompile(`^([⁰¹²³⁴-⁹]+)(\p{L})`)

// parts are the paragraphs of all pages in order, those that go on over a
// column or page joined.
func (d *document) parts() []part {
	var columns [][]part
	for i, p := range d.pages {
		for _, b := range p.blocks {
			found := d.paragraphs(b, i)
			d.judge(found)
			columns = append(columns, found)
		}
	}
	d.look.indents = indented(columns)
	hollow(columns)
	for _, found := range columns {
		entries(found)
	}
	var all []part
	for i, p := range d.pages {
		for _, l := range p.head {
			all = append(all, part{text: l.Text, page: i, running: true})
		}
		var notes []part
		for _, found := range columns[:len(p.blocks)] {
			body, under := d.notes(found)
			notes = append(notes, under...)
			if len(body) > 0 && d.continues(all, body[0]) {
				body = body[1:]
			}
			all = append(all, body...)
		}
		columns = columns[len(p.blocks):]
		all = append(all, notes...)
		for _, l := range p.foot {
			all = append(all, part{text: l.Text, page: i, running: true})
		}
	}
	return all
}

// judge tells headings and captions.
func (d *document) judge(parts []part) {
	for i := range parts {
		p := &parts[i]
		switch {
		case p.contents || p.row || p.turned:
		case len(p.text) < 600 && captions.MatchString(p.text) && p.size <= 1.05*d.look.body && d.captionLike(p):
			p.caption = true
		case d.headingLike(p):
			p.heading, p.item = true, false
		}
	}
}

// captionLike tells a caption from a paragraph that begins by naming a figure
// (“Table 2 shows …”): the number is set off, or the type is.
func (d *document) captionLike(p *part) bool {
	m := captions.FindString(p.text)
	set := strings.ContainsAny(m[len(m)-1:], ".:|-") || strings.HasSuffix(m, "–") || strings.HasSuffix(m, "—")
	return set || d.look.smaller(p.size) || p.bold != d.look.bold || len(p.text) < 80 && !strings.HasSuffix(p.text, ".")
}

// headingLike tells a heading by its type: larger, or bold, or in capitals.
func (d *document) headingLike(p *part) bool {
	n := utf8.RuneCountInString(p.text)
	words := strings.IndexFunc(p.text, unicode.IsLetter) >= 0
	switch end, _ := utf8.DecodeLastRuneInString(p.text); {
	case !words || n > 250 || len(p.lines) > 5 || bullet.MatchString(p.text) || dash.MatchString(p.text):
		return false
	case d.look.larger(p.size):
		return true
	case n > 140 || len(p.lines) > 2 || p.size < 0.88*d.look.body || end == ',' || end == ';':
		return false
	case p.bold && !d.look.bold:
		return end != '.' || ordinal.MatchString(p.text)
	}
	return len(p.lines) == 1 && !p.item && capitals(p.text) && n >= 6
}

// capitals reports whether all letters are capitals, in a script that has them.
func capitals(text string) bool {
	n := 0
	for _, r := range text {
		if unicode.IsLower(r) || unicode.IsDigit(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 4
}

// notes parts the notes at the end of a column from its text: the last parts,
// in smaller type, from the first that has a mark.
func (d *document) notes(parts []part) (body, notes []part) {
	from := len(parts)
	for from > 0 && d.look.smaller(parts[from-1].size) && !parts[from-1].row && !parts[from-1].caption {
		from--
	}
	for from < len(parts) && !noteMark.MatchString(parts[from].text) {
		from++
	}
	for i := from; i < len(parts); i++ {
		p := parts[i]
		p.note, p.item, p.heading = true, false, false
		p.text = raisedMark.ReplaceAllString(p.text, "$1 $2")
		if len(notes) > 0 && !noteMark.MatchString(p.text) {
			last := &notes[len(notes)-1]
			last.text = d.words.join(last.text, p.text)
			continue
		}
		notes = append(notes, p)
	}
	return parts[:from], notes
}

// entries finds the entries of a table of contents that have no leaders: short
// ones beside others that end with the number of a page.
func entries(parts []part) {
	is := func(i int) bool { return i >= 0 && i < len(parts) && parts[i].contents }
	for range 2 {
		for i := range parts {
			p := &parts[i]
			if (is(i-1) || is(i+1)) && !p.contents && len(p.text) < 150 && numbered.MatchString(p.text) {
				p.contents, p.heading, p.item, p.row = true, false, false, false
			}
		}
	}
}

// numbered is an entry that ends with a number.
var numbered = regexp.MustCompile(`\p{L}.*\s(?:\p{Nd}{1,4}|[ivxlc]{1,7})$`)

// hollow takes the rank of a heading from lines that a higher heading follows
// at once: such are the names and dates under a title.
func hollow(columns [][]part) {
	var last *part
	for _, found := range columns {
		for i := range found {
			p := &found[i]
			if last != nil && last.heading && p.heading && !ordinal.MatchString(last.text) && (p.size > last.size+0.4 || p.bold && !last.bold && p.size > last.size-0.4) {
				last.heading = false
			}
			last = p
		}
	}
}

// continues joins a part to the last paragraph before it, in another column or
// on the page before, when that one has not come to its end.
func (d *document) continues(all []part, p part) bool {
	if p.heading || p.item || p.row || p.caption || p.contents || p.turned {
		return false
	}
	for i := len(all) - 1; i >= 0 && p.page-all[i].page <= 1; i-- {
		q := &all[i]
		if q.running || q.note || q.caption {
			continue
		}
		if q.heading || q.row || q.contents || q.turned || len(q.text) > 1<<16 || q.size > 1.06*p.size || p.size > 1.06*q.size || q.bold != p.bold || !d.goesOn(*q, p) {
			return false
		}
		q.text = d.words.join(q.text, p.text)
		q.full = p.full
		return true
	}
	return false
}

// goesOn reports whether a paragraph has not ended and the next part looks like
// the rest of it: its last line is full, or the next word is a small one. Where
// paragraphs begin further in, one that does not is the rest of another.
func (d *document) goesOn(q, p part) bool {
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(q.text, "”’\"')»]⁰¹²³⁴⁵⁶⁷⁸⁹ "))
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(p.text, "“‘\"'(«[„"))
	switch {
	case unicode.IsLower(first):
		return end != ':'
	case !q.full || p.indented:
		return false
	}
	return d.look.indents || !ends(q.text)
}

// indented reports whether most paragraphs of several lines begin further in.
func indented(blocks [][]part) bool {
	in, all := 0, 0
	for _, b := range blocks {
		for _, p := range b {
			if len(p.lines) < 3 || p.heading || p.item || p.row {
				continue
			}
			if all++; p.indented {
				in++
			}
		}
	}
	return all >= 3 && 5*in > 3*all
}
