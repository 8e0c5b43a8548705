package kit

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"
)

// Tick is the check mark in a disc that draws itself when something went well.
type Tick struct {
	widget.BaseWidget
	look   *Look
	edge   float32
	done   float32
	disc   *canvas.Circle
	mark   *canvas.Raster
	moving *fyne.Animation
}

// NewTick returns a drawn tick that is edge pixels wide.
func NewTick(look *Look, edge float32) *Tick {
	t := &Tick{look: look, edge: edge, done: 1, disc: canvas.NewCircle(look.Colour(Good))}
	t.mark = canvas.NewRaster(t.generate)
	t.ExtendBaseWidget(t)
	return t
}

// Draw draws the tick anew.
func (t *Tick) Draw() {
	t.moving = t.look.move(t.moving, func(done float32) {
		t.done = done
		t.mark.Refresh()
	})
}

// CreateRenderer is called by the toolkit.
func (t *Tick) CreateRenderer() fyne.WidgetRenderer { return newRenderer(t) }

func (t *Tick) drawn() []fyne.CanvasObject { return []fyne.CanvasObject{t.disc, t.mark} }
func (t *Tick) paint()                     { t.disc.FillColor = t.look.Colour(Good) }
func (t *Tick) least() fyne.Size           { return fyne.NewSquareSize(t.edge) }

func (t *Tick) place(size fyne.Size) {
	edge := min(size.Width, size.Height, t.edge)
	y := whole((size.Height - edge) / 2)
	set(t.disc, 0, y, edge, edge)
	set(t.mark, 0, y, edge, edge)
}

type point struct{ x, y float64 }

// generate draws the part of the mark that is done, as parts of the disc.
func (t *Tick) generate(width, height int) image.Image {
	picture := image.NewNRGBA(image.Rect(0, 0, width, height))
	if t.done <= 0 {
		return picture
	}
	edge := float64(min(width, height))
	dasher := rasterx.NewDasher(width, height, rasterx.NewScannerGV(width, height, picture, picture.Bounds()))
	dasher.SetColor(t.look.Colour(OnGood))
	dasher.SetStroke(fixed.Int26_6(edge*0.085*64), 0, rasterx.RoundCap, rasterx.RoundCap, rasterx.RoundGap, rasterx.Round, nil, 0)
	for i, p := range tickPath(float64(t.done)) {
		at := rasterx.ToFixedP(p.x*edge, p.y*edge)
		if i == 0 {
			dasher.Start(at)
		} else {
			dasher.Line(at)
		}
	}
	dasher.Stop(false)
	dasher.Draw()
	return picture
}

// tickPath is the mark's corners, in parts of the disc, up to where a movement
// from 0 to 1 has got.
func tickPath(done float64) []point {
	whole := []point{{0.30, 0.52}, {0.44, 0.66}, {0.71, 0.36}}
	first, second := distance(whole[0], whole[1]), distance(whole[1], whole[2])
	left := done * (first + second)
	if left <= first {
		return []point{whole[0], towards(whole[0], whole[1], left/first)}
	}
	return []point{whole[0], whole[1], towards(whole[1], whole[2], (left-first)/second)}
}

func distance(a, b point) float64 { return math.Hypot(b.x-a.x, b.y-a.y) }

func towards(a, b point, part float64) point {
	return point{a.x + (b.x-a.x)*part, a.y + (b.y-a.y)*part}
}
