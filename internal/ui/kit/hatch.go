package kit

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// hatch is a ground of slanting lines, for what must be told from its
// neighbours without colour.
type hatch struct {
	widget.BaseWidget
	look   *Look
	line   Colour
	raster *canvas.Raster
}

// The distance and thickness of a hatch's lines, in pixels.
const (
	hatchPitch = 9.0
	hatchThick = 3.0
)

func newHatch(look *Look, line Colour) *hatch {
	h := &hatch{look: look, line: line}
	h.raster = canvas.NewRaster(h.generate)
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer is called by the toolkit.
func (h *hatch) CreateRenderer() fyne.WidgetRenderer { return newRenderer(h) }

func (h *hatch) drawn() []fyne.CanvasObject { return []fyne.CanvasObject{h.raster} }
func (h *hatch) paint()                     {}
func (h *hatch) least() fyne.Size           { return fyne.Size{} }
func (h *hatch) place(size fyne.Size)       { set(h.raster, 0, 0, size.Width, size.Height) }

// generate draws at a size in the screen's own pixels.
func (h *hatch) generate(width, height int) image.Image {
	picture := image.NewNRGBA(image.Rect(0, 0, width, height))
	dense := 1.0 // the screen's pixels in one of ours
	if have := h.raster.Size().Width; have > 0 {
		dense = float64(width) / float64(have)
	}
	ink := h.look.Colour(h.line)
	for y := range height {
		for x := range width {
			part := hatched(float64(x)/dense, float64(y)/dense, dense)
			picture.SetNRGBA(x, y, faded(ink, part*rounded(x, y, width, height, float64(blockRadius)*dense)))
		}
	}
	return picture
}

// hatched is how much of a pixel a line covers, from 0 to 1.
func hatched(x, y, dense float64) float64 {
	along := math.Mod((x+y)/math.Sqrt2, hatchPitch)
	off := math.Abs(along - hatchPitch/2)
	return min(max((hatchThick/2-off)*dense+0.5, 0), 1)
}

// rounded is how much of a pixel lies within a rectangle's round corners.
func rounded(x, y, width, height int, radius float64) float64 {
	right, below := float64(min(x, width-1-x))+0.5, float64(min(y, height-1-y))+0.5
	if right >= radius || below >= radius {
		return 1
	}
	return min(max(radius-math.Hypot(radius-right, radius-below)+0.5, 0), 1)
}

func faded(ink color.NRGBA, part float64) color.NRGBA {
	ink.A = uint8(float64(ink.A)*part + 0.5)
	return ink
}
