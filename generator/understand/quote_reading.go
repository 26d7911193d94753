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
	return para
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
