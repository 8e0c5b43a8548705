package report

import (
	"fmt"
	"strings"

	"daybook/internal/card"
)

// List is a table within a document. Its cells break into lines, its rows stay whole
// on a page, and the columns' names stand again on each page.
type List struct {
	Columns []Column // Head, Share and Right count
	Rows    []Row
	None    string // what stands there where no row does
	Dense   bool   // small letters and low rows, one line where letters need not be too small for it
}

// Row is one line of a list.
type Row struct {
	Cells []string
	Kind  RowKind
}

// RowKind is how a row is set.
type RowKind int

const (
	RowPlain RowKind = iota
	RowBand          // bold on a tinted ground: what the rows below are about; stays with the next
	RowNote          // the first cell over the whole width, in soft ink
	RowTotal         // bold below a line
	RowUnder         // bold: a part of what the band above is about; stays with the next
)

// Lengths of a list, in millimetres.
const (
	cellPad  = 1.3 // above and below a cell's text
	densePad = 0.5 // likewise in a dense list
	cellSide = 1.5 // beside it
	hair     = 0.1 // what a column is wider than its widest word: sums of widths are not exact
)

// listing is a list on its way to paper.
type listing struct {
	*composer
	list List
	x    []float64 // left of each column, and the right end
	head float64   // the size of the columns' names
}

func (l List) lay(c *composer) error {
	if len(l.Columns) == 0 {
		return ErrColumns
	}
	for i, row := range l.Rows {
		if row.Kind == RowNote && len(row.Cells) == 1 {
			continue
		}
		if len(row.Cells) != len(l.Columns) {
			return fmt.Errorf("%w: row %d has %d cells", ErrColumns, i+1, len(row.Cells))
		}
	}
	p := &listing{composer: c, list: l}
	p.share()
	p.head = p.headSize()
	p.all()
	return nil
}

// leastHead is the smallest that columns' names get before their words are broken.
const leastHead = 6.0

// headSize is the size in which no word of the columns' names has to be broken.
func (p *listing) headSize() float64 {
	size := sizeSmall
	for i, column := range p.list.Columns {
		for _, word := range strings.Fields(column.Head) {
			for size > leastHead && p.wide(card.FaceBold, size, word) > p.x[i+1]-p.x[i]-2*cellSide {
				size -= 0.25
			}
		}
	}
	return size
}

// share gives each column its part of the width. One that is too narrow for a number in
// it, or for a word of its name, takes what it needs from those that have more.
func (p *listing) share() {
	total, spare, lacking := 0.0, 0.0, 0.0
	for _, column := range p.list.Columns {
		total += max(column.Share, 0.01)
	}
	var wide, over []float64
	for i, column := range p.list.Columns {
		wide = append(wide, p.width()*max(column.Share, 0.01)/total)
		over = append(over, wide[i]-p.needs(i))
		spare, lacking = spare+max(over[i], 0), lacking+max(-over[i], 0)
	}
	x := p.left()
	for i := range wide {
		p.x = append(p.x, x)
		switch moved := min(spare, lacking); {
		case over[i] < 0:
			wide[i] -= over[i] * moved / lacking
		case over[i] > 0:
			wide[i] -= over[i] * moved / spare
		}
		x += wide[i]
	}
	p.x = append(p.x, x)
}

// needs is the least width of a column: no number is broken, and no word of its name.
func (p *listing) needs(i int) float64 {
	least := 0.0
	for _, word := range strings.Fields(p.list.Columns[i].Head) {
		least = max(least, p.wide(card.FaceBold, leastHead, word))
	}
	for _, row := range p.list.Rows {
		if !p.list.Columns[i].Right || row.Kind == RowNote {
			continue
		}
		for _, word := range strings.Fields(row.Cells[i]) {
			least = max(least, p.wide(row.face(), p.size(row), word))
		}
	}
	return least + 2*cellSide + hair
}

func (p *listing) all() {
	if len(p.list.Rows) == 0 {
		p.want(p.headHigh() + 10)
		p.heads()
		p.write(card.FaceRegular, sizeText, p.left()+cellSide, p.y+cellPad, InkSoft, p.list.None)
		p.y += lineOf(sizeText) + 2*cellPad + 3
		return
	}
	p.want(p.headHigh() + p.with(0))
	p.heads()
	for i := range p.list.Rows {
		if !p.fits(p.with(i)) {
			p.turn()
			p.heads()
		}
		p.row(p.list.Rows[i])
	}
	p.y += 3
}

// with is the height of a row and of those that it must not be parted from: a band
// stays with the first row below it, and so does the note that explains it; a row
// stays with its note, and the last one with the total.
func (p *listing) with(i int) float64 {
	high := p.high(p.list.Rows[i])
	if p.leads(i) {
		high += p.with(i + 1)
	}
	return min(high, p.bottom()-p.top()-p.headHigh())
}

