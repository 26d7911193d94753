package pdf

import (
	"bytes"
	"crypto/md5"
	"crypto/rc4"
	"fmt"
	"strings"
)

// paper writes small PDFs for the tests: pages of lines, each placed by hand
// in Helvetica.
type paper struct {
	pages [][]string // of each, what its contents paint
	extra []string   // objects of the test's own, from number 100 on
	// resources stand in each page's, info and catalog in those dictionaries.
	resources, info, catalog string
	locked                   bool // encrypted, with an empty password
}

// fonts are F1 plain, F2 bold, F3 with ligatures at the codes 1 to 3, and F4
// whose codes stand for nothing that is known.
const fonts = `/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>
/F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>
/F3 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl /ffi] >> >>
/F4 << /Type /Font /Subtype /Type0 /BaseFont /Nothing /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Nothing /DW 500 >>] >>`

// at is a line in a font at a place; the text is in Windows-1252.
func at(font string, size, x, y float64, text string) string {
	text = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(text)
	return fmt.Sprintf("BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET", font, size, x, y, text)
}

// lines is lines of text one under the other.
func lines(size, x, y float64, lines ...string) []string {
	var out []string
	for _, l := range lines {
		out = append(out, at("F1", size, x, y, l))
		y -= 1.2 * size
	}
	return out
}

// bytes is the file.
func (p paper) bytes() []byte {
	objects := map[int]string{}
	var kids []string
	for i, ops := range p.pages {
		number := 10 + 2*i
		kids = append(kids, fmt.Sprintf("%d 0 R", number))
		objects[number] = fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R /Resources << /Font << %s >> %s >> >>", number+1, fonts, p.resources)
		contents := strings.Join(ops, "\n")
		if p.locked {
			contents = string(scramble(fileKey(), number+1, []byte(contents)))
		}
		objects[number+1] = fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(contents), contents)
	}
	objects[1] = fmt.Sprintf("<< /Type /Catalog /Pages 2 0 R %s >>", p.catalog)
	objects[2] = fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(kids), strings.Join(kids, " "))
	objects[3] = fmt.Sprintf("<< %s >>", p.info)
	for i, o := range p.extra {
		objects[100+i] = o
	}
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	last := 100 + len(p.extra)
	offsets := make([]int, last)
	for number := range last {
		if o, has := objects[number]; has {
			offsets[number] = b.Len()
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", number, o)
		}
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n", last)
	for _, o := range offsets {
		if o == 0 {
			b.WriteString("0000000000 65535 f \n")
		} else {
			fmt.Fprintf(&b, "%010d 00000 n \n", o)
		}
	}
	lock := ""
	if p.locked {
		lock = fmt.Sprintf("/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%x> /U <%x> >>", owner, scrambleWith(fileKey(), padded))
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R /Info 3 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", last, lock, start)
	return b.Bytes()
}

// owner and padded are what encryption starts from (ISO 32000-1, 7.6.3.3).
var (
	owner  = bytes.Repeat([]byte{7}, 32)
	padded = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")
)

func fileKey() []byte {
	sum := md5.Sum(append(append(append(append([]byte{}, padded...), owner...), 0xFC, 0xFF, 0xFF, 0xFF), 0))
	return sum[:5]
}

func scramble(key []byte, number int, data []byte) []byte {
	sum := md5.Sum(append(append([]byte{}, key...), byte(number), byte(number>>8), 0, 0, 0))
	return scrambleWith(sum[:10], data)
}

func scrambleWith(key, data []byte) []byte {
	out := make([]byte, len(data))
	c, err := rc4.NewCipher(key)
	if err != nil {
		panic(err)
	}
	c.XORKeyStream(out, data)
	return out
}
