package clean

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The words that keep a stretch of text from being an outlet's name.
var (
	// sectionWords name a part of a site, not the site.
	sectionWords = wordSet(`news latest breaking home homepage world national international local
		regional nation us usa uk u s k europe asia africa politics political policy elections election
		sport sports football soccer business economy markets money finance technology tech science
		health wellness environment climate education culture arts art entertainment celebrity music
		film films movies tv television books food drink travel lifestyle life style fashion beauty
		opinion opinions editorial editorials comment commentary analysis features feature blog blogs
		video videos photos pictures gallery podcast podcasts weather crime law courts obituaries
		reviews review guides guide tips stories story articles article archive archives search menu
		login about contact resources magazine and the of in top live updates more all general other
		topics topic section category categories tag tags edition infographic infographics district city`)
	// hedgeWords say on whose word a headline rests: “Minister to resign – report”.
	hedgeWords = wordSet(`report reports reported reportedly source sources study studies survey surveys poll
		polls police officials official ministry minister prosecutors prosecutor court courts expert experts
		analyst analysts witness witnesses lawyer lawyers media paper papers document documents watchdog
		monitor monitors group aide aides says say said claims claim alleged allegedly un army military
		government state scientists researchers leak leaks memo letter agency agencies insider insiders exclusive`)
	// platforms are where programs run, not who publishes.
	platforms = wordSet(`ios android iphone ipad apple google windows mac macos app apps mobile phone tablet
		smartphone kindle huawei amazon free official news our the this store play`)
	// legalForms end the names of companies and are no part of an outlet's.
	legalForms = wordSet(`inc incorporated llc l.l.c lp l.p llp pllc ltd limited corp corporation co company
		companies plc gmbh ag sa s.a bv b.v nv n.v pte pty srl s.r.l spa s.p.a private oy ab as newspaper newspapers`)
	// companyWords are in the names of those who own outlets.
	companyWords = wordSet(`media group groupe holding holdings ventures enterprises enterprise communications
		publishing publications publishers partners brands interactive regents trustees fellows productions
		entertainment studios systems technologies solutions services industries international association
		policy privacy terms rights right reserved trademark trademarks copyright menu notice
		us usa uk pictures universal compliance guidelines infringement powered theme themes subsidiary product affiliates family board network networks ip content digital conferences`)
	// partWords count the parts of one article.
	partWords = wordSet(`part page chapter vol volume episode season week day no number issue step`)
)

var yearLike = regexp.MustCompile(`\b(1[89]|20)\d\d\b|\d[/.:-]\d|\d{3,}`)

// longestName is the most bytes and the most words of an outlet's name.
const longestName, mostNameWords = 44, 6

// outletLike reports whether a text reads like an outlet's name: short, its
// words capitalised, neither a date, a section of a site, a hedge, a list nor
// a part of an article. It may still be none: it is not a look-up.
func outletLike(text string) bool {
	words := strings.Fields(text)
	if len(words) == 0 || len(words) > mostNameWords || len(text) > longestName || utf8.RuneCountInString(text) < 2 {
		return false
	}
	if strings.ContainsAny(text, ",;:?\"“”|<>@()[]{}*#/\\=") || yearLike.MatchString(text) || strings.HasSuffix(text, "...") {
		return false
	}
	return capitalised(words) && !allIn(text, sectionWords) && !allIn(text, hedgeWords) && !partOfArticle(words)
}

// capitalised reports whether a name's words begin with capitals or digits,
// small words between aside; a name may be a site's address or be in a script
// without capitals.
func capitalised(words []string) bool {
	if siteName.MatchString(strings.ToLower(words[0])) && len(words) == 1 {
		return true
	}
	small := 0
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLower(r) {
			continue
		}
		if small++; i == 0 && !strings.ContainsFunc(w[1:], unicode.IsUpper) || i == len(words)-1 && small*2 > len(words) {
			return false
		}
	}
	return small*2 <= len(words) && strings.ContainsFunc(words[0]+words[len(words)-1], unicode.IsLetter)
}

// allIn reports whether every word of a text is in a set.
func allIn(text string, set map[string]bool) bool {
	for _, w := range foldWords(text, 2*mostNameWords) {
		if !set[w] && !numeric(w) {
			return false
		}
	}
	return true
}

// partOfArticle reports whether a number counts parts: “Part 2”.
func partOfArticle(words []string) bool {
	for i, w := range words[:len(words)-1] {
		if partWords[strings.ToLower(w)] && numeric(words[i+1]) {
			return true
		}
	}
	return false
}

// withoutLegalForm takes the forms of companies off the end of a name.
func withoutLegalForm(name string) string {
	for {
		name = strings.TrimRight(name, " ,.\u00a0")
		i := strings.LastIndexAny(name, " ,\u00a0")
		if i < 0 || !legalForms[strings.ToLower(strings.Trim(name[i:], " ,.\u00a0"))] {
			return name
		}
		name = name[:i]
	}
}

// holderLike reports whether the holder of a copyright, less its legal form,
// can be the outlet: a company that owns outlets is none.
func holderLike(name string) bool {
	if !outletLike(name) {
		return false
	}
	for _, w := range foldWords(name, 2*mostNameWords) {
		if companyWords[w] {
			return false
		}
	}
	return true
}
