package synth

import (
	"strconv"
	"strings"
)

// reporter writes one article: the rules of its subject, its cast and its day.
type reporter struct {
	world
	calendar
	*cast
	rules rules
	paper outlet
	decks map[string][]int // alternatives not yet used, by rule
	title func() string    // the headline of some other article
}

// tell is one of a rule's alternatives in words. None comes a second time
// before all others came, or nearly so where a second subject has more.
func (r *reporter) tell(rule string) string {
	of := r.rules[rule]
	if len(of) == 0 {
		panic("synth: no rule is called " + rule)
	}
	left := r.decks[rule]
	if len(left) == 0 {
		left = r.shuffled(len(of))
	}
	r.decks[rule] = left[1:]
	return fill(of[left[0]%len(of)], r.words)
}

// words says what {name} stands for.
func (r *reporter) words(name string) string {
	name, begins := strings.CutPrefix(name, "^")
	said := r.meant(name)
	if begins {
		return capitalised(said)
	}
	return said
}

func (r *reporter) meant(name string) string {
	if strings.Contains(name, "|") {
		return r.one(strings.Split(name, "|"))
	}
	if least, most, ok := numbers(name); ok {
		return strconv.Itoa(r.between(least, most))
	}
	if word, ok := r.own(name); ok {
		return word
	}
	return r.tell(name)
}

// numbers reads 3-90.
func numbers(name string) (least, most int, ok bool) {
	a, b, found := strings.Cut(name, "-")
	least, err := strconv.Atoi(a)
	most, err2 := strconv.Atoi(b)
	return least, most, found && err == nil && err2 == nil
}

// own is what an article's own names and its day give.
func (r *reporter) own(name string) (string, bool) {
	switch name {
	case "who":
		return r.mention(r.speaker, r.draw), true
	case "whom":
		return r.last(r.speaker, r.draw), true
	case "second":
		return r.mention(r.cast.second(r.draw), r.draw), true
	case "colleague":
		return r.colleague(), true
	case "he":
		return r.speaking().sex("she", "he"), true
	case "pictured":
		return r.pictured(), true
	case "surname":
		return r.people[0].surname, true
	case "body":
		return "the " + r.one(r.bodies), true
	case "town":
		return r.towns[0], true
	case "place":
		return r.one(r.towns), true
	case "outlet":
		return r.paper.name, true
	case "title":
		return r.title(), true
	case "reader":
		return r.byline(r.below(reporters)), true
	}
	if word, ok := r.side(name); ok {
		return word, true
	}
	return r.time(name)
}

// side is a word for one of the two countries of an article: the one of who
// leads it, and another.
func (r *reporter) side(name string) (string, bool) {
	name, other := strings.CutSuffix(name, "2")
	k := r.people[0].country
	if other {
		k = r.other(k)
	}
	s := r.country(k)
	switch name {
	case "country":
		return s.name, true
	case "nation":
		return s.nation, true
	case "capital":
		return s.capital, true
	}
	return "", false
}

// other is the country of the first in the cast who is from elsewhere, or the
// neighbour of k.
func (r *reporter) other(k int) int {
	for _, p := range r.people {
		if p.country != k {
			return p.country
		}
	}
	return k ^ 1
}

func (r *reporter) speaking() person { return r.people[r.speaker] }

func (r *reporter) time(name string) (string, bool) {
	switch name {
	case "lately":
		return r.lately(), true
	case "recently":
		return r.recently(), true
	case "soon":
		return r.soon(), true
	case "absolute":
		return r.absolute(), true
	case "pastmonth":
		return r.pastMonth(), true
	case "year":
		return r.year(), true
	case "thisyear":
		return strconv.Itoa(r.day.Year()), true
	case "month":
		return r.month(), true
	case "deadline":
		return r.deadline(), true
	case "stamp":
		return r.stamp(), true
	}
	return "", false
}

// colleague is somebody else of the cast, as people speak of one another: by
// the whole name unless readers have met them.
func (r *reporter) colleague() string {
	at := r.cast.second(r.draw)
	p := r.people[at]
	if !r.met[at] {
		return p.name()
	}
	return p.sex("Ms. ", "Mr. ") + p.surname
}

// pictured is who leads, as captions have it: without a thought for what the
// text has told already.
func (r *reporter) pictured() string {
	p := r.people[0]
	if p.before != "" {
		return p.before + " " + p.name()
	}
	return p.name()
}
