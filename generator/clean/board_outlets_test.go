package clean

import (
	"fmt"
	"net/url"
	"os"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// outletTally counts outlets that agree with the address of their page, and
// those that do not; an outlet may well be right and not agree.
type outletTally struct{ pages, agree, differ, inferredAgree, inferredDiffer int }

func (y *outletTally) add(t *testing.T, p page, a *dossier.Article) {
	at, err := url.Parse(p.URL)
	if err != nil || at.Host == "" {
		return
	}
	y.pages++
	if a.Outlet.Value == "" {
		return
	}
	ok := agrees(a.Outlet.Value, at.Host)
	switch {
	case ok && a.Outlet.Basis != "":
		y.inferredAgree++
	case ok:
		y.agree++
	case a.Outlet.Basis != "":
		y.inferredDiffer++
	default:
		y.differ++
	}
	if !ok && os.Getenv("DOSSIER_EVAL_META") != "" {
		t.Logf("%s outlet differs %q (%s) %s", p.ID, a.Outlet.Value, a.Outlet.Basis, at.Host)
	}
}

// agrees reports whether a name, or its initials, and a host's own label are
// one in the other.
func agrees(name, host string) bool {
	labels := strings.Split(strings.TrimPrefix(host, "www."), ".")
	fold := foldWords(name, 12)
	if len(fold) > 1 && fold[0] == "the" {
		fold = fold[1:]
	}
	initials := ""
	for _, w := range fold {
		initials += w[:1]
	}
	squashed := strings.Join(fold, "")
	for _, label := range labels[:max(1, len(labels)-1)] {
		label = strings.ReplaceAll(label, "-", "")
		if len(label) > 1 && (strings.Contains(label, squashed) || strings.Contains(squashed, label) || initials == label || "t"+initials == label) {
			return true
		}
	}
	return false
}

func (y outletTally) String() string {
	return fmt.Sprintf("stated agree %d differ %d, inferred agree %d differ %d of %d", y.agree, y.differ, y.inferredAgree, y.inferredDiffer, y.pages)
}
