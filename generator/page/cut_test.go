package page

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"dossier/generator/dossier"
)

// inShort says parts with their pieces: "2015(2015-01[0 1] 2015-02[2])".
func inShort(parts []*part) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p.id)
		if p.parts != nil {
			b.WriteString("(" + inShort(p.parts) + ")")
			continue
		}
		for j, one := range p.pieces {
			fmt.Fprintf(&b, "%c%d", "[ "[min(j, 1)], one.n)
		}
		b.WriteByte(']')
	}
	return b.String()
}

func piecesOf(rows int, dates ...string) []piece {
	all := make([]piece, len(dates))
	for i, d := range dates {
		all[i] = piece{at: stampOf(d), rows: rows, count: 1, ends: uint32(i), n: i}
	}
	return all
}

// What is cut by year, by month, into stretches; what has no year or no date
// comes after; a first stretch keeps its address, what begins alike is
// numbered.
func TestCut(t *testing.T) {
	for _, tt := range []struct {
		proves string
		pieces []piece
		want   string
	}{
		{"a year that fits is one part", piecesOf(1, "2015", "2015-03", "2015-12-24", "2016"), "2015[0 1 2] 2016[3]"},
		{"a long year is cut by month and season", piecesOf(1, "2015", "2015-03", "2015-03-05", "2015-22"), "2015(2015-00[0] 2015-03[1 2] 2015-22[3])"},
		{
			"a long month by stretches", piecesOf(2, "2015-03-02", "2015-03-05", "2015-03-05", "2015-03-05", "2015-03-09"),
			"2015(2015-03(2015-03-01[0] 2015-03-05[1] 2015-03-05-2[2] 2015-03-05-3[3] 2015-03-09[4]))",
		},
		{"undated by numbers", piecesOf(2, "XXXX-05", "", "soon", ""), "no-year[0] undated(undated-1[1] undated-2[2] undated-3[3])"},
		{"what spans time stands at its beginning", piecesOf(1, "201X", "[2012-03-04..2013-01-01]", "2014/..", "../2015-02"), "2010[0] 2012[1] 2014[2] 2015[3]"},
		{"one piece that is too much stays whole", piecesOf(9, "2015-03-02"), "2015(2015-03[0])"},
	} {
		if got := inShort(cut(tt.pieces, 3)); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.proves, got, tt.want)
		}
	}
}

// Of two lists that differ in one piece most runs are the same; none holds too
// much, and every piece is in one, in its order.
func TestOnePieceMoreMovesFewRuns(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	moved := 0
	const lists, rows = 200, 50
	for range lists {
		var all []piece
		for i := range 300 {
			all = append(all, piece{rows: 1 + r.IntN(12), ends: endsAfter(fmt.Sprint("source", r.IntN(1e6))), n: i})
		}
		runs := stretches(all, rows)
		known, n := map[string]bool{}, 0
		for _, run := range runs {
			held := 0
			for _, one := range run {
				if one.n != n {
					t.Fatalf("piece %d stands where %d should", one.n, n)
				}
				held, n = held+one.rows, n+1
			}
			if held > rows {
				t.Fatalf("a run of %d rows", held)
			}
			known[fmt.Sprint(run)] = true
		}
		if n != len(all) {
			t.Fatalf("%d of %d pieces", n, len(all))
		}
		at := r.IntN(len(all))
		more := append(append(append([]piece{}, all[:at]...), piece{rows: 5, ends: r.Uint32(), n: -1}), all[at:]...)
		for _, run := range stretches(more, rows) {
			if !known[fmt.Sprint(run)] {
				moved++
			}
		}
	}
	if moved > 5*lists {
		t.Errorf("one piece more moves %.1f runs", float64(moved)/lists)
	}
}

// Whatever a dossier holds, no page has more rows than it may, and of what the
// whole has nothing is missing from the parts.
func TestPartsHoldEverything(t *testing.T) {
	table := words(t)
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 7))
		w := newWorld(r, 12)
		tight := &limits{page: 8, part: 4, list: 3, positions: 3, parties: 2}
		whole := composedWith(t, w.dossier(), Options{Words: table})
		parts := composedWith(t, w.dossier(), Options{Words: table, bounds: tight})
		for path, p := range whole {
			if !strings.HasPrefix(path, "themes/") && !isActor(path) && !strings.HasPrefix(path, "people/p") && path != timelinePath {
				continue
			}
			want, got := map[string]int{}, map[string]int{}
			rowsOn(p, want)
			for at, q := range parts {
				if strings.HasPrefix(at, "more/"+besides(path)+"/") {
					rowsOn(q, got)
				}
			}
			if len(got) == 0 {
				rowsOn(parts[path], got)
			}
			for row, n := range want {
				if path == timelinePath && got[row] < n || path != timelinePath && got[row] != n {
					t.Errorf("seed %d: of %s the parts hold %d times what the whole holds %d times: %s", seed, path, got[row], n, row)
				}
			}
		}
	}
}

// rowsOn counts the rows of a page by their words and place.
func rowsOn(p dossier.Page, rows map[string]int) {
	for _, key := range []string{"said", "named_by", "entries", "others", "points", "sides", "lanes", "in"} {
		countRows(p.Data[key], rows)
	}
}

func countRows(v any, rows map[string]int) {
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			countRows(one, rows)
		}
	case map[string]any:
		if v["words"] != nil || v["lines"] != nil {
			rows[fmt.Sprint(v["words"], v["at"], v["lines"])]++
			return
		}
		for _, key := range []string{"rows", "days", "entries", "published"} {
			countRows(v[key], rows)
		}
		if v["text"] != nil && strings.HasPrefix(fmt.Sprint(v["href"]), "/briefings/") {
			rows[fmt.Sprint(v["text"])]++
		}
	}
}
