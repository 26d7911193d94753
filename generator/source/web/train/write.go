package main

import (
	"fmt"
	"io"
	"strings"

	"dossier/generator/source/web"
)

const heading = `# The forest that tells reporting from the rest of a saved page, line by line.
# Grown by: go run ./generator/source/web/train FOLDER
# from the HTML pages of the development collection (set aed: news), articles annotated.
# A tree a line: each question before what lies below it, first where the answer is yes;
# numbers are thousandths of the logarithm of the odds that a line is reporting.
`

// write writes a forest in the form that the reader of pages reads.
func write(out io.Writer, forest []*node) error {
	var b strings.Builder
	b.WriteString(heading)
	for _, tree := range forest {
		b.WriteString(strings.Join(tree.words(nil), " ") + "\n")
	}
	_, err := io.WriteString(out, b.String())
	return err
}

func (n *node) words(before []string) []string {
	if n.trait < 0 {
		return append(before, fmt.Sprint(n.answer))
	}
	before = append(before, fmt.Sprintf("%s<=%d", web.TraitNames()[n.trait], n.most))
	return n.no.words(n.yes.words(before))
}
