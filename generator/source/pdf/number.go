package pdf

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

var figures = regexp.MustCompile(`\p{Nd}+`)

// roman is a page number in Roman figures.
var roman = regexp.MustCompile(`^[\s\p{Pd}·|]*[ivxlcIVXLC]{1,7}[\s\p{Pd}·|]*$`)

// counting reports whether rows of figures go up with the pages.
func counting(rows []row, near []int) bool {
	agree := map[int]int{}
	most := 0
	for _, i := range near {
		if roman.MatchString(rows[i].text) {
			agree[-1<<30]++
			most = max(most, agree[-1<<30])
			continue
		}
		for _, f := range figures.FindAllString(rows[i].text, 4) {
			if n, err := strconv.Atoi(f); err == nil {
				agree[n-rows[i].page]++
				most = max(most, agree[n-rows[i].page])
			}
		}
	}
	return most >= 2 && 2*most >= len(near)
}

// pageNumbers finds the outermost rows that hold the number of their page:
// figures alone, as on a first page, or at either end of a head that changes
// with the chapter. Figures that agree on two pages prove how pages are
// numbered; alone they may be the page's own.
func pageNumbers(rows []row, repeated []bool) {
	seen := map[int]map[int]bool{}
	for _, r := range rows {
		for _, n := range r.numbers() {
			if seen[n-r.page] == nil {
				seen[n-r.page] = map[int]bool{}
			}
			seen[n-r.page][r.page] = true
		}
	}
	for i, r := range rows {
		for _, n := range r.numbers() {
			proven := len(seen[n-r.page]) > 1
			if proven && r.apart || strings.Trim(r.key, " |·-–—") == "#" && (proven || n == r.page+1) {
				repeated[i] = true
			}
		}
	}
}

// numbers are the figures at either end of a short row at the edge of a page.
func (r row) numbers() []int {
	words := strings.FieldsFunc(r.text, func(c rune) bool { return unicode.IsSpace(c) || unicode.Is(unicode.Pd, c) || c == '|' })
	if !r.edge || len(words) == 0 || len(words) > 14 {
		return nil
	}
	var out []int
	for _, w := range []string{words[0], words[len(words)-1]} {
		if n, err := strconv.Atoi(w); err == nil {
			out = append(out, n)
		}
	}
	return out
}
