package site

import (
	"fmt"
	"strings"
	"text/template/parse"
)

// A page calls hundreds of partials, and each call of one takes Hugo some ten
// microseconds: more than all else that is done for a page. So the partials
// that only display, which are nearly all, are made into moulds when the design
// is read: the same template, taken apart once, with its values found in maps
// and lists directly and escaped by the place where they stand. Hugo lays out
// the page and calls them; whatever a mould does not know it leaves to Hugo,
// and a batch in which one fails is rendered again without any.

// mould is a partial that was made ready.
type mould struct {
	steps []step
	slots int // variables
	calls map[*mould]bool
}

// step writes one piece of a mould.
type step func(c *cast, f *frame) error

// frame is what a template sees: its dot, its $ and its variables.
type frame struct {
	dot, root any
	vars      []any
}

// foundry makes moulds of the partials of a design.
type foundry struct {
	design *design
	moulds map[string]*mould // by path in _partials; nil is one that cannot be
}

// unknown is why a partial is no mould: something in it is not known here.
type unknown struct{ what string }

func (u unknown) Error() string { return u.what + " is Hugo's to do" }

// partial is the mould of a partial, or nil.
func (y *foundry) partial(name string) *mould {
	if m, known := y.moulds[name]; known {
		return m
	}
	y.moulds[name] = nil
	text := y.design.layoutFile("_partials/" + name)
	tree := parse.New(name)
	tree.Mode = parse.SkipFuncCheck
	set := map[string]*parse.Tree{}
	if _, err := tree.Parse(string(text), "", "", set); text == nil || err != nil || len(set) > 1 {
		return nil
	}
	m := &mould{calls: map[*mould]bool{}}
	y.moulds[name] = m // before what it calls: it may be called by that
	c := &caster{foundry: y, calls: m.calls}
	steps, err := c.list(tree.Root)
	if err != nil || c.place.state != inText {
		y.moulds[name] = nil
		return nil
	}
	m.steps, m.slots = steps, c.slots
	return m
}

// settle takes back the moulds that call a partial that is none after all.
func (y *foundry) settle() {
	good := map[*mould]bool{}
	for _, m := range y.moulds {
		good[m] = m != nil
	}
	for again := true; again; {
		again = false
		for name, m := range y.moulds {
			for called := range callsOf(m) {
				if !good[called] {
					good[m], y.moulds[name], again = false, nil, true
				}
			}
		}
	}
}

func callsOf(m *mould) map[*mould]bool {
	if m == nil {
		return nil
	}
	return m.calls
}

// caster makes one mould.
type caster struct {
	*foundry
	calls map[*mould]bool
	place place // in the HTML
	scope []variable
	slots int
}

type variable struct {
	name string
	slot int
}

func (c *caster) list(l *parse.ListNode) (steps []step, err error) {
	if l == nil {
		return nil, nil
	}
	depth := len(c.scope)
	defer func() { c.scope = c.scope[:depth] }()
	for _, n := range l.Nodes {
		s, err := c.node(n)
		if err != nil {
			return nil, err
		}
		if s != nil {
			steps = append(steps, s)
		}
	}
	return steps, nil
}

func (c *caster) node(n parse.Node) (step, error) {
	switch n := n.(type) {
	case *parse.TextNode:
		return c.text(string(n.Text))
	case *parse.ActionNode:
		return c.action(n)
	case *parse.IfNode:
		return c.branch(&n.BranchNode, false)
	case *parse.WithNode:
		return c.branch(&n.BranchNode, true)
	case *parse.RangeNode:
		return c.loop(n)
	}
	return nil, unknown{fmt.Sprintf("%T", n)}
}

func (c *caster) text(s string) (step, error) {
	if err := c.place.read(s); err != nil {
		return nil, err
	}
	return func(c *cast, _ *frame) error {
		c.out = append(c.out, s...)
		return nil
	}, nil
}

// action is {{ pipeline }}: a variable is set, a partial called, a value shown.
func (c *caster) action(n *parse.ActionNode) (step, error) {
	if name, arg, ok := partialCall(n.Pipe); ok {
		return c.call(name, arg)
	}
	value, err := c.pipe(n.Pipe)
	if err != nil {
		return nil, err
	}
	if len(n.Pipe.Decl) > 0 {
		if n.Pipe.IsAssign || len(n.Pipe.Decl) > 1 {
			return nil, unknown{"an assignment"}
		}
		slot := c.declare(n.Pipe.Decl[0].Ident[0])
		return func(c *cast, f *frame) (err error) {
			f.vars[slot], err = value(c, f)
			return err
		}, nil
	}
	escape, err := c.place.escaper()
	if err != nil {
		return nil, err
	}
	return func(c *cast, f *frame) error {
		v, err := value(c, f)
		if err != nil {
			return err
		}
		return escape(c, v)
	}, nil
}

