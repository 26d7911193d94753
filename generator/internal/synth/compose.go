package synth

import "strings"

// report writes article i.
func (w world) report(i int) *story {
	d := newDraw(w.seed, "article", i)
	day := dayOf(i, d)
	first, then := aboutOf(d)
	r := &reporter{
		world: w, calendar: calendar{d, day}, cast: w.castOf(i, d),
		rules: first, paper: w.outlet(d.rank(outlets)), decks: map[string][]int{},
	}
	r.formal = r.paper.formal
	other := newDraw(w.seed, "elsewhere", i)
	r.title = func() string { return w.elsewhere(other) }

	s := &story{reporter: r, number: i, headline: capitalised(r.tell("headline"))}
	s.form = formOf(w.seed, i)
	s.dressed()
	s.paragraphs = r.reporting(first, then)
	s.undressed()
	s.file = fileName(i, s.headline)
	return s
}

// elsewhere is the headline of a story that is only linked to.
func (w world) elsewhere(d draw) string {
	rules, _ := aboutOf(d)
	r := &reporter{
		world: w, calendar: calendar{d, firstDay}, cast: w.castOf(d.below(400), d),
		rules: rules, decks: map[string][]int{},
	}
	return capitalised(r.tell("headline"))
}

// aboutOf draws what an article is about: three in five are about one of the
// first four subjects, one in four turns to a second halfway.
func aboutOf(d draw) (first, then rules) {
	pick := func() int {
		if d.below(5) < 3 {
			return d.below(DefaultThemes)
		}
		return d.between(DefaultThemes, len(subjects)-1)
	}
	k := pick()
	first, then = subjects[k].rules, subjects[k].rules
	if d.oneIn(4) {
		then = subjects[pick()].rules
	}
	return first, then
}

// length is how many paragraphs an article has: news is mostly short, and one
// in thirty is a long read.
func (d draw) length() int {
	n := d.between(12, 26)
	if d.oneIn(5) {
		n += d.below(26)
	}
	if d.oneIn(30) {
		n += d.between(20, 60)
	}
	return n
}

// turns are what a paragraph may be, as often as they stand here.
var turns = strings.Fields(`
	speech speech speech speech speech context context context context event
	background background plan unnamed metonym bodysaid dispute`)

// reporting is the story itself, paragraph by paragraph.
func (r *reporter) reporting(first, then rules) []string {
	said := []string{r.tell("lede"), r.tell("nut")}
	for length := r.length(); len(said) < length; {
		if len(said) >= (length+1)/2 {
			r.rules = then
		}
		if r.paper.subheads && len(said)%8 == 7 {
			said = append(said, r.tell("subhead"))
		}
		if turn := r.one(turns); turn == "speech" {
			said = r.speech(said)
		} else {
			said = append(said, r.tell(turn)+" "+r.tell("context"))
		}
	}
	r.rules = first
	return said
}

// speech is somebody's turn to speak, of one paragraph to three.
func (r *reporter) speech(said []string) []string {
	r.speaker = r.below(len(r.people))
	said = append(said, r.tell("open"))
	for range r.below(3) {
		rule := "again"
		if strings.HasPrefix(said[len(said)-1], "“") && r.oneIn(6) {
			rule = "further"
		}
		said = append(said, r.tell(rule))
	}
	if r.oneIn(2) {
		said[len(said)-1] += " " + r.tell("context")
	}
	return said
}
