package understand

import (
	"strings"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// timeMark is an expression of time in the body, with what governs it.
type timeMark struct {
	date.Expression                  // with offsets into the source's text
	At              dossier.Span     // the expression
	Sentence        dossier.Span     // that holds it
	Passage         dossier.Span     // that holds the sentence
	Quoted          dossier.Span     // the quoted words it stands in; empty outside marks
	Standing        dossier.Standing //
	Toward          date.Direction   // where its verb points
	EDTF            string           // what it resolves to; empty when it does not
	OfNoun          bool             // it belongs to a noun, not to its clause's verb
	Inferred        bool             // it leans on the publication date for its year, or on an inferred one
}

// findTimes marks every expression of time in the paragraphs and resolves those
// outside quotation marks against the date of publication. Inside marks the
// speaker's “today” counts, which is not known yet.
func findTimes(src *dossier.Source, art *dossier.Article, ps []passage) []timeMark {
	var out []timeMark
	for _, p := range ps {
		if p.Role == dossier.Subhead {
			continue
		}
		out = append(out, timesIn(src.Text, p)...)
	}
	c := calendarOf(out, art)
	for i := range out {
		c.place(&out[i])
	}
	return out
}

func leansOnInference(art *dossier.Article) bool {
	return strings.HasPrefix(art.Published.Basis, "inferred")
}

// timesIn marks the expressions of one passage.
func timesIn(text string, p passage) []timeMark {
	var out []timeMark
	runs := quotedRuns(text, p.Span)
	sents := p.Sentences
	for _, e := range date.Find(text[p.Span.Start:p.Span.End]) {
		e.Start, e.End = e.Start+p.Span.Start, e.End+p.Span.Start
		t := timeMark{Expression: e, At: dossier.Span{Start: e.Start, End: e.End}}
		for len(sents) > 1 && sents[0].End <= e.Start {
			sents = sents[1:]
		}
		for len(runs) > 0 && runs[0].Outer.End <= e.Start {
			runs = runs[1:]
		}
		if len(sents) == 0 || !sents[0].Contains(t.At) {
			continue
		}
		t.Sentence, t.Passage = sents[0], p.Span
		clause := t.Sentence
		if len(runs) > 0 && runs[0].Inner.Contains(t.At) {
			t.Quoted, clause = runs[0].Inner, runs[0].Inner
		}
		t.stand(text, clause)
		out = append(out, t)
	}
	return out
}

// resolve gives the expression its date as seen from when. Of several possible
// dates at most three are worth saying.
func (t *timeMark) resolve(when string, inferred bool) {
	edtf, ok := date.Resolve(t.Expression, date.Reference{When: when, Toward: t.Toward})
	if !ok || tooOpen(edtf) {
		return
	}
	t.EDTF = edtf
	t.Inferred = inferred && !t.Full() && !date.Yearless(edtf)
}

// tooOpen reports whether a one-of leaves more than three dates.
func tooOpen(edtf string) bool {
	v, err := date.Parse(edtf)
	if err != nil || v.Kind != date.OneOf {
		return err != nil
	}
	first, last, ok := v.Bounds()
	return !v.Range && len(v.Parts) > 3 || v.Range && (!ok || first.DaysUntil(last) > 2)
}

// events are the expressions that resolved, in text order: one for each date
// of a sentence, and none for what only repeats the date beside it more
// roughly (“next year on Feb. 26”).
func events(src *dossier.Source, times []timeMark) []dossier.Event {
	var out []dossier.Event
	for i, t := range times {
		if t.EDTF == "" || i > 0 && rougher(src.Text, t, times[i-1]) || i+1 < len(times) && rougher(src.Text, t, times[i+1]) {
			continue
		}
		if toldInSentence(out, t) {
			continue
		}
		out = append(out, dossier.Event{
			EDTF: t.EDTF, Inferred: t.Inferred, Standing: t.Standing,
			Text: src.Slice(t.Sentence), Span: t.Sentence, Expression: t.At,
		})
	}
	return out
}

// manyDates is how many of a sentence's last dates are compared.
const manyDates = 20

// toldInSentence reports whether the sentence of t has given its date already.
func toldInSentence(out []dossier.Event, t timeMark) bool {
	for k := len(out) - 1; k >= max(0, len(out)-manyDates) && out[k].Span == t.Sentence; k-- {
		if out[k].EDTF == t.EDTF {
			return true
		}
	}
	return false
}

// rougher reports whether t stands right beside a finer date that lies within it.
func rougher(text string, t, beside timeMark) bool {
	if beside.EDTF == "" || beside.Sentence != t.Sentence {
		return false
	}
	from, to := min(t.At.End, beside.At.End), max(t.At.Start, beside.At.Start)
	if to < from || to-from > longestWord || !onlyLeads(clauseWords(strings.Trim(text[from:to], " (,"))) {
		return false
	}
	first, last, ok := date.Bounds(t.EDTF)
	inner, until, fine := date.Bounds(beside.EDTF)
	return ok && fine && t.EDTF != beside.EDTF && !inner.Before(first) && !last.Before(until)
}
