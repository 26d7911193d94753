package mail

import (
	"encoding/base64"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"dossier/generator/dossier"
	"dossier/generator/transcript"
)

// head is the header of a message, to which tests add.
const head = "From: Ada Lowe <ada@example.org>\nTo: Sam Field <sam@example.net>\nSubject: The harbour\nDate: Sat, 2 Mar 2019 23:30:00 -0500\nMessage-ID: <1@example.org>\n"

// crlf gives a message the line ends that it is sent with.
func crlf(text string) []byte { return []byte(strings.ReplaceAll(text, "\n", "\r\n")) }

func read(t *testing.T, text string) *dossier.Transcript {
	t.Helper()
	got, err := Read(crlf(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := transcript.Check(got); err != nil {
		t.Fatal(err)
	}
	return got
}

// outline writes a transcript's lines below the header with what their blocks
// say, in brackets the reason for what is set aside.
func outline(got *dossier.Transcript) string {
	var b strings.Builder
	for i, line := range strings.Split(strings.TrimSuffix(got.Text, "\n"), "\n") {
		k := got.Blocks[i]
		if i < 4 && (k.Reason == dossier.ReasonHeader || k.Reason == dossier.ReasonHeadline) {
			continue
		}
		b.WriteString(string(k.Kind))
		if !k.Reporting {
			fmt.Fprintf(&b, "[%s]", k.Reason)
		}
		b.WriteString(": " + line + "\n")
	}
	return b.String()
}

func problems(got *dossier.Transcript) string {
	var all []string
	for _, p := range got.Problems {
		all = append(all, p.Message)
	}
	return strings.Join(all, "|")
}

// plain is a message with a plain body.
func plain(body string) string {
	return head + "Content-Type: text/plain; charset=utf-8\n\n" + body
}

const wrapped = `The harbour stays open, the mayor said on Friday to the owners of the
boats, who had come to hear it and who then went home.
Short line.
After it.
`

// A plain body comes out as its paragraphs: lines that were wrapped are joined,
// lines that were ended are not; rules and signatures are set aside.
func TestPlain(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"wrapped lines", plain(wrapped), ": The harbour stays open, the mayor said on Friday to the owners of the boats, who had come to hear it and who then went home.\n: Short line.\n: After it.\n"},
		{"lines that are paragraphs", plain(strings.Repeat("A long paragraph on one line. ", 5) + "\nAnother.\n"), ": " + strings.TrimSpace(strings.Repeat("A long paragraph on one line. ", 5)) + "\n: Another.\n"},
		{"short lines", plain("Pier,\nboats,\nsea\n"), ": Pier,\n: boats,\n: sea\n"},
		{
			"items and rules",
			plain("The harbour stays open, the mayor said on Friday to the owners of the\nboats.\n\n* one item, which is long enough to be wrapped at the edge of the page\n  and goes on\n* two\n1. three\n=======\n"),
			": The harbour stays open, the mayor said on Friday to the owners of the boats.\nitem: * one item, which is long enough to be wrapped at the edge of the page and goes on\nitem: * two\nitem: 1. three\n[stray mark]: =======\n",
		},
		{
			"flowed",
			head + "Content-Type: text/plain; format=flowed\n\nOne line \nthat goes on.\n From the guard.\n> said \n> before\n-- \nAda\n",
			": One line that goes on.\n: From the guard.\nquote[earlier message]: said before\n[stray mark]: --\n[sign-off]: Ada\n",
		},
		{"flowed, the spaces not part of the text", head + "Content-Type: text/plain; format=flowed; delsp=yes\n\n新しい橋は \n開通する。\n", ": 新しい橋は開通する。\n"},
		{"a signature", plain("Text.\n\n-- \nAda Lowe\nHarbour Board\n"), ": Text.\n[stray mark]: --\n[sign-off]: Ada Lowe\n[sign-off]: Harbour Board\n"},
		{"a list's own words", plain("Text.\n" + strings.Repeat("_", 47) + "\nharbour mailing list\n"), ": Text.\n[stray mark]: " + strings.Repeat("_", 47) + "\n[sign-off]: harbour mailing list\n"},
		{"a rule is no signature", plain("Text.\n--\n" + strings.Repeat("More.\n", 30)), ": Text.\n[stray mark]: --\n" + strings.Repeat(": More.\n", 30)},
		{"a signed text", plain("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nText.\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n"), "[message header]: -----BEGIN PGP SIGNED MESSAGE-----\n[message header]: Hash: SHA256\n: Text.\n[message header]: -----BEGIN PGP SIGNATURE-----\n[message header]: iQEz\n[message header]: -----END PGP SIGNATURE-----\n"},
	} {
		if got := outline(read(t, c.text)); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// Earlier messages are set aside with the lines that lead to them, in whatever
// form; words between quotations stay, and so does a message passed on.
func TestReplies(t *testing.T) {
	fwd := func(body string) string { return strings.Replace(plain(body), "Subject: ", "Subject: Fwd: ", 1) }
	for _, c := range []struct{ name, text, want string }{
		{"quoted line by line", plain("Yes.\n\nOn 1 March 2019, Sam wrote:\n\n> Is it\n> > open\n> so?\n\nIt is.\n> And?\n"), ": Yes.\n[earlier message]: On 1 March 2019, Sam wrote:\nquote[earlier message]: Is it\nquote[earlier message]: open\nquote[earlier message]: so?\n: It is.\nquote[earlier message]: And?\n"},
		{"introduced on two lines", plain("Yes, it does, and it will as long as the owners of the boats want it to.\n\nAm 1. März 2019 hat Sam <sam@example.net>\ngeschrieben:\n> Offen?\n"), ": Yes, it does, and it will as long as the owners of the boats want it to.\n[earlier message]: Am 1. März 2019 hat Sam <sam@example.net>\n[earlier message]: geschrieben:\nquote[earlier message]: Offen?\n"},
		{"below a marker", plain("Yes.\n\n-----Original Message-----\nFrom: Sam\nIs it open?\n"), ": Yes.\n[earlier message]: -----Original Message-----\n[earlier message]: From: Sam\n[earlier message]: Is it open?\n"},
		{"below a header", plain("Ja.\n\nVon: Sam Field <sam@example.net>\nGesendet: Freitag\nBetreff: Hafen\n\nOffen?\n"), ": Ja.\n[earlier message]: Von: Sam Field <sam@example.net>\n[earlier message]: Gesendet: Freitag\n[earlier message]: Betreff: Hafen\n[earlier message]: Offen?\n"},
		{"passed on", fwd("See below.\n\n---------- Forwarded message ----------\nFrom: Mia Holt <mia@example.com>\nDate: 1 March\nSubject: Pier\n\nThe pier stays.\n"), ": See below.\n[message header]: ---------- Forwarded message ----------\n[message header]: From: Mia Holt <mia@example.com>\n[message header]: Date: 1 March\n[message header]: Subject: Pier\n: The pier stays.\n"},
		{"passed on below a marker of replies", fwd("-----Original Message-----\nThe pier stays.\n"), "[message header]: -----Original Message-----\n: The pier stays.\n"},
		{"a list of facts is no header", plain("When: Friday\nWhere: pier\nContact: mia@example.com\nCome.\n"), ": When: Friday\n: Where: pier\n: Contact: mia@example.com\n: Come.\n"},
		{"a sentence that ends with a colon", plain("The mayor said:\n\nIt stays.\n"), ": The mayor said:\n: It stays.\n"},
	} {
		if got := outline(read(t, c.text)); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// The header reaches its fields and is shown: words in any encoding, the day
// where the sender was, a list by the name it gives itself.
func TestHeader(t *testing.T) {
	for _, c := range []struct{ name, header, want string }{
		{"plain", head, "The harbour|Ada Lowe||2019-03-02||"},
		{"encoded words", "From: =?windows-1251?B?z+Xy8A==?= <p@example.org>\nSubject: =?utf-8?q?Re:_Caf=C3=A9?=\n =?utf-8?q?_harbour?=\nDate: Sun, 03 Mar 2019 04:30:00 +0000 (UTC)\n", "Re: Café harbour|Петр||2019-03-03||"},
		{"bytes without an encoding", "From: ada@example.org\nSubject: Caf\xe9 and more\nDate: 2 March 2019\n", "Café and more|ada@example.org||2019-03-02||"},
		{"a list", "From: Harbour News <news@example.org>\nList-Id: \"Harbour News\" <news.example.org>\nSubject: Weekly\nArchived-At: <https://example.org/1>\nContent-Language: en-gb\nDate: soon\n", "Weekly||Harbour News||https://example.org/1|en-GB"},
		{"sent for its author", "From: Ada Lowe <ada@example.org>, Sam Field <sam@example.org>\nSender: The Star <desk@example.com>\nSubject:\n", "|Ada Lowe+Sam Field|The Star|||"},
		{"not quite as it should be", "From: Lowe, Ada <ada@example.org\nSubject: a\n : odd\nno field\n", "a : odd|Lowe, Ada||||"},
	} {
		got := read(t, c.header+"\nText.\n")
		d := got.Declared
		var by []string
		for _, s := range d.Byline {
			by = append(by, s.Value)
		}
		if said := strings.Join([]string{d.Title.Value, strings.Join(by, "+"), d.Outlet.Value, d.Published.Value, d.URL.Value, d.Language}, "|"); said != c.want {
			t.Errorf("%s: %s, want %s", c.name, said, c.want)
		}
	}
	if got := read(t, head+"\nText.\n"); got.Text != "The harbour\nFrom: Ada Lowe <ada@example.org>\nTo: Sam Field <sam@example.net>\nDate: Sat, 2 Mar 2019 23:30:00 -0500\nText.\n" || got.Blocks[0].Reason != dossier.ReasonHeadline || got.Blocks[3].Reason != dossier.ReasonHeader {
		t.Errorf("%q %v", got.Text, got.Blocks)
	}
}

// multi joins parts to a body.
func multi(kind string, parts ...string) string {
	b := "Content-Type: multipart/" + kind + "; boundary=\"b-" + kind + "\"\n\npreamble\n"
	for _, p := range parts {
		b += "--b-" + kind + "\n" + p + "\n"
	}
	return b + "--b-" + kind + "--\nepilogue\n"
}

const (
	textPart = "Content-Type: text/plain; charset=utf-8\n\n"
	pagePart = "Content-Type: text/html; charset=utf-8\n\n"
	story    = "<html><body><h1>The harbour</h1><p>The harbour stays open, the mayor said on Friday, and the owners of the boats were glad of it.</p><p>Nobody had thought that it would, since the pier is old and the money is gone.</p></body></html>"
	told     = "The harbour stays open, the mayor said on Friday, and the owners of the\nboats were glad of it.\n\nNobody had thought that it would, since the pier is old and the money is\ngone.\n"
)

// Of a message in two forms the one that says more is read, and the plain one
// when it says as much; attachments are named; parts in parts are found.
func TestParts(t *testing.T) {
	pdf := "Content-Type: application/pdf; name=\"plan.pdf\"\nContent-Disposition: attachment; filename*=utf-8''pl%C3%A4ne.pdf\nContent-Transfer-Encoding: base64\n\nJVBERg=="
	for _, c := range []struct{ name, text, has, hasNot, problems string }{
		{"a stub beside the page", head + multi("alternative", textPart+"See this message in your browser: https://example.org/a-very-long-address-that-says-nothing", pagePart+story), "Nobody had thought that it would, since the pier is old and the money is gone.", "browser", ""},
		{"a form for few programs", head + multi("alternative", textPart+told, "Content-Type: text/x-amp-html\n\n<html>lively</html>"), "Nobody had thought", "lively", ""},
		{"a full plain form", head + multi("alternative", textPart+told, pagePart+strings.Replace(story, "gone.", "gone (page).", 1)), "Nobody had thought that it would, since the pier is old and the money is gone.", "(page)", ""},
		{"a page with its pictures in a message with a file", head + multi("mixed", multi("related", pagePart+story, "Content-Type: image/png\nContent-ID: <p>\n\nx"), pdf, textPart+"added by the list"), "added by the list", "JVBERg", "attachments that are not read: pläne.pdf"},
		{"a message in a message", head + multi("mixed", textPart+"See this.", "Content-Type: message/rfc822\n\n"+plain("Inner.")), "See this.", "Inner", "attachments that are not read: a message"},
		{"signed", head + multi("signed", textPart+"Text.", "Content-Type: application/pgp-signature\n\nseal"), "Text.", "seal", ""},
		{"quoted-printable in an old encoding", head + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=E9 stays=\n open.\n", "The café stays open.", "=", ""},
		{"base64", head + "Content-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString([]byte("The harbour stays open.")), "The harbour stays open.", "VGhl", ""},
		{"base64 line by line, without damage", head + "Content-Transfer-Encoding: base64\n\nVGhlIGhhcmJvdXIg \n\nc3RheXMgb3Blbi4=\nIA==\n", "The harbour stays open.", "VGhl", ""},
		{"damaged base64", head + "Content-Transfer-Encoding: base64\n\nVGhlIGhh\ncmJv!XIg\nc3RheXMg\nb3Blbi4=\nharbour mailing list\n", "The harbostays open.", "list", "the base64 of the message is damaged or cut off: words may be missing"},
		{"a letter of base64 lost", head + "Content-Transfer-Encoding: base64\n\nVGhlIGhh\ncmvdXIg\nc3RheXMg\nb3Blbi4=\n", "stays open.", "VGhl", "not UTF-8; read as windows-1252, the likeliest encoding|the base64 of the message is damaged or cut off: words may be missing"},
		{"base64 cut off", head + "Content-Transfer-Encoding: base64\n\nVGhlIGhhcmJvdXIgc3RheXMgb3Blbi", "The harbour stays open", "VGhl", "the base64 of the message is damaged or cut off: words may be missing"},
		{"base64 broken at any place, and damaged", head + "Content-Transfer-Encoding: base64\n\nVGhlIGhhcmJ\nvdXIgc3RheXMgb3Blbi4gSXQ\n!!!!=\n", "The harbour stays open.", "VGhl", "the base64 of the message is damaged or cut off: words may be missing"},
		{"quoted-printable that does not follow its rules", head + "Content-Transfer-Encoding: quoted-printable\n\nThe =harbour \x01 stays" + strings.Repeat(" so", 2000) + "=\n open=2E=", "so open.", "=2E", "control character U+0001 in the text"},
		{"a line of the header that is longer than any", head + "X-Odd: " + strings.Repeat("a", 5<<20) + "\nContent-Type: text/html\n\n<p>The harbour <b>stays</b> open.</p>", "The harbour stays open.", "text/html", "lines of the message's header are too long to be read and were passed over"},
		{"a message that is nothing but a message", head + "Content-Type: message/rfc822\n\n" + strings.Replace(plain("Inner."), "harbour", "pier", 1), "The pier\nFrom: Ada", "The harbour", "the message is nothing but another message, which is read in its place"},
		{"cut off", head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + textPart + "Text.\n", "Text.", "--b", "the message is cut off: its last part has no end"},
		{"a media type that is not quite as it should be", head + "Content-Type: multipart/mixed; boundary=\"b\"; charset=; x\n\n--b\n" + textPart + "Text.\n--b--\n", "Text.", "--b", ""},
		{"a mailbox", "From ada@example.org Sat Mar  2 23:30:00 2019\n" + plain("First.\n\nFrom here on.\n") + "\nFrom sam@example.net Sun Mar  3 04:30:00 2019\n" + plain("Second."), "From here on.", "Second", "further messages in this mailbox that are not read: 1"},
	} {
		got := read(t, c.text)
		if !strings.Contains(got.Text, c.has) || strings.Contains(got.Text, c.hasNot) || problems(got) != c.problems {
			t.Errorf("%s: %q %v", c.name, got.Text, got.Problems)
		}
	}
}

// In a letter that is sent as a page all that has no reason not to be is what
// the sender says, but for the earlier message below it, however programs head
// that; of a newsletter the article is.
func TestLetter(t *testing.T) {
	const answer, asked = "<p>It stays open.</p><p>Come on Friday, and bring the plans of the pier that we talked about.</p>", "<p>Is it open? I would like to know, since the boats want to leave before the storm.</p>"
	for _, c := range []struct{ name, page string }{
		{"quoted", answer + "<div>On 1 March 2019, Sam Field &lt;sam@example.net&gt; wrote:</div><blockquote>" + asked + "</blockquote>"},
		{"under a header", answer + "<hr><p><b>From:</b> Sam &lt;sam@example.net&gt;<br><b>Sent:</b> Friday<br><b>Subject:</b> Harbour</p>" + asked},
		{"under a header on one line", answer + "<hr><p><b>From:</b> Sam &lt;sam@example.net&gt; <b>Sent:</b> Friday <b>Subject:</b> Harbour</p>" + asked},
	} {
		got := outline(read(t, head+pagePart+c.page))
		first, rest, _ := strings.Cut(got, "\n")
		if first != ": It stays open." || strings.Count(rest, ": Come on Friday") != 1 || strings.Count("\n"+rest, "\n: ") != 1 || !strings.Contains(rest, "[earlier message]: Is it open?") {
			t.Errorf("%s:\n%s", c.name, got)
		}
	}
	news := outline(read(t, head+"List-Unsubscribe: <https://example.org/off>\n"+pagePart+"<nav><a href=a>Sea</a> <a href=b>Land</a></nav>"+story+"<footer><p>You get this because you asked for it. <a href=c>Unsubscribe</a></p></footer>"))
	if !strings.Contains(news, "\n: The harbour stays open, the mayor said") || strings.Contains(news, "\n: You get this") {
		t.Error(news)
	}
}

// A page saved as MHTML is read as that page, with its address and when it was
// saved; frames that say something are counted.
func TestPage(t *testing.T) {
	frame := "Content-Type: text/html\nContent-Location: cid:frame\n\n<p>" + strings.Repeat("Other words. ", 50) + "</p>"
	page := "Content-Type: text/html; charset=utf-8\nContent-ID: <page>\nContent-Location: https://example.org/harbour\nContent-Transfer-Encoding: quoted-printable\n\n" + story
	style := "Content-Type: text/css\nContent-Location: https://example.org/a.css\n\np {}"
	for _, c := range []struct{ name, text string }{
		{"Chromium", "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/harbour\nSubject: The harbour\nDate: Sat, 2 Mar 2019 23:30:00 -0000\nMIME-Version: 1.0\n" + multi("related", page, style, frame)},
		{"Internet Explorer, the start named", "From: \"Saved by Internet Explorer\"\nSubject: The harbour\nDate: Sat, 2 Mar 2019 23:30:00 -0500\nMIME-Version: 1.0\n" + strings.Replace(multi("related", frame, page, style), "boundary=", "start=\"<page>\"; boundary=", 1)},
		{"a part alone", "Date: Sat, 2 Mar 2019 23:30:00 -0500\nMIME-Version: 1.0\n" + page},
	} {
		got := read(t, c.text)
		d := got.Declared
		if got.Kind != "mhtml" || d.Captured.Value != "2019-03-02" || d.Captured.By != "Date" || !strings.Contains(got.Text, "Nobody had thought that it would") || strings.Contains(got.Text, "Other words") {
			t.Errorf("%s: %s %v %q", c.name, got.Kind, d, got.Text)
		}
		if want := map[bool]string{true: "frames of the page with text in them that are not read: 1"}[strings.Contains(c.text, "cid:frame")]; problems(got) != want {
			t.Errorf("%s: %v", c.name, got.Problems)
		}
	}
}

// nested is a body in parts in parts.
func nested(deep int) string {
	body := textPart + "Text."
	for i := range deep {
		body = multi(fmt.Sprint("mixed", i), body)
	}
	return body
}

// What cannot be read is refused with the reason.
func TestRefusals(t *testing.T) {
	for _, c := range []struct{ want, text string }{
		{"the message is encrypted", head + multi("encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1", "Content-Type: application/octet-stream\n\nx")},
		{"the message is encrypted", head + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx"},
		{"the message is encrypted", plain("-----BEGIN PGP MESSAGE-----\n\nhQ\n")},
		{"the message holds no text", head + "\n"},
		{"the message holds no text", head + "Content-Type: image/png\n\nx"},
		{"the message has more than 2000 parts", head + multi("mixed", strings.Split(strings.Repeat(textPart+"a|", 2100), "|")...)},
		{"the message nests its parts more than 20 deep", head + nested(25)},
		{"the message nests its parts more than 20 deep", strings.Repeat(head+"Content-Type: message/rfc822\n\n", 2000) + plain("Text.")},
		{"the message nests its parts more than 20 deep", strings.Repeat(head+"Content-Type: message/rfc822\n\n", 15) + head + nested(15)},
		{"the saved page holds no page", "From: <Saved by Blink>\nSubject: a\nSnapshot-Content-Location: https://example.org\n\nText."},
		{"this is a binary file, not text", head + "Content-Transfer-Encoding: base64\n\nAAECAwABAgMA"},
	} {
		if got, err := Read(crlf(c.text)); err == nil || err.Error() != c.want {
			t.Errorf("%v %v, want %s", got, err, c.want)
		}
	}
	if _, err := Read(make([]byte, widest+1)); err == nil || err.Error() != "the message has more than 64 MB" {
		t.Error(err)
	}
}

// Whatever a hostile message repeats, reading it takes time in its length.
func TestHostile(t *testing.T) {
	for _, unit := range []string{">", "> a:\n", "On 2 March a@b wrote:\n", "From: a@b\nTo: c\nDate: d\n", "\nFrom a\nb: c\n", "-- \n", "--\n", "a b\n", " a\n", "a:\n", "* \n", "word ", "-----Original Message-----\n", "Fwd: 1:\n> a\n"} {
		for _, text := range []string{plain(strings.Repeat(unit, (256<<10)/len(unit))), head + strings.Repeat(unit, (256<<10)/len(unit)) + "\n\nText.\n", "From a\n" + head + "\n" + strings.Repeat(unit, (256<<10)/len(unit))} {
			start := time.Now()
			_, _ = Read([]byte(text))
			// Linear work takes a second, quadratic work minutes.
			if d := time.Since(start); d > 30*time.Second {
				t.Errorf("%q takes %v", unit, d)
			}
		}
	}
}

// Whatever the bytes: no panic, a transcript that keeps what every transcript
// keeps, and the same one each time.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		plain(wrapped), plain("Yes.\n\nOn 1 March, a@b wrote:\n> a\n>> b\n-- \nc\n"), head + multi("mixed", multi("alternative", textPart+"a", pagePart+story), textPart+"b"),
		"From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/a\nDate: Sat, 2 Mar 2019 23:30:00 -0000\n" + multi("related", pagePart+story), "Subject: =?utf-8?q?a=E2=80=8D?=\nContent-Transfer-Encoding: quoted-printable\n\n=41=\n",
		"From a\n" + head + "Content-Type: text/plain; format=flowed; delsp=yes\n\na \nb\n-----BEGIN PGP SIGNED MESSAGE-----\n\nFrom b\nc: d\n\ne",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := Read(raw)
		if err != nil {
			return
		}
		if err := transcript.Check(got); err != nil {
			t.Fatal(err)
		}
		if again, err := Read(raw); err != nil || !reflect.DeepEqual(got, again) {
			t.Fatalf("read twice: %v", err)
		}
	})
}
