package kit

import (
	"bytes"
	"fmt"
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"

	"daybook/assets"
)

// drawingKey names a picture that was drawn before.
type drawingKey struct {
	name          string
	ink           color.NRGBA
	width, height int
}

// drawings keeps what was drawn, since lists show the same icon many times.
type drawings map[drawingKey]*image.NRGBA

// mostDrawings is when the kept pictures are thrown away and begun anew.
const mostDrawings = 256

// Drawing is an icon or a larger picture, drawn sharply at any size.
type Drawing struct {
	widget.BaseWidget
	look   *Look
	name   string
	ink    Colour
	art    bool
	edge   float32
	raster *canvas.Raster
}

// NewIcon returns an icon of assets.Icon, edge pixels square, in one colour.
func NewIcon(look *Look, name string, edge float32, ink Colour) *Drawing {
	return newDrawing(look, &Drawing{name: name, edge: edge, ink: ink})
}

// NewArt returns a picture of assets.Art that wants edge pixels either way. Its
// colours follow the look.
func NewArt(look *Look, name string, edge float32) *Drawing {
	return newDrawing(look, &Drawing{name: name, edge: edge, art: true, ink: Ink})
}

func newDrawing(look *Look, d *Drawing) *Drawing {
	d.look = look
	d.raster = canvas.NewRaster(d.generate)
	d.ExtendBaseWidget(d)
	return d
}

// Set changes which picture is shown.
func (d *Drawing) Set(name string) {
	if d.name != name {
		d.name = name
		d.Refresh()
	}
}

// SetInk changes the colour of an icon.
func (d *Drawing) SetInk(ink Colour) {
	if d.ink != ink {
		d.ink = ink
		d.Refresh()
	}
}

// CreateRenderer is called by the toolkit.
func (d *Drawing) CreateRenderer() fyne.WidgetRenderer { return newRenderer(d) }

func (d *Drawing) drawn() []fyne.CanvasObject { return []fyne.CanvasObject{d.raster} }
func (d *Drawing) paint()                     {}
func (d *Drawing) place(size fyne.Size)       { set(d.raster, 0, 0, size.Width, size.Height) }

func (d *Drawing) least() fyne.Size {
	edge := d.edge
	if !d.art {
		edge = d.look.Scaled(edge)
	}
	return fyne.NewSize(edge, edge)
}

// generate draws at a size in the screen's own pixels.
func (d *Drawing) generate(width, height int) image.Image {
	key := drawingKey{d.name, d.look.Colour(d.ink), width, height}
	if kept, ok := d.look.drawings[key]; ok && !d.art {
		return kept
	}
	picture := image.NewNRGBA(image.Rect(0, 0, width, height))
	if err := d.draw(picture); err != nil {
		fyne.LogError("drawing", err)
	}
	if len(d.look.drawings) >= mostDrawings {
		clear(d.look.drawings)
	}
	if !d.art {
		d.look.drawings[key] = picture
	}
	return picture
}

func (d *Drawing) draw(on *image.NRGBA) error {
	source, ok := assets.Icon(d.name)
	if d.art {
		source, ok = assets.Art(d.name)
	}
	if !ok {
		return fmt.Errorf("there is no drawing %q", d.name)
	}
	return drawSVG(on, d.recoloured(source))
}

func (d *Drawing) recoloured(source []byte) []byte {
	if !d.art {
		return bytes.ReplaceAll(source, []byte(assets.IconInk), hex(d.look.Colour(d.ink)))
	}
	return recolour(source, Light.palette(), d.look.colours)
}

// drawSVG draws a picture as large as fits, in the middle.
func drawSVG(on *image.NRGBA, source []byte) error {
	drawing, err := oksvg.ReadIconStream(bytes.NewReader(source))
	if err != nil {
		return fmt.Errorf("reading a drawing: %w", err)
	}
	width, height := float64(on.Bounds().Dx()), float64(on.Bounds().Dy())
	scale := min(width/drawing.ViewBox.W, height/drawing.ViewBox.H)
	for i := range drawing.SVGPaths { // the library leaves line widths unscaled
		drawing.SVGPaths[i].LineWidth *= scale
	}
	w, h := drawing.ViewBox.W*scale, drawing.ViewBox.H*scale
	drawing.SetTarget(0, 0, w, h)
	drawing.Transform = rasterx.Identity.Translate((width-w)/2, (height-h)/2).Mult(drawing.Transform)
	scanner := rasterx.NewScannerGV(int(width), int(height), on, on.Bounds())
	drawing.Draw(rasterx.NewDasher(int(width), int(height), scanner), 1)
	return nil
}
