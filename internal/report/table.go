package report

import (
	"errors"
	"fmt"
	"io"
	"strconv"

	"codeberg.org/go-pdf/fpdf"

	"daybook/internal/card"
)

// ErrColumns means that a table has no columns, or a row has not one cell for
// each.
var ErrColumns = errors.New("a table's rows do not fit its columns")

// Table is a list on paper: a heading, rows below the names of their columns, and
// lines to fill in at the end.
type Table struct {
	Title   string
	Lines   []string // below the title
	Columns []Column
	Rows    [][]string // one cell for each column; "" is left free to write in
	Foot    []string   // after the last row, each above a line to write on
	Dense   bool       // lower rows, so that more of them fit on a page
	Page    func(page, pages int) string
}

// Column is one column of a table.
type Column struct {
	Head  string
	Share float64 // of the paper's width, beside the shares of the others
	Right bool    // its cells end at the right, as numbers do; of a document's lists only
	Box   bool    // a box to tick in each row
	Write bool    // a place to write in, marked off from the column before; of a roll only
}

// Lengths in millimetres, sizes of letters in points.
const (
	margin     = 15.0
	rowHeight  = 8.5
	lowHeight  = 7.4 // of a dense table's rows
	headHeight = 7.0
	footHeight = 14.0
	boxEdge    = 4.5
	cellGap    = 2.0

	titleSize = 16.0
	textSize  = 10.5
	leastSize = 7.5 // a cell's letters shrink to this, and are cut beyond it

	point = 25.4 / 72 // millimetres
)

// WriteTable writes the table as a PDF. Errors are ErrColumns, those of the style,
// and those of w.
func WriteTable(w io.Writer, table Table, style card.SheetStyle) error {
	if err := table.check(); err != nil {
		return err
	}
	doc, err := style.Document()
	if err != nil {
		return fmt.Errorf("print a list: %w", err)
	}
	p := &printing{doc: doc, table: table, letters: lettersOf(style)}
	p.width, p.height = doc.GetPageSize()
	p.pages = p.count()
	p.all()
	if err := doc.Output(w); err != nil {
		return fmt.Errorf("print a list: %w", err)
	}
	return nil
}

func (t Table) check() error {
	if len(t.Columns) == 0 {
		return ErrColumns
	}
	for i, row := range t.Rows {
		if len(row) != len(t.Columns) {
			return fmt.Errorf("%w: row %d has %d cells", ErrColumns, i+1, len(row))
		}
	}
	return nil
}

// printing is a table on its way to paper.
type printing struct {
	doc           *fpdf.Fpdf
	table         Table
	letters       *letters
	width, height float64
	y             float64
	page, pages   int
}

// top is where the rows of a page begin: the first one has the heading.
func (p *printing) top(page int) float64 {
	top := margin + headHeight
	if page == 1 {
		top += titleSize*point*1.4 + float64(len(p.table.Lines))*textSize*point*1.4 + 4
	}
	return top
}

// bottom is where the last row of a page must have ended.
func (p *printing) bottom() float64 { return p.height - margin - textSize*point*1.6 }

// count is how many pages the table takes.
func (p *printing) count() int {
	pages, y := 1, p.top(1)
	for range p.table.Rows {
		if y+p.high() > p.bottom() {
			pages++
			y = p.top(pages)
		}
		y += p.high()
	}
	if y+p.end() > p.bottom() {
		pages++
	}
	return pages
}

// high is the height of a row.
func (p *printing) high() float64 {
	if p.table.Dense {
		return lowHeight
	}
	return rowHeight
}

// end is the height of what stands after the last row.
func (p *printing) end() float64 { return float64(len(p.table.Foot)) * footHeight }

func (p *printing) all() {
	p.begin()
	for _, row := range p.table.Rows {
		if p.y+p.high() > p.bottom() {
			p.begin()
		}
		p.row(row)
	}
	if p.y+p.end() > p.bottom() {
		p.begin()
	}
	for _, line := range p.table.Foot {
		p.foot(line)
	}
}

// begin starts a page with the names of the columns.
func (p *printing) begin() {
	p.page++
	p.doc.AddPage()
	y := margin
	if p.page == 1 {
		y += titleSize * point
		p.text(card.FaceBold, titleSize, margin, y, p.width-2*margin, p.table.Title)
		for _, line := range p.table.Lines {
			y += textSize * point * 1.4
			p.text(card.FaceRegular, textSize, margin, y, p.width-2*margin, line)
		}
	}
	p.y = p.top(p.page)
	p.each(func(i int, x, width float64) {
		p.text(card.FaceBold, textSize-1, x, p.y-2, width-cellGap, p.table.Columns[i].Head)
	})
	p.rule(0.4)
	number := strconv.Itoa(p.page) + " / " + strconv.Itoa(p.pages)
	if p.table.Page != nil {
		number = p.table.Page(p.page, p.pages)
	}
	p.text(card.FaceRegular, leastSize+1, margin, p.height-margin, p.width-2*margin, number)
}

func (p *printing) row(cells []string) {
	high := p.high()
	base := p.y + high/2 + textSize*point*0.35
	p.each(func(i int, x, width float64) {
		if p.table.Columns[i].Box {
			p.doc.SetLineWidth(0.2)
			p.doc.Rect(x, p.y+(high-boxEdge)/2, boxEdge, boxEdge, "D")
			x, width = x+boxEdge+cellGap, width-boxEdge-cellGap
		}
		p.text(card.FaceRegular, textSize, x, base, width-cellGap, cells[i])
	})
	p.y += high
	p.rule(0.15)
}

func (p *printing) foot(line string) {
	p.y += footHeight
	p.doc.SetFont(card.FaceRegular, "", textSize)
	from := min(margin+p.doc.GetStringWidth(line)+3, p.width/2)
	p.text(card.FaceRegular, textSize, margin, p.y, from-margin, line)
	p.doc.SetLineWidth(0.2)
	p.doc.Line(from, p.y+1, p.width-margin, p.y+1)
}

// each visits the columns with their places.
func (p *printing) each(visit func(i int, x, width float64)) {
	shares := 0.0
	for _, column := range p.table.Columns {
		shares += max(column.Share, 0.01)
	}
	x := margin
	for i, column := range p.table.Columns {
		width := (p.width - 2*margin) * max(column.Share, 0.01) / shares
		visit(i, x, width)
		x += width
	}
}

func (p *printing) rule(width float64) {
	p.doc.SetLineWidth(width)
	p.doc.Line(margin, p.y, p.width-margin, p.y)
}

// text writes a line in a width, in smaller letters where it must, and cut with an
// ellipsis where even those are too large.
func (p *printing) text(family string, size, x, base, width float64, text string) {
	family = p.letters.faceFor(family, text)
	p.doc.SetTextColor(0, 0, 0)
	p.doc.SetFont(family, "", size)
	for p.doc.GetStringWidth(text) > width && size > leastSize {
		size = max(size-0.5, leastSize)
		p.doc.SetFont(family, "", size)
	}
	if p.doc.GetStringWidth(text) > width {
		letters := []rune(text)
		for len(letters) > 0 && p.doc.GetStringWidth(string(letters)+"…") > width {
			letters = letters[:len(letters)-1]
		}
		text = string(letters) + "…"
	}
	p.doc.Text(x, base, text)
}
