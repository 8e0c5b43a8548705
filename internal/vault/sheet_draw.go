package vault

import (
	"strconv"

	"codeberg.org/go-pdf/fpdf"
	qrcode "github.com/skip2/go-qrcode"
)

// Millimetres on the recovery sheet. A module is a twentieth of an inch, a
// whole number of dots on printers of 300 and 600 dots an inch.
const (
	sheetMargin  = 20.0
	sheetGap     = 8.0
	sheetModule  = 1.27
	sheetColumns = 5
	sheetRow     = 13.0
)

// sheetDrawing draws a recovery sheet from top to bottom, in millimetres.
type sheetDrawing struct {
	pdf           *fpdf.Fpdf
	width, bottom float64
	codeTop       float64
	codeSize      float64
	lowest        float64
}

func (d *sheetDrawing) heading(title string, lines []string) {
	d.style("text", "B", 26, 0x14, 0x26, 0x2B)
	d.pdf.MultiCell(d.width, 11, title, "", "L", false)
	d.pdf.Ln(3)
	d.style("text", "", 12, 0x14, 0x26, 0x2B)
	for _, line := range lines {
		d.pdf.MultiCell(d.width, 5.8, line, "", "L", false)
		d.pdf.Ln(2)
	}
	d.pdf.Ln(sheetGap - 2)
}

// groups sets the numbered groups in rows inside a hairline frame. Each number
// stands before its group in the file as well, so that a copied text reads back.
func (d *sheetDrawing) groups(label string, groups []string) {
	rows := (len(groups) + sheetColumns - 1) / sheetColumns
	top := d.pdf.GetY()
	height := 21 + float64(rows)*sheetRow
	d.pdf.SetDrawColor(0x42, 0x55, 0x5A)
	d.pdf.SetLineWidth(0.25)
	d.pdf.RoundedRect(sheetMargin, top, d.width, height, 4, "1234", "D")
	d.style("text", "B", 12, 0x14, 0x26, 0x2B)
	d.pdf.Text(sheetMargin+6, top+9, label)
	d.style("mono", "", 11, 0x42, 0x55, 0x5A)
	d.pdf.Text(sheetMargin+6, top+16, recoveryPrefix)
	column := (d.width - 12) / sheetColumns
	for i, group := range groups {
		x := sheetMargin + 6 + float64(i%sheetColumns)*column
		y := top + 27 + float64(i/sheetColumns)*sheetRow
		d.style("text", "", 9, 0x42, 0x55, 0x5A)
		d.pdf.Text(x, y, strconv.Itoa(i+1))
		d.style("mono", "", 20, 0x14, 0x26, 0x2B)
		d.pdf.Text(x+6, y, group)
	}
	d.codeTop = top + height + sheetGap
}

// code draws the key as a QR code of whole squares. All dark modules are one
// path: separate rectangles show white seams where a printer rounds their edges
// apart, and a seam through a finder pattern makes the code unreadable.
func (d *sheetDrawing) code(text string) error {
	qr, err := qrcode.New(text, qrcode.Highest)
	if err != nil {
		return err
	}
	qr.DisableBorder = true
	modules := qr.Bitmap()
	d.pdf.SetFillColor(0, 0, 0)
	for y, row := range modules {
		for x, dark := range row {
			if dark {
				d.square(sheetMargin+float64(x)*sheetModule, d.codeTop+float64(y)*sheetModule)
			}
		}
	}
	d.pdf.DrawPath("F")
	d.codeSize = float64(len(modules)) * sheetModule
	d.lowest = d.codeTop + d.codeSize
	return nil
}

func (d *sheetDrawing) square(x, y float64) {
	d.pdf.MoveTo(x, y)
	d.pdf.LineTo(x+sheetModule, y)
	d.pdf.LineTo(x+sheetModule, y+sheetModule)
	d.pdf.LineTo(x, y+sheetModule)
	d.pdf.ClosePath()
}

// beside sets the book, the date and the notes to the right of the code, past
// the white margin a reader needs.
func (d *sheetDrawing) beside(s Sheet) {
	left := sheetMargin + d.codeSize + 4*sheetModule + 4
	width := d.width - (left - sheetMargin)
	d.pdf.SetXY(left, d.codeTop)
	d.pdf.SetLeftMargin(left)
	for _, row := range []struct{ label, value, family string }{
		{s.Labels.Date, s.Date, "text"},
		{s.Labels.BookID, s.BookID, "mono"},
	} {
		d.style("text", "", 10, 0x42, 0x55, 0x5A)
		d.pdf.MultiCell(width, 5, row.label, "", "L", false)
		d.style(row.family, "", 11, 0x14, 0x26, 0x2B)
		d.pdf.MultiCell(width, 5.5, row.value, "", "L", false)
		d.pdf.Ln(2.5)
	}
	d.style("text", "", 11, 0x14, 0x26, 0x2B)
	for _, note := range s.Notes {
		d.pdf.MultiCell(width, 5.3, note, "", "L", false)
		d.pdf.Ln(1.5)
	}
	d.lowest = max(d.lowest, d.pdf.GetY())
}

func (d *sheetDrawing) full() bool { return d.lowest > d.bottom }

func (d *sheetDrawing) style(family, style string, points float64, r, g, b int) {
	d.pdf.SetFont(family, style, points)
	d.pdf.SetTextColor(r, g, b)
}
