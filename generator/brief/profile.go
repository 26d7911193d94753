package brief

import (
	"errors"
	"fmt"
	"strings"

	"dossier/generator/dossier"
)

// A profile is a bullet of who is who: a name, then what it is, its side, its
// role and its other names.
//
//	- **John Kerry** — person; United States; “US Secretary of State”; also “Kerry” [L14](…)

var (
	errNoName = errors.New("it does not open with a name in bold and a dash")
	errNoKind = errors.New("no kind (person, organization, place or unnamed) follows its name")
)

// In a side, quotation marks would look like a role's; in a role or a name,
// like the end of it. They are written as entities there.
const marks = "“”„«»\""

func (p places) writeProfile(x *dossier.ActorEntry) (string, error) {
	if x.Name == "" {
		return "", errNoWords
	}
	if err := errors.Join(checkRef(x.Ref), checkWord("kind of actor", x.Kind, actors)); err != nil {
		return "", err
	}
	fields := []string{string(x.Kind)}
	if x.Side != "" {
		fields = append(fields, escape(x.Side, ";"+marks))
	}
	if x.Role != "" {
		fields = append(fields, "“"+escape(x.Role, ";")+"”")
	}
	if len(x.Aliases) > 0 {
		fields = append(fields, aliasWord+writeAliases(x.Aliases))
	}
	return fmt.Sprintf("- **%s** %s %s %s", escape(x.Name, ""), dash, strings.Join(fields, "; "), p.writeRef(x.Ref)), nil
}

func writeAliases(names []string) string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = "“" + escape(n, ";,"+marks) + "”"
	}
	return strings.Join(out, ", ")
}

func (p places) readProfile(runs []run) (*dossier.ActorEntry, error) {
	runs, ref, err := p.takeRef(runs)
	if err != nil {
		return nil, err
	}
	if len(runs) < 2 || runs[0].kind != bold {
		return nil, errNoName
	}
	x := &dossier.ActorEntry{Name: decode(trim(runs[0].raw)), Ref: ref}
	raw, ok := plainWords(runs[1:])
	if !ok {
		return nil, errLinks
	}
	raw, ok = takeDash(raw)
	if !ok || x.Name == "" {
		return nil, errNoName
	}
	fields := split(raw, ";")
	if x.Kind, ok = oneOf(trim(fields[0]), actors); !ok {
		return nil, errNoKind
	}
	return x, readTraits(x, fields[1:])
}

// readTraits reads the fields after an actor's kind, each known by its form.
func readTraits(x *dossier.ActorEntry, fields []string) error {
	for _, field := range fields {
		field = trim(field)
		role, _, _, marked := quoted(field)
		names, aliases := aliasesIn(field)
		switch {
		case aliases && x.Aliases == nil:
			x.Aliases = names
		case marked && x.Role == "":
			x.Role = decode(role)
		case !marked && !aliases && x.Side == "" && field != "":
			x.Side = decode(field)
		default:
			return fmt.Errorf("“%s” is not understood", decode(field))
		}
	}
	return nil
}

// aliasesIn reads “also “A”, “B””; a side that begins with "also" has no marks.
func aliasesIn(field string) ([]string, bool) {
	list, ok := strings.CutPrefix(field, aliasWord)
	if !ok {
		return nil, false
	}
	var names []string
	for _, part := range split(list, ",") {
		name, _, _, ok := quoted(trim(part))
		if !ok {
			return nil, false
		}
		names = append(names, decode(name))
	}
	return names, true
}
