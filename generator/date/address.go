package date

import (
	"regexp"
	"strconv"
	"strings"
)

// The ways in which addresses hold the day of an article: /2016/07/16/,
// /2016/jul/16/, /2016-07-16-, /20160716/.
var inPath = []*regexp.Regexp{
	regexp.MustCompile(`/((?:19|20)\d\d)/(\d\d?|[a-z]{3,9})/(\d\d?)(?:[/_-]|$)`),
	regexp.MustCompile(`[/_-]((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[/_.-]|$)`),
	regexp.MustCompile(`[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?:[/_.-]|$)`),
}

// InAddress is the day that the address of an article holds, as EDTF; empty when
// it holds none or several. That it is the day of publication is the custom of
// sites, not what the page says.
func InAddress(address string) string {
	if i := strings.IndexAny(address, "?#"); i >= 0 {
		address = address[:i]
	}
	if len(address) > 2048 {
		return ""
	}
	found := ""
	for _, form := range inPath {
		m := form.FindStringSubmatch(strings.ToLower(address))
		if m == nil {
			continue
		}
		month, err := strconv.Atoi(m[2])
		if err != nil {
			name := tongues()["en"].months[m[2]]
			month = name.month
		}
		y, _ := strconv.Atoi(m[1])
		d, _ := strconv.Atoi(m[3])
		day, ok := realDay(y, month, d)
		if !ok || found != "" && found != day.String() {
			return ""
		}
		found = day.String()
	}
	return found
}
