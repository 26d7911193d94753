package understand

import (
	"math"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"dossier/generator/dossier"
)

// candidate is a sentence with what speaks for and against it.
type candidate struct {
	at     dossier.Span
	para   int
	alone  bool     // it stands alone
	words  int      // its length
	also   bool     // it leans a little: “Kerry also said”
	topics []int    // what it speaks of, numbered, in order
	head   int      // how many of those the headline names
	weight float64  // how much of the article it says, and how near the top it stands
	covers []string // its themes and speakers, at most four
}

// candidates weighs every sentence of the paragraphs.
func candidates(src *dossier.Source, art *dossier.Article, ps []passage, f *dossier.Findings) []candidate {
	t := topicCount{read: newWordReader(art.Language), number: map[string]int{}}
	var all []candidate
	people, english := personMentions(f.Actors), art.Language == "" || strings.HasPrefix(art.Language, "en")
	for n, p := range ps {
		if p.Role == dossier.Subhead {
			continue
		}
		runs := quotedRuns(src.Text, p.Span)
		for _, s := range p.Sentences {
			for len(runs) > 0 && runs[0].Outer.End <= s.Start {
				runs = runs[1:]
			}
			words := t.read.words(src.Text, s)
			all = append(all, candidate{
				at: s, para: n, words: len(words), also: mentionsEarlier(words), topics: t.note(words),
				alone: standsAlone(src.Text, s, words, runs, mentionsIn(people, s), english),
			})
		}
	}
	weights, named := t.weights(art.Title.Text)
	for i := range all {
		for _, n := range all[i].topics {
			if named[n] {
				all[i].head++
			}
		}
	}
	weigh(all, weights)
	cover(all, f, func(name dossier.Span) bool { return saysSomething(src.Text, lexiconFor(art.Language), name) })
	return all
}

// topicCount numbers the stems of an article and counts the sentences each is in.
type topicCount struct {
	read   *wordReader
	number map[string]int
	count  []int
}

// note counts one sentence and returns its topics in order, each once.
func (t *topicCount) note(words []textWord) []int {
	var topics []int
	for _, w := range words {
		if telling["stop"][w.lower] || utf8.RuneCountInString(w.lower) < 2 {
			continue
		}
		n, known := t.number[w.stem]
		if !known {
			n = len(t.count)
			t.number[w.stem] = n
			t.count = append(t.count, 0)
		}
		topics = append(topics, n)
	}
	sort.Ints(topics)
	topics = slices.Compact(topics)
	for _, n := range topics {
		t.count[n]++
	}
	return topics
}

// weights says how much of the article each topic is, and which the headline
// names; those count double.
func (t *topicCount) weights(headline string) ([]float64, map[int]bool) {
	w := make([]float64, len(t.count))
	for i, n := range t.count {
		w[i] = math.Log(float64(n))
	}
	named := map[int]bool{}
	for _, word := range t.read.words(headline, dossier.Span{End: len(headline)}) {
		if n, ok := t.number[word.stem]; ok && !telling["stop"][word.lower] && !named[n] {
			named[n] = true
			w[n] = 2 * math.Max(w[n], math.Ln2)
		}
	}
	return w, named
}

// weigh gives each sentence the mean weight of its topics, a little for being
// near the top, and less when it is very short or very long.
func weigh(all []candidate, weights []float64) {
	heaviest := 0.0
	for i := range all {
		c := &all[i]
		sum := 0.0
		for _, n := range c.topics {
			sum += weights[n]
		}
		c.weight = sum / float64(len(c.topics)+6)
		heaviest = max(heaviest, c.weight)
	}
	for i := range all {
		c := &all[i]
		if heaviest > 0 {
			c.weight /= heaviest
		}
		c.weight += 0.5*(1-float64(i)/float64(len(all))) + 0.05*float64(min(c.head, 2))
		switch {
		case c.words < 9:
			c.weight -= 0.4
		case c.words > 45:
			c.weight -= 0.2
		}
		if c.also {
			c.weight -= 0.15
		}
	}
}

// cover notes the themes and speakers of each sentence.
func cover(all []candidate, f *dossier.Findings, says func(dossier.Span) bool) {
	add := func(at dossier.Span, what string) {
		i := sort.Search(len(all), func(i int) bool { return all[i].at.End > at.Start })
		if i < len(all) && all[i].at.Overlaps(at) && len(all[i].covers) < 4 && !slices.Contains(all[i].covers, what) {
			all[i].covers = append(all[i].covers, what)
		}
	}
	for _, q := range f.Quotes {
		if q.Speaker != "" {
			add(q.Context, "speaker "+q.Speaker)
		}
	}
	for _, t := range f.Themes {
		add(t.Span, "theme "+t.Theme)
	}
	for _, a := range f.Actors {
		for _, m := range a.Mentions {
			if a.Kind == dossier.Person && says(m) {
				add(m, "speaker "+a.ID)
			}
		}
	}
}

// saysSomething reports whether a verb of saying stands right beside a name.
func saysSomething(text string, lex *lexicon, name dossier.Span) bool {
	after := strings.ToValidUTF8(text[name.End:min(len(text), name.End+24)], "")
	before := strings.ToValidUTF8(text[max(0, name.Start-16):name.Start], "")
	words := append(strings.Fields(after), "")
	if c := lex.cues[strings.Trim(words[0], ",.:")]; c.class == cueSay && !c.noun {
		return true
	}
	last := strings.Fields(before)
	return len(last) > 0 && lex.cues[strings.Trim(last[len(last)-1], ",.:”\"")].class == cueSay
}

// likeness is the cosine of two sets of topics: 1 when they are the same.
func likeness(a, b []int) float64 {
	same := 0
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i] == b[k]:
			same++
			i++
			k++
		case a[i] < b[k]:
			i++
		default:
			k++
		}
	}
	if same == 0 {
		return 0
	}
	return float64(same) / math.Sqrt(float64(len(a))*float64(len(b)))
}
