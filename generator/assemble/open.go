package assemble

import "dossier/generator/dossier"

// Catalogue is a joined dossier, and the way to open and shut its folios.
type Catalogue struct {
	Dossier *dossier.Dossier
	plates  map[*dossier.Folio]*plate
}

// plate is what a folio is when it is shut, and who is who on it. The card is
// there only while the dossier is joined: what is needed of it later is little.
type plate struct {
	card     *Card
	source   *dossier.Source
	briefing *dossier.Briefing
	said     []dossier.Statement
	dated    []dossier.Entry
	needs    []*dossier.Folio    // by place among the card's Needs; nil where there is none
	who      []*dossier.Presence // by naming
	lines    []int               // by naming: the line of Who is who; -1 where none lists it
	profiles []byProfile
}

// byProfile is an actor whom a profile finds in a folio.
type byProfile struct {
	who int // as in mention
	at  *dossier.Presence
}

func newPlate(c *Card) *plate {
	source, briefing := c.Source, c.Briefing
	p := &plate{
		card: c, source: &source, briefing: &briefing,
		who: make([]*dossier.Presence, len(c.Namings)), lines: make([]int, len(c.Namings)),
	}
	for i := range c.Namings {
		if p.lines[i] = -1; c.Namings[i].Listed {
			p.lines[i] = c.Namings[i].Line
		}
	}
	for _, found := range c.Profiles {
		p.profiles = append(p.profiles, byProfile{who: found.Who})
	}
	return p
}

// cite is a place with its folio. A place in a source that is gone is nowhere.
func (p *plate) cite(f *dossier.Folio, at place) dossier.Cite {
	c := dossier.Cite{Line: at.Line, Last: at.Last, Spans: at.Spans, Normalised: at.Normalised}
	switch {
	case at.Of == nobodys:
	case at.Of == ours:
		c.Folio = f
	case p.needs[at.Of-needed] == nil:
		return dossier.Cite{Folio: f}
	default:
		c.Folio = p.needs[at.Of-needed]
	}
	return c
}

// Open fills a folio with its leaf, which must be the one of its card.
func (c *Catalogue) Open(f *dossier.Folio, leaf *Leaf) {
	p := c.plates[f]
	f.Source, f.Article, f.Briefing = &leaf.Source, &leaf.Article, &leaf.Briefing
	f.Summary = make([]dossier.Cited, len(leaf.Summary))
	for i, s := range leaf.Summary {
		cite := p.cite(f, s.Place)
		f.Summary[i] = dossier.Cited{From: f, Text: s.Text, Cite: cite, Human: !cite.Found()}
	}
	c.openItems(f, p, leaf)
	p.openMentions(leaf)
}

// openItems gives the rows of a folio their words, in the order in which the
// card has them.
func (c *Catalogue) openItems(f *dossier.Folio, p *plate, leaf *Leaf) {
	points, statements, entries, namings := 0, 0, 0, 0
	themed := f.Themed
	for i := range leaf.Briefing.Sections {
		s := &leaf.Briefing.Sections[i]
		for k := range s.Items {
			item := &s.Items[k]
			switch {
			case item.Point != nil && s.Kind == dossier.ThemePart:
				if len(themed) > 0 && themed[0].Theme.ID == s.Theme {
					themed[0].Text, themed[0].Item = item.Point.Text, item
					themed = themed[1:]
				}
			case item.Point != nil:
				cite := p.cite(f, leaf.Points[points])
				f.Points = append(f.Points, dossier.Cited{From: f, Text: item.Point.Text, Cite: cite, Human: item.Human && !cite.Found(), Item: item})
				points++
			case item.Statement != nil:
				f.Said[statements].Statement, f.Said[statements].Item = item.Statement, item
				statements++
			case item.Entry != nil:
				f.Dated[entries].Entry, f.Dated[entries].Item = item.Entry, item
				entries++
			case item.Profile != nil:
				namings += p.open(namings, item)
			}
		}
	}
}

// open gives the presence of the next naming its line, and tells whether the
// line is that naming's; of two lines the first counts.
func (p *plate) open(next int, item *dossier.Item) int {
	if next >= len(p.who) || p.lines[next] != item.Line {
		return 0 // a line without a name, or of someone unnamed
	}
	if at := p.who[next]; at.Entry == nil {
		at.Entry, at.Item = item.Profile, item
	}
	return 1
}

func (p *plate) openMentions(leaf *Leaf) {
	for _, m := range leaf.Mentions {
		if at := p.presence(m.Who); at != nil {
			at.Mentions = append(at.Mentions, m.At)
		}
	}
}

// presence is who is mentioned.
func (p *plate) presence(who int) *dossier.Presence {
	if who >= 0 {
		return p.who[who]
	}
	for _, found := range p.profiles {
		if found.who == who {
			return found.at
		}
	}
	return nil
}

// Shut takes a folio's leaf out of it again.
func (c *Catalogue) Shut(f *dossier.Folio) {
	p := c.plates[f]
	f.Source, f.Article, f.Briefing = p.source, nil, p.briefing
	f.Summary, f.Points = nil, nil
	for _, t := range f.Themed {
		t.Text, t.Item = "", nil
	}
	for i, s := range f.Said {
		s.Statement, s.Item = &p.said[i], nil
	}
	for i, e := range f.Dated {
		e.Entry, e.Item = &p.dated[i], nil
	}
	for _, at := range f.Actors {
		at.Entry, at.Item, at.Mentions = nil, nil, nil
	}
}

// order puts those whom Who is who lists first, in its order.
func (p *plate) order(f *dossier.Folio) {
	ordered := make([]*dossier.Presence, 0, len(f.Actors))
	taken := make(map[*dossier.Presence]bool, len(f.Actors))
	for i, at := range p.who {
		if p.lines[i] >= 0 && !taken[at] {
			taken[at] = true
			ordered = append(ordered, at)
		}
	}
	for _, at := range f.Actors {
		if !taken[at] {
			ordered = append(ordered, at)
		}
	}
	f.Actors = ordered
}
