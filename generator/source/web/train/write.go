package main

import (
	"bufio"
	"fmt"
	"io"

	"dossier/generator/source/web"
)

const heading = `# The forest that tells reporting from the rest of a saved page, line by line.
# Grown by: go run ./generator/source/web/train FOLDER
# from the HTML pages of the development collection (set aed: news), articles annotated.
# A tree a line: each question before what lies below it, first where the answer is yes;
# numbers are thousandths of the logarithm of the odds that a line is reporting.
`

// write writes a forest in the form that the reader of pages reads.
func write(out io.Writer, forest []*node) {
	w := bufio.NewWriter(out)
	defer w.Flush()
	w.WriteString(heading)
	for _, tree := range forest {
		tree.write(w)
		w.WriteString("\n")
	}
}

func (n *node) write(w *bufio.Writer) {
	if n.trait < 0 {
		fmt.Fprintf(w, "%d ", n.answer)
		return
	}
	fmt.Fprintf(w, "%s<=%d ", web.TraitNames()[n.trait], n.most)
	n.yes.write(w)
	n.no.write(w)
}
