package object

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
)

// padding stands for the bytes that a password lacks.
var padding = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

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
