package understand

import "slices"

// holds reports whether one of a person's roles agrees with the words of
// another role: none of its words is missing from it.
func (p *person) holds(lex *lexicon, words []string) bool {
	for _, h := range p.roles {
		if rolesAgree(lex, h.words, words) {
			return true
		}
	}
	return false
}

// rolesAgree reports whether a holder of the first role may be called by the
// second: “foreign minister” for “foreign affairs minister”, never “president”
// for a vice president.
func rolesAgree(lex *lexicon, held, called []string) bool {
	if len(called) == 0 {
		return false
	}
	plain := slices.DeleteFunc(slices.Clone(called), func(w string) bool { return lex.titles.plain[w] })
	if len(plain) > 0 && within(plain, held) && !lex.lessened(held, plain) {
		return true
	}
	head := called[len(called)-1]
	for _, other := range lex.titles.same[head] {
		rest := slices.DeleteFunc(slices.Clone(plain), func(w string) bool { return w == head })
		if within(other, held) && !lex.lessened(held, slices.Concat(other, called)) && within(rest, held) {
			return true
		}
	}
	return false
}

// lessened reports whether the first role is a deputy's or a former one while
// the second does not say so.
func (l *lexicon) lessened(held, called []string) bool {
	for _, w := range held {
		if l.titles.lesser[w] && !slices.Contains(called, w) {
			return true
		}
	}
	return false
}

func within(some, all []string) bool {
	for _, w := range some {
		if !slices.Contains(all, w) {
			return false
		}
	}
	return true
}
