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
	var all []part
	for i, p := range d.pages {
		for _, l := range p.head {
			all = append(all, part{text: l.Text, page: i, running: true})
		}
		var notes []part
		for _, b := range p.blocks {
			found := d.paragraphs(b, i)
			d.judge(found)
			body, under := d.notes(found)
			notes = append(notes, under...)
			for k, q := range body {
				if k == 0 && d.continues(all, q) {
					continue
				}
				all = append(all, q)
			}
		}
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
	case !words || n > 250 || len(p.lines) > 5 || bullet.MatchString(p.text):
		return false
	case d.look.larger(p.size):
		return true
	case n > 140 || len(p.lines) > 2 || p.size < 0.95*d.look.body || end == ',' || end == ';':
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
		if q.heading || q.row || q.contents || q.turned || q.size > 1.06*p.size || p.size > 1.06*q.size || q.bold != p.bold || !goesOn(*q, p) {
			return false
		}
		q.text = d.words.join(q.text, p.text)
		q.full = p.full
		return true
	}
	return false
}

// goesOn reports whether a paragraph has not ended and the next part looks like
// the rest of it.
func goesOn(q, p part) bool {
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(q.text, "”’\"')»]⁰¹²³⁴⁵⁶⁷⁸⁹ "))
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(p.text, "“‘\"'(«[„"))
	if unicode.IsLower(first) {
		return end != ':'
	}
	return q.full && !p.indented && !strings.ContainsRune(".!?:;…。！？؟۔।", end)
}
