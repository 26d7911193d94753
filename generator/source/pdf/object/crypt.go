package object

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
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

// padding stands for the bytes that a password lacks.
var padding = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

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
	clear(f.known)
	clear(f.packed)
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

// oldKey is the key of revisions 2 to 4 (algorithm 2) when the empty password
// opens the file (algorithms 4 and 5); else nil.
func (f *File) oldKey(d Dict, revision int, c *crypt) []byte {
	length := 5
	if revision >= 3 {
		length = f.Int(d["Length"], 40) / 8
		if c.version == 4 {
			length = 16
		}
		length = min(max(length, 5), 16)
	}
	owner, user := f.bytes(d["O"]), f.bytes(d["U"])
	var id []byte
	if ids := f.Array(f.Trailer["ID"]); len(ids) > 0 {
		id = f.bytes(ids[0])
	}
	if len(owner) < 32 || len(user) < 16 {
		return nil
	}
	permissions, _ := f.Number(d["P"])
	h := md5.New()
	h.Write(padding)
	h.Write(owner[:32])
	_ = binary.Write(h, binary.LittleEndian, uint32(int64(permissions)))
	h.Write(id)
	if revision >= 4 && !c.metadata {
		h.Write([]byte{0xff, 0xff, 0xff, 0xff})
	}
	key := h.Sum(nil)[:length]
	if revision < 3 {
		if !bytes.Equal(rc4With(key, padding), user[:32]) {
			return nil
		}
		return key
	}
	for range 50 {
		sum := md5.Sum(key)
		key = sum[:length]
	}
	sum := md5.Sum(append(bytes.Clone(padding), id...))
	check := sum[:]
	for i := range 20 {
		turned := bytes.Clone(key)
		for j := range turned {
			turned[j] ^= byte(i)
		}
		check = rc4With(turned, check)
	}
	if !bytes.Equal(check, user[:16]) {
		return nil
	}
	return key
}

// fileKey is the key of revisions 5 and 6 (algorithm 2.A) when the empty
// password opens the file; else nil.
func (f *File) fileKey(d Dict, revision int) []byte {
	user, wrapped := f.bytes(d["U"]), f.bytes(d["UE"])
	if len(user) < 48 || len(wrapped) < 32 {
		return nil
	}
	if !bytes.Equal(hash(user[32:40], revision), user[:32]) {
		return nil
	}
	block, err := aes.NewCipher(hash(user[40:48], revision))
	if err != nil {
		return nil
	}
	key := make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(key, wrapped[:32])
	return key
}

// hash is algorithm 2.B for the empty password.
func hash(salt []byte, revision int) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	if revision < 6 {
		return k
	}
	for round, last := 0, 0; round < 64 || last > round-32; round++ {
		e := bytes.Repeat(k, 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
		rest := 0
		for _, c := range e[:16] {
			rest += int(c)
		}
		switch rest % 3 {
		case 0:
			s := sha256.Sum256(e)
			k = s[:]
		case 1:
			s := sha512.Sum384(e)
			k = s[:]
		default:
			s := sha512.Sum512(e)
			k = s[:]
		}
		last = int(e[len(e)-1])
	}
	return k[:32]
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
