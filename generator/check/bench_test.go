package check

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// BenchmarkSite checks pages of 400 ids and 200 links, half of them to ids of
// other pages.
func BenchmarkSite(b *testing.B) {
	for _, n := range []int{100, 2000} {
		files := fstest.MapFS{}
		for i := range n {
			var page strings.Builder
			for k := range 200 {
				fmt.Fprintf(&page, "<p id=\"L%d\"><span id=\"w%d\">Words of line %d</span> <a href=\"../s/%d.html#L%d\">[%d]</a>\n", k, k, k, (i+k)%n, k, k)
			}
			files[fmt.Sprintf("s/%d.html", i)] = &fstest.MapFile{Data: []byte(page.String())}
		}
		b.Run(fmt.Sprint(n, "_pages"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if got := Site(files); len(got) > 0 {
					b.Fatal(got[0])
				}
			}
		})
	}
}
