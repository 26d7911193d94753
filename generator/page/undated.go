package page

import "dossier/generator/dossier"

// longestList is how many sources are named one by one in a line; of more the
// number is said, leading to where they stand.
const longestList = 8

// undated lists the sources without a date or without a year.
func (s *sheet) undated(folios []*dossier.Folio) []run {
	in := s.byLane(folios)
	in[laneDated] = nil
	if len(in[laneNoYear])+len(in[laneUndated]) > longestList {
		return s.howMany(in, true)
	}
	why := map[int]string{laneNoYear: s.say("no_year"), laneUndated: s.say("no_date")}
	var runs []run
	for _, f := range folios {
		at := s.laneOf(f)
		if at == laneDated {
			continue
		}
		if len(runs) > 0 {
			runs = append(runs, run{Text: s.say("list_separator")})
		}
		runs = append(runs, run{Text: f.Code, Href: href(briefingPath(f))}, run{Text: " (" + why[at] + ")", Class: "dim"})
	}
	if runs == nil {
		return just(s.say("none"))
	}
	return runs
}

// leftOut names the sources that “latest” cannot place in time.
func (s *sheet) leftOut(folios []*dossier.Folio) []run {
	if len(folios) > longestList {
		return s.howMany(s.byLane(folios), false)
	}
	var runs []run
	for i, f := range folios {
		if i > 0 {
			runs = append(runs, run{Text: s.say("list_separator")})
		}
		runs = append(runs, run{Text: f.Code, Href: href(briefingPath(f))})
	}
	return runs
}

func (c *composer) byLane(folios []*dossier.Folio) (in [3][]*dossier.Folio) {
	for _, f := range folios {
		at := c.laneOf(f)
		in[at] = append(in[at], f)
	}
	return in
}

// howMany counts sources, leading to their lanes of the timeline; why says
// what they lack. A dated source can hold a statement that is not.
func (s *sheet) howMany(in [3][]*dossier.Folio, why bool) []run {
	var runs []run
	for _, l := range []struct {
		lane     int
		to, lack string
	}{
		{laneDated, sourcesPath, ""},
		{laneNoYear, timelinePath + "#no-year", s.say("no_year")},
		{laneUndated, timelinePath + "#undated", s.say("no_date")},
	} {
		n := len(in[l.lane])
		if n == 0 {
			continue
		}
		if runs != nil {
			runs = append(runs, run{Text: s.say("list_separator")})
		}
		runs = append(runs, run{Text: s.count("n_sources", n), Href: "/" + l.to})
		if why {
			runs = append(runs, run{Text: " (" + l.lack + ")", Class: "dim"})
		}
	}
	return runs
}
