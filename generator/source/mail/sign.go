package mail

import (
	"regexp"
	"strings"

	"dossier/generator/dossier"
)

// longestSignature is how many lines stand in a signature at most.
const longestSignature = 20

// listRule is what mailing lists put above the words they add.
var listRule = regexp.MustCompile(`^_{20,}$`)

// signatureAt is the index of the line from which on a body is its signature:
// behind “-- ” (RFC 3676, 4.3), or behind the rule of a mailing list. The space
// is lost on some ways; without it few lines may follow. It is the number of
// lines when there is none.
func signatureAt(raw []rawLine) int {
	after := 0 // lines below that are not blank and not quoted
	at := len(raw)
	for i := len(raw) - 1; i >= 0 && after <= longestSignature; i-- {
		switch l := raw[i]; {
		case l.depth > 0 || strings.TrimSpace(l.text) == "":
			continue
		case l.text == "-- ", l.text == "--" && after <= 8, listRule.MatchString(strings.TrimSpace(l.text)) && after <= 12:
			at = i
		}
		after++
	}
	return at
}

// seal is how a signed text begins and ends (RFC 9580, 7).
var seal = regexp.MustCompile(`^-----(BEGIN|END) PGP (SIGNED MESSAGE|SIGNATURE)-----$`)

// setSealAside sets aside what proves a text's author and says nothing.
func setSealAside(lines []line) []line {
	within := false
	for i := range lines {
		l := &lines[i]
		m := seal.FindStringSubmatch(l.words)
		opened := i > 0 && strings.HasPrefix(l.words, "Hash: ") && seal.MatchString(lines[i-1].words)
		if m != nil {
			within = m[1] == "BEGIN" && m[2] == "SIGNATURE"
		}
		if m != nil || within || opened {
			l.block = dossier.Block{Reason: dossier.ReasonHeader}
		}
	}
	return lines
}
