package understand

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// dateQuotes says when statements were made, as far as the source shows it,
// and then resolves the speakers' own “today” and “yesterday” by that. The date
// of publication is never taken for the date of a statement. A statement is
// dated
//
//   - by the words of time that go with its verb of saying (“said on Friday”,
//     “On Monday, … said”);
//   - by the one meeting that the article dates, when it was said there
//     (“said after the talks”) or speaks of it as of today;
//   - by its neighbours, between two statements of one speaker on one day.
func dateQuotes(src *dossier.Source, art *dossier.Article, quotes []dossier.Quote, times []timeMark) {
	for i := range quotes {
		quotes[i].EDTF = saidWhen(src.Text, quotes[i], timesWithin(times, nearCue(quotes[i])))
	}
	if day := occasion(src.Text, art, times); day != nil {
		for i := range quotes {
			if q := &quotes[i]; q.EDTF == "" && saidAt(src.Text, *q, times) {
				q.EDTF = day.EDTF
			}
		}
	}
	fillBetween(quotes)
	speakersDays(quotes, times, leansOnInference(art))
}

// timesWithin are the expressions, in order, that stand in at.
func timesWithin(times []timeMark, at dossier.Span) []timeMark {
	first := sort.Search(len(times), func(i int) bool { return times[i].At.Start >= at.Start })
	last := first
	for last < len(times) && times[last].At.End <= at.End {
		last++
	}
	return times[first:last]
}

// nearCue is the stretch of a quote's sentence in which a date can go with the
// verb of saying.
func nearCue(q dossier.Quote) dossier.Span {
	return dossier.Span{
		Start: max(q.Context.Start, q.Cue.Start-3*longestGap),
		End:   min(q.Context.End, q.Cue.End+2*longestGap),
	}
}

// saidWhen is the date that goes with a quote's verb of saying.
func saidWhen(text string, q dossier.Quote, times []timeMark) string {
	for _, t := range times {
		if t.EDTF == "" || t.Quoted.Len() > 0 || t.Standing != dossier.Happened || overlapsAny(q.Spans, t.At) {
			continue
		}
		if q.Cue.Len() > 0 && t.Sentence.Contains(q.Cue) && (besideCue(text, q.Cue, t.At) || opensSentence(text, t, q.Cue)) {
			return t.EDTF
		}
	}
	return ""
}

func overlapsAny(spans []dossier.Span, at dossier.Span) bool {
	for _, s := range spans {
		if s.Overlaps(at) {
			return true
		}
	}
	return false
}

// longestGap is how far, in bytes, a date may stand from its verb of saying.
const longestGap = 80

// besideCue reports whether nothing but names and words of venue stand between
// the verb of saying and the date.
func besideCue(text string, cue, at dossier.Span) bool {
	from, to := cue.End, at.Start
	if at.End <= cue.Start {
		from, to = at.End, cue.Start
	}
	if to < from || to-from > longestGap {
		return false
	}
	for _, w := range strings.Fields(text[from:to]) {
		if strings.ContainsAny(w, ",;:“”\"") {
			return false
		}
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && !occasions["venue"][w] {
			return false
		}
	}
	return true
}

// opensSentence reports whether the date opens the sentence whose first clause
// says it: “On Monday, the minister said”, not “… and on Monday”.
func opensSentence(text string, t timeMark, cue dossier.Span) bool {
	for _, w := range clauseWords(text[t.Sentence.Start:min(t.At.Start, t.Sentence.Start+longestGap)]) {
		if !w.is(lead) {
			return false
		}
	}
	between := cue.Start - t.At.End
	return t.At.Start-t.Sentence.Start < longestGap && between > 0 && between < 2*longestGap &&
		!strings.ContainsAny(text[t.At.End:cue.Start], ";“”\"")
}

// fillBetween dates what a speaker said between two statements of one day.
func fillBetween(quotes []dossier.Quote) {
	day, open := map[string]string{}, map[string][]int{} // by speaker: the last day, and what came undated since
	for i, q := range quotes {
		switch {
		case q.Speaker == "":
		case q.EDTF == "":
			open[q.Speaker] = append(open[q.Speaker], i)
		default:
			if day[q.Speaker] == q.EDTF {
				for _, k := range open[q.Speaker] {
					quotes[k].EDTF = q.EDTF
				}
			}
			day[q.Speaker], open[q.Speaker] = q.EDTF, nil
		}
	}
}

// speakersDays resolves the expressions inside quotations whose day is known.
func speakersDays(quotes []dossier.Quote, times []timeMark, inferred bool) {
	byStart := make([]dossier.Span, 0, len(quotes))
	said := map[dossier.Span]string{}
	for _, q := range quotes {
		for _, s := range q.Spans {
			byStart = append(byStart, s)
			said[s] = q.EDTF
		}
	}
	sort.Slice(byStart, func(i, j int) bool { return byStart[i].Start < byStart[j].Start })
	for i := range times {
		t := &times[i]
		if t.EDTF != "" || t.Quoted.Len() == 0 {
			continue
		}
		n := sort.Search(len(byStart), func(k int) bool { return byStart[k].Start > t.At.Start })
		if n == 0 || !byStart[n-1].Contains(t.At) || said[byStart[n-1]] == "" {
			continue
		}
		t.resolve(said[byStart[n-1]], inferred)
	}
}
