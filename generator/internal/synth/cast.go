package synth

// cast is who is in one article. Who speaks first is told with a role, later
// by the surname, an office or a pronoun.
type cast struct {
	people []person // the first leads
	bodies []string
	towns  []string // the first is where it happens

	met     map[int]bool
	speaker int // index in people
	formal  bool
}

// castOf draws six persons or so, half of them from those who are everywhere;
// every fourth article brings somebody new.
func (w world) castOf(i int, d draw) *cast {
	c := &cast{met: map[int]bool{}}
	in := map[int]bool{}
	join := func(k int) {
		if !in[k] {
			in[k] = true
			c.people = append(c.people, w.person(k))
		}
	}
	join(d.rank(corePersons))
	if i%4 == 0 && i > 0 {
		join(personsBy(i) - 1)
	}
	for n := d.between(5, 9); len(c.people) < n; {
		join(d.member(corePersons, personsBy(i)))
	}
	for range d.between(3, 6) {
		c.bodies = append(c.bodies, w.body(d.member(coreBodies, bodiesBy(i))))
	}
	for range 3 {
		c.towns = append(c.towns, w.town(d.rank(townsBy(i))))
	}
	return c
}

// member is one of a pool: half the time one of its core, else one of the
// others by Zipf's law.
func (d draw) member(core, pool int) int {
	if pool == core || d.oneIn(2) {
		return d.below(core)
	}
	return core + d.rank(pool-core)
}

// second is an index of somebody else than the speaker.
func (c *cast) second(d draw) int {
	return (c.speaker + 1 + d.below(len(c.people)-1)) % len(c.people)
}

// mention names somebody in a sentence that goes on.
func (c *cast) mention(at int, d draw) string {
	name, more := c.called(at, d)
	if more != "" {
		return name + ", " + more + ","
	}
	return name
}

// last names somebody where a sentence or a clause ends.
func (c *cast) last(at int, d draw) string {
	name, more := c.called(at, d)
	if more != "" {
		return name + ", " + more
	}
	return name
}

func (c *cast) called(at int, d draw) (name, more string) {
	p := c.people[at]
	switch {
	case !c.met[at]:
		c.met[at] = true
		if p.before != "" {
			return p.before + " " + p.name(), ""
		}
		return p.name(), p.after
	case p.title != "" && p.before != "" && d.oneIn(10):
		return "the " + p.title, ""
	case c.formal:
		return p.sex("Ms. ", "Mr. ") + p.surname, ""
	case d.oneIn(12):
		return p.name(), ""
	}
	return p.surname, ""
}
