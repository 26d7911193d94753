package site

import (
	"fmt"
	"html/template"
	"text/template/parse"
)

// cast is a mould being filled.
type cast struct {
	out       []byte
	translate func(id string) string
}

// fill writes what a partial shows of a value.
func (m *mould) fill(c *cast, v any) error {
	f := frame{dot: v, root: v}
	if m.slots > 0 {
		f.vars = make([]any, m.slots)
	}
	return run(c, &f, m.steps)
}

// value computes an operand of a template.
type value func(c *cast, f *frame) (any, error)

// pipe is a pipeline: the value of each command is the last argument of the
// next.
func (c *caster) pipe(p *parse.PipeNode) (value, error) {
	var last value
	for _, command := range p.Cmds {
		var err error
		if last, err = c.command(command.Args, last); err != nil {
			return nil, err
		}
	}
	return last, nil
}

func (c *caster) command(args []parse.Node, last value) (value, error) {
	function, ok := args[0].(*parse.IdentifierNode)
	if !ok {
		if len(args) > 1 || last != nil {
			return nil, unknown{"a call of a value"}
		}
		return c.operand(args[0])
	}
	var values []value
	for _, a := range args[1:] {
		v, err := c.operand(a)
		if err != nil {
			return nil, err
		}
		values = append(values, v)
	}
	if last != nil {
		values = append(values, last)
	}
	do := functions[function.Ident]
	if function.Ident == "i18n" && len(values) != 1 {
		return nil, unknown{"a translation with values"}
	}
	if do == nil {
		return nil, unknown{"the function " + function.Ident}
	}
	return func(c *cast, f *frame) (any, error) {
		given := make([]any, len(values))
		for i, v := range values {
			var err error
			if given[i], err = v(c, f); err != nil {
				return nil, err
			}
		}
		return do(c, given)
	}, nil
}

// operand is one argument.
func (c *caster) operand(n parse.Node) (value, error) {
	switch n := n.(type) {
	case *parse.DotNode:
		return func(_ *cast, f *frame) (any, error) { return f.dot, nil }, nil
	case *parse.FieldNode:
		return fields(func(_ *cast, f *frame) (any, error) { return f.dot, nil }, n.Ident), nil
	case *parse.VariableNode:
		return c.variable(n.Ident)
	case *parse.PipeNode:
		return c.pipe(n)
	case *parse.StringNode:
		return constant(n.Text), nil
	case *parse.NumberNode:
		if n.IsInt {
			return constant(int(n.Int64)), nil
		}
	case *parse.BoolNode:
		return constant(n.True), nil
	}
	return nil, unknown{n.String()}
}

func constant(v any) value { return func(*cast, *frame) (any, error) { return v, nil } }

func (c *caster) variable(chain []string) (value, error) {
	if chain[0] == "$" {
		return fields(func(_ *cast, f *frame) (any, error) { return f.root, nil }, chain[1:]), nil
	}
	for i := len(c.scope) - 1; i >= 0; i-- {
		if v := c.scope[i]; v.name == chain[0] {
			return fields(func(_ *cast, f *frame) (any, error) { return f.vars[v.slot], nil }, chain[1:]), nil
		}
	}
	return nil, unknown{chain[0]}
}

// fields follows a chain of keys. What is not there is nil.
func fields(of value, chain []string) value {
	for _, key := range chain {
		from := of
		of = func(c *cast, f *frame) (any, error) {
			v, err := from(c, f)
			if err != nil {
				return nil, err
			}
			switch m := v.(type) {
			case params:
				return m[key], nil
			case matter:
				return m[key], nil
			case map[string]any:
				return m[key], nil
			case pageView:
				if v, ok := m[key]; ok {
					return v, nil
				}
			}
			return nil, unknown{fmt.Sprintf("%s of a %T", key, v)}
		}
	}
	return of
}

// functions are those of Hugo's that moulds know, for values that pages have.
var functions = map[string]func(c *cast, args []any) (any, error){
	"i18n": func(c *cast, args []any) (any, error) {
		if id, ok := args[0].(string); ok {
			return c.translate(id), nil
		}
		return nil, unknown{"a translation of what is no text"}
	},
	"safeHTML": func(_ *cast, args []any) (any, error) {
		if s, ok := args[0].(string); len(args) == 1 && (ok || args[0] == nil) {
			return template.HTML(s), nil
		}
		return nil, unknown{"HTML that is no text"}
	},
	"not": func(_ *cast, args []any) (any, error) { return !truth(args[0]), nil },
	"and": func(_ *cast, args []any) (any, error) { return firstOf(args, false), nil },
	"or":  func(_ *cast, args []any) (any, error) { return firstOf(args, true), nil },
	"eq": func(_ *cast, args []any) (any, error) {
		return alike(args)
	},
	"ne": func(_ *cast, args []any) (any, error) {
		equal, err := alike(args)
		return !equal, err
	},
	"dict": func(_ *cast, args []any) (any, error) {
		m := map[string]any{}
		for i := 0; i+1 < len(args); i += 2 {
			key, ok := args[i].(string)
			if !ok {
				return nil, unknown{"a key that is no text"}
			}
			m[key] = args[i+1]
		}
		return m, nil
	},
}

// firstOf is the first argument of a truth, or else the last.
func firstOf(args []any, yes bool) any {
	for _, a := range args[:len(args)-1] {
		if truth(a) == yes {
			return a
		}
	}
	return args[len(args)-1]
}

// alike compares two texts or two whole numbers; what is not there is like
// none.
func alike(args []any) (bool, error) {
	if len(args) != 2 {
		return false, unknown{"a comparison of several"}
	}
	a, b := args[0], args[1]
	switch a.(type) {
	case nil, string, int, int64:
	default:
		return false, unknown{fmt.Sprintf("a comparison with a %T", a)}
	}
	switch b := b.(type) {
	case string:
		return a == any(b), nil
	case int:
		n, ok := wholeNumber(a)
		return ok && n == int64(b), nil
	}
	return false, unknown{fmt.Sprintf("a comparison with a %T", b)}
}

func wholeNumber(v any) (int64, bool) {
	switch v := v.(type) {
	case int:
		return int64(v), true
	case int64:
		return v, true
	}
	return 0, false
}

// truth is what if and with ask of a value.
func truth(v any) bool {
	switch v := v.(type) {
	case nil:
		return false
	case bool:
		return v
	case string:
		return v != ""
	case template.HTML:
		return v != ""
	case int:
		return v != 0
	case int64:
		return v != 0
	case float64:
		return v != 0
	case []any:
		return len(v) > 0
	case params:
		return len(v) > 0
	case matter:
		return len(v) > 0
	case map[string]any:
		return len(v) > 0
	}
	return true
}
