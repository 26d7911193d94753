package understand

import (
	"strconv"
	"strings"
)

// article reports “the”, “a” and “an”.
func article(t token) bool { return t.low == "the" || t.low == "a" || t.low == "an" }

// withArticle reports an article right before token i.
func withArticle(words []token, i int) bool { return i > 0 && article(words[i-1]) }

// modal reports an auxiliary that may be a given name too, “Will”, where
// something else stands before it in its sentence.
func (c *cast) modal(words []token, i int) bool {
	return c.lex.is("modal", words[i].low) && !starts(words, i) && words[i-1].capital()
}

// titleCase reports a name in a headline's capitals: every longer word of its
// sentence has one, and there are others than the name's.
func (c *cast) titleCase(words []token, i, n int) bool {
	if i > 0 && (words[i-1].text == "," || words[i-1].low == "by") || i+n < len(words) && words[i+n].text == "," {
		return false // a list of names, a credit
	}
	others := 0
	for _, step := range []int{-1, 1} {
		k := i - 1
		if step > 0 {
			k = i + n
		}
		for ; k >= 0 && k < len(words) && k > i-window && k < i+window && words[k].sentence == words[i].sentence; k += step {
			t := words[k]
			if t.kind != tokenWord || len(t.text) < 4 || isNumber(t.text) {
				continue
			}
			if !t.capital() {
				return false
			}
			if !c.lex.titles.head(t.low) && !c.lex.titles.honor[t.low] && c.common[t.low] {
				others++
			}
		}
	}
	return others > 0
}

// personBefore reports a noun for a person in small letters right before a
// name: “fighter Owen Clarke”, “residents Owen Clarke and Ada Bell”.
func (c *cast) personBefore(words []token, i int) bool {
	if i == 0 || words[i-1].capital() || words[i-1].sentence != words[i].sentence {
		return false
	}
	low := words[i-1].low
	if c.lex.is("apt", low) && withArticle(words, i-1) {
		return false
	}
	return c.lex.bodies.people[low] && !c.lex.bodies.collective[low] && !c.lex.bodies.paper[low] || c.lex.titles.head(low)
}

// personAfter reports what follows only a person's name: an age, “who”, a
// party in brackets, “is a lawyer”.
func (c *cast) personAfter(words []token, i int) bool {
	if i+2 >= len(words) || words[i].sentence != words[i+2].sentence {
		return false
	}
	t, next := words[i], words[i+1]
	switch {
	case t.text == "," && (next.low == "who" || next.low == "whose"):
		return true
	case t.text == "," && next.low == "as":
		return words[i+2].low == "he" || words[i+2].low == "she"
	case t.text == "," || t.text == "(":
		age, err := strconv.Atoi(next.text)
		return err == nil && age > 9 && age < 105 && (words[i+2].text == "," || words[i+2].text == ")") || t.text == "(" && party(next.text)
	case t.low == "is" || t.low == "was":
		return c.roleFollows(words, i+1)
	}
	return false
}

// party reports “R-Ky.”, “D-Ohio”.
func party(s string) bool {
	return len(s) > 3 && (s[0] == 'R' || s[0] == 'D' || s[0] == 'I') && s[1] == '-' && s[2] >= 'A' && s[2] <= 'Z'
}

// roleFollows reports “a lawyer”, “one of the managers” from token i on.
func (c *cast) roleFollows(words []token, i int) bool {
	if !c.lex.is("det", words[i].low) {
		return false
	}
	for k := i + 1; k < len(words) && k < i+8 && words[k].kind != tokenMark && words[k].sentence == words[i].sentence; k++ {
		if low := words[k].low; c.lex.titles.head(low) || c.lex.titles.head(singular(low)) {
			return true
		}
		if c.lex.is("joint", words[k].low) && words[k].low != "of" || c.lex.is("aux", words[k].low) {
			return false
		}
	}
	return false
}

// singular is a plural noun in small letters as one.
func singular(low string) string {
	if base, ok := strings.CutSuffix(low, "men"); ok && base != "" {
		return base + "man"
	}
	if strings.HasSuffix(low, "ss") {
		return low
	}
	return strings.TrimSuffix(low, "s")
}
