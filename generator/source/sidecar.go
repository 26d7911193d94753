package source

import (
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/language"

	"dossier/generator/date"
	"dossier/generator/dossier"
)

// sidecarKeys are the keys of a sidecar in the order they are documented.
var sidecarKeys = []string{"title", "outlet", "agency", "byline", "dateline", "published", "language", "url"}

// sidecarReader collects what a sidecar says and what is wrong with it.
type sidecarReader struct {
	file     string
	side     dossier.Sidecar
	problems []dossier.Problem
}

// readSidecar reads FILE.yaml. A key it cannot use is a Problem and says
// nothing; a file that is not YAML is a Problem and says nothing at all.
func readSidecar(name string, raw []byte) (dossier.Sidecar, []dossier.Problem) {
	if blank(string(raw)) {
		return dossier.Sidecar{}, nil
	}
	r := &sidecarReader{file: folder + name + ".yaml"}
	var doc yaml.Node
	if err := yaml.Unmarshal(raw, &doc); err != nil {
		line, what := yamlError(err)
		r.object(line, "this is not YAML and was left out: "+what, "")
		return dossier.Sidecar{}, r.problems
	}
	if len(doc.Content) == 0 || doc.Content[0].Tag == "!!null" {
		return dossier.Sidecar{}, nil
	}
	if doc.Content[0].Kind != yaml.MappingNode {
		r.object(doc.Content[0].Line, "a sidecar is a list of “key: value” lines, and this is none", "")
		return dossier.Sidecar{}, r.problems
	}
	r.mapping(doc.Content[0])
	return r.side, r.problems
}

func (r *sidecarReader) object(line int, message, hint string) {
	r.problems = append(r.problems, dossier.Problem{File: r.file, Line: line, Message: message, Hint: hint})
}

func (r *sidecarReader) mapping(m *yaml.Node) {
	seen := map[string]bool{}
	for i := 0; i+1 < len(m.Content); i += 2 {
		key, value := m.Content[i], m.Content[i+1]
		if value.Kind == yaml.AliasNode {
			value = value.Alias
		}
		switch {
		case seen[key.Value]:
			r.object(key.Line, fmt.Sprintf("“%s” is given twice; the first counts", key.Value), "")
		case value.Tag == "!!null": // an empty value says nothing
		default:
			r.set(key, value)
		}
		seen[key.Value] = true
	}
}

func (r *sidecarReader) set(key, value *yaml.Node) {
	switch key.Value {
	case "title":
		r.text(key, value, &r.side.Title)
	case "outlet":
		r.text(key, value, &r.side.Outlet)
	case "agency":
		r.text(key, value, &r.side.Agency)
	case "byline":
		r.list(key, value, &r.side.Byline)
	case "dateline":
		r.text(key, value, &r.side.Dateline)
	case "published":
		r.checked(key, value, &r.side.Published, date.Valid, "is not an EDTF date", "write it as 2016-07-16, 2016-07 or [2015-12-15..2015-12-17]")
	case "language":
		r.checked(key, value, &r.side.Language, validLanguage, "is not a language tag", "write it as en, de or pt-BR")
	case "url":
		r.checked(key, value, &r.side.URL, validURL, "is not a web address", "begin it with https://")
	default:
		r.unknown(key)
	}
}

func (r *sidecarReader) unknown(key *yaml.Node) {
	hint := "the keys are " + strings.Join(sidecarKeys, ", ")
	if near := nearest(key.Value, sidecarKeys); near != "" {
		hint = fmt.Sprintf("did you mean “%s”?", near)
	}
	r.object(key.Line, fmt.Sprintf("unknown key “%s”", key.Value), hint)
}

func (r *sidecarReader) text(key, value *yaml.Node, to *string) {
	if value.Kind != yaml.ScalarNode {
		r.object(value.Line, fmt.Sprintf("“%s” takes one value", key.Value), "")
		return
	}
	*to = oneLine(value.Value)
}

func (r *sidecarReader) checked(key, value *yaml.Node, to *string, valid func(string) bool, wrong, hint string) {
	var v string
	r.text(key, value, &v)
	if v == "" {
		return
	}
	if !valid(v) {
		r.object(value.Line, fmt.Sprintf("“%s” %s, so “%s” is left out", v, wrong, key.Value), hint)
		return
	}
	*to = v
}

// list takes a name or a list of names. A comma in one name is left alone: it
// may be “Martin Luther King, Jr.”.
func (r *sidecarReader) list(key, value *yaml.Node, to *[]string) {
	items := []*yaml.Node{value}
	if value.Kind == yaml.SequenceNode {
		items = value.Content
	}
	for _, item := range items {
		var v string
		if r.text(key, item, &v); v != "" {
			*to = append(*to, v)
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func validLanguage(s string) bool {
	_, err := language.Parse(s)
	return err == nil
}

func validURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

var yamlLine = regexp.MustCompile(`^yaml: line (\d+): (.*)`)

// yamlError takes the line out of a YAML error; 0 when it names none.
func yamlError(err error) (line int, what string) {
	text := oneLine(err.Error())
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1])
		return line, m[2]
	}
	return 0, strings.TrimPrefix(text, "yaml: ")
}
