package synth

import "strings"

// world is everybody and everything that articles can be about. Each has a
// number and is the same in every article; the low numbers are everywhere.
type world struct{ seed uint64 }

// pool sizes: what the dossier knows by article i.
func personsBy(i int) int { return corePersons + i/4 }
func bodiesBy(i int) int  { return coreBodies + i/12 }
func townsBy(i int) int   { return 20 + i/20 }

const (
	corePersons = 30
	coreBodies  = 24
	outlets     = 40
	reporters   = 200
)

// state is a country of the world.
type state struct{ name, nation, capital string }

func countries() int { return len(names["country"]) }

func (w world) country(k int) state {
	name, rest, _ := strings.Cut(names["country"][k%countries()], " | ")
	nation, capital, _ := strings.Cut(rest, " | ")
	return state{name, nation, capital}
}

// person is somebody with a role that is told when they first speak.
type person struct {
	given, surname string
	woman          bool
	country        int
	before         string // role before the name: “Peruvian Energy Minister”
	after          string // role after it: “the mayor of Velmora”
	title          string // what they may be called by: “minister”; or empty
}

func (p person) name() string { return p.given + " " + p.surname }

// sex picks the word for a woman or a man.
func (p person) sex(woman, man string) string {
	if p.woman {
		return woman
	}
	return man
}

// person k is born with the article that makes the pool that large.
func (w world) person(k int) person {
	d := newDraw(w.seed, "person", k)
	p := person{woman: d.below(5) < 2, country: d.rank(countries())}
	p.surname = w.surname(k)
	if k%60 == 59 { // a namesake of somebody, of the other sex so that their given names differ
		namesake := w.person(k - 25)
		p.surname, p.woman = namesake.surname, !namesake.woman
	}
	p.given = d.one(names[p.sex("female", "male")])
	town, body := w.town(d.rank(townsBy(4*k))), w.body(d.member(coreBodies, bodiesBy(4*k)))
	if k < corePersons*2/3 || d.oneIn(4) {
		p.before, p.title, _ = strings.Cut(p.fill(d.one(names["office"]), town, body), "|")
		p.before = w.country(p.country).nation + " " + p.before
		return p
	}
	if d.oneIn(8) {
		return p // no role at all
	}
	p.after, p.title, _ = strings.Cut(p.fill(d.one(names["post"]), town, body), "|")
	return p
}

func (p person) fill(form, town, body string) string {
	return fill(form, func(name string) string {
		switch name {
		case "town":
			return town
		case "body":
			return "the " + body
		}
		return p.sex("woman", "man")
	})
}

// byline is the name of somebody who writes articles: no actor in any.
func (w world) byline(k int) string {
	d := newDraw(w.seed, "reporter", k)
	sex := "male"
	if d.oneIn(2) {
		sex = "female"
	}
	return d.one(names[sex]) + " " + w.surname(-1-k)
}

// surname k is invented and nobody else's: the syllables are numbered through,
// in steps that leave neighbours unlike. Past the last, names are double.
func (w world) surname(k int) string {
	name, round := w.syllables(k, "surname", names["surname.start"], names["surname.link"], names["surname.end"])
	if round > 0 {
		return name + "-" + w.surname(round)
	}
	return name
}

// town k is a place that is on no map.
func (w world) town(k int) string {
	name, round := w.syllables(k, "town", names["town.start"], names["town.end"])
	return []string{"", "New ", "Upper ", "Lower ", "Old "}[round%5] + name
}

// syllables joins one of each part, by the number k, and says how many times
// all combinations were used before.
func (w world) syllables(k int, kind string, parts ...[]string) (name string, round int) {
	all := 1
	for _, p := range parts {
		all *= len(p)
	}
	step := all * 618 / 1000 // the golden section leaves neighbours furthest apart
	for gcd(step, all) > 1 {
		step++
	}
	offset := newDraw(w.seed, kind).below(all)
	n := ((k%all+all)%all*step + offset) % all
	for _, p := range parts {
		name += p[n%len(p)]
		n /= len(p)
	}
	return name, max(k, 0) / all
}

func gcd(a, b int) int {
	for b > 0 {
		a, b = b, a%b
	}
	return a
}

// body k is an organisation's name, without its article.
func (w world) body(k int) string {
	forms := names["body"]
	return w.named(forms[k%len(forms)], k, w.country(k/len(forms)).nation)
}

// outletName is who publishes.
func (w world) outletName(k int) string {
	forms := names["outlet"]
	return w.named(forms[k%len(forms)], k+7, "")
}

func (w world) named(form string, town int, nation string) string {
	return fill(form, func(name string) string {
		if name == "nation" {
			return nation
		}
		return w.town(town)
	})
}
