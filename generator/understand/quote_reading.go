package understand

import "dossier/generator/dossier"

// reading is an article as tokens, paragraph by paragraph.
type reading struct {
	src        *dossier.Source
	lex        *lexicon
	paragraphs []*paragraph
}

// paragraph is a passage as tokens. Words are all of them; prose has every
// quoted run folded into one token, so that grammar looks past the quotation.
type paragraph struct {
	passage
	runs   []quotedRun
	words  []token
	prose  []token
	folded []int // by run: its token in prose
	lead   int   // the token of prose after the dateline
}

// readTokens cuts the passages into tokens.
func readTokens(src *dossier.Source, language string, passages []passage) *reading {
	r := &reading{src: src, lex: lexiconFor(language)}
	for _, p := range passages {
		r.paragraphs = append(r.paragraphs, readParagraph(src.Text, p, r.lex))
	}
	return r
}

func readParagraph(text string, p passage, lex *lexicon) *paragraph {
	para := &paragraph{passage: p, runs: quotedRuns(text, p.Span)}
	at := p.Span.Start
	plain := func(end int) {
		n := len(para.words)
		para.words = tokenize(text, dossier.Span{Start: at, End: end}, lex, para.words)
		para.prose = append(para.prose, para.words[n:]...)
	}
	for k, run := range para.runs {
		plain(run.Outer.Start)
		n := len(para.words)
		para.words = tokenize(text, run.Inner, lex, para.words)
		for i := n; i < len(para.words); i++ {
			para.words[i].run = k
		}
		para.folded = append(para.folded, len(para.prose))
		para.prose = append(para.prose, token{Span: run.Outer, kind: tokenQuote, run: k})
		at = run.Outer.End
	}
	plain(p.Span.End)
	markSentences(para.words, p.Sentences)
	markSentences(para.prose, p.Sentences)
	para.lead = pastDateline(para.prose, lex)
	return para
}

// longestDateline bounds a dateline, in tokens: “MOSCOW, Russia, Dec. 15 (AFP) –”.
const longestDateline = 14

// pastDateline is the token after a dateline, 0 without one. A dateline says
// where a report was written; nothing in it is a subject.
func pastDateline(tokens []token, lex *lexicon) int {
	for i := 0; i < len(tokens) && i < longestDateline; i++ {
		t := tokens[i]
		switch {
		case t.text == "—" || t.text == "–" || t.text == "-":
			if i == 0 {
				return 0
			}
			return i + 1
		case t.kind == tokenQuote || t.kind == tokenPossessive, t.text == "." || t.text == ":" || t.text == ";":
			return 0
		case t.kind == tokenWord && !t.capital() && t.low != "and" && !isNumber(t.text) && !lex.is("date", t.low):
			return 0
		}
	}
	return 0
}

// markSentences tells each token its sentence.
func markSentences(tokens []token, sentences []dossier.Span) {
	s := 0
	for i := range tokens {
		for s+1 < len(sentences) && tokens[i].Start >= sentences[s+1].Start {
			s++
		}
		tokens[i].sentence = s
	}
}

// starts reports whether token i begins a sentence.
func starts(tokens []token, i int) bool {
	return i == 0 || tokens[i-1].sentence != tokens[i].sentence
}
