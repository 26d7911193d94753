package clean

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// A caption is known by its credit, by where it says people stand, by being
// printed twice over, or by the present tense and the full date that picture
// agencies write.
var (
	creditTail = regexp.MustCompile(`(?i)([/|—–-] ?(reuters|afp|ap|epa|upi|getty|dpa|tass|xinhua|bloomberg|shutterstock|alamy)( images?| photos?)?|\((reuters|ap|afp|epa|file|getty)( photos?| images?)?( ?/[^)]{0,60})?\)|\b(ap|afp|file|handout|courtesy|stock|contributed|submitted) (photo|image|picture|photograph)s?\b[^.]{0,60}|getty images( for [^.)]{1,40})?|shutterstock|istock(photo)?|via (ap|getty|reuters|afp|twitter|instagram|facebook|x)( images?)?|\((photo|image|picture|credit|source|courtesy|photo credit|image credit|photograph|photographer|illustration|screenshot)s?( by| via| of| from|:)[^)]{1,90}\)|(photo|image|picture) ?(credit|courtesy|by|:) ?[^.]{1,60}|photograph: [^.]{1,60}|©[^.]{1,60})[ .)\]]*$`)
	// gluedCredit is a credit that runs into the caption before it: “in the
	// harbor.Credit...Ada Lowe for The Weir”.
	gluedCredit = regexp.MustCompile(`(?:^|[.!?…”"’)\p{Ll}\s])(?:Photo )?(?:Credit|CREDIT)s?\s?(?:\.\.\.|…|:)\s?[\p{Lu}\[(][^!?]{1,90}$`)
	creditHead  = regexp.MustCompile(`(?i)^[\[(]?((photo|image|picture|photograph|caption|credit|screenshot|illustration|graphic|video|source|pic)s?( credits?| courtesy)?( by| of)? ?[:/|]|(photo|image|picture|photograph|photography|illustration|graphic|animation|video|screenshot)s? (by|courtesy|credit|from|via)\b|file ?(photo)?\s?[-–—:]|pictured[:,]|courtesy (of|photo|:)|advertisement ?[:|]|image \d+ of|photo \d+ of|\d+ of \d+\b)`)
	standing    = regexp.MustCompile(`\((L|R|C|left|right|centre|center|second left|second right|top|bottom|pictured)\)|, (left|right|centre|center|second from (left|right)),|^(From left|Left to right|Clockwise from|Above|Below|Pictured)\b[^.]{0,20}[:,]`)
	agencyDated = regexp.MustCompile(`\b(Jan(uary|\.)?|Feb(ruary|\.)?|March|Mar\.|April|Apr\.|May|June?|July?|Aug(ust|\.)?|Sept?(ember|\.)?|Oct(ober|\.)?|Nov(ember|\.)?|Dec(ember|\.)?) \d{1,2}, (19|20)\d\d`)
)

// longestCaption is the most words a caption has.
const longestCaption = 70

// caption reports whether a line describes a picture or credits one.
func (l *line) caption() bool {
	if l.words > longestCaption || len(l.text) > 900 {
		return twofold(l.text)
	}
	return (l.opensWith(creditHeads) || hasDigit(l.text[:1])) && creditHead.MatchString(l.text) || credited(ending(l.text, 140)) ||
		holdsAny(l.text, placeWords) && standing.MatchString(l.text) && !quoted(l.text) || twofold(l.text) || l.pictured()
}

// A credit's head begins with one of these words or a number, and where people
// stand in a picture is said with one of these.
var (
	creditHeads = strings.Fields("photo image picture caption credit screenshot illustration graphic video source pic animation file courtesy advertisement")
	placeWords  = []string{"(", "left", "right", "centre", "center", "Left", "Clockwise", "Above", "Below", "Pictured"}
)

// credited reports whether a line ends in a picture's credit. Most lines hold
// none of the words that a credit needs, and looking for these first is ten
// times as fast.
func credited(tail string) bool {
	if (strings.Contains(tail, "redit") || strings.Contains(tail, "CREDIT")) && gluedCredit.MatchString(tail) {
		return true
	}
	low := strings.ToLower(tail)
	return (holdsAny(low, creditWords) || endsInAgency(low)) && creditTail.MatchString(tail)
}

// Every credit at the end of a line holds one of the words, or an agency behind
// a stroke.
var (
	creditWords = []string{
		"©", "photo", "image", "picture", "getty", "stock", "via ", "(reuters", "(ap", "(afp", "(epa", "(file",
		"(credit", "(source", "(courtesy", "(illustration", "(screenshot",
	}
	creditAgencies = []string{"reuters", "afp", "ap", "epa", "upi", "getty", "dpa", "tass", "xinhua", "bloomberg", "shutterstock", "alamy"}
)

// endsInAgency reports whether a text in small letters ends with a stroke and
// the name of an agency.
func endsInAgency(low string) bool {
	low = strings.TrimRight(low, " .)]")
	for _, name := range creditAgencies {
		if before, ok := strings.CutSuffix(low, name); ok {
			before = strings.TrimSuffix(before, " ")
			r, _ := utf8.DecodeLastRuneInString(before)
			return strings.ContainsRune("/|—–-", r)
		}
	}
	return false
}

func holdsAny(text string, words []string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// pictured reports whether a line is a picture agency's sentence: someone does
// something, now, on a full date. Reporting puts such a date in the past tense.
func (l *line) pictured() bool {
	if !strings.Contains(l.text, ", 19") && !strings.Contains(l.text, ", 20") || !agencyDated.MatchString(l.text) || quoted(l.text) {
		return false
	}
	for _, w := range l.fold[:min(len(l.fold), 16)] {
		if presentVerbs[w] {
			return true
		}
	}
	return false
}

// presentVerbs are what people do in pictures.
var presentVerbs = wordSet(`addresses answers appears applauds arrives attends boards
	carries celebrates checks cheers chants clears climbs crosses delivers departs
	drives embraces enters exits gathers gather gestures greets hands holds hold
	hugs inspects kisses leads leaves lies lights listens listen look looks
	marches meets meet observes participates passes performs plays points pose
	poses prays prepares protests rallies reacts react rests rides rises runs
	salutes searches shakes shake shows sits sit smiles smokes speaks speak
	stands stand stares takes talks talk tours visits waits walks walk watches
	watch waves wave wears works`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// twofold reports whether a text is some text printed twice without a break,
// as pages do with a caption and its hidden copy.
func twofold(text string) bool {
	if len(text) < 40 {
		return false
	}
	half := len(text) / 2
	return text[:half] == text[len(text)-half:] && (len(text)%2 == 0 || text[half] == ' ')
}

// quoted reports whether a text holds words in quotation marks that are
// longer than a title is.
func quoted(text string) bool {
	for _, marks := range [][2]string{{"“", "”"}, {`"`, `"`}, {"«", "»"}} {
		_, rest, ok := strings.Cut(text, marks[0])
		if ok {
			inside, _, _ := strings.Cut(rest, marks[1])
			return len(foldWords(inside, 6)) == 6
		}
	}
	return false
}

// ending is the last n bytes of a text, or a little less, whole characters.
func ending(text string, n int) string {
	if len(text) <= n {
		return text
	}
	text = text[len(text)-n:]
	for len(text) > 0 && text[0]&0xC0 == 0x80 {
		text = text[1:]
	}
	return text
}
