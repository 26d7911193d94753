package dossier

import "fmt"

// Problem is something a careful reader would object to, or that a person
// should know. Stages return problems; only the command line prints them.
type Problem struct {
	File    string // slash path from the dossier's root, "content/…"; empty when about the whole
	Line    int    // line in File, from 1; 0 when the whole file is meant
	Span    Span   // bytes in a source's Text; empty when not about a place in a source
	Message string // lower case, no full stop
	Hint    string // what to do next; may be empty
	Grave   bool   // the dossier is wrong until this is mended
}

// String is "file:line: message", the form editors can jump to.
func (p Problem) String() string {
	switch {
	case p.File == "":
		return p.Message
	case p.Line == 0:
		return fmt.Sprintf("%s: %s", p.File, p.Message)
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
}
