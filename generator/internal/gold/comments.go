package gold

import (
	"regexp"
	"strings"

	"dossier/generator/dossier"
)

// commentSign is a line that stands only beside a reader's comment: a button,
// or who wrote it and how long ago.
var commentSign = regexp.MustCompile(`(?i)^(?:(?:reply|report abuse|flag(?: comment)?|upvote|downvote|permalink|log in to reply|like(?: this)?|[0-9]+ likes?|show repl(?:y|ies)|[0-9]+ repl(?:y|ies))[\s·•|,.0-9]*)+$|\b(?:says|said|wrote|commented|writes):$|^by:.*\bfrom:|^.{2,40}\b(?:[0-9]+|an?) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago$`)

// Leaked counts the words of the reporting and those of them that stand in
// comments: lines that the gold's body does not have, within three lines of a
// comment's sign. It is an estimate, made without regard to what Clean says, so
// that it can tell what Clean does not see.
func Leaked(src *dossier.Source, art *dossier.Article, gold string) (all, comments int) {
	if gold == "" {
		return 0, 0
	}
	signs := map[int]bool{}
	for i, at := range src.Lines {
		if line := strings.TrimSpace(src.Slice(at)); len(line) < 90 && commentSign.MatchString(line) {
			for n := i - 2; n <= i+4; n++ {
				signs[n] = true
			}
		}
	}
	want := " " + strings.Join(Words(gold), " ") + " "
	for _, p := range art.Passages {
		w := Words(src.Slice(p.Span))
		all += len(w)
		if len(w) > 0 && signs[src.Line(p.Span.Start)] && !strings.Contains(want, " "+strings.Join(w[:min(len(w), 12)], " ")+" ") {
			comments += len(w)
		}
	}
	return all, comments
}
