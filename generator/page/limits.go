package page

// limits bound what stands on one page, so that no page grows with the
// dossier. Rows are lines that a reader takes in one by one: a statement, a
// passage, an entry, a source that is listed.
type limits struct {
	page      int // rows of a page in one piece; what has more is cut into parts
	part      int // rows of a part
	list      int // names, codes or sources in a list; of more the rest is counted
	positions int // actors in the table of positions, all of them or those who say most
	parties   int // sides that a dossier is told by
}

// usual leaves a dossier of fifty sources in one piece.
var usual = limits{page: 400, part: 200, list: 60, positions: 240, parties: 60}

// fewSpeakers is how many actors stand in a table of positions that cannot
// hold all: less than fill it, since each brings statements of other sources.
func (l limits) fewSpeakers() int { return max(1, l.positions/3) }
