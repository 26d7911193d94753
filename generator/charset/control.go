package charset

// Controls counts the bytes that no text holds.
func Controls(b []byte) int {
	n := 0
	for _, c := range b {
		if isControl(c) {
			n++
		}
	}
	return n
}

// isControl leaves out what text files do hold: tab, line ends, form feed,
// vertical tab, backspace (overstriking), the DOS end-of-file mark and escape
// (terminal colours).
func isControl(c byte) bool {
	switch c {
	case '\t', '\n', '\r', '\f', '\v', '\b', 0x1a, 0x1b:
		return false
	}
	return c < 0x20 || c == 0x7f
}
