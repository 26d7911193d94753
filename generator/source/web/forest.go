package web

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// A forest tells reporting from the rest of a page: decision trees over the
// traits of a line, each the correction of those before it. (Friedman, “Greedy
// Function Approximation: A Gradient Boosting Machine”, 2001.)
type forest [][]branch

// branch asks whether a trait is at most a number: if so the next branch is the
// next in the tree, else that at right. At the end it adds its value, in
// thousandths of the logarithm of the odds.
type branch struct {
	trait int // -1 at the end
	most  int16
	right int
	value int
}

//go:embed forest.txt
var forestText string

// grown is the forest that comes with the program.
var grown = sync.OnceValue(func() forest {
	f, err := readForest(forestText)
	if err != nil {
		panic("forest.txt: " + err.Error()) // a test reads it
	}
	return f
})

// readForest reads a forest: a tree a line, each branch before what lies
// below it, first where the answer is yes.
func readForest(text string) (forest, error) {
	var f forest
	for row := range strings.Lines(text) {
		row = strings.TrimSpace(row)
		if row == "" || row[0] == '#' {
			continue
		}
		var tree []branch
		rest, err := readBranch(strings.Fields(row), &tree)
		if err != nil {
			return nil, err
		}
		if len(rest) > 0 {
			return nil, fmt.Errorf("%q stands behind a tree", rest[0])
		}
		f = append(f, tree)
	}
	return f, nil
}

func readBranch(words []string, tree *[]branch) ([]string, error) {
	if len(words) == 0 {
		return nil, fmt.Errorf("a tree ends too soon")
	}
	me := len(*tree)
	if v, err := strconv.Atoi(words[0]); err == nil {
		*tree = append(*tree, branch{trait: -1, value: v})
		return words[1:], nil
	}
	name, most, _ := strings.Cut(words[0], "<=")
	trait := slices.Index(traitNames, name)
	n, err := strconv.ParseInt(most, 10, 16)
	if trait < 0 || err != nil {
		return nil, fmt.Errorf("%q is no question", words[0])
	}
	*tree = append(*tree, branch{trait: trait, most: int16(n)})
	rest, err := readBranch(words[1:], tree)
	if err != nil {
		return nil, err
	}
	(*tree)[me].right = len(*tree)
	return readBranch(rest, tree)
}

// odds is what a forest gives a line: above zero it is rather reporting.
func (f forest) odds(t *traits) int {
	sum := 0
	for _, tree := range f {
		k := 0
		for tree[k].trait >= 0 {
			if t[tree[k].trait] <= tree[k].most {
				k++
			} else {
				k = tree[k].right
			}
		}
		sum += tree[k].value
	}
	return sum
}