// declare gives a variable a place of its own, from here to the end of its
// block.
func (c *caster) declare(name string) int {
	c.scope = append(c.scope, variable{name, c.slots})
	c.slots++
	return c.slots - 1
}

// call is {{ partial "name" value }}.
func (c *caster) call(name string, arg parse.Node) (step, error) {
	if c.place.state != inText {
		return nil, unknown{"a partial inside a tag"}
	}
	m := c.partial(name)
	if m == nil {
		return nil, unknown{"the partial " + name}
	}
	c.calls[m] = true
	value, err := c.operand(arg)
	if err != nil {
		return nil, err
	}
	return func(c *cast, f *frame) error {
		v, err := value(c, f)
		if err != nil {
			return err
		}
		return m.fill(c, v)
	}, nil
}

// branch is if or with.
func (c *caster) branch(n *parse.BranchNode, with bool) (step, error) {
	depth := len(c.scope)
	defer func() { c.scope = c.scope[:depth] }()
	if len(n.Pipe.Decl) > 0 {
		return nil, unknown{"a variable of a branch"}
	}
	value, err := c.pipe(n.Pipe)
	if err != nil {
		return nil, err
	}
	start := c.place
	yes, err := c.list(n.List)
	if err != nil {
		return nil, err
	}
	end := c.place
	c.place = start
	no, err := c.list(n.ElseList)
	if err != nil {
		return nil, err
	}
	if c.place != end {
		return nil, unknown{"a branch that ends elsewhere"}
	}
	return func(c *cast, f *frame) error {
		v, err := value(c, f)
		if err != nil {
			return err
		}
		if !truth(v) {
			return run(c, f, no)
		}
		if !with {
			return run(c, f, yes)
		}
		dot := f.dot
		f.dot = v
		err = run(c, f, yes)
		f.dot = dot
		return err
	}, nil
}

func (c *caster) loop(n *parse.RangeNode) (step, error) {
	depth := len(c.scope)
	defer func() { c.scope = c.scope[:depth] }()
	over, err := c.pipe(n.Pipe)
	if err != nil {
		return nil, err
	}
	index, element := -1, -1
	switch d := n.Pipe.Decl; len(d) {
	case 1:
		element = c.declare(d[0].Ident[0])
	case 2:
		index, element = c.declare(d[0].Ident[0]), c.declare(d[1].Ident[0])
	}
	start := c.place
	each, err := c.list(n.List)
	if err != nil {
		return nil, err
	}
	if c.place != start {
		return nil, unknown{"a loop that ends elsewhere"}
	}
	none, err := c.list(n.ElseList)
	if err != nil || c.place != start {
		return nil, unknown{"a loop that ends elsewhere"}
	}
	return func(c *cast, f *frame) error {
		v, err := over(c, f)
		if err != nil {
			return err
		}
		list, ok := v.([]any)
		if !ok && v != nil {
			return unknown{fmt.Sprintf("a loop over a %T", v)}
		}
		if len(list) == 0 {
			return run(c, f, none)
		}
		dot := f.dot
		for i, e := range list {
			if f.dot = e; index >= 0 {
				f.vars[index] = i
			}
			if element >= 0 {
				f.vars[element] = e
			}
			if err := run(c, f, each); err != nil {
				return err
			}
		}
		f.dot = dot
		return nil
	}, nil
}

func run(c *cast, f *frame, steps []step) error {
	for _, s := range steps {
		if err := s(c, f); err != nil {
			return err
		}
	}
	return nil
}

// partialCall takes {{ partial "name" value }} apart, if that is all there is
// to a pipeline.
func partialCall(p *parse.PipeNode) (name string, arg parse.Node, ok bool) {
	if len(p.Decl) > 0 || len(p.Cmds) != 1 {
		return "", nil, false
	}
	args := p.Cmds[0].Args
	if len(args) != 3 {
		return "", nil, false
	}
	function, isWord := args[0].(*parse.IdentifierNode)
	file, isString := args[1].(*parse.StringNode)
	if !isWord || !isString || function.Ident != "partial" || strings.Contains(file.Text, "..") {
		return "", nil, false
	}
	return file.Text, args[2], true
}
