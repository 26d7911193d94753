package page

import "dossier/generator/dossier"

// saidBy is the statements of one speaker in one line: who, and where.
type saidBy struct {
	Who run
	At  []ref
}

// longestCodes is how many statements without a day are listed one by one.
const longestCodes = 12

// daySaid fills in what was said on a day, and what was published on it without
// a day of its own. Of much that has no day only the number is said: it is no
// news of that day.
func (s *sheet) daySaid(day *dayView, all []*dossier.Said) {
	var on, dayless []*dossier.Said
	for _, q := range all {
		if q.WhenBy == "published" || q.When == "" {
			dayless = append(dayless, q)
		} else {
			on = append(on, q)
		}
	}
	if len(dayless) <= longestCodes {
		day.Said, day.Spoken = s.saidBy(all)
		return
	}
	day.Said, _ = s.saidBy(on)
	day.SpokenIn = s.saidIn(dayless)
}

// saidIn counts statements by the source whose briefing prints them, leading
// there.
func (s *sheet) saidIn(all []*dossier.Said) []link {
	var folios []*dossier.Folio
	n := map[*dossier.Folio]int{}
	for _, q := range all {
		if n[q.From]++; n[q.From] == 1 {
			folios = append(folios, q.From)
		}
	}
	links := make([]link, len(folios))
	for i, f := range folios {
		links[i] = link{Text: s.say("code_statements", "code", f.Code, "statements", s.count("n_statements", n[f])), Href: href(briefingPath(f))}
		for _, part := range f.Briefing.Sections {
			if id := grammarKey(&part); part.Kind == dossier.WhoSaid && id != "" {
				links[i].Href = href(briefingPath(f)) + "#" + id
			}
		}
	}
	return links
}

// saidBy gathers statements by speaker, in the order in which speakers come;
// those placed only by when they were published stand apart, and so does what
// is a speaker's, or of this day, by inference.
func (s *sheet) saidBy(all []*dossier.Said) (said, published []saidBy) {
	places := map[bool]map[run]int{true: {}, false: {}}
	for _, q := range all {
		var row statement
		s.speaker(&row, s.stands(q.Cite, q.From), q)
		who, on := s.certain(row.Speaker, q), q.WhenBy != "published"
		list := &published
		if on {
			list = &said
		}
		i, known := places[on][who]
		if !known || row.Unnamed {
			i = len(*list)
			places[on][who] = i
			*list = append(*list, saidBy{Who: who})
		}
		(*list)[i].At = append(append((*list)[i].At, s.ref(q.Cite)), s.also(q.From, q.Also)...)
	}
	return said, published
}

// certain is a speaker with what is only inferred: that it is them, or the day.
func (s *sheet) certain(who run, q *dossier.Said) run {
	switch {
	case q.Found == dossier.FoundInferred:
		who.Text = s.say("speaks", "who", who.Text, "how", s.say("found_inferred"))
	case s.leans(q):
		who.Text = s.say("speaks", "who", who.Text, "how", s.say("basis_inferred"))
	}
	return who
}
