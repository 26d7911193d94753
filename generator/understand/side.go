package understand

import "strings"

// placeKind says how a name stands to a country.
type placeKind uint8

const (
	placeNone    placeKind = iota
	placeCountry           // “Russia”
	placePeople            // “Russian”, “Russians”
	placeCapital           // “Moscow”: also speaks for its country
	placeSeat              // “Kremlin”: an institution of the country
	placeOther             // a city or region that speaks for no one
)

// placeName is one name in the table of places.
type placeName struct {
	kind placeKind
	side string // the country; empty for other places
	name string // the name as places are called: “Russia” for “Russians”, “Moscow” for “Moscow”
}

func (p placeName) country() bool { return p.kind == placeCountry }

// sideTable finds the countries' names in running text.
type sideTable struct {
	names   map[string]placeName // by the words joined with one space
	longest map[string]int       // by first word: how many words its longest name has
}

// readSides reads the tables of countries and of other places.
func readSides(countries, places string) *sideTable {
	t := &sideTable{names: map[string]placeName{}, longest: map[string]int{}}
	kinds := []placeKind{placeCountry, placeCountry, placePeople, placeCapital, placeSeat}
	for line := range strings.Lines(countries) {
		fields := strings.Split(line, "|")
		country := strings.TrimSpace(fields[0])
		for i, field := range fields {
			for _, name := range phrasesIn(field) {
				t.add(name, placeName{kind: kinds[min(i, 4)], side: country, name: placeCalled(kinds[min(i, 4)], country, name)})
			}
		}
	}
	other := listed(places)
	for _, kind := range []string{"regions", "states", "cities"} {
		for _, name := range other[kind] {
			t.add(name, placeName{kind: placeOther, name: name})
		}
	}
	return t
}

// placeCalled is the name an entry's place goes by: a people is its country's.
func placeCalled(kind placeKind, country, name string) string {
	if kind == placeCountry || kind == placePeople {
		return country
	}
	return name
}

func (t *sideTable) add(name string, p placeName) {
	words := strings.Fields(strings.NewReplacer("’", "'").Replace(name))
	key := strings.Join(words, " ")
	if _, known := t.names[key]; known {
		return
	}
	t.names[key] = p
	t.longest[words[0]] = max(t.longest[words[0]], len(words))
}

// at finds the longest name that begins at token i and how many tokens it
// takes; 0 when there is none. “Syria-backed” and “U.S.-led” count as their
// first part.
func (t *sideTable) at(tokens []token, i int) (placeName, int) {
	first := sideWord(tokens[i].text)
	most := t.longest[first]
	for n := min(most, len(tokens)-i); n > 0; n-- {
		key := first
		for k := 1; k < n && key != ""; k++ {
			if tokens[i+k].kind != tokenWord {
				key = ""
				break
			}
			key += " " + sideWord(tokens[i+k].text)
		}
		if p, ok := t.names[key]; ok && key != "" {
			return p, n
		}
	}
	if head, _, ok := strings.Cut(first, "-"); ok {
		if p, ok := t.names[head]; ok {
			p.kind = placePeople // “Moscow-backed” is used as an adjective
			return p, 1
		}
	}
	return placeName{}, 0
}

// sideWord is a word as the table spells it.
func sideWord(w string) string { return strings.ReplaceAll(w, "’", "'") }

// of is the first side that tokens name; empty when none does.
func (t *sideTable) of(tokens []token) string {
	for i := 0; i < len(tokens); {
		p, n := t.at(tokens, i)
		if n > 0 && p.side != "" {
			return p.side
		}
		i += max(n, 1)
	}
	return ""
}
