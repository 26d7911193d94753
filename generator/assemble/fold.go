package assemble

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// folded is a text in which quotation marks, dashes and spaces are made alike,
// with the way back to the original.
type folded struct {
	text string
	at   []int32 // for each byte of text, where its character begins in the original
}

// fold makes alike what typing, typesetting and word processors make
// different: the shapes of quotation marks, dashes and ellipses, runs of
// spaces, and characters that print nothing.
func fold(s string) folded {
	var b strings.Builder
	b.Grow(len(s))
	at := make([]int32, 0, len(s))
	var last rune
	for i, r := range s {
		alike, keep := foldRune(r)
		if !keep || alike == last && (alike == ' ' || alike == '-') {
			continue
		}
		if alike == '.' && last == '…' && insideDots(s, at, i) {
			continue
		}
		if alike == '.' && strings.HasPrefix(s[i:], "...") {
			alike = '…'
		}
		n := b.Len()
		b.WriteRune(alike)
		for range b.Len() - n {
			at = append(at, int32(i))
		}
		last = alike
	}
	return folded{b.String(), at}
}

// insideDots reports whether the dot at i belongs to the three that the last
// folded character stands for.
func insideDots(s string, at []int32, i int) bool {
	begun := int(at[len(at)-1])
	return i-begun < 3 && s[begun] == '.'
}

// foldRune is what stands for a character; keep is false for one that prints nothing.
func foldRune(r rune) (alike rune, keep bool) {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '″', '"':
		return '"', true
	case '‘', '’', '‚', '‛', '‹', '›', '′', '`', '´', 'ʼ':
		return '\'', true
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-', true
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff':
		return 0, false
	}
	if unicode.IsSpace(r) {
		return ' ', true
	}
	return r, true
}

// inside is the part of the folded text that stands for a span of the original.
func (f folded) inside(at dossier.Span) dossier.Span {
	return dossier.Span{Start: f.from(at.Start), End: f.from(at.End)}
}

func (f folded) from(offset int) int {
	lo, hi := 0, len(f.at)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(f.at[mid]) < offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// original is the span of s that the bytes [start, end) of its folded text stand for.
func (f folded) original(s string, start, end int) dossier.Span {
	if start >= end {
		return dossier.Span{}
	}
	last := int(f.at[end-1])
	_, n := utf8.DecodeRuneInString(s[last:])
	if strings.HasPrefix(s[last:], "...") && strings.HasSuffix(f.text[:end], "…") {
		n = 3
	}
	return dossier.Span{Start: int(f.at[start]), End: last + n}
}
