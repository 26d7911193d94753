package brief

import "strings"

// conflicts objects to the marks that a version control system leaves where
// two edits met. “=======” alone underlines a heading, and bars alone may be a
// table's row; with another mark about they are none of these, but the other
// mark names the place as well.
func (r *reading) conflicts() {
	for i, l := range r.lines {
		if conflictMark(plain(l)) {
			r.problems = nil // whatever else is amiss is so for two versions in one
			r.object(i, true, "two versions of the file met here and were not merged",
				"keep one of the two and delete the marks “<<<<<<<”, “|||||||”, “=======” and “>>>>>>>”")
			return
		}
	}
}

// conflictMark reports whether a line is such a mark: seven of a kind, then
// nothing, or a space and the name of a version.
func conflictMark(line string) bool {
	const length = 7
	if len(line) < length {
		return false
	}
	mark, name := line[:length], line[length:]
	if name != "" && name[0] != ' ' {
		return false
	}
	switch mark {
	case "<<<<<<<", ">>>>>>>":
		return true
	case "|||||||":
		return strings.TrimSpace(name) != "" && !strings.Contains(name, "|")
	}
	return false
}
