package web

import "strings"

// Bounds of what making a tree may take.
const (
	mostOpen  = 64            // elements that are opened again in every block until they are closed
	mostRoots = 20            // <html> and <body>, whose attributes are merged
	mostMoved = 4_000_000_000 // bytes that are copied where text joins text
	deepest   = 200           // levels; what reads trees calls itself once a level
)

// hazardous reports whether making a page's tree would take more than its size
// warrants: the rules by which browsers mend pages open elements again, merge
// the attributes of roots, and join text to the text before it wherever a tag
// between them counts for nothing, each time from the beginning.
func hazardous(text string) bool {
	s := scan{open: map[string]int{}, alike: map[string]int{}}
	for rest := text; ; {
		at := strings.IndexByte(rest, '<')
		if at < 0 || at == len(rest)-1 {
			break
		}
		if s.inRow && strings.TrimSpace(rest[:at]) != "" {
			s.lost++
		}
		rest = rest[at+1:]
		end := rest[0] == '/'
		if end {
			rest = rest[1:]
		}
		name := tagName(rest)
		if name == "" {
			continue
		}
		rest = rest[len(name):]
		tag, _, _ := strings.Cut(rest[:min(len(rest), 300)], ">")
		s.tag(strings.ToLower(name), tag, end)
		if s.reopened > mostOpen || s.roots > mostRoots {
			return true
		}
		if !end && (strings.EqualFold(name, "script") || strings.EqualFold(name, "style")) {
			rest = behind(rest, "</"+name)
		} else if at := strings.IndexByte(rest, '>'); at >= 0 {
			rest = rest[at+1:]
		}
	}
	return s.lost > 0 && int64(s.lost) > mostMoved/int64(len(text))
}

// scan counts, over a page's tags, what a tree is dear for.
type scan struct {
	open     map[string]int
	alike    map[string]int // of reopened, those with the same attributes
	reopened int            // elements that are open and would be opened again
	roots    int            // <html> and <body>
	lost     int            // tags that count for nothing, text that stands between rows
	inRow    bool           // behind a tag after which a table holds no text
}

func (s *scan) tag(name, attrs string, end bool) {
	s.inRow = s.open["table"] > 0 && (rowTags[name] || end && (name == "td" || name == "th"))
	switch {
	case end && s.open[name] == 0:
		s.lost++
		return
	case end:
		s.open[name]--
		if reopening[name] && s.reopened > 0 {
			s.reopened--
			clear(s.alike)
		}
		return
	case name == "html" || name == "body":
		s.roots++
	case name == "head" || name == "frame" || s.open["table"] == 0 && (rowTags[name] || name == "td" || name == "th") && name != "table":
		s.lost++
	default:
		s.open[name]++
	}
	if !reopening[name] {
		return
	}
	// Of elements with the same attributes three are kept.
	if s.alike[name+attrs]++; s.alike[name+attrs] <= 3 {
		s.reopened++
	}
}

// rowTags are the elements of a table that hold no text themselves.
var rowTags = map[string]bool{"table": true, "tbody": true, "thead": true, "tfoot": true, "tr": true, "colgroup": true, "col": true}

// reopening are the formatting elements. (HTML, “The stack of open elements”;
// links and <nobr> end the one before.)
var reopening = map[string]bool{
	"b": true, "big": true, "code": true, "em": true, "font": true, "i": true, "s": true, "small": true,
	"strike": true, "strong": true, "tt": true, "u": true,
}

// tagName is the name that a tag begins with.
func tagName(text string) string {
	n := 0
	for n < len(text) && n < 40 && (text[n] >= 'a' && text[n] <= 'z' || text[n] >= 'A' && text[n] <= 'Z' || n > 0 && (text[n] >= '0' && text[n] <= '9' || text[n] == '-')) {
		n++
	}
	return text[:n]
}

// behind is what follows an end tag, letters of either case; nothing without
// one.
func behind(text, tag string) string {
	for at := 0; ; {
		next := strings.Index(text[at:], "</")
		if next < 0 {
			return ""
		}
		at += next
		if len(text)-at >= len(tag) && strings.EqualFold(text[at:at+len(tag)], tag) {
			return text[at:]
		}
		at += 2
	}
}
