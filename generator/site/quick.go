package site

import (
	"path"
	"regexp"
	"strings"
	"text/template/parse"
)

// quicken gives the files of a design in which the layouts call moulds where
// there is one for a partial, and the moulds. Everything stays on its line.
func (d *design) quicken() (map[string][]byte, *foundry) {
	y := &foundry{design: d, moulds: map[string]*mould{}}
	names := map[string]bool{}
	for file := range d.files {
		if _, name, ok := strings.Cut(file, "/layouts/_partials/"); ok {
			names[name] = true
		}
	}
	for _, name := range sortedKeys(names) {
		y.partial(name)
	}
	for _, file := range sortedKeys(d.files) {
		y.mainOf(file)
	}
	y.settle()
	files := make(map[string][]byte, len(d.files))
	for name, text := range d.files {
		if files[name] = text; strings.Contains(name, "/layouts/") && path.Ext(name) == ".html" {
			if files[name] = y.recall(text); y.moulds[name] != nil {
				files[name] = recallMain(name, text)
			}
		}
	}
	for name := range y.moulds {
		if y.moulds[name] != nil && !mentioned(files, name) { // Hugo need not read it
			delete(files, siteDir+"/layouts/_partials/"+name)
			delete(files, themeDir+"/layouts/_partials/"+name)
		}
	}
	return files, y
}

// mentioned reports whether a layout calls a partial in a way that Hugo has to
// see to, or might: by a name that it makes up.
func mentioned(files map[string][]byte, name string) bool {
	for file, text := range files {
		if !strings.Contains(file, "/layouts/") || strings.HasSuffix(file, "/_partials/"+name) {
			continue
		}
		for _, call := range anyPartial.FindAllSubmatch(text, -1) {
			if called := string(call[1]); called == "" || called == name {
				return true
			}
		}
	}
	return false
}

// anyPartial finds calls of partials, with their names if these are plain.
var anyPartial = regexp.MustCompile(`\b(?:partial|partialCached|partials\.\w+|templates\.\w+)\b *(?:"([^"]+)")?`)

// mainOf makes a mould of the main part of a layout, under the name of its
// file, if there is nothing besides but what it defines.
func (y *foundry) mainOf(file string) {
	_, name, _ := strings.Cut(file, "/layouts/")
	if name == "" || strings.Contains(name, "/") || path.Ext(name) != ".html" {
		return
	}
	set := definitions(y.design.files[file])
	if set["main"] == nil {
		return
	}
	m := &mould{calls: map[*mould]bool{}}
	c := &caster{foundry: y, calls: m.calls}
	steps, err := c.list(set["main"].Root)
	if err == nil && c.place.state == inText {
		m.steps, m.slots = steps, c.slots
		y.moulds[file] = m
	} else {
		y.moulds[file] = nil
	}
}

// definitions are what a layout defines, if it does nothing else.
func definitions(text []byte) map[string]*parse.Tree {
	tree := parse.New("")
	tree.Mode = parse.SkipFuncCheck
	set := map[string]*parse.Tree{}
	if _, err := tree.Parse(string(text), "", "", set); err != nil || strings.TrimSpace(tree.Root.String()) != "" {
		return nil
	}
	return set
}

// recallMain is a layout whose main part is a call of its mould.
func recallMain(file string, text []byte) []byte {
	var b strings.Builder
	set := definitions(text)
	for _, name := range sortedKeys(set) {
		body := set[name].Root.String()
		if name == "main" {
			body = "{{ site.Params." + mouldsParam + ".Page " + quoted(file) + " .Title .Layout .Params }}"
		}
		b.WriteString("{{ define " + quoted(name) + " }}" + body + "{{ end }}")
	}
	return []byte(b.String())
}

var callOfPartial = regexp.MustCompile(`(\{\{-? *)partial( +"([^"]+)" +[^} ])`)

// recall makes a layout call moulds.
func (y *foundry) recall(text []byte) []byte {
	return callOfPartial.ReplaceAllFunc(text, func(call []byte) []byte {
		parts := callOfPartial.FindSubmatch(call)
		if y.moulds[string(parts[3])] == nil {
			return call
		}
		return []byte(string(parts[1]) + "site.Params." + mouldsParam + ".Fill" + string(parts[2]))
	})
}

// layoutFile is a file of layouts: the dossier's own or else the program's.
func (d *design) layoutFile(name string) []byte {
	if own, ok := d.files[siteDir+"/layouts/"+name]; ok {
		return own
	}
	return d.files[themeDir+"/layouts/"+name]
}
