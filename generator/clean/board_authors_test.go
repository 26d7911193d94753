package clean

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// authorTally counts bylines against those that a collection's people wrote
// down, by last names: the whole set right, none found, some other set found;
// and where they wrote none, those found all the same.
type authorTally struct {
	signed, right, missing, wrong int
	unsigned, invented            int
}

func (y *authorTally) add(t *testing.T, p page, a *dossier.Article) {
	var names []string
	for _, b := range a.Byline {
		names = append(names, b.Value)
	}
	got, want := lastNames(names), lastNames(authorBreak.Split(p.Authors, -1))
	verdict := "right"
	switch {
	case p.Authors == "":
		y.unsigned++
		if len(got) > 0 {
			y.invented++
			verdict = "invented"
		}
	case slices.Equal(got, want):
		y.signed++
		y.right++
	case len(got) == 0:
		y.signed++
		y.missing++
		verdict = "missing"
	default:
		y.signed++
		y.wrong++
		verdict = "wrong"
	}
	if verdict != "right" && os.Getenv("DOSSIER_EVAL_META") != "" {
		t.Logf("%s authors %s %q, want %q", p.ID, verdict, names, p.Authors)
	}
}

func (y authorTally) String() string {
	part := func(n, of int) float64 { return float64(n) / float64(max(of, 1)) }
	return fmt.Sprintf("right %.3f missing %.3f wrong %.3f of %d, invented %.3f of %d", part(y.right, y.signed),
		part(y.missing, y.signed), part(y.wrong, y.signed), y.signed, part(y.invented, y.unsigned), y.unsigned)
}

var (
	authorBreak = regexp.MustCompile(`\s*(?:[,;|]| and | & )\s*`)
	degree      = regexp.MustCompile(`^(?:\p{Lu}{2,}|(?:[A-Z]\p{L}?\.)+|[A-Z]h\.?D\.?|Jr\.?|Sr\.?|by|and)®?$`)
)

// lastNames are the last words of names, each once, in order of the alphabet;
// degrees are no names.
func lastNames(names []string) []string {
	var last []string
	for _, n := range names {
		words := strings.Fields(n)
		for len(words) > 1 && degree.MatchString(words[len(words)-1]) && words[0] != strings.ToUpper(words[0]) {
			words = words[:len(words)-1]
		}
		if fold := foldWords(strings.Join(words, " "), 12); len(fold) > 0 && !(len(words) == 1 && degree.MatchString(words[0])) {
			last = append(last, fold[len(fold)-1])
		}
	}
	slices.Sort(last)
	return slices.Compact(last)
}
