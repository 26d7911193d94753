package object

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"errors"
)

// crypt decrypts a file that opens without a password (ISO 32000-2, 7.6): many
// are encrypted only to forbid printing.
type crypt struct {
	key             []byte
	version         int
	strings, stream cipherKind
	metadata        bool
}

type cipherKind int

const (
	plain cipherKind = iota
	byRC4
	byAES     // with a key of each object's own
	byFileAES // with the file's key
)

// unlock makes ready to decrypt, if the file is encrypted.
func (f *File) unlock() error {
	v, has := f.Trailer["Encrypt"]
	if !has || f.Resolve(v) == nil {
		return nil
	}
	d := f.Dict(v)
	if f.Name(d["Filter"]) != "Standard" {
		return errors.New("the PDF is encrypted in a way that is not read; save it without encryption")
	}
	c := &crypt{version: f.Int(d["V"], 0), strings: byRC4, stream: byRC4}
	c.metadata = f.Resolve(d["EncryptMetadata"]) != false
	if c.version >= 4 {
		c.strings, c.stream = f.cipher(d, "StrF"), f.cipher(d, "StmF")
	}
	revision := f.Int(d["R"], 2)
	if revision >= 5 {
		c.key = f.fileKey(d, revision)
	} else {
		c.key = f.oldKey(d, revision, c)
	}
	if c.key == nil {
		return ErrEncrypted
	}
	// What was read so far was read as it lay.
	f.forget()
	if ref, is := v.(Ref); is {
		f.known[ref.Number] = d
	}
	f.crypt = c
	return nil
}

// cipher tells how strings or streams are encrypted.
func (f *File) cipher(d Dict, which Name) cipherKind {
	name := f.Name(d[which])
	filter := f.Dict(f.Dict(d["CF"])[name])
	switch f.Name(filter["CFM"]) {
	case "V2":
		return byRC4
	case "AESV2":
		return byAES
	case "AESV3":
		return byFileAES
	}
	return plain
}

func (f *File) bytes(v any) []byte {
	s, _ := f.Resolve(v).(String)
	return []byte(s)
}

func rc4With(key, data []byte) []byte {
	out := make([]byte, len(data))
	if c, err := rc4.NewCipher(key); err == nil {
		c.XORKeyStream(out, data)
	}
	return out
}

// decrypted is a value with its strings decrypted.
func (f *File) decrypted(v any, r Ref) any {
	if f.crypt == nil || f.crypt.strings == plain || r.Generation < 0 {
		return v
	}
	switch v := v.(type) {
	case String:
		return String(f.crypt.decrypt([]byte(v), r, f.crypt.strings))
	case Array:
		for i := range v {
			v[i] = f.decrypted(v[i], r)
		}
	case Dict:
		for k := range v {
			v[k] = f.decrypted(v[k], r)
		}
	}
	return v
}

func (f *File) decryptedStream(d Dict, raw []byte, r Ref) []byte {
	switch {
	case f.crypt == nil || f.crypt.stream == plain || r.Generation < 0 || d["Type"] == Name("XRef"):
		return raw
	case d["Type"] == Name("Metadata") && !f.crypt.metadata:
		return raw
	}
	return f.crypt.decrypt(raw, r, f.crypt.stream)
}

func (c *crypt) decrypt(data []byte, r Ref, kind cipherKind) []byte {
	key := c.key
	if kind != byFileAES {
		key = append(bytes.Clone(key), byte(r.Number), byte(r.Number>>8), byte(r.Number>>16), byte(r.Generation), byte(r.Generation>>8))
		if kind == byAES {
			key = append(key, "sAlT"...)
		}
		sum := md5.Sum(key)
		key = sum[:min(len(c.key)+5, 16)]
	}
	if kind == byRC4 {
		return rc4With(key, data)
	}
	block, err := aes.NewCipher(key)
	if err != nil || len(data) < 32 {
		return nil
	}
	out := bytes.Clone(data[16 : len(data)-len(data)%16])
	cipher.NewCBCDecrypter(block, data[:16]).CryptBlocks(out, out)
	if n := int(out[len(out)-1]); n >= 1 && n <= 16 {
		out = out[:len(out)-n]
	}
	return out
}
