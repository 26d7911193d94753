package assemble

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"dossier/generator/dossier"
)

// destination is where a link of Markdown may lead, in a line or by a
// definition. What only looks like a link does no harm.
var destination = regexp.MustCompile(`(?m)\]\(\s*<?([^)>\s]+)|^ {0,3}\[[^\]]+\]:\s*<?([^>\s]+)`)

// links notes the sources and briefings that a person's words link to: where
// such a link leads, and whether it does, depends on them.
func (x *binder) links() {
	for i := range x.Briefing.Sections {
		for _, item := range x.Briefing.Sections[i].Items {
			if !item.Human && (item.Point != nil || item.Statement != nil || item.Entry != nil || item.Profile != nil) {
				continue
			}
			for _, m := range destination.FindAllStringSubmatch(item.Raw, -1) {
				x.link(m[1] + m[2])
			}
		}
	}
}

func (x *binder) link(to string) {
	u, err := url.Parse(to)
	if err != nil || u.Scheme != "" || u.Host != "" || u.Path == "" {
		return
	}
	file := path.Join(briefingsDir, path.Dir(x.Briefing.File), u.Path)
	if strings.HasPrefix(u.Path, "/") {
		file = path.Join("content", u.Path)
	}
	own := path.Join(briefingsDir, x.Briefing.File)
	if strings.HasPrefix(file, sourcesDir+"/") || strings.HasPrefix(file, briefingsDir+"/") && file != own {
		x.card.Links = append(x.card.Links, file)
	}
}

// The folders of a dossier, as links name them.
const (
	sourcesDir   = "content/sources"
	briefingsDir = "content/briefings"
)

// linked are the folios that a card's links lead to.
func (j *joiner) linked(c *Card) []*dossier.Folio {
	var folios []*dossier.Folio
	for _, file := range c.Links {
		if f := j.paths[file]; f != nil {
			folios = append(folios, f)
		}
	}
	return folios
}
