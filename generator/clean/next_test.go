package clean

import (
	"fmt"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// Below a whole head (headline, author and day) another article begins: it is
// set aside and told of. An author or a day alone, as stands between the parts
// of one article, sets nothing aside.
func TestNextArticle(t *testing.T) {
	numbered := func(n int, sentence string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, sentence+"\n", i+2)
		}
		return b.String()
	}
	first := "Harbour stays open\nBy Ada Verne\nJuly 16, 2016\n" +
		numbered(9, "The harbour stayed open on day %d after the dock workers and the port authority agreed on a plan for the night shifts.")
	second := numbered(5, "A storm that crossed the islands overnight left %d villages without power, the civil guard said on Wednesday morning.")
	for _, c := range []struct {
		head  string
		aside bool
	}{
		{"Storm leaves islands without power\nBy Tim Rook\nJuly 20, 2016\n", true},
		{"Storm leaves islands without power\nJuly 20, 2016\nBy Tim Rook\n", true},
		{"Storm leaves islands without power\n", false},
		{"Storm leaves islands without power\nJuly 20, 2016\n", false},
	} {
		s := textSource("a.txt", first+c.head+second)
		a, problems := Clean(s)
		last := s.Slice(a.Passages[len(a.Passages)-1].Span)
		if got := !strings.HasPrefix(last, "A storm"); got != c.aside || got != (len(problems) == 1) {
			t.Errorf("%q: the last passage is %q, told: %v", c.head, last, problems)
		}
		if !c.aside {
			continue
		}
		if p := problems[0]; p.Line != 13 || !strings.Contains(p.Message, "another article begins here") {
			t.Errorf("%+v", p)
		}
		if at := a.SetAside[len(a.SetAside)-1]; at.Reason != dossier.ReasonRelated {
			t.Errorf("set aside as %q", at.Reason)
		}
	}
}
