package report

import (
	"fmt"

	"daybook/internal/card"
)

// Roll is the list of a group: a row for each participant with places to tick and to
// write in, free rows for walk-ins, and lines to sign. Its rows are as high as the page
// has room for; one that goes over several pages repeats its heads and is signed on the
// last.
type Roll struct {
	Columns []Column // Head, Share, Right, Box and Write count
	Rows    [][]string
	Free    int // rows left free below
	Signs   Signature
}

// Ticked is the cell of a box that is ticked.
const Ticked = "X"

// Heights of a roll's rows, in millimetres: the least where nobody writes, the least
// that a hand can write in, the usual one where it goes over several pages, and the most.
const (
	readRow  = 5.4
	leastRow = 6.6
	usualRow = 8.0
	mostRow  = 9.4
)

// boxSide is the edge of a box to tick.
const boxSide = 4.2

// rolling is a roll on its way to paper.
type rolling struct {
	listing
	roll Roll
	base float64
}

func (r Roll) lay(c *composer) error {
	if len(r.Columns) == 0 {
		return ErrColumns
	}
	rows := append([][]string(nil), r.Rows...)
	for i, row := range rows {
		if len(row) != len(r.Columns) {
			return fmt.Errorf("%w: row %d has %d cells", ErrColumns, i+1, len(row))
		}
	}
	for range r.Free {
		rows = append(rows, make([]string, len(r.Columns)))
	}
	p := &rolling{listing: listing{composer: c, list: List{Columns: r.Columns}}, roll: r}
	p.share()
	p.head = p.headSize()
	p.base = p.rowHeight(rows)
	p.want(p.headHigh() + p.base)
	p.heads()
	for _, row := range rows {
		if !p.fits(p.rowHigh(row)) {
			p.turn()
			p.heads()
		}
		p.rollRow(row)
	}
	if len(r.Signs) > 0 {
		c.y += 2
		return r.Signs.lay(c)
	}
	c.y += 3
	return nil
}

// signRoom is what the lines to sign take.
func (p *rolling) signRoom() float64 {
	if len(p.roll.Signs) == 0 {
		return 3
	}
	return 17 + lineOf(sizeSmall) + 2
}

// rowHeight is the greatest height with which all rows and the signature stand on the
// page.
func (p *rolling) rowHeight(rows [][]string) float64 {
	least := readRow
	for _, column := range p.roll.Columns {
		if column.Write {
			least = leastRow
		}
	}
	for high := mostRow; high >= least; high -= 0.2 {
		p.base = high
		total := p.headHigh() + p.signRoom()
		for _, row := range rows {
			total += p.rowHigh(row)
		}
		if p.fits(total) {
			return high
		}
	}
	return usualRow
}

func (p *rolling) rowHigh(row []string) float64 {
	most := 1
	for i, cell := range row {
		most = max(most, len(p.cellLines(i, cell)))
	}
	return max(p.base, float64(most)*lineOf(sizeSmall+0.5)+1.4)
}

func (p *rolling) cellLines(i int, cell string) []string {
	if p.roll.Columns[i].Box {
		return nil
	}
	return p.faces.lines(card.FaceRegular, sizeSmall+0.5, p.x[i+1]-p.x[i]-2*cellSide, cell)
}

func (p *rolling) rollRow(row []string) {
	high := p.rowHigh(row)
	for i, cell := range row {
		if p.roll.Columns[i].Write {
			p.box(p.x[i], p.y, hairline, high, InkLine)
		}
		if p.roll.Columns[i].Box {
			p.tick(p.x[i]+cellSide, p.y+(high-boxSide)/2, cell == Ticked)
			continue
		}
		lines := p.cellLines(i, cell)
		top := p.y + (high-float64(len(lines))*lineOf(sizeSmall+0.5))/2
		p.cell(i, p.roll.Columns[i].Right, card.FaceRegular, sizeSmall+0.5, top, InkText, lines)
	}
	p.y += high
	p.rule(InkLine, hairline)
}

// tick draws an empty box, or one with a cross in it.
func (p *rolling) tick(x, y float64, ticked bool) {
	const thick = 0.3
	p.box(x, y, boxSide, thick, InkText)
	p.box(x, y+boxSide-thick, boxSide, thick, InkText)
	p.box(x, y, thick, boxSide, InkText)
	p.box(x+boxSide-thick, y, thick, boxSide, InkText)
	if ticked {
		wide := p.wide(card.FaceBold, sizeText, Ticked)
		p.write(card.FaceBold, sizeText, x+(boxSide-wide)/2, y+(boxSide-lineOf(sizeText))/2, InkText, Ticked)
	}
}
