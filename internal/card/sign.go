package card

import (
	"math"

	"codeberg.org/go-pdf/fpdf"
)

// drawSign draws the sign of a command within a circle of radius r around x, y.
// Black on white, so that it survives any office printer.
func drawSign(doc *fpdf.Fpdf, command Command, x, y, r float64) {
	doc.SetDrawColor(0, 0, 0)
	doc.SetFillColor(0, 0, 0)
	doc.SetLineWidth(r / 8)
	doc.SetLineCapStyle("round")
	doc.SetLineJoinStyle("round")
	switch command {
	case Daytime:
		sun(doc, x, y, r)
	case Evening:
		moon(doc, x, y, r)
	case Staying:
		chair(doc, x, y, r)
	case Leaving:
		door(doc, x, y, r)
	case Help:
		bell(doc, x, y, r)
	case English:
		speech(doc, x, y, r, "EN")
	case Spanish:
		speech(doc, x, y, r, "ES")
	case OtherLanguage:
		speech(doc, x, y, r, "EN · ES")
	}
	doc.SetLineCapStyle("butt")
	doc.SetLineJoinStyle("miter")
}

func sun(doc *fpdf.Fpdf, x, y, r float64) {
	doc.Circle(x, y, r*0.5, "F")
	for i := range 8 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 4)
		doc.Line(x+cos*r*0.7, y+sin*r*0.7, x+cos*r*0.95, y+sin*r*0.95)
	}
}

func moon(doc *fpdf.Fpdf, x, y, r float64) {
	doc.Circle(x-r*0.1, y, r*0.85, "F")
	doc.SetFillColor(255, 255, 255)
	doc.Circle(x+r*0.32, y-r*0.22, r*0.7, "F")
}

// chair: the patient keeps their seat.
func chair(doc *fpdf.Fpdf, x, y, r float64) {
	doc.Line(x-r*0.5, y-r*0.9, x-r*0.5, y+r*0.9)
	doc.Line(x-r*0.5, y+r*0.15, x+r*0.55, y+r*0.15)
	doc.Line(x+r*0.55, y+r*0.15, x+r*0.55, y+r*0.9)
	doc.SetLineWidth(r / 4)
	doc.Line(x-r*0.5, y-r*0.8, x-r*0.5, y-r*0.2)
	doc.Line(x-r*0.4, y+r*0.12, x+r*0.5, y+r*0.12)
}

// door: an open doorway and the way out through it.
func door(doc *fpdf.Fpdf, x, y, r float64) {
	doc.MoveTo(x+r*0.05, y-r*0.85)
	doc.LineTo(x-r*0.75, y-r*0.85)
	doc.LineTo(x-r*0.75, y+r*0.85)
	doc.LineTo(x+r*0.05, y+r*0.85)
	doc.DrawPath("D")
	doc.Line(x-r*0.3, y, x+r*0.9, y)
	doc.MoveTo(x+r*0.5, y-r*0.4)
	doc.LineTo(x+r*0.9, y)
	doc.LineTo(x+r*0.5, y+r*0.4)
	doc.DrawPath("D")
}

// bell: the one that stands on a front desk.
func bell(doc *fpdf.Fpdf, x, y, r float64) {
	base := y + r*0.45
	doc.MoveTo(x-r*0.75, base)
	doc.CurveBezierCubicTo(x-r*0.75, y-r*0.75, x+r*0.75, y-r*0.75, x+r*0.75, base)
	doc.ClosePath()
	doc.DrawPath("F")
	doc.Line(x-r*0.9, y+r*0.7, x+r*0.9, y+r*0.7)
	doc.Circle(x, y-r*0.6, r*0.15, "F")
}

func speech(doc *fpdf.Fpdf, x, y, r float64, letters string) {
	doc.RoundedRect(x-r*1.2, y-r*0.85, r*2.4, r*1.35, r*0.3, "1234", "D")
	doc.MoveTo(x-r*0.55, y+r*0.5)
	doc.LineTo(x-r*0.6, y+r*0.95)
	doc.LineTo(x-r*0.05, y+r*0.5)
	doc.DrawPath("F")
	size := r * 0.7 / pointHeight
	doc.SetFont(FaceBold, "", size)
	if width := doc.GetStringWidth(letters); width > r*2 {
		doc.SetFontSize(size * r * 2 / width)
	}
	doc.Text(x-doc.GetStringWidth(letters)/2, y+r*0.08, letters)
}
