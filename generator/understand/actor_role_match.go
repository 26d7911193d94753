package understand

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
	plain := without(called, "top", "chief", "senior", "then", "current")
	if len(plain) > 0 && within(plain, held) && !lessened(held, plain) {
		return true
	}
	head := called[len(called)-1]
	for _, other := range lex.titles.same[head] {
		if within(other, held) && !lessened(held, append(other, called...)) && within(without(plain, head), held) {
			return true
		}
	}
	return false
}

// lessened reports whether the first role is a deputy's or a former one while
// the second does not say so.
func lessened(held, called []string) bool {
	for _, w := range []string{"vice", "deputy", "assistant", "former", "ex", "undersecretary", "acting"} {
		if contains(held, w) && !contains(called, w) {
			return true
		}
	}
	return false
}

func within(some, all []string) bool {
	for _, w := range some {
		if !contains(all, w) {
			return false
		}
	}
	return true
}

func contains(words []string, word string) bool {
	for _, w := range words {
		if w == word {
			return true
		}
	}
	return false
}

func without(words []string, drop ...string) []string {
	var out []string
	for _, w := range words {
		if !contains(drop, w) {
			out = append(out, w)
		}
	}
	return out
}
