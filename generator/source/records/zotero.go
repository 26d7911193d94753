package records

import (
	"encoding/json"
	"strings"
)

// zotero reports whether an item is Zotero's own, as its API and the JSON of
// Better BibTeX write it, rather than CSL.
func (o object) zotero() bool {
	if o.text("itemType") != "" {
		return o.text("title") != "" || o["creators"] != nil || o["attachments"] != nil
	}
	var data object
	return o["data"] != nil && json.Unmarshal(o["data"], &data) == nil && data.text("itemType") != ""
}

// zoteroTypes are the types of Zotero that go by what they appeared in.
var zoteroTypes = map[string]string{
	"newspaperArticle": "article-newspaper", "magazineArticle": "article-magazine", "journalArticle": "article-journal",
	"webpage": "webpage", "blogPost": "post-weblog", "forumPost": "post", "radioBroadcast": "broadcast",
	"tvBroadcast": "broadcast", "podcast": "broadcast", "bookSection": "chapter", "encyclopediaArticle": "entry",
	"dictionaryEntry": "entry", "conferencePaper": "paper-conference", "preprint": "article",
}

// asCSL gives an item of Zotero the keys of CSL; nil for a note or attachment,
// which is no work.
func (o object) asCSL() object {
	if o["data"] != nil {
		_ = json.Unmarshal(o["data"], &o)
	}
	kind := o.text("itemType")
	if kind == "note" || kind == "attachment" || kind == "annotation" {
		return nil
	}
	out := object{"title": o["title"], "URL": o["url"], "language": o["language"], "section": o["section"], "DOI": o["DOI"], "note": o["extra"]}
	out.say("type", "document")
	if t := zoteroTypes[kind]; t != "" {
		out.say("type", t)
	}
	out.say("container-title", o.firstOf("publicationTitle", "websiteTitle", "blogTitle", "forumTitle", "programTitle", "bookTitle", "encyclopediaTitle", "dictionaryTitle", "proceedingsTitle", "network"))
	out.say("publisher", o.firstOf("institution", "publisher", "university"))
	out.say("issued", o.text("date"))
	out.say("accessed", o.text("accessDate"))
	out["author"] = o.creators()
	out.say("file", o.attached())
	return out
}

func (o object) say(key, value string) {
	if value != "" {
		o[key], _ = json.Marshal(value)
	}
}

func (o object) firstOf(names ...string) string {
	for _, name := range names {
		if s := o.text(name); s != "" {
			return s
		}
	}
	return ""
}

// creators are the authors among an item's creators, as names of CSL.
func (o object) creators() json.RawMessage {
	var list []struct{ CreatorType, FirstName, LastName, Name string }
	if json.Unmarshal(o["creators"], &list) != nil {
		return nil
	}
	var people []person
	for _, c := range list {
		if c.CreatorType == "author" {
			people = append(people, person{Literal: c.Name, Family: c.LastName, Given: c.FirstName})
		}
	}
	raw, _ := json.Marshal(people)
	return raw
}

// attached are the files of an item, written as JabRef writes them.
func (o object) attached() string {
	var list []struct{ Path, LocalPath, Filename string }
	if json.Unmarshal(o["attachments"], &list) != nil {
		return ""
	}
	var files []string
	escape := strings.NewReplacer(`\`, `\\`, ":", `\:`, ";", `\;`)
	for _, a := range list {
		for _, p := range []string{a.Path, a.LocalPath, a.Filename} {
			if p != "" {
				files = append(files, ":"+escape.Replace(strings.TrimPrefix(p, "attachments:"))+":")
				break
			}
		}
	}
	return strings.Join(files, ";")
}
