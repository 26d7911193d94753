package synth

import "strings"

// outlet is a publication and the look of its pages.
type outlet struct {
	name      string
	formal    bool     // writes Mr. and Ms.
	subheads  bool     // parts long stories
	straight  bool     // typewriter's quotation marks
	adverts   bool     // breaks stories with advertisements
	titled    string   // what joins headline and name atop the page; or empty
	repeats   bool     // headline twice
	byline    string   // form of the line that says who wrote it
	date      string   // layout of the date, as package time has it
	dateline  string   // form of what opens the first paragraph
	above     []string // kinds of furniture over the headline
	below     []string // and under the story
	separator string   // between paragraphs
}

// outlet k looks the same in all its articles.
func (w world) outlet(k int) outlet {
	d := newDraw(w.seed, "outlet", k)
	o := outlet{
		name: w.outletName(k), formal: d.oneIn(8), subheads: d.oneIn(2),
		straight: d.oneIn(3), adverts: d.oneIn(4), repeats: d.oneIn(6),
		titled:   d.one([]string{" | ", " - ", " – ", "", ""}),
		byline:   d.one([]string{"By {reporter}", "By {reporter}, {outlet}", "{reporter}", "by {reporter} in {town}", ""}),
		date:     d.one([]string{"January 2, 2006", "2 January 2006", "Jan 2, 2006", "Monday, 2 January 2006", "Published: 2006-01-02", "Published January 2, 2006 at 3:04 PM"}),
		dateline: d.one([]string{"{TOWN}, {country} – ", "{TOWN} ({agency}) - ", "{Town} – ", "{TOWN} — ", "", "", ""}),
	}
	o.above = chosen(d, "menu", "cookies", "share")
	o.below = chosen(d, "share", "newsletter", "related", "comments", "cookies")
	o.separator = "\n\n"
	if d.oneIn(5) {
		o.separator = "\n"
	}
	return o
}

// chosen are about half of these.
func chosen(d draw, of ...string) []string {
	var some []string
	for _, name := range of {
		if d.oneIn(2) {
			some = append(some, name)
		}
	}
	return some
}

// credit is the agency that a story came through: its name and short form.
func (r *reporter) credit() (name, short string) {
	name, short, _ = strings.Cut(r.one(names["agency"]), "|")
	return name, short
}
