package site

import (
	"encoding/xml"
	"net/url"
	"strings"
)

// forRobots makes robots.txt and sitemap.xml, which need to know where the
// site stands; without an address there are none. The sitemap states no dates:
// a page has none but its sources'.
func forRobots(in Input) map[string][]byte {
	base, err := url.Parse(in.BaseURL)
	if err != nil || base.Host == "" {
		return nil
	}
	base = base.JoinPath("/")
	var b strings.Builder
	b.WriteString(xml.Header + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	for _, p := range in.Pages {
		if p.Path == notFound {
			continue
		}
		at := strings.TrimSuffix(p.Path, "index.html")
		if at != "" && !strings.HasSuffix(at, "/") {
			at = p.Path
		}
		b.WriteString("<url><loc>")
		xml.EscapeText(&b, []byte(base.ResolveReference(&url.URL{Path: at}).String()))
		b.WriteString("</loc></url>\n")
	}
	b.WriteString("</urlset>\n")
	robots := "User-agent: *\nAllow: /\nSitemap: " + base.JoinPath("sitemap.xml").String() + "\n"
	return map[string][]byte{"robots.txt": []byte(robots), "sitemap.xml": []byte(b.String())}
}
