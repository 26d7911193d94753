package clean

import "strings"

// clause bounds how far from an expression its tense is looked for.
const clause = 300

// around is the sentence that holds text[start:end], or what of it is near.
func around(text string, start, end int) string {
	from, to := max(0, start-clause), min(len(text), end+clause)
	if i := strings.LastIndex(text[from:start], ". "); i >= 0 {
		from += i + 2
	}
	if i := strings.Index(text[end:to], ". "); i >= 0 {
		to = end + i
	}
	return text[from:to]
}

// The tense of a sentence, as far as its words show it.
var (
	pastWords = wordSet(`was were had did met said told began took held came went made gave broke rose fell
		won lost led left sent spoke saw got became found built brought bought fought thought kept
		grew drew threw knew wrote drove struck shot hit cut put set ran sank sought taught`)
	aheadWords = wordSet(`will would shall may might could should can expected scheduled planned plans plan due
		hopes hope aims aim until till by deadline target goal upcoming coming next ahead tomorrow
		if unless proposed proposes intends intend pledged promised vowed`)
)

// past reports whether a sentence tells what has happened and nothing else.
func past(sentence string) bool {
	told := false
	for _, w := range foldWords(sentence, 200) {
		if aheadWords[w] {
			return false
		}
		told = told || pastWords[w] || len(w) > 4 && strings.HasSuffix(w, "ed")
	}
	return told
}
