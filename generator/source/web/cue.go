package web

import "strings"

// cue is what a line's first words promise that is no reporting, though it may
// stand in the middle of it.
type cue int16

const (
	cueNone cue = iota
	cueRelated
	cueOffer
	cueAd
	cueByline
	cueCredit
	cueDate
	cueShare
	cueLegal
	cueTopics
	cuePerson
)

// cuePhrases are those first words, of one to four.
var cuePhrases = [...]string{
	cueRelated: "read more|read next|read also|read on|see also|see more|see related|watch|watch this|watch now|listen|related|related stories|related articles|related content|more stories|more news|also read|also see|also on|dont miss|don t miss|recommended|up next|next|trending|trending now|most read|most popular|popular|editors picks|editor s picks|further reading|in case you missed|explore|check out|view gallery|view all|view more|top stories|latest|latest news|must read|you may also|you might also|you may like|more on this|suggested",
	cueOffer:   "sign up|signup|subscribe|join our|join the|join us|get our|get the|follow us|follow our|support our|donate|register|log in|login|download the|download our|newsletter|newsletters|become a|want more|try it|try our|our newsletter|already a subscriber|already have an account|enter your email|email address|your email|click here|get unlimited|start your|this site is protected|by signing up|by subscribing|thank you for|thanks for",
	cueAd:      "advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|sponsored by|promoted|promoted content|paid content|paid post|scroll to continue|story continues|article continues|continue reading|loading|skip|skip ad|skip advertisement|skip to|content continues|video player is loading",
	cueByline:  "by|written by|posted by|story by|reported by|words by|author|authors|reporter|edited by|reviewed by|additional reporting|reporting by|medically reviewed|fact checked",
	cueCredit:  "photo|photos|photograph|photo by|image|image by|image credit|picture|credit|courtesy|courtesy of|getty|video|video by|illustration|source|sources|graphic|screenshot|gallery|file photo|caption|image caption|image source|photo credit|photo illustration",
	cueDate:    "published|updated|posted|last updated|first published|created|posted on|published on|date|min read|minute read|originally published",
	cueShare:   "share|share this|tweet|email|e mail|print|save|comment|comments|facebook|twitter|copy link|like|likes|reply|leave a comment|leave a reply|show comments|view comments|join the conversation|follow|follow me|add a comment|bookmark|listen to this article|0",
	cueLegal:   "copyright|all rights reserved|this article was|this article is|this article originally|this article has|this article contains|this article may|this article first|this story was|this story is|this story originally|this story has|this post was|this post originally|this post may|disclaimer|disclosure|editor s note|editors note|correction|note|terms of|privacy|privacy policy|we may earn|we may receive|we independently|when you purchase|when you buy|if you buy|if you purchase|prices are|the information contained|opinions expressed|the views expressed|material from",
	cueTopics:  "filed under|tags|tagged|topics|topic|categories|category|more on|more from|more about|in this article|in this story|in this guide|contents|table of contents|about the author|about the writer|contact|contact us|about us|jump to|key takeaways|explore more|posted in|keywords",
}

var cueOfPhrase = func() map[string]cue {
	m := map[string]cue{}
	for c, phrases := range cuePhrases {
		for _, p := range strings.Split(phrases, "|") {
			m[p] = cue(c)
		}
	}
	return m
}()

// cueOf is the cue of a line's key; the longest phrase counts.
func cueOf(key string) int16 {
	end, best := 0, cueNone
	for range 4 {
		n := strings.IndexByte(key[end:], ' ')
		if n < 0 {
			end = len(key)
		} else {
			end += n
		}
		if c, ok := cueOfPhrase[key[:end]]; ok {
			best = c
		}
		if n < 0 {
			break
		}
		end++
	}
	return int16(best)
}

// withins are words in a line that tell as much, wherever they stand.
var withins = []string{
	"Getty Images", "/AP", "Shutterstock", "Reuters)", "AFP", "@", "©", "http", "All rights reserved", "newsletter", "affiliate",
	"is a reporter", "is a staff", "is a senior", "is a freelance", "is a writer", "is an editor", "is the author", "editor at", "covers", "can be reached", "contributed to this", "mail him", "mail her", "ollow him", "ollow her",
	"App Store", "min read", "commission", "Subscribe", "subscription", "cookies",
}

func cueWithin(text string) int16 {
	text = text[:min(len(text), 300)]
	for i, w := range withins {
		if strings.Contains(text, w) {
			switch {
			case i < 5:
				return 1
			case i < 8:
				return 2
			case i < 11:
				return 3
			case i < 26:
				return 4
			}
			return 5
		}
	}
	return 0
}
