package kit

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// CodePicture draws a QR code for a scanner: black on white in every scheme, a
// quiet zone around it, and every module the same whole number of pixels.
type CodePicture struct {
	widget.BaseWidget
	edge    float32
	modules [][]bool
	raster  *canvas.Raster
}

// quietModules is the light margin of a QR code that its standard asks for.
const quietModules = 4

// NewCodePicture returns an empty white square, edge pixels wide.
func NewCodePicture(edge float32) *CodePicture {
	p := &CodePicture{edge: edge}
	p.raster = canvas.NewRaster(p.generate)
	p.ExtendBaseWidget(p)
	return p
}

// Set shows a code by its modules, true for dark, without quiet zone; nil
// leaves the white square.
func (p *CodePicture) Set(modules [][]bool) {
	p.modules = modules
	p.Refresh()
}

// Empty says whether there is no code to see.
func (p *CodePicture) Empty() bool { return len(p.modules) == 0 }

// CreateRenderer is called by the toolkit.
func (p *CodePicture) CreateRenderer() fyne.WidgetRenderer { return newRenderer(p) }

func (p *CodePicture) drawn() []fyne.CanvasObject { return []fyne.CanvasObject{p.raster} }
func (p *CodePicture) paint()                     {}
func (p *CodePicture) least() fyne.Size           { return fyne.NewSquareSize(p.edge) }

func (p *CodePicture) place(size fyne.Size) {
	edge := min(size.Width, size.Height)
	set(p.raster, whole((size.Width-edge)/2), whole((size.Height-edge)/2), edge, edge)
}

// generate draws at a size in the screen's own pixels.
func (p *CodePicture) generate(width, height int) image.Image {
	picture := image.NewPaletted(image.Rect(0, 0, width, height), color.Palette{color.White, color.Black})
	side := len(p.modules)
	if side == 0 {
		return picture
	}
	module := min(width, height) / (side + 2*quietModules)
	left, top := (width-side*module)/2, (height-side*module)/2
	for y := range side * module {
		for x := range side * module {
			if p.modules[y/module][x/module] {
				picture.SetColorIndex(left+x, top+y, 1)
			}
		}
	}
	return picture
}
