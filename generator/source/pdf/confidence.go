package pdf

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"dossier/generator/dossier"
)

// refuse is the error of a document that holds no words.
func (d *document) refuse() error {
	letters, unknown, pictures := 0, 0, 0
	for _, p := range d.pages {
		letters, unknown = letters+p.letters, unknown+p.unknown
		if p.picture {
			pictures++
		}
	}
	unreadable := unknown*10 > letters*9
	switch {
	case len(d.pages) == 0 && d.file.Repaired:
		return errors.New("the PDF is cut off or damaged: no page can be found in it")
	case len(d.pages) == 0:
		return errors.New("the PDF holds no pages")
	case d.file.Cut && (letters == 0 || unreadable), d.file.Repaired && letters == 0 && pictures == 0:
		// What is left may look like a scan: the letters lay behind the picture.
		return errors.New("the PDF is cut off or damaged: no text is left on its pages")
	case letters == 0 && pictures > 0:
		return fmt.Errorf("this PDF is a scan: %s no text; run it through OCR first", counted(pictures, "its page is a picture and holds", "its %d pages are pictures and hold"))
	case letters == 0:
		return errors.New("the PDF holds no text: its pages are empty")
	case unreadable:
		return errors.New("the fonts of this PDF do not say which letters they hold; print it and run it through OCR first")
	}
	return nil
}

// counted is words for one or for many.
func counted(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return fmt.Sprintf(many, n)
}

// problems are what a reader should know of how far the words can be trusted.
func (d *document) problems() []dossier.Problem {
	var out []dossier.Problem
	add := func(line int, message, hint string) {
		out = append(out, dossier.Problem{Line: line, Message: message, Hint: hint})
	}
	if d.file.Repaired {
		add(0, "the PDF is damaged; its pages were searched for, and some may be missing", "compare it with the original, or get a whole copy")
	}
	if d.file.Clipped {
		add(0, "a part of the PDF unpacks to more than is read of it; some of its text may be missing", "compare it with the original")
	}
	if d.cut {
		add(d.w.Len(), fmt.Sprintf("the PDF is longer than is read as one source; its text ends on page %d", d.lastPage()), "divide it")
	}
	if d.weary {
		add(0, "the pages of this PDF are laid out in more ways than are tried; lines of columns side by side may be read across", "compare it with the original")
	}
	pictures, hidden, letters, line := 0, 0, 0, 0
	for i, p := range d.pages {
		if p.crowded {
			add(d.lineAfter(i), fmt.Sprintf("page %d has more letters than are read of one page; some are missing", i+1), "")
		}
		hidden, letters = hidden+p.hidden, letters+p.letters
		if p.picture {
			if pictures++; line == 0 {
				line = d.lineAfter(i)
			}
		}
	}
	if pictures > 0 {
		add(line, fmt.Sprintf("%d of %d pages %s without text; %s words are missing", pictures, len(d.pages), counted(pictures, "is a picture", "are pictures"), counted(pictures, "its", "their")), "run it through OCR first")
	}
	if hidden*2 > letters {
		add(0, "the text of this PDF was recognised in pictures of its pages; some words may be wrong", "compare with the original before quoting")
	}
	if share, at := d.doubtful(); share > 0 {
		add(at, fmt.Sprintf("the fonts of this PDF do not say which letters they hold; about %d %% of its words may be wrong", share), "compare with the original before quoting")
	}
	return out
}

// lastPage is the number of the last page with text.
func (d *document) lastPage() int {
	for i := len(d.pages) - 1; i >= 0; i-- {
		if d.pages[i].first > 0 {
			return i + 1
		}
	}
	return 1
}

// lineAfter is the first line behind a page without text, or the last line of
// all.
func (d *document) lineAfter(number int) int {
	for _, p := range d.pages[number:] {
		if p.first > 0 {
			return p.first
		}
	}
	return d.w.Len()
}

// doubtful is the share of words, in hundredths and at least 1 when there are
// any, that hold a character which stands for none, and the line of the first.
func (d *document) doubtful() (share, line int) {
	words, wrong, n := 0, 0, 0
	for text := range strings.Lines(d.w.Text()) {
		n++
		for _, w := range strings.Fields(text) {
			words++
			if strings.IndexFunc(w, senseless) >= 0 || jumbled(w) {
				if wrong++; line == 0 {
					line = n
				}
			}
		}
	}
	if wrong == 0 || wrong*200 < words {
		return 0, 0
	}
	return max(100*wrong/words, 1), line
}

// senseless are the replacement character, those of private use and those that
// no text holds.
func senseless(r rune) bool {
	return r == '\uFFFD' || r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000
}

// jumbled reports whether a word mixes what no word mixes: signs between its
// letters, or letters of two alphabets. It is how text looks whose font gives
// one alphabet out for another.
func jumbled(w string) bool {
	if strings.Contains(w, "//") || strings.Contains(w, "www.") {
		return false
	}
	runes := []rune(w)
	latin, other, signs := false, false, 0
	for i, r := range runes {
		inside := i > 0 && i+1 < len(runes)
		switch {
		case unicode.In(r, unicode.Greek, unicode.Cyrillic, unicode.Arabic, unicode.Hebrew) && unicode.IsLetter(r):
			other = true
		case unicode.Is(unicode.Latin, r):
			latin = true
		case inside && unicode.In(r, unicode.Sm, unicode.Sk, unicode.No) && unicode.IsLetter(runes[i-1]) && unicode.IsLetter(runes[i+1]):
			signs++
		}
	}
	return signs > 1 || len(runes) > 3 && (latin || signs > 0) && other
}
