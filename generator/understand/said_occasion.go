package understand

import (
	"strings"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

var occasions = classes(wordFile("occasions", "en"))

// occasion is the one day on which the article says that people met, if it is
// news: no more than three days before the article may have appeared.
func occasion(text string, art *dossier.Article, times []timeMark) *timeMark {
	var found *timeMark
	first, last, _ := date.Bounds(art.Published.EDTF)
	for i := range times {
		t := &times[i]
		day, ok := date.ParseDay(t.EDTF)
		if !ok || t.Quoted.Len() > 0 || t.Standing != dossier.Happened || !speaksOfMeeting(text, *t) {
			continue
		}
		if last.Before(day) || day.DaysUntil(first) > 3 {
			continue
		}
		if found != nil && found.EDTF != t.EDTF {
			return nil
		}
		found = t
	}
	return found
}

// speaksOfMeeting reports whether the few words around a date name a meeting.
func speaksOfMeeting(text string, t timeMark) bool {
	left := clauseWords(strings.ToValidUTF8(text[max(t.Sentence.Start, t.At.Start-longestGap):t.At.Start], ""))
	for i := len(left) - 1; i >= max(0, len(left)-5) && left[i].text != ","; i-- {
		if occasions["meeting"][left[i].text] {
			return true
		}
	}
	return false
}

// saidAt reports whether a statement was made at the article's meeting: it says
// so (“said after the talks”), or its own words speak of today as of something
// done.
func saidAt(text string, q dossier.Quote, times []timeMark) bool {
	for _, words := range q.Spans {
		for _, t := range timesWithin(times, words) {
			today := t.Shape.Form == date.Relative && t.Shape.Unit == date.Days && t.Shape.Count == 0
			if today && t.Standing == dossier.Happened && t.Toward == date.Past {
				return true
			}
		}
	}
	if q.Cue.Len() == 0 {
		return false
	}
	return afterTheTalks(clauseWords(strings.ToValidUTF8(text[q.Cue.End:min(max(q.Context.End, q.Cue.End), q.Cue.End+longestGap)], "")))
}

// afterTheTalks reports whether words go on from a verb of saying with “after
// the … talks”.
func afterTheTalks(words []clauseWord) bool {
	for i, w := range words {
		if w.mark() || i > 4 {
			return false
		}
		if !occasions["at"][w.text] || !occasions["the"][wordAtIndex(words, i+1).text] {
			continue
		}
		for k := i + 2; k <= i+5; k++ {
			if occasions["meeting"][wordAtIndex(words, k).text] {
				return true
			}
		}
	}
	return false
}
