package mail

import (
	"regexp"
	"strings"

	"dossier/generator/dossier"
)

var (
	// original and passed are the lines that mail programs put above an earlier
	// message, in their languages.
	original = regexp.MustCompile(`(?i)^[-_*\s]*(?:original (?:message|appointment)|ursprüngliche nachricht|message d['’]origine|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|исходное сообщение)[-_*:\s]*$`)
	passed   = regexp.MustCompile(`(?i)^[-_*\s]*(?:(?:begin )?forwarded message|weitergeleitete nachricht|(?:début du )?message (?:transféré|réexpédié)|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|пересылаемое сообщение|перенаправленное сообщение)[-_*:\s]*$`)
	// sender begins the header of a message within a text.
	sender = regexp.MustCompile(`^\*?(?:From|Von|De|Da|Van|Fra|Från|Od|От|Mittente|Remitente|Expéditeur|Absender)\*?:`)
	// dated is what the line above a quoted message holds besides a name.
	dated = regexp.MustCompile(`\d|@`)
)

// markReplies sets aside the earlier messages in a message: what is quoted
// below a line that says whose it is, and all below the line that programs put
// above a message they answer. A message that is passed on is what the sender
// means to be read; only its header is set aside.
func markReplies(lines []line, passedOn bool) {
	for i := 0; i < len(lines); i++ {
		l := &lines[i]
		if !l.block.Reporting && l.block.Reason != dossier.ReasonStray {
			continue
		}
		fields := fieldsAt(lines, i)
		switch {
		case passed.MatchString(l.words), original.MatchString(l.words) && passedOn, fields > 0 && passedOn:
			i += setAside(lines[i:], max(fields, 1+fieldsAt(lines, i+1)), dossier.ReasonHeader) - 1
		case original.MatchString(l.words), fields > 0:
			setAside(lines[i:], len(lines)-i, dossier.ReasonReply)
		default:
			i += quoted(lines, i)
		}
	}
}

// setAside gives the first n lines that are reporting a reason not to be, and
// returns n.
func setAside(lines []line, n int, why dossier.Reason) int {
	for i := range lines[:n] {
		if b := &lines[i].block; b.Reporting || b.Reason == dossier.ReasonStray {
			b.Reporting, b.Reason = false, why
		}
	}
	return n
}

// fewestFields is how many fields a header within a text has.
const fewestFields = 3

// longestFields is how many bytes such a header has at most on one line.
const longestFields = 600

// field is the name of one, with what follows.
var field = regexp.MustCompile(`(?:^|\s)\*?\p{Lu}[\p{L}-]{1,19}\*?:\s`)

// fieldsAt counts the lines from one on that are the header of a message within
// the text: “From: …” and more, one with an address. It is 0 when they are none.
func fieldsAt(lines []line, at int) int {
	if at >= len(lines) || !sender.MatchString(lines[at].words) {
		return 0
	}
	if line := lines[at].words; len(line) < longestFields && strings.Contains(line, "@") && len(field.FindAllString(line, fewestFields)) == fewestFields {
		return 1 // all of it on one line
	}
	n, address := 0, false
	for ; at+n < len(lines) && n < 10 && named.MatchString(lines[at+n].words); n++ {
		address = address || strings.Contains(lines[at+n].words, "@")
	}
	if n < fewestFields || !address {
		return 0
	}
	return n
}

// longestIntroduction is how many bytes the line above a quoted message has at
// most: “On 2 March 2019 at 10:00, Ada Lowe <ada@example.org> wrote:”.
const longestIntroduction = 250

// quoted sets aside a line that says whose message is quoted below it, with what
// is quoted, and returns how many lines stand below it.
func quoted(lines []line, at int) int {
	words := lines[at].words
	if !strings.HasSuffix(words, ":") || len(words) > longestIntroduction {
		return 0
	}
	from := at
	if !dated.MatchString(words) && len(strings.Fields(words)) <= 3 && at > 0 && lines[at-1].block.Reporting && dated.MatchString(lines[at-1].words) && len(lines[at-1].words) < longestIntroduction {
		from = at - 1 // “wrote:” alone on the second line
	} else if !dated.MatchString(words) {
		return 0
	}
	n := 0
	for at+n+1 < len(lines) && lines[at+n+1].block.Kind == dossier.BlockQuote {
		n++
	}
	if n > 0 {
		setAside(lines[from:], at-from+n+1, dossier.ReasonReply)
	}
	return n
}
