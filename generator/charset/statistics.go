package charset

import (
	"bytes"
	"sort"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding/htmlindex"
)

// sampleSize bounds what the statistics look at; a quarter of a megabyte of
// lines with accents in them says all there is to say.
const sampleSize = 1 << 18

// byStatistics reads a file in an encoding from before Unicode.
func byStatistics(raw []byte) Decoded {
	name, enc := "windows-1252", latin.NewDecoder()
	if !onlyMarks(raw) {
		if label := detect(sample(raw)); label != "" {
			if e, err := htmlindex.Get(label); err == nil {
				name, _ = htmlindex.Name(e)
				enc = e.NewDecoder()
			}
		}
	}
	out, err := enc.Bytes(raw)
	if err != nil || bytes.ContainsRune(out, '\uFFFD') && name != "windows-1252" {
		name = "windows-1252"
		out, _ = latin.NewDecoder().Bytes(raw)
	}
	return Decoded{
		Text: string(bytes.ToValidUTF8(out, []byte("\uFFFD"))), Encoding: name, At: -1,
		Note: "not UTF-8; read as " + name + ", the likeliest encoding", Hint: recode,
	}
}

// onlyMarks reports whether all that is not ASCII is the quotation marks,
// dashes, spaces and signs of windows-1252. An English text has nothing else,
// and letter statistics have nothing to go by in it.
func onlyMarks(raw []byte) bool {
	for _, c := range raw {
		if c >= 0x80 && bytes.IndexByte(windowsMarks, c) < 0 {
			return false
		}
	}
	return true
}

var windowsMarks = []byte("\x80\x82\x84\x85\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb\xbd")

// sample is the lines of a file that are not plain ASCII, wherever they are.
func sample(raw []byte) []byte {
	var out []byte
	for len(raw) > 0 && len(out) < sampleSize {
		line := raw
		if i := bytes.IndexByte(raw, '\n'); i >= 0 {
			line = raw[:i+1]
		}
		raw = raw[len(line):]
		if i := bytes.IndexFunc(line, notASCII); i >= 0 {
			from := max(0, i-sampleSize/2)
			out = append(out, line[from:min(len(line), from+sampleSize)]...)
		}
	}
	return out
}

// western are the encodings that are preferred when the statistics tie.
var western = map[string]int{"ISO-8859-1": -2, "windows-1252": -1}

// detect is the likeliest charset's label. The detector runs its recognizers
// at the same time and takes the first of equals, so equals are ordered here.
func detect(raw []byte) string {
	all, err := chardet.NewTextDetector().DetectAll(raw)
	if err != nil || len(all) == 0 {
		return ""
	}
	sort.SliceStable(all, func(i, j int) bool {
		a, b := all[i], all[j]
		switch {
		case a.Confidence != b.Confidence:
			return a.Confidence > b.Confidence
		case western[a.Charset] != western[b.Charset]:
			return western[a.Charset] < western[b.Charset]
		}
		return a.Charset < b.Charset
	})
	return label(all[0].Charset)
}

// label is the detector's name of a charset as the web's index knows it; it is
// empty for the mainframe and escape-sequence ones, which no file here is in.
func label(charset string) string {
	switch charset {
	case "GB-18030":
		return "gb18030"
	case "ISO-8859-8-I":
		return "iso-8859-8-i"
	case "IBM424_rtl", "IBM424_ltr", "IBM420_rtl", "IBM420_ltr", "UTF-8",
		"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE":
		return ""
	}
	return charset
}

func notASCII(r rune) bool { return r >= 0x80 }
