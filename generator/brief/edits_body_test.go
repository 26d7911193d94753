package brief

import (
	"fmt"
	"slices"
	"strings"
)

// bodyEdits are what people do to the body of a briefing. Each reports whether
// there was something to do it to.
var bodyEdits = map[string]func(*desk) bool{
	"a word into an item": func(k *desk) bool {
		i := k.item(nil)
		if i < 0 {
			return false
		}
		s := &k.body[i]
		s.text = strings.Replace(s.text, s.token, s.token+" "+k.word(), 1)
		k.freeze(i, i+1)
		return true
	},
	"another speaker": func(k *desk) bool {
		i := k.item(func(s seg) bool { return strings.Contains(s.text, "**Speaker") })
		if i < 0 {
			return false
		}
		s := &k.body[i]
		at := strings.Index(s.text, "**Speaker")
		w := k.word()
		s.text = s.text[:at] + "**" + w + s.text[at+2:]
		k.items[s.token] = corrected
		k.undos = append(k.undos, undo{s.token, w, s.text})
		k.lines = append(k.lines, strings.Split(s.text, "\n")...)
		return true
	},
	"a standing changed": func(k *desk) bool {
		i := k.item(func(s seg) bool { return strings.Contains(s.text, "(happened;") })
		if i < 0 {
			return false
		}
		s := &k.body[i]
		s.text = strings.Replace(s.text, "(happened;", "(denied;", 1)
		k.items[s.token] = corrected
		k.lines = append(k.lines, strings.Split(s.text, "\n")...)
		return true
	},
	"an item deleted": func(k *desk) bool {
		i := k.item(nil)
		if i < 0 {
			return false
		}
		k.forget(k.body[i])
		k.body = slices.Delete(k.body, i, i+1)
		return true
	},
	"a section deleted": func(k *desk) bool {
		i := k.heading()
		if i < 0 {
			return false
		}
		end := k.end(i)
		for _, s := range k.body[i:end] {
			k.forget(s)
		}
		k.body = slices.Delete(k.body, i, end)
		return true
	},
	"a heading deleted": func(k *desk) bool {
		i := k.heading()
		if i < 0 || k.moved { // what was moved might come home by it
			return false
		}
		end := k.end(i)
		k.forget(k.body[i])
		k.loosen(i+1, end)
		k.body = slices.Delete(k.body, i, i+1)
		return true
	},
	"a heading renamed": func(k *desk) bool {
		i := k.heading()
		if i < 0 {
			return false
		}
		end := k.end(i)
		k.forget(k.body[i])
		s := &k.body[i]
		*s = seg{text: s.text[:headingLevel(s.text)] + " My " + k.word()}
		k.lines = append(k.lines, s.text)
		k.freeze(i+1, end)
		return true
	},
	"items of a section in another order": func(k *desk) bool {
		i := k.item(nil)
		if i < 0 || i+1 >= len(k.body) || k.body[i+1].token == "" {
			return false
		}
		k.body[i], k.body[i+1] = k.body[i+1], k.body[i]
		return true
	},
	"sections in another order": func(k *desk) bool {
		i := k.heading()
		if i < 0 || headingLevel(k.body[i].text) != 2 {
			return false
		}
		j := k.end(i)
		if j >= len(k.body) || headingLevel(k.body[j].text) != 2 {
			return false
		}
		end := k.end(j)
		moved := append(slices.Clone(k.body[j:end]), k.body[i:j]...)
		copy(k.body[i:end], moved)
		return true
	},
	"an item moved to another section": func(k *desk) bool {
		i := k.item(nil)
		if i < 0 || len(k.gone) > 0 {
			return false
		}
		at := k.Intn(len(k.body))
		s := k.body[i]
		if k.sectionAt(at) == k.sectionAt(i) || k.sectionAt(at) == "" {
			return false
		}
		k.loosen(i, i+1)
		k.moved = true
		k.body = slices.Delete(k.body, i, i+1)
		if at > i {
			at--
		}
		k.body = slices.Insert(k.body, at+1, s)
		return true
	},
	"a paragraph": func(k *desk) bool { return k.prose(k.word() + " is a paragraph, <b>bold</b> & [linked](x.md).") },
	"a bullet":    func(k *desk) bool { return k.prose("- " + k.word() + " is a bullet") },
	"a numbered list": func(k *desk) bool {
		return k.prose("1. " + k.word() + "\n2. second")
	},
	"a quotation": func(k *desk) bool { return k.prose("> " + k.word() + "\n> is quoted") },
	"a table":     func(k *desk) bool { return k.prose("| " + k.word() + " | b |\n|---|---|\n| c | d |") },
	"a code block": func(k *desk) bool {
		return k.prose("```\n" + k.word() + "\n\n## Key points\n```")
	},
	"a comment":       func(k *desk) bool { return k.prose("<!-- " + k.word() + " -->") },
	"a small heading": func(k *desk) bool { return k.prose("#### " + k.word()) },
	"a point of one’s own": func(k *desk) bool {
		return k.prose("- " + k.word() + " is a point. [L1](../../sources/a%20b/port.txt#L1)")
	},
	"a section of one’s own at the end": func(k *desk) bool {
		k.insert(len(k.body), "## "+k.word()+"\n\nWith words.\n\n- and a bullet")
		return true
	},
	"a heading across a section": func(k *desk) bool {
		i := k.item(nil)
		if i < 0 || headingLevel(k.body[i-1].text) > 0 {
			return false
		}
		j := i
		for n := 0; j < len(k.body) && n != 1 && n != 2; {
			if j++; j < len(k.body) {
				n = headingLevel(k.body[j].text)
			}
		}
		k.freeze(i, j)
		k.insert(i, "## "+k.word())
		return true
	},
	"a note inside a bullet": func(k *desk) bool {
		i := k.item(func(s seg) bool { return strings.HasPrefix(s.text, "- ") })
		if i < 0 {
			return false
		}
		s := &k.body[i]
		note := "  - " + k.word() + " asks"
		s.text += "\n" + note
		k.items[s.token] = annotated
		k.lines = append(k.lines, note)
		return true
	},
	"a note inside a quotation": func(k *desk) bool {
		i := k.item(func(s seg) bool { return strings.HasPrefix(s.text, "> ") })
		if i < 0 {
			return false
		}
		s := &k.body[i]
		note := "> " + k.word() + " asks"
		s.text += "\n>\n" + note
		k.items[s.token] = annotated
		k.lines = append(k.lines, note)
		return true
	},
	"words right below an item": func(k *desk) bool {
		i := k.item(nil)
		if i < 0 {
			return false
		}
		k.body[i].text += "\n" + k.word() + " right below"
		k.freeze(i, i+1)
		return true
	},
	"an item wrapped": func(k *desk) bool {
		i := k.item(func(s seg) bool { return strings.HasPrefix(s.text, "- ") })
		if i < 0 {
			return false
		}
		s := &k.body[i]
		s.text = strings.Replace(s.text, " "+s.token+" ", "\n  "+s.token+"   ", 1)
		k.items[s.token] = spaced
		return true
	},
	"another bullet": func(k *desk) bool {
		i := k.item(func(s seg) bool { return strings.HasPrefix(s.text, "- ") })
		if i < 0 {
			return false
		}
		k.body[i].text = "*  " + k.body[i].text[2:] + "  "
		k.items[k.body[i].token] = spaced
		return true
	},
	"an item copied": func(k *desk) bool {
		i := k.item(nil)
		if i < 0 {
			return false
		}
		k.items[k.body[i].token] = copied
		k.body = slices.Insert(k.body, i+1, k.body[i])
		return true
	},
	"an unclosed fence": func(k *desk) bool {
		if k.rough || len(k.body) == 0 {
			return false
		}
		at := 1 + k.Intn(len(k.body))
		k.freeze(at, len(k.body))
		k.insert(at, "```\n"+k.word())
		k.rough = true
		return true
	},
	"Windows line ends": func(k *desk) bool {
		return k.dressed(func(s string) string { return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\n", "\r\n") })
	},
	"a byte-order mark": func(k *desk) bool {
		return k.dressed(func(s string) string { return "\ufeff" + strings.TrimPrefix(s, "\ufeff") })
	},
	"no last line end": func(k *desk) bool { return k.dressed(func(s string) string { return strings.TrimRight(s, "\r\n") }) },
	"blank lines doubled": func(k *desk) bool {
		return k.dressed(func(s string) string { return inBody(s, "\n\n", "\n\n \t\n\n") })
	},
	"spaces at line ends":   func(k *desk) bool { return k.dressed(func(s string) string { return inBody(s, ")\n\n", ")  \n\n") }) },
	"marks of a conflict":   func(k *desk) bool { return k.conflict("<<<<<<< HEAD\n", "=======\n", ">>>>>>> other\n") },
	"bare conflict marks":   func(k *desk) bool { return k.conflict("<<<<<<<\n", "|||||||\n", "=======\n>>>>>>>\n") },
	"a heading underlined":  func(k *desk) bool { return k.prose(k.word() + "\n----") },
	"underlined by equals":  func(k *desk) bool { return k.unsectioned(k.word() + "\n=======") },
	"a link of one’s own":   func(k *desk) bool { return k.prose("See [" + k.word() + "]: <a b> and [r][r].\n\n[r]: http://x.y") },
	"words before the rest": func(k *desk) bool { k.insert(0, k.word()+" comes first."); return true },
}

// inBody replaces in the body alone: in the front matter spaces may be text.
func inBody(s, old, new string) string {
	at := strings.Index(s, "\n---")
	if at < 0 {
		return s
	}
	return s[:at+4] + strings.ReplaceAll(s[at+4:], old, new)
}

// prose puts a stretch of a person's anywhere.
func (k *desk) prose(text string) bool {
	if headingLevel(text) == 0 && strings.HasSuffix(text, "\n----") {
		return k.unsectioned(text)
	}
	k.insert(k.Intn(len(k.body)+1), text)
	return true
}

// unsectioned puts a heading of a person's at the end, where it cuts nothing.
func (k *desk) unsectioned(text string) bool {
	k.insert(len(k.body), text)
	return true
}

func (k *desk) sectionAt(i int) string {
	for ; i >= 0; i-- {
		if headingLevel(k.body[i].text) > 0 {
			return k.body[i].text
		}
	}
	return ""
}

func (k *desk) dressed(f func(string) string) bool {
	inner := k.dress
	k.dress = func(s string) string { return f(inner(s)) }
	return true
}

func (k *desk) conflict(marks ...string) bool {
	at := k.Intn(len(k.body) + 1)
	k.body = slices.Insert(k.body, at, seg{text: fmt.Sprintf("%sours\n%stheirs\n%s", marks[0], marks[1], strings.TrimSuffix(marks[2], "\n"))})
	k.broken = "two versions"
	return true
}
