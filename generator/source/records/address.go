package records

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"dossier/generator/transcript"
)

// address is the first web address of a field; what is none is a problem.
func (r *reader) address(line int, value string) string {
	several := strings.Count(value, "://") > 1
	for _, a := range strings.FieldsFunc(value, func(c rune) bool { return c == ' ' || c == ';' && several }) {
		if transcript.WebAddress(a) {
			return a
		}
	}
	if value != "" {
		r.object(line, fmt.Sprintf("%s is not a web address, and is left out", quoted(value)), "begin it with https://")
	}
	return ""
}

var (
	// copies are the addresses of copies that hold the original's: caches of AMP
	// pages and archives of the web.
	copies = regexp.MustCompile(`^https?://(?:(?:www\.)?google\.[a-z.]{2,6}/amp/(s/)?|[a-z0-9-]+\.cdn\.ampproject\.org/[a-z]/(s/)?|web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/)(.+)$`)
	// faces are the first labels of a site's other faces.
	faces = regexp.MustCompile(`^(?:(?:www\d?|m|mobile|amp|edition)\.)+`)
	// ampPath is how the AMP form of a page is told in its path.
	ampPath = regexp.MustCompile(`^/amp/|/amp(?:\.html)?$|\.amp(?:\.html)?$`)
	// frontPage is the file that stands for a folder.
	frontPage = regexp.MustCompile(`/(?:index|default)\.(?:html?|php|aspx?)$`)
	// tracking are parameters that say where a reader came from.
	tracking = regexp.MustCompile(`(?i)^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_hs.*|mkt_tok|at_(?:medium|campaign|custom\d|link.*)|cmpid?|cmp|ns_.*|wt\.mc_id|smid|smtyp|ocid|ref|ref_src|ref_url|referrer|source|feature|share|sh|s?cid|partner|amp|outputtype|_ga|guccounter|guce_.*|ftag|xtor|spm|via|rss|src)$`)
)

// addressKey is an address as it is looked up: without scheme, the site's other
// faces, what tells a reader's way, and the place on the page. It is empty for
// the front page of a site, which is no article's.
func addressKey(address string) string {
	for range 3 {
		m := copies.FindStringSubmatch(address)
		if m == nil {
			break
		}
		if address = m[3]; !strings.Contains(address, "://") {
			address = "https://" + address
		}
	}
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || len(address) > 4096 {
		return ""
	}
	host := faces.ReplaceAllString(strings.ToLower(u.Hostname()), "")
	if p := u.Port(); p != "" && p != "80" && p != "443" {
		host += ":" + p
	}
	way := ampPath.ReplaceAllStringFunc(u.Path, func(m string) string {
		if strings.HasPrefix(m, "/amp/") {
			return "/"
		}
		if strings.HasSuffix(m, ".html") && strings.HasPrefix(m, ".") {
			return ".html"
		}
		return ""
	})
	way = strings.TrimRight(frontPage.ReplaceAllString(way, ""), "/")
	query := telling(u.RawQuery)
	if way == "" && query == "" {
		return ""
	}
	return host + way + "?" + query
}

// telling are the parameters of a query that tell one page from another, in order.
func telling(query string) string {
	var kept []string
	for _, p := range strings.Split(query, "&") {
		if name, _, _ := strings.Cut(p, "="); name != "" && !tracking.MatchString(name) {
			kept = append(kept, p)
		}
	}
	slices.Sort(kept)
	return strings.Join(kept, "&")
}

// hostOf is the site of an address, without its other faces.
func hostOf(address string) string {
	host, _, _ := strings.Cut(addressKey(address), "/")
	host, _, _ = strings.Cut(host, "?")
	return host
}

// doi is a DOI: the prefix of its registrant and a suffix (ISO 26324).
var doi = regexp.MustCompile(`(?i)\b10\.\d{4,9}/[-._;()/:<>a-z0-9]+`)

// doiIn is the first DOI that a text names, in small letters, without the mark
// of a sentence behind it.
func doiIn(text string) string {
	if !strings.Contains(text, "10.") {
		return ""
	}
	found := strings.TrimRight(doi.FindString(text), ".,;:>")
	if strings.Count(found, "(") < strings.Count(found, ")") {
		found = strings.TrimRight(found, ").,;")
	}
	return strings.ToLower(found)
}
