package dossier

import "fmt"

// Anchor is the fragment, without "#", that marks a stretch of words on a
// source's page. It is stable as long as the source's bytes are.
func Anchor(s Span) string { return fmt.Sprintf("w%d-%d", s.Start, s.End) }

// LineAnchor is the fragment of a line on a source's page, as on code hosts.
func LineAnchor(n int) string { return fmt.Sprintf("L%d", n) }
