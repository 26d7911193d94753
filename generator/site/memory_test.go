package site

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"dossier/generator/dossier"
)

func someMemory(n int) *memory {
	m := &memory{
		design: dossier.KeyOf("design"), loose: true,
		flaws:  []flaw{{words: "a"}, {"/x", target{"x", ""}, "there is no file x"}},
		warned: [][]string{{"one", "two"}, {"three"}},
		uses:   [][]string{nil, {"css/a.css", "js/b.js"}},
	}
	for i := range n {
		m.files = append(m.files, record{
			path: fmt.Sprintf("folder%02d/%06d.html", i/1000, i), kind: aPage, key: dossier.KeyOf(fmt.Sprint(i)),
			mark: mark{int64(i) * 1000, 1_700_000_000_000_000_000 + int64(i)}, uses: i % 2, warned: i % 3,
		})
	}
	if n > 0 {
		m.files[0].flaws, m.files[0].kind = []int{0, 1}, anAsset
	}
	return m
}

// A memory reads back as it was written; one that is damaged anywhere, cut
// short or longer is none.
func TestMemoryForm(t *testing.T) {
	want := someMemory(5)
	raw := want.encode()
	got, err := decodeMemory(raw)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Fatalf("%v\ngot  %+v\nwant %+v", err, got, want)
	}
	if !bytes.Equal(raw, someMemory(5).encode()) {
		t.Error("the same memory, other bytes")
	}
	for i := range raw {
		damaged := bytes.Clone(raw)
		damaged[i] ^= 4
		if _, err := decodeMemory(damaged); !errors.Is(err, errNoMemory) {
			t.Errorf("byte %d changed: %v", i, err)
		}
		if _, err := decodeMemory(raw[:i]); !errors.Is(err, errNoMemory) {
			t.Errorf("cut after %d bytes: %v", i, err)
		}
	}
	if _, err := decodeMemory(append(bytes.Clone(raw), 0)); !errors.Is(err, errNoMemory) {
		t.Errorf("longer: %v", err)
	}
}

// BenchmarkIntact looks whether a site of 35,000 pages stands as it was left.
func BenchmarkIntact(b *testing.B) {
	m := someMemory(35_000)
	m.flaws, m.warned, m.uses, m.loose = nil, nil, [][]string{nil}, false
	in := toyInput(b)
	in.Files, in.Pages = nil, nil
	design, err := newDesign(in.withDefaults())
	if err != nil {
		b.Fatal(err)
	}
	m.design = design.key
	for i := range m.files {
		f := &m.files[i]
		f.flaws, f.warned, f.uses, f.kind = nil, 0, 0, aPage
		name := filepath.Join(in.Out, f.path)
		if err := cmpErr(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte("page"), 0o644)); err != nil {
			b.Fatal(err)
		}
		if f.mark, err = markOf(name); err != nil {
			b.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(in.Out, madeHere), nil, 0o644); err != nil {
		b.Fatal(err)
	}
	in.Memory = m.encode()
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			if _, ok := Intact(b.Context(), in); !ok {
				b.Fatal("not intact")
			}
		}
	})
	b.Run("memory", func(b *testing.B) {
		b.ReportMetric(float64(len(in.Memory)), "bytes")
		for b.Loop() {
			if !recall(in.Memory, design.key).known {
				b.Fatal("not known")
			}
		}
	})
}
