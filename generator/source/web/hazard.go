package web

// hazardous reports whether making a page's tree would take more than its size
// warrants.
func hazardous(text string) bool { return false }
