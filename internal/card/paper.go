package card

import (
	"errors"
	"math"
)

// Paper is the size of the sheets in the clinic's printer.
type Paper int

const (
	// Letter is 8.5 by 11 inches.
	Letter Paper = iota
	// A4 is 210 by 297 millimetres.
	A4
)

// ErrPaper means that a sheet was asked for on paper that is neither Letter
// nor A4.
var ErrPaper = errors.New("unknown paper size")

// paperMargin, in millimetres, is more than any office printer leaves white,
// and leaves room for the cutting marks.
const paperMargin = 10.0

// Size is the width and height in millimetres. Its error is [ErrPaper].
func (p Paper) Size() (width, height float64, err error) {
	switch p {
	case Letter:
		return 215.9, 279.4, nil
	case A4:
		return 210, 297, nil
	}
	return 0, 0, ErrPaper
}

// grid places equal cards edge to edge in the middle of a page, so that one
// cut parts two of them.
type grid struct {
	columns, rows int
	left, top     float64
	width, height float64 // of one card
}

func newGrid(paperWidth, paperHeight, width, height float64) grid {
	columns := int(math.Floor((paperWidth - 2*paperMargin) / width))
	rows := int(math.Floor((paperHeight - 2*paperMargin) / height))
	return grid{
		columns: columns, rows: rows, width: width, height: height,
		left: (paperWidth - float64(columns)*width) / 2,
		top:  (paperHeight - float64(rows)*height) / 2,
	}
}

func (g grid) perPage() int { return g.columns * g.rows }

// at is the top left corner of the i-th card of a page.
func (g grid) at(i int) (x, y float64) {
	return g.left + float64(i%g.columns)*g.width, g.top + float64(i/g.columns)*g.height
}
