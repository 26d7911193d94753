package kin

import (
	"math/bits"
	"unicode"
)

// width is how many words make a shingle. One changed word takes so many of
// them away: with five, a copy in which every twentieth word was changed on
// both sides looks no more alike than two reports of which half is shared; with
// three it does (measured, see docs/quality.md).
const width = 3

// shingler hashes the shingles of a text, word by word.
type shingler struct {
	word   uint64 // hash of the letters of the word so far
	open   bool   // there is one
	last   [width]uint64
	words  int
	whole  uint64 // hash of all words
	hashes []uint64
}

// read takes in a paragraph. Words are runs of letters and digits in lower
// case, so that quotation marks, dashes and apostrophes of any shape part them
// alike; in scripts without spaces every sign is a word.
func (s *shingler) read(text string) {
	for _, r := range text {
		switch {
		case unicode.IsMark(r):
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			s.end()
		case spaceless(r):
			s.end()
			s.letter(r)
			s.end()
		default:
			s.letter(r)
		}
	}
	s.end()
}

func spaceless(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

func (s *shingler) letter(r rune) {
	s.word, s.open = mix(s.word^uint64(unicode.ToLower(r))), true
}

// end closes a word, and with it the shingle that it ends.
func (s *shingler) end() {
	if !s.open {
		return
	}
	s.last[s.words%width] = s.word
	s.words++
	s.whole = mix(s.whole ^ s.word)
	s.word, s.open = 0, false
	if s.words < width {
		return
	}
	var h uint64
	for i := range width {
		h = mix(h ^ s.last[(s.words+i)%width])
	}
	s.hashes = append(s.hashes, h)
}

// Sum is a hash of words in their order: the same for two sentences that differ
// in marks, case and spaces alone.
func Sum(texts ...string) uint32 {
	s := &shingler{}
	for _, text := range texts {
		s.read(text)
	}
	return uint32(s.whole >> 32)
}

// mix spreads every bit over all (MurmurHash3's last step with a rotation, so
// that zero does not stay zero).
func mix(h uint64) uint64 {
	h = bits.RotateLeft64(h, 29) + 0x9e3779b97f4a7c15
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
