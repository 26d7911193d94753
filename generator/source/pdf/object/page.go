package object

// Page is a page with what it inherits from the tree above it.
type Page struct {
	Dict      Dict
	Resources Dict
	Box       [4]float64 // what is shown: left, bottom, right, top, in points
	Turned    int        // clockwise: 0, 90, 180 or 270 degrees
}

// Pages are the pages in order, at most limit of them; more says that there
// are others. A page that is reached twice counts once.
func (f *File) Pages(limit int) (pages []Page, more bool) {
	seen := map[Ref]bool{}
	var walk func(v any, above Dict, depth int)
	walk = func(v any, above Dict, depth int) {
		if ref, is := v.(Ref); is {
			if seen[ref] {
				return
			}
			seen[ref] = true
		}
		d := f.Dict(v)
		if d == nil || depth > deepest || more {
			return
		}
		own := inherit(above, d)
		kids := f.Array(d["Kids"])
		if kids == nil {
			if len(pages) == limit {
				more = true
				return
			}
			pages = append(pages, f.page(d, own))
			return
		}
		for _, kid := range kids {
			walk(kid, own, depth+1)
		}
	}
	walk(f.Catalog()["Pages"], Dict{}, 0)
	return pages, more
}

// inherit is what a node of the tree hands down.
func inherit(above, d Dict) Dict {
	own := Dict{}
	for _, key := range [...]Name{"Resources", "MediaBox", "CropBox", "Rotate"} {
		if v, has := d[key]; has {
			own[key] = v
		} else if v, has := above[key]; has {
			own[key] = v
		}
	}
	return own
}

func (f *File) page(d, own Dict) Page {
	p := Page{Dict: d, Resources: f.Dict(own["Resources"]), Box: [4]float64{0, 0, 612, 792}}
	for _, key := range [...]Name{"MediaBox", "CropBox"} {
		if b := f.Numbers(own[key]); len(b) == 4 {
			box := [4]float64{min(b[0], b[2]), min(b[1], b[3]), max(b[0], b[2]), max(b[1], b[3])}
			if box[2]-box[0] > 1 && box[3]-box[1] > 1 {
				p.Box = box
			}
		}
	}
	p.Turned = ((f.Int(own["Rotate"], 0)%360 + 360) % 360) / 90 * 90
	return p
}

// Contents are the bytes that draw a page; its streams are one.
func (f *File) Contents(p Page) []byte {
	if s := f.Stream(p.Dict["Contents"]); s != nil {
		return f.Data(s)
	}
	var out []byte
	for i, v := range f.Array(p.Dict["Contents"]) {
		if s := f.Stream(v); s != nil && i < mostSections && len(out) < mostStream {
			out = append(append(out, f.Data(s)...), '\n')
		}
	}
	return out
}
