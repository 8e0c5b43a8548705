package card

import (
	"strings"

	"codeberg.org/go-pdf/fpdf"
)

const (
	markLength = 5.0 // millimetres
	markGap    = 1.0
	crossArm   = 1.5

	pointHeight = 25.4 / 72 // millimetres a point
	lineSpacing = 1.2
	ascent      = 0.75 // of a line's height
	textGap     = 0.3
)

// cuttingMarks draws a mark beyond both ends of every cut, and small crosses
// where four cards meet for those who cut with scissors.
func cuttingMarks(doc *fpdf.Fpdf, g grid) {
	doc.SetDrawColor(120, 120, 120)
	doc.SetLineWidth(0.1)
	right, bottom := g.left+float64(g.columns)*g.width, g.top+float64(g.rows)*g.height
	for column := range g.columns + 1 {
		x := g.left + float64(column)*g.width
		doc.Line(x, g.top-markGap-markLength, x, g.top-markGap)
		doc.Line(x, bottom+markGap, x, bottom+markGap+markLength)
		for row := 1; row < g.rows && column > 0 && column < g.columns; row++ {
			y := g.top + float64(row)*g.height
			doc.Line(x-crossArm, y, x+crossArm, y)
			doc.Line(x, y-crossArm, x, y+crossArm)
		}
	}
	for row := range g.rows + 1 {
		y := g.top + float64(row)*g.height
		doc.Line(g.left-markGap-markLength, y, g.left-markGap, y)
		doc.Line(right+markGap, y, right+markGap+markLength, y)
	}
}

// drawSymbol draws a QR code with its top left dark module at x, y. All its
// modules are one path: separate rectangles show hairlines between them where
// a viewer smooths edges.
func drawSymbol(doc *fpdf.Fpdf, code Code, x, y, module float64) error {
	rows, err := Modules(code, 0)
	if err != nil {
		return err
	}
	doc.SetFillColor(0, 0, 0)
	for j, row := range rows {
		for i := 0; i < len(row); i++ {
			start := i
			for i < len(row) && row[i] {
				i++
			}
			if i > start {
				box(doc, x+float64(start)*module, y+float64(j)*module, float64(i-start)*module, module)
			}
		}
	}
	doc.DrawPath("F")
	return nil
}

// box adds a rectangle to the current path.
func box(doc *fpdf.Fpdf, x, y, width, height float64) {
	doc.MoveTo(x, y)
	doc.LineTo(x+width, y)
	doc.LineTo(x+width, y+height)
	doc.LineTo(x, y+height)
	doc.ClosePath()
}

// paragraph is a text broken into lines at a font size that makes it fit.
type paragraph struct {
	lines  []placedLine
	size   float64 // points
	height float64 // millimetres
}

// placedLine is a line and its baseline in millimetres below the top.
type placedLine struct {
	text     string
	baseline float64
}

// fit breaks texts, one a language and a little apart, in the current font. It
// takes the largest size of at most big and at least small points with which
// everything fits into width and height.
func fit(doc *fpdf.Fpdf, texts []string, width, height, big, small float64) (paragraph, error) {
	for size := big; size >= small; size -= 0.5 {
		doc.SetFontSize(size)
		p, fits := set(doc, texts, width, size)
		if fits && p.height <= height {
			return p, nil
		}
	}
	return paragraph{}, ErrText
}

func set(doc *fpdf.Fpdf, texts []string, width, size float64) (p paragraph, fits bool) {
	p.size = size
	fits = true
	lineHeight := size * pointHeight * lineSpacing
	for i, text := range texts {
		if i > 0 {
			p.height += lineHeight * textGap
		}
		for _, line := range broken(doc, text, width) {
			fits = fits && doc.GetStringWidth(line) <= width
			p.lines = append(p.lines, placedLine{line, p.height + lineHeight*ascent})
			p.height += lineHeight
		}
	}
	return p, fits
}

// broken breaks a text between words.
func broken(doc *fpdf.Fpdf, text string, width float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && doc.GetStringWidth(line+" "+word) > width {
			lines = append(lines, line)
			line = word
			continue
		}
		line = strings.TrimSpace(line + " " + word)
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}
