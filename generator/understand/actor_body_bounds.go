package understand

import "strings"

func (c *cast) noBody(words []token, i, n int) bool {
	last := words[i+n-1]
	switch next := i + n; {
	case n == 2 && (last.text == "Center" || last.text == "Centre") && !withArticle(words, i):
		return true
	case next < len(words) && words[next].text == ":" && c.knownBody(words, i) != n && (starts(words, i) || withArticle(words, i) && starts(words, i-1)):
		return true
	case i > 0 && words[i-1].text == ":" && strings.HasSuffix(words[i].low, "ing") && c.knownBody(words, i) != n:
		return true
	case c.knownBody(words, i) != n && c.titleCase(words, i, n):
		return true
	case n == 1 && shouted(last.text) && capitalAt(words, next) && words[next].sentence == last.sentence:
		t := words[next]
		_, place := c.lex.sides.at(words, next)
		return place == 0 && !shouted(t.text) && !c.lex.titles.head(t.low) && !c.lex.titles.before[t.low] && !c.lex.titles.field[t.low] && c.lex.given[t.text] == "" &&
			!c.lex.is("date", t.low) && !c.lex.is("opener", t.low) && len(c.byName[nameKey(t.text)]) == 0 && c.lex.nameAt(words, next) < 2
	}
	return false
}

func (c *cast) possessed(words []token, i, n int) (int, int) {
	if i < 2 || words[i-1].kind != tokenPossessive || words[i-1].sentence != words[i].sentence {
		return i, n
	}
	k, ok := c.lex.placeEnding(words, i-1)
	if !ok {
		return i, n
	}
	if p, _ := c.lex.sides.at(words, k); p.side != "" && words[i+n-1].text != "Court" {
		return i, n // a country's ministry is known by its side
	}
	return k, n + i - k
}

func (c *cast) continuesBody(words []token, i int) bool {
	b := words[i-1]
	if b.sentence != words[i].sentence || b.run != words[i].run || !b.capital() || !c.bodyWord(words, i-1) {
		return false
	}
	_, ok := c.lex.placeEnding(words, i-1)
	return !ok || c.knownBody(words, i) == 0
}
