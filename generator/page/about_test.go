package page

import (
	"strings"
	"testing"
)

// The method's example is a reference that this dossier prints; without any,
// none is made up.
func TestMethodShowsAReferenceOfThisDossier(t *testing.T) {
	text := func(data map[string]any) string {
		var b strings.Builder
		visit("", data["chapters"], func(_, value string) { b.WriteString(value + "\n") })
		return b.String()
	}
	if got := text(composed(t, dam())[methodPath].Data); !strings.Contains(got, "The code at its end, such as [001:5], names") {
		t.Errorf("%.400s", got)
	}
	if got := text(composed(t, furnished(0, "en"))[methodPath].Data); !strings.Contains(got, "The code at its end names") {
		t.Errorf("%.400s", got)
	}
}

// Where the site's address is not known, nothing on the page for missing pages
// leads anywhere; where it is known, the page is like all others.
func TestNotFoundLeadsNowhereOrRight(t *testing.T) {
	d := dam()
	bare := composed(t, d)[notFoundPath]
	if all := hrefs(bare); len(all) > 0 {
		t.Errorf("it leads to %v", all)
	}
	d.BaseURL = "https://example.org/dams/"
	full := composed(t, d)[notFoundPath]
	if len(hrefs(full)) < 8 || full.Data["text"] == bare.Data["text"] {
		t.Errorf("it leads to %v: %v", hrefs(full), full.Data["text"])
	}
}
