package clean

import (
	"fmt"
	"os"
	"testing"
)

func TestShow(t *testing.T) {
	f := os.Getenv("SHOW")
	if f == "" {
		t.Skip()
	}
	raw, err := os.ReadFile(f)
	if err != nil {
		t.Fatal(err)
	}
	s := textSource("x.txt", string(raw))
	a, ps := Clean(s)
	fmt.Printf("title %q\ndeck %q\noutlet %+v\nagency %+v\nbyline %+v\ndateline %+v\nlang %s published %+v\n%v\n", a.Title.Text, a.Deck.Text, a.Outlet, a.Agency, a.Byline, a.Dateline, a.Language, a.Published, ps)
	i := 0
	cl := func(x string) string {
		if len(x) > 110 {
			return x[:110] + "…"
		}
		return x
	}
	for _, p := range a.Passages {
		for i < len(a.SetAside) && a.SetAside[i].Span.Start < p.Span.Start {
			fmt.Printf("%4d      [%s] %s\n", s.Line(a.SetAside[i].Span.Start), a.SetAside[i].Reason, cl(s.Slice(a.SetAside[i].Span)))
			i++
		}
		fmt.Printf("%4d %s▌ %s\n", s.Line(p.Span.Start), p.Role, cl(s.Slice(p.Span)))
	}
	for ; i < len(a.SetAside); i++ {
		fmt.Printf("%4d      [%s] %s\n", s.Line(a.SetAside[i].Span.Start), a.SetAside[i].Reason, cl(s.Slice(a.SetAside[i].Span)))
	}
}
