package web

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// family is what a class, an id or a role calls a part of a page. Names are
// made up by who makes the page, but everybody makes them of the same words.
type family uint8

const (
	famCaption family = iota
	famRelated
	famAd
	famShare
	famComment
	famLogin
	famAuthor
	famDate
	famTags
	famDeck
	famTitle
	famBody
	famChrome
	famLegal
	famMedia
	famPull
	famContents
	famProduct
	famEmbed
	famModal
	families
)

// familyNames name the families in the file of the weights.
var familyNames = [families]string{
	"caption", "related", "ad", "share", "comment", "login", "author", "date", "tags", "deck", "title", "body",
	"chrome", "legal", "media", "pull", "contents", "product", "embed", "modal",
}

// familyWords are the words of names. One of five letters or more also counts
// within a longer one (“relatedposts”).
var familyWords = [families]string{
	famCaption:  "caption captions figcaption credit credits photocredit photographer legend",
	famRelated:  "related recirc recirculation recommend recommended recommendation recommendations trending popular mostread mostpopular morefrom readmore readnext upnext teaser teasers outbrain taboola suggested latest promo promos spotlight seealso furtherreading nextarticle morestories yarpp zergnet headlines",
	famAd:       "ad ads advert advertisement advertising adslot adunit sponsor sponsored sponsors dfp banner promoted gpt commercial leaderboard partner partners",
	famShare:    "share sharing shares social addthis sharethis sharedaddy facebook twitter whatsapp linkedin pinterest reddit follow",
	famComment:  "comment comments commenting commentlist disqus respond replies discussion livefyre coral viafoura hyvor conversation usercomment comment-list",
	famLogin:    "newsletter newsletters signup subscribe subscriber subscription subscriptions optin mailchimp paywall login signin register registration regwall membership donate donation",
	famAuthor:   "author authors byline bylines bio contributor contributors writer reporter creator vcard",
	famDate:     "date dates time timestamp published publish pubdate updated dateline datetime lastupdated",
	famTags:     "tag tags topic topics category categories keyword keywords breadcrumb breadcrumbs kicker eyebrow rubric overline cat-links taxonomy",
	famDeck:     "dek deck subtitle standfirst subheadline subheading subhed subhead summary excerpt description abstract intro lede strapline",
	famTitle:    "title headline hed heading headlines",
	famBody:     "body articlebody content article entry story post text paragraph copy richtext prose",
	famChrome:   "nav navbar navigation menu footer header sidebar rail widget widgets toolbar masthead topbar drawer search subnav pagination pager skip logo utility sticky alert",
	famLegal:    "cookie cookies consent gdpr legal copyright disclaimer disclosure terms privacy affiliate onetrust colophon",
	famMedia:    "video videos player gallery slideshow carousel slide slides image images photo photos figure media audio podcast lightbox thumbnail thumb picture jwplayer brightcove",
	famPull:     "pullquote pull callout infobox factbox inset box highlight highlights keypoints takeaways sidebar-box aside",
	famContents: "toc contents tableofcontents anchors jumplinks jump",
	famProduct:  "product products price prices buy shop shopping cart deal deals offer rating ratings review retailer coupon",
	famEmbed:    "embed embeds embedded tweet instagram iframe oembed tiktok youtube",
	famModal:    "modal popup overlay tooltip dialog hidden visuallyhidden screenreader sronly offscreen noprint toast",
}

// wordFamilies finds the families of a word of a name.
var wordFamilies = func() map[string]uint32 {
	m := map[string]uint32{}
	for f, words := range familyWords {
		for _, w := range strings.Fields(words) {
			m[w] |= 1 << f
		}
	}
	return m
}()

// stems are the words that count within longer ones.
var stems = func() []string {
	var list []string
	for _, words := range familyWords {
		for _, w := range strings.Fields(words) {
			if len(w) >= 5 {
				list = append(list, w)
			}
		}
	}
	return list
}()

// namer tells the families of elements; what it has seen it knows.
type namer map[string]uint32

// of is the families that an element's class, id and the like name.
func (m namer) of(n *html.Node) uint32 {
	var set uint32
	for _, a := range n.Attr {
		if namesParts[a.Key] {
			set |= m.name(a.Val)
		}
	}
	return set
}

// namesParts are the attributes in which people name the parts of their pages.
var namesParts = wordSet(`class id itemprop role rel aria-label data-testid data-component data-module data-type`)

// longestName bounds a name that is looked at.
const longestName = 400

func (m namer) name(name string) uint32 {
	name = name[:min(len(name), longestName)]
	set, known := m[name]
	if !known {
		for _, w := range nameWords(name) {
			set |= m.word(w)
		}
		m[name] = set
	}
	return set
}

func (m namer) word(w string) uint32 {
	if set, ok := wordFamilies[w]; ok {
		return set
	}
	key := "\x00" + w
	set, known := m[key]
	if !known && len(w) > 5 {
		for _, s := range stems {
			if len(s) < len(w) && strings.Contains(w, s) {
				set |= wordFamilies[s]
			}
		}
		m[key] = set
	}
	return set
}

// nameWords are the words of a name: “c-articleHeader__Title2” has four.
func nameWords(name string) []string {
	var words []string
	start, lower := -1, false
	cut := func(end int) {
		if start >= 0 {
			words = append(words, strings.ToLower(name[start:end]))
		}
		start = -1
	}
	for i, c := range name {
		switch {
		case !unicode.IsLetter(c):
			cut(i)
		case start < 0:
			start = i
		case unicode.IsUpper(c) && lower:
			cut(i)
			start = i
		}
		lower = unicode.IsLower(c)
	}
	cut(len(name))
	return words
}
