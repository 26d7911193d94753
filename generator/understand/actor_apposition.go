package understand

// apposition reads the role after a name: “, an analyst at the institute,”
// or at once, “John Kerry U.S. Secretary of State”.
func (c *cast) apposition(words []token, i int) (role, bool) {
	if i >= len(words) {
		return role{}, false
	}
	comma := words[i].text == ","
	if comma {
		i++
	}
	end := i
	for end < len(words) && end < i+14 && words[end].kind != tokenMark && words[end].sentence == words[i].sentence &&
		words[end].low != "who" && !c.lex.is("date", words[end].low) && (c.lex.cues[words[end].low].class == cueNone || words[end].capital() || c.lex.titles.head(words[end].low)) {
		end++
	}
	if end == i {
		return role{}, false
	}
	if !comma {
		return c.gluedRole(words, i, end)
	}
	if end < len(words) && words[end].kind == tokenMark && words[end].text != "," && words[end].text != "." && words[end].text != ")" && words[end].text != "—" && words[end].text != "–" {
		return role{}, false
	}
	if c.lex.is("det", words[i].low) && words[i].low != "his" && words[i].low != "her" {
		i++
	}
	for h := i; h < end && h < i+8; h++ {
		if r, ok := c.lex.roleAt(words[:end], h); ok && r.first <= i+1 {
			if r.first+1 < end && h+1 < end && (c.lex.given[words[h+1].text] != "") {
				return role{}, false // the role of the name that follows
			}
			for k := h + 1; k+1 < end; k++ {
				if words[k].capital() && c.lex.given[words[k].text] != "" && !words[k-1].capital() && words[k-1].low != "of" && words[k-1].low != "for" && words[k-1].low != "to" && words[k-1].low != "at" {
					return role{}, false // “author and activist Ada Bell”
				}
			}
			for end > h+1 && c.lex.is("joint", words[end-1].low) {
				end--
			}
			if words[end-1].kind == tokenPossessive {
				return role{}, false
			}
			r.first, r.last = i, end-1
			r.side = ""
			if r.office {
				r.side = c.lex.sides.of(words[i:end])
			}
			return r, true
		}
	}
	return role{}, false
}

// gluedRole is a role that follows a name without a comma; it must begin with
// a country, so that the next sentence's words are not taken for one.
func (c *cast) gluedRole(words []token, i, end int) (role, bool) {
	if _, n := c.lex.sides.at(words, i); n == 0 {
		return role{}, false
	}
	for h := i + 1; h < end && h < i+6; h++ {
		if r, ok := c.lex.roleAt(words[:end], h); ok && r.first == i {
			if r.last+1 < end && words[r.last+1].capital() {
				return role{}, false
			}
			return r, true
		}
	}
	return role{}, false
}
