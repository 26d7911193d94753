package clean

import (
	"strconv"
	"strings"

	"dossier/generator/clean/chain"
)

// signs takes in what is seen of a line. When the classifier works, each sign
// is weighed at once and forgotten; when it learns, each is named.
type signs struct {
	model *chain.Model
	sum   float64
	see   func(s chain.Sign, name func() string)
}

// template is the kind of a sign, with its name for the learner.
type template struct {
	name string
	seed chain.Sign
}

func kind(name string) template { return template{name, chain.Template(name)} }

func (s *signs) take(sign chain.Sign) { s.sum += float64(s.model.Weight(sign)) }

// number takes in a sign with a number for its value.
func (s *signs) number(t *template, n int) {
	sign := t.seed.Number(n)
	if s.see != nil {
		s.see(sign, func() string { return t.name + "=" + strconv.Itoa(n) })
		return
	}
	s.take(sign)
}

// numbers takes in a sign whose value is several numbers.
func (s *signs) numbers(t *template, list ...int) {
	sign := t.seed
	for i, n := range list {
		if i > 0 {
			sign = sign.Word(" ")
		}
		sign = sign.Number(n)
	}
	if s.see != nil {
		s.see(sign, func() string {
			var text []string
			for _, n := range list {
				text = append(text, strconv.Itoa(n))
			}
			return t.name + "=" + strings.Join(text, " ")
		})
		return
	}
	s.take(sign)
}

// words takes in a sign whose value is some words.
func (s *signs) words(t *template, list ...string) {
	sign := t.seed
	for i, w := range list {
		if i > 0 {
			sign = sign.Word(" ")
		}
		sign = sign.Word(w)
	}
	if s.see != nil {
		s.see(sign, func() string { return t.name + "=" + strings.Join(list, " ") })
		return
	}
	s.take(sign)
}
