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
	Inferred        bool             // it leans on an inferred publication date
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
	n := newNarrator(out, art.Published.EDTF)
	for i := range out {
		t := &out[i]
		if told := n.reference(*t); told != "" {
			t.Toward = date.Unknown // the nearest, before or after
			t.resolve(told, false)
		} else if t.Quoted.Len() == 0 || t.Shape.Form == date.Calendar {
			t.resolve(n.published(art.Published.EDTF), leansOnInference(art))
		}
		n.heard(*t)
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
		t.Standing, t.Toward = standing(text, clause, t.At)
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
	_, latest, known := date.Bounds(when)
	earliest, _, placed := date.Bounds(edtf)
	if known && placed && t.Toward != date.Unknown && latest.Before(earliest) && t.Standing == dossier.Happened {
		t.Standing = dossier.Planned // what lies ahead has not happened
	}
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

// events are the expressions that resolved, in text order.
func events(src *dossier.Source, times []timeMark) []dossier.Event {
	var out []dossier.Event
	for _, t := range times {
		if t.EDTF == "" {
			continue
		}
		out = append(out, dossier.Event{
			EDTF: t.EDTF, Inferred: t.Inferred, Standing: t.Standing,
			Text: src.Slice(t.Sentence), Span: t.Sentence, Expression: t.At,
		})
	}
	return out
}
