package records

import (
	"fmt"
	"strings"

	"dossier/generator/transcript"
)

// tagged is one line of a RIS file with what goes on below it.
type tagged struct {
	tag, value string
	more       []string // the lines that go on its value
	line       int
}

// readTag parts a line of RIS (“TI  - The harbour”) into tag and value.
func readTag(line string) (tag, value string, ok bool) {
	if len(line) < 4 || !upper(line[0]) || !upper(line[1]) && (line[1] < '0' || line[1] > '9') || line[2] != ' ' {
		return "", "", false
	}
	rest := strings.TrimLeft(line[2:], " ")
	spaces := len(line) - 2 - len(rest)
	value, ok = strings.CutPrefix(rest, "-")
	if !ok || value != "" && value[0] != ' ' || spaces < 2 && !risTags[line[:2]] {
		return "", "", false
	}
	return line[:2], strings.TrimSpace(value), true
}

func upper(c byte) bool { return c >= 'A' && c <= 'Z' }

// isRIS reports whether the first line of a text that is not blank is a type.
func isRIS(text string) bool {
	line, _, _ := strings.Cut(strings.TrimLeft(text, " \t\r\n\uFEFF"), "\n")
	line, _, _ = strings.Cut(line, "\r")
	tag, _, ok := readTag(line)
	return ok && tag == "TY"
}

// ris reads a RIS export. A record goes from TY to ER; one without ER ends
// where the next begins.
func (r *reader) ris(text string) {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	var record []tagged
	n, stray := 0, false
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimRight(line, "\n")
		tag, value, ok := readTag(line)
		switch {
		case ok && tag == "TY":
			r.unended(record)
			record = []tagged{{tag: tag, value: value, line: n}}
		case ok && tag == "ER" && record != nil:
			r.record(record)
			record = nil
		case record == nil:
			if line = strings.TrimSpace(line); line != "" && !stray {
				r.object(n, "this stands in no record: a record begins with TY and ends with ER", "")
				stray = true
			}
		case ok:
			record = append(record, tagged{tag: tag, value: value, line: n})
		case strings.TrimSpace(line) != "":
			last := &record[len(record)-1]
			last.more = append(last.more, line)
		}
	}
	r.unended(record)
}

func (r *reader) unended(record []tagged) {
	if record != nil {
		r.object(record[0].line, "this record has no ER line at its end; it was read as far as it goes", "")
		r.record(record)
	}
}

// record is the fields of one record, by tag.
type record []tagged

// first is the first value under any of the tags, in the order of the tags, as
// one line.
func (rec record) first(names ...string) (value string, line int) {
	for _, name := range names {
		for _, t := range rec {
			if t.tag == name && strings.TrimSpace(t.value) != "" {
				return transcript.OneLine(t.value), t.line
			}
		}
	}
	return "", 0
}

// text is first without its line.
func (rec record) text(names ...string) string {
	value, _ := rec.first(names...)
	return value
}

// record reads one record.
func (r *reader) record(rec record) {
	for i, t := range rec {
		if t.more != nil {
			rec[i].value = t.value + "\n" + strings.Join(t.more, "\n")
		}
	}
	kind := rec[0].value
	if !risTypes[kind] {
		r.object(rec[0].line, fmt.Sprintf("%s is no RIS type", quoted(kind)), "")
	}
	it := Item{Line: rec[0].line}
	side := &it.Sidecar
	side.Title = plain(rec.text("TI", "T1", "TT"))
	if side.Title == "" {
		side.Title = plain(rec.text("BT", "CT"))
	}
	side.Outlet = rec.outlet(kind)
	side.Section = rec.section(kind)
	side.Byline = rec.names()
	side.Published = r.issued(rec)
	side.Captured = r.risDate(rec.first("Y2"))
	value, line := rec.first("LA")
	side.Language = r.language(line, value)
	value, line = rec.first("UR")
	side.URL = r.address(line, value)
	it.Files, it.Links = rec.attachments()
	it.DOI = rec.doi()
	r.add(it)
}

func (rec record) outlet(kind string) string {
	container, publisher := plain(rec.text("T2", "JF", "JO", "JA", "J2", "BT")), plain(rec.text("PB"))
	if publisher != "" && (container == "" || !serial[kind]) {
		return publisher
	}
	return container
}

// section is that of the outlet, or the kind of work where managers say it; in
// M3 some write a DOI.
func (rec record) section(kind string) string {
	if s := rec.text("SE"); s != "" && strings.Trim(s, "0123456789-–., ") != "" {
		return plain(s)
	}
	if m := rec.text("M3"); serial[kind] && doiIn(m) == "" {
		return plain(m)
	}
	return ""
}

func (rec record) names() []string {
	var names []string
	for _, t := range rec {
		if t.tag == "AU" || t.tag == "A1" {
			names = append(names, invertedName(t.value))
		}
	}
	return names
}

func (rec record) doi() string {
	for _, name := range []string{"DO", "DI", "M3", "UR"} {
		if d := doiIn(rec.text(name)); d != "" {
			return d
		}
	}
	return ""
}

// attachments are the files of L1 to L4 and of notes, and the addresses there.
func (rec record) attachments() (files, links []string) {
	for _, t := range rec {
		switch t.tag {
		case "L1", "L2", "L3", "L4", "LK":
			for _, v := range strings.Split(t.value, ";") {
				if v = strings.TrimSpace(v); transcript.WebAddress(v) {
					links = append(links, v)
				} else if v = filePath(v); v != "" {
					files = append(files, v)
				}
			}
		case "N1":
			files = append(files, fileNames(t.value)...)
		}
	}
	return few(files), few(links)
}
