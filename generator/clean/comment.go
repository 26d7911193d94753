package clean

import (
	"regexp"
	"strings"

	"dossier/generator/dossier"
)

// What a reader's comment is recognised by: the line that heads it, and the
// buttons under it.
var (
	byFrom      = regexp.MustCompile(`^(?i)by:\s.{1,80}\bfrom:`)
	nameSays    = regexp.MustCompile(`^.{2,40}\b(says|said|wrote|commented|replied|writes|replies)\s*:$`)
	ago         = regexp.MustCompile(`(?i)\b(\d+|an?|one|few)\+? ?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?|y|yrs?|years?)( and \d+ \w+)? ago\b|\bjust now\b`)
	agoBefore   = regexp.MustCompile(`(?i)(?:^|\s)(?:vor|hace|il y a|há) \d+ \p{L}+$`) // in languages that say it first
	clock       = regexp.MustCompile(`\b\d{1,2}[:.]\d\d ?(am|pm|AM|PM|a\.m\.|p\.m\.)?\b`)
	numericDate = regexp.MustCompile(`\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b`)
	monthDay    = regexp.MustCompile(`(?i)\b((jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2}(st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*)\b`)
	buttons     = regexp.MustCompile(`(?i)^((reply|like|dislike|report|report abuse|flag|share|upvote|downvote|permalink|quote|reply to .{1,40}|like reply|\d+ likes?|[+-]?\d+|edit|delete|hide|vote (up|down)|recommend|recommend \d*|respect|log in to reply|show replies|view replies|view \d+ repl(y|ies))\s*[·•|.,/-]?\s*)+$`)
	replyButton = regexp.MustCompile(`(?i)\b(reply|log in to reply|report abuse|upvote|downvote|permalink)\b`)
)

func (l *line) findStamp() bool {
	recent := holdsAny(l.key, []string{"ago", "now"})
	if !recent && !hasDigit(l.text) {
		return false
	}
	if l.words > 9 || len(l.text) > 80 || l.ends && !strings.Contains(l.text, ".m.") {
		return false
	}
	return recent && ago.MatchString(l.text) || agoBefore.MatchString(l.text) || clock.MatchString(l.text) && (numericDate.MatchString(l.text) || monthDay.MatchString(l.text))
}

// buttonWords are those of replyButton.
var buttonWords = []string{"reply", "abuse", "vote", "permalink"}

// headsComment reports whether lines[at] heads a comment: “by: X from: Y”, or
// “X says:” with a time under it, lest an interview be taken for comments.
func headsComment(lines []*line, at int) bool {
	l := lines[at]
	if l.words <= 6 && strings.HasSuffix(l.text, ":") && nameSays.MatchString(l.text) {
		return at+1 < len(lines) && lines[at+1].stamp()
	}
	return l.words <= 16 && len(l.fold) > 0 && l.fold[0] == "by" && byFrom.MatchString(l.text)
}

func (l *line) findButtons() bool {
	return l.words <= 8 && len(l.text) <= 60 && holdsAny(l.key, buttonWords) && replyButton.MatchString(l.text) && buttons.MatchString(l.text)
}

// reach is how many lines one comment's signs stand apart at most: a long
// comment of many short paragraphs.
const reach = 14

// markComments finds the runs of readers' comments: lines that head a comment
// or are its buttons, one after the other. A run goes from the first head (the
// line of the name above a bare time) to the text below the last sign.
func markComments(lines []*line) {
	for i := 0; i < len(lines); i++ {
		if !headsComment(lines, i) && !lines[i].isButtons() && !(lines[i].stamp() && commentHeading(lines, i) >= 0) {
			continue
		}
		last, signs, heads := i, 0, 0
		under := commentHeading(lines, i) >= 0
		for j := i; j < len(lines) && j <= last+reach && !(lines[j].known && lines[j].cue.opens && lines[j].cue.reason != dossier.ReasonComment); j++ {
			if headsComment(lines, j) {
				last, signs, heads = j, signs+1, heads+1
			} else if lines[j].isButtons() || under && lines[j].stamp() {
				last, signs = j, signs+1
			}
		}
		if heads > 0 || signs > 2 || signs == 2 && under {
			from, to := commentStart(lines, i), commentEnd(lines, last)
			for _, l := range lines[from : to+1] {
				l.reason = dossier.ReasonComment
				if l.isButtons() {
					l.reason = dossier.ReasonWidget
				}
			}
			last = to
		}
		i = last
	}
}

// commentHeading is the index of the “Comments” that stands shortly above a
// line with no other heading between; -1 without one.
func commentHeading(lines []*line, at int) int {
	for i := at - 1; i >= 0 && i > at-2*reach; i-- {
		if lines[i].known && lines[i].cue.opens {
			if lines[i].cue.reason == dossier.ReasonComment {
				return i
			}
			return -1
		}
	}
	return -1
}

// commentStart is the first line of a run whose first sign is at: the sign
// itself if it heads a comment, else what follows the heading of the comments,
// else the lines up from the buttons to the nearest time or name.
func commentStart(lines []*line, at int) int {
	if headsComment(lines, at) {
		return at
	}
	if h := commentHeading(lines, at); h >= 0 && at-h <= reach {
		return h + 1
	}
	for i := at - 1; i >= 0 && i > at-reach; i-- {
		if lines[i].stamp() {
			if i > 0 && lines[i-1].words <= 5 && !lines[i-1].ends && !lines[i].gap {
				return i - 1
			}
			return i
		}
	}
	return at
}

// commentEnd is the last line of a run whose last sign is at: when a comment's
// head comes last, the text below it up to known furniture or a label.
func commentEnd(lines []*line, at int) int {
	if lines[at].isButtons() {
		return at
	}
	end := at
	for i := at + 1; i < len(lines) && i <= at+reach; i++ {
		l := lines[i]
		if l.known || l.gap && !l.ends && l.words < 8 {
			break
		}
		end = i
	}
	return end
}
