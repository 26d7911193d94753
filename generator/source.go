package generator

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"

	"github.com/shamaton/msgpack/v2"

	"dossier/generator/clean"
	"dossier/generator/dossier"
	"dossier/generator/source"
	"dossier/generator/source/records"
	"dossier/generator/understand"
)

// reading is one source, read, cleaned and understood.
type reading struct {
	Source   dossier.Source
	Article  dossier.Article
	Findings dossier.Findings
	Problems []dossier.Problem
	Match    records.Match // the items of exports that are about it
}

// source returns the bytes of an original and of its sidecar, nil without one.
func (d *desk) source(name string) (raw, sidecar []byte, err error) {
	if raw, err = d.original(name); err != nil {
		return nil, nil, err
	}
	sidecar, err = d.read(path.Join(sourcesDir, name) + ".yaml")
	return raw, sidecar, err
}

// textKey is the key of the bytes of the readable text beside an original;
// zero without one.
func (d *desk) textKey(name string, there bool) (dossier.Key, error) {
	if !there {
		return dossier.Key{}, nil
	}
	raw, err := d.read(path.Join(sourcesDir, name) + textEnding)
	if err != nil || raw == nil {
		return dossier.Key{}, err
	}
	return dossier.KeyOf(string(raw)), nil
}

func digest(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// understand carries one source from its bytes to its findings. barred is as of
// exports.tell.
func (d *desk) understand(name string, raw, sidecar []byte, barred bool) (*reading, error) {
	src, problems, err := source.Read(name, raw, sidecar)
	if err != nil {
		return nil, err
	}
	match, more := d.exports.tell(src, barred)
	problems = append(problems, more...)
	article, more := clean.Clean(src)
	problems = append(problems, more...)
	src.Blocks, src.Declared = nil, dossier.Declared{} // the article says it all
	findings, more := understand.Find(src, article, d.themes)
	return &reading{*src, *article, findings, append(problems, more...), match}, nil
}

// recall is a reading that an earlier build kept; nil without one.
func (d *desk) recall(key dossier.Key) *reading {
	raw, kept := d.cache.Get(key)
	r := &reading{}
	if !kept || msgpack.UnmarshalAsArray(raw, r) != nil {
		return nil
	}
	return r
}

// keep holds a reading for later builds.
func (d *desk) keep(key dossier.Key, r *reading) error {
	raw, err := msgpack.MarshalAsArray(r)
	if err != nil {
		return fmt.Errorf("keeping the reading of %s: %w", r.Source.Name, err)
	}
	d.cache.Put(key, raw)
	return nil
}
