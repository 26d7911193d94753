package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// stream is an archive without its compression: each record is a member of its
// own, and gzip reads one after the other.
type stream struct {
	*bufio.Reader
	limit *io.LimitedReader
}

func open(raw []byte) (stream, error) {
	var in io.Reader = bytes.NewReader(raw)
	if bytes.HasPrefix(raw, []byte("\x1f\x8b")) {
		z, err := gzip.NewReader(in)
		if err != nil {
			return stream{}, fmt.Errorf("the web archive is cut off or damaged: %w", err)
		}
		in = z
	}
	limit := &io.LimitedReader{R: in, N: widest + 1}
	return stream{bufio.NewReaderSize(limit, 64<<10), limit}, nil
}

// read goes through the records until the archive ends or has cost enough.
func (a *archive) read(in stream) error {
	whole, more := true, false
	for {
		if more, whole = in.begins(); !more {
			break
		}
		if a.records++; a.records > most {
			a.bound = fmt.Sprintf("%d records", most)
			return nil
		}
		var err error
		if whole, err = a.readRecord(in); err != nil {
			return err
		}
		if !whole {
			break
		}
	}
	if a.torn = !whole; in.limit.N <= 0 {
		a.torn, a.bound = false, fmt.Sprintf("%d MB", widest>>20)
	}
	return nil
}

// begins passes over the line ends before a record; more is false when none
// follows, and whole when that is because the bytes cannot be unpacked.
func (s stream) begins() (more, whole bool) {
	for {
		c, err := s.ReadByte()
		if err != nil {
			return false, err == io.EOF
		}
		if !strings.ContainsRune(" \t\r\n", rune(c)) {
			return s.UnreadByte() == nil, true
		}
	}
}

// readRecord reads a record; whole is false when it ends before it should.
func (a *archive) readRecord(in stream) (whole bool, err error) {
	begins, short := in.Peek(len(mark))
	switch {
	case short != nil && strings.HasPrefix(mark, string(begins)):
		return false, nil
	case string(begins) != mark:
		return false, errors.New("the web archive is cut off or damaged: a record does not begin where the one before it ends")
	}
	raw, whole := in.head()
	if !whole {
		return false, nil
	}
	_, head, _ := parseHead(raw)
	size, err := strconv.Atoi(head["content-length"])
	if err != nil || size < 0 {
		return false, errors.New("the web archive is cut off or damaged: a record does not say its length")
	}
	if !mayBePage(head) {
		n, _ := in.Discard(size)
		return n == size, nil
	}
	block, _ := io.ReadAll(io.LimitReader(in, int64(size)))
	if len(block) < size {
		return false, nil // half an article is no source
	}
	a.take(head, block)
	return true, nil
}

// mark begins every record.
const mark = "WARC/"

// longestHead bounds a head's bytes.
const longestHead = 256 << 10

// head reads a record's head with the blank line that ends it; whole is false
// when there is none.
func (s stream) head() (head []byte, whole bool) {
	begins := true // a line
	for len(head) < longestHead {
		line, err := s.ReadSlice('\n')
		head = append(head, line...)
		if err != nil && err != bufio.ErrBufferFull {
			return head, false
		}
		if begins && len(bytes.TrimRight(line, "\r\n")) == 0 {
			return head, true
		}
		begins = err == nil
	}
	return head, true
}