// leads reports whether a row is nothing without the next, or the next without it: a
// total alone on a page sums up what nobody sees, and a note is about the row above.
func (p *listing) leads(i int) bool {
	if i+1 == len(p.list.Rows) {
		return false
	}
	next := p.list.Rows[i+1].Kind
	switch p.list.Rows[i].Kind {
	case RowBand, RowUnder:
		return true
	case RowNote:
		return next == RowTotal || next == RowNote || i > 0 && p.list.Rows[i-1].Kind == RowBand
	case RowPlain:
		return next == RowTotal || next == RowNote
	}
	return false
}

// pad is what lies above and below a cell's text.
func (p *listing) pad() float64 {
	if p.list.Dense {
		return densePad
	}
	return cellPad
}

// size is how large a row's letters are.
func (p *listing) size(row Row) float64 {
	if row.Kind == RowNote || p.list.Dense {
		return sizeSmall
	}
	return sizeSmall + 0.5
}

// leastDense is the smallest that letters of a dense list get to stay on one line.
const leastDense = 6.5

// sizeIn is how large the letters of a row's cell are.
func (p *listing) sizeIn(row Row, i int) float64 {
	size := p.size(row)
	if !p.list.Dense || row.Kind != RowPlain {
		return size
	}
	room := p.x[i+1] - p.x[i] - 2*cellSide
	for at := size; at >= leastDense; at -= 0.25 {
		if p.wide(row.face(), at, row.Cells[i]) <= room {
			return at
		}
	}
	return leastDense
}

// cells are the lines of each cell of a row.
func (p *listing) cells(row Row) [][]string {
	if row.Kind == RowNote {
		return [][]string{p.faces.lines(card.FaceRegular, sizeSmall, p.width()-2*cellSide, row.Cells[0])}
	}
	var cells [][]string
	for i, cell := range row.Cells {
		width := p.x[i+1] - p.x[i] - 2*cellSide
		if (row.Kind == RowBand || row.Kind == RowUnder) && i == 0 {
			width = p.bandWidth(row) - 2*cellSide
		}
		cells = append(cells, p.faces.lines(row.face(), p.sizeIn(row, i), width, cell))
	}
	return cells
}

// bandWidth is how far a band's first cell reaches: to the next one with a text.
func (p *listing) bandWidth(row Row) float64 {
	for i, cell := range row.Cells {
		if i > 0 && cell != "" {
			return p.x[i] - p.x[0]
		}
	}
	return p.width()
}

func (r Row) face() string {
	if r.Kind == RowBand || r.Kind == RowTotal || r.Kind == RowUnder {
		return card.FaceBold
	}
	return card.FaceRegular
}

func (p *listing) high(row Row) float64 {
	most := 1
	for _, lines := range p.cells(row) {
		most = max(most, len(lines))
	}
	return float64(most)*lineOf(p.size(row)) + 2*p.pad()
}

func (p *listing) headHigh() float64 {
	most := 1
	for i, column := range p.list.Columns {
		most = max(most, len(p.faces.lines(card.FaceBold, p.head, p.x[i+1]-p.x[i]-2*cellSide, column.Head)))
	}
	return float64(most)*lineOf(p.head) + 2*cellPad
}

// heads writes the columns' names, their last lines side by side.
func (p *listing) heads() {
	high := p.headHigh()
	for i, column := range p.list.Columns {
		lines := p.faces.lines(card.FaceBold, p.head, p.x[i+1]-p.x[i]-2*cellSide, column.Head)
		top := p.y + high - cellPad - float64(len(lines))*lineOf(p.head)
		p.cell(i, column.Right, card.FaceBold, p.head, top, InkSoft, lines)
	}
	p.y += high
	p.rule(InkText, 0.35)
}

func (p *listing) row(row Row) {
	high := p.high(row)
	cells := p.cells(row)
	ink := InkText
	switch row.Kind {
	case RowBand:
		p.box(p.left(), p.y, p.width(), high, InkPale)
	case RowNote:
		ink = InkSoft
	case RowTotal:
		p.rule(InkText, 0.35)
	}
	for i, lines := range cells {
		right := row.Kind != RowNote && p.list.Columns[i].Right
		size := p.sizeIn(row, i)
		p.cell(i, right, row.face(), size, p.y+p.pad()+(lineOf(p.size(row))-lineOf(size))*0.8, ink, lines)
	}
	p.y += high
	p.rule(InkLine, hairline)
}

func (p *listing) cell(i int, right bool, face string, size, top float64, ink Ink, lines []string) {
	for n, line := range lines {
		at := top + float64(n)*lineOf(size)
		if at+lineOf(size) > p.bottom()+lineOf(size) {
			return // a cell longer than a page ends with it
		}
		if right {
			p.writeRight(face, size, p.x[i+1]-cellSide, at, ink, line)
		} else {
			p.write(face, size, p.x[i]+cellSide, at, ink, line)
		}
	}
}
