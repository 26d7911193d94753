package chain

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Sign is something that can be seen of a line, as a number: the FNV-1a hash of
// its name, “TEMPLATE=VALUE”.
type Sign uint64

// Template is the sign of a name without its value.
func Template(name string) Sign { return Sign(14695981039346656037).Word(name).byte('=') }

// Word is the sign with a text behind it.
func (s Sign) Word(text string) Sign {
	for i := range len(text) {
		s = s.byte(text[i])
	}
	return s
}

// Number is the sign with a number behind it, as written in decimal.
func (s Sign) Number(n int) Sign {
	if n < 0 {
		return s.byte('-').Number(-n)
	}
	if n >= 10 {
		s = s.Number(n / 10)
	}
	return s.byte('0' + byte(n%10))
}

func (s Sign) byte(b byte) Sign { return (s ^ Sign(b)) * 1099511628211 }

// Model is what was learned: the weight of each sign, for a line's being in
// above zero and against it below.
type Model struct {
	Turn    Turn
	Weights map[Sign]float32
	quick   *table // of Weights, once they are read
}

// Weight is what a sign counts; nothing when it is not known.
func (m *Model) Weight(s Sign) float32 {
	if m.quick == nil {
		return m.Weights[s]
	}
	return m.quick.weight(s)
}

// Read reads a model as Write writes it.
func Read(text string) (*Model, error) {
	m := &Model{Weights: map[Sign]float32{}}
	n := 0
	for row := range strings.Lines(text) {
		n++
		row = strings.TrimRight(row, "\n")
		if row == "" || strings.HasPrefix(row, "//") {
			continue
		}
		name, values, _ := strings.Cut(row, "\t")
		if err := m.read(name, strings.Split(values, "\t")); err != nil {
			return nil, fmt.Errorf("line %d of the weights, “%s”: %w", n, name, err)
		}
	}
	m.quick = tableOf(m.Weights)
	return m, nil
}

func (m *Model) read(name string, values []string) error {
	w := make([]float64, len(values))
	for i, v := range values {
		x, err := strconv.ParseFloat(v, 64)
		if err != nil {
			return err
		}
		w[i] = x
	}
	switch {
	case name == "turn" && len(w) == 4:
		m.Turn = Turn{{w[0], w[1]}, {w[2], w[3]}}
	case name != "turn" && len(w) == 1:
		m.Weights[Named(name)] = float32(w[0])
	default:
		return errors.New("not one weight, or four of a turn")
	}
	return nil
}

// Named is the sign of a whole name.
func Named(name string) Sign { return Sign(14695981039346656037).Word(name) }

// Write writes a model: a row a sign, in the order of their names, its weight
// in hundredths; a sign that counts nothing is left out.
func (m *Model) Write(head string, names map[Sign]string) string {
	var b strings.Builder
	for row := range strings.Lines(head) {
		b.WriteString("// " + row)
	}
	t := m.Turn
	fmt.Fprintf(&b, "\nturn\t%.3f\t%.3f\t%.3f\t%.3f\n", t[0][0], t[0][1], t[1][0], t[1][1])
	var rows []string
	for s, w := range m.Weights {
		if text := hundredths(w); text != "" {
			rows = append(rows, names[s]+"\t"+text+"\n")
		}
	}
	slices.Sort(rows)
	b.WriteString(strings.Join(rows, ""))
	return b.String()
}

// hundredths writes a number as shortly as can be read back: “.25”, “-1.3”.
func hundredths(x float32) string {
	text := strconv.FormatFloat(float64(x), 'f', 2, 32)
	text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	switch {
	case text == "0", text == "-0":
		return ""
	case strings.HasPrefix(text, "0."):
		return text[1:]
	case strings.HasPrefix(text, "-0."):
		return "-" + text[2:]
	}
	return text
}
