package site

import (
	"bytes"
	"fmt"
	"html/template"
	"strconv"
	"strings"
)

// place is where in its HTML a template writes. It follows the plain HTML that
// layouts are written in: text, tags, attributes in double quotes. Elsewhere
// it does not know its way, and Hugo does.
type place struct {
	state state
	attr  string // in a value: the attribute's name
	part  part   // in the value of a link
	name  string // in a tag: the name so far of what may be an attribute
}

type state byte

const (
	inText state = iota
	inTag
	inValue
)

// part is how far the value of a link has come.
type part byte

const (
	atStart part = iota
	inPath
	inFragment
)

// plainAttrs are the attributes whose values are text, to us and to Go's
// html/template alike.
var plainAttrs = map[string]bool{
	"class": true, "id": true, "lang": true, "dir": true, "title": true, "datetime": true, "colspan": true,
	"scope": true, "data-l": true, "aria-label": true, "aria-hidden": true, "aria-current": true, "viewbox": true, "role": true,
}

// read goes on over a piece of a template's own text.
func (p *place) read(s string) error {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; p.state {
		case inText:
			if c != '<' {
				continue
			}
			if i+1 == len(s) || !isLetter(s[i+1]) && s[i+1] != '/' {
				return unknown{"a sign that is no tag"}
			}
			name := tagName(s[i:])
			if rawNames[name] {
				return unknown{"the element " + name}
			}
			i += len(name)
			p.state, p.name = inTag, ""
		case inTag:
			p.tag(c)
			if c == '\'' || p.name == "=" || strings.HasPrefix(p.name, "=") && c != '"' {
				return unknown{"a value without quotes"}
			}
		case inValue:
			switch {
			case c == '"':
				*p = place{state: inTag}
			case c == '#' || c == '?':
				p.part = inFragment
			case p.part == atStart:
				p.part = inPath
			}
		}
	}
	if p.state == inTag && strings.Trim(p.name, " \n/") != "" {
		return unknown{"an attribute's name that goes on"}
	}
	p.name = ""
	return nil
}

// tag goes on inside a tag.
func (p *place) tag(c byte) {
	switch {
	case c == '>':
		*p = place{}
	case c == '"':
		*p = place{state: inValue, attr: strings.ToLower(strings.Trim(strings.TrimSuffix(p.name, "="), " \n/"))}
	case blank(c):
		p.name = ""
	default:
		p.name += string(c)
	}
}

// escaper writes values as they must be written at a place, just as Go's
// html/template does there.
func (p *place) escaper() (func(*cast, any) error, error) {
	switch {
	case p.state == inText:
		return writeText, nil
	case p.state == inValue && plainAttrs[p.attr]:
		return writeAttr, nil
	case p.state != inValue || p.attr != "href":
		return nil, unknown{"a value inside a tag"}
	case p.part == atStart:
		p.part = inPath
		return writeLink(wholeLink), nil
	case p.part == inFragment:
		return writeLink(fragmentLink), nil
	}
	return nil, unknown{"a value inside a link"}
}

func writeText(c *cast, v any) error {
	if html, ok := v.(template.HTML); ok {
		c.out = append(c.out, html...)
		return nil
	}
	return writeAttr(c, v)
}

func writeAttr(c *cast, v any) error {
	s, err := shownAs(v)
	c.out = append(c.out, inHTML.Replace(s)...)
	return err
}

// inHTML escapes as html/template does.
var inHTML = strings.NewReplacer("\x00", "\uFFFD", `"`, "&#34;", "&", "&amp;", "'", "&#39;", "+", "&#43;", "<", "&lt;", ">", "&gt;")

// Links with nothing in them but letters, digits and a few signs are written
// as they are; others are html/template's own to judge.
var (
	wholeLink    = template.Must(template.New("").Parse(`<a href="{{ . }}">`))
	fragmentLink = template.Must(template.New("").Parse(`<a href="#{{ . }}">`))
)

func writeLink(full *template.Template) func(*cast, any) error {
	return func(c *cast, v any) error {
		s, err := shownAs(v)
		if err != nil {
			return err
		}
		file, fragment, plain := plainLink(s)
		if full == fragmentLink {
			_, _, plain = plainLink("/" + s)
			plain = plain && !strings.ContainsAny(s, "/#")
		}
		if plain && (file != "" || fragment != "" || full == fragmentLink) {
			c.out = append(c.out, s...)
			return nil
		}
		var b bytes.Buffer
		if err := full.Execute(&b, s); err != nil {
			return err
		}
		written := strings.TrimSuffix(b.String(), `">`)
		_, written, _ = strings.Cut(written, `"`)
		if full == fragmentLink {
			written = written[1:]
		}
		c.out = append(c.out, written...)
		return nil
	}
}

// shownAs is a value's text.
func shownAs(v any) (string, error) {
	switch v := v.(type) {
	case nil:
		return "", nil
	case string:
		return v, nil
	case int:
		return strconv.Itoa(v), nil
	case int64:
		return strconv.FormatInt(v, 10), nil
	case bool, float64:
		return fmt.Sprint(v), nil
	}
	return "", unknown{fmt.Sprintf("a %T as text", v)}
}
