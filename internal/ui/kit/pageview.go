package kit

import (
	"image"
	"image/draw"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// PageView shows the pages of a document, one at a time: as wide as the view is, to
// be read and scrolled, or whole. It never takes the focus; the page hands it the
// keys by Press.
type PageView struct {
	widget.BaseWidget
	// OnTurn is called after another page is shown; it may be nil.
	OnTurn func()

	look   *Look
	pages  int
	aspect float32 // a page's height by its width
	draw   func(page, width int) image.Image
	page   int
	top    float32 // how much of the page lies above the view, in parts of its height
	whole  bool
	raster *canvas.Raster
	kept   image.Image // the page as it was drawn last
	key    [2]int      // which that was, and how wide
}

// NewPageView returns a view without a page.
func NewPageView(look *Look) *PageView {
	v := &PageView{look: look}
	v.raster = canvas.NewRaster(v.generate)
	v.ExtendBaseWidget(v)
	return v
}

// Set shows a document from its first page. Aspect is a page's height by its width,
// and draw paints one, the first being 0, so many of the screen's own pixels wide.
// No pages leave the view empty.
func (v *PageView) Set(pages int, aspect float32, draw func(page, width int) image.Image) {
	v.pages, v.aspect, v.draw, v.page, v.top, v.kept = pages, aspect, draw, 0, 0, nil
	v.Refresh()
}

// Page is the page in front, the first being 0, and how many there are.
func (v *PageView) Page() (page, pages int) { return v.page, v.pages }

// Whole reports whether the whole page is shown.
func (v *PageView) Whole() bool { return v.whole }

// Zoom shows the page whole, or as wide as the view.
func (v *PageView) Zoom() {
	v.whole = !v.whole
	v.top = min(v.top, v.lowest())
	v.Refresh()
}

// Turn goes some pages on or back.
func (v *PageView) Turn(pages int) {
	to := min(max(v.page+pages, 0), max(0, v.pages-1))
	if to == v.page {
		return
	}
	v.page, v.top = to, 0
	v.Refresh()
	call(v.OnTurn)
}

// Press takes the keys that move through a document, and reports whether the key is
// one of them.
func (v *PageView) Press(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyDown:
		v.scroll(0.08)
	case fyne.KeyUp:
		v.scroll(-0.08)
	case fyne.KeyPageDown:
		v.Turn(1)
	case fyne.KeyPageUp:
		v.Turn(-1)
	case fyne.KeyHome:
		v.Turn(-v.pages)
	case fyne.KeyEnd:
		v.Turn(v.pages)
	default:
		return false
	}
	return true
}

// Scrolled is called by the toolkit.
func (v *PageView) Scrolled(event *fyne.ScrollEvent) {
	_, height := v.sizeOf(v.Size())
	if height > 0 {
		v.scroll(-event.Scrolled.DY / height)
	}
}

// scroll moves by a part of the page, and beyond its end to the next one.
func (v *PageView) scroll(part float32) {
	switch low := v.lowest(); {
	case part > 0 && v.top >= low && v.page < v.pages-1:
		v.Turn(1)
	case part < 0 && v.top <= 0 && v.page > 0:
		v.Turn(-1)
		v.top = v.lowest()
		v.Refresh()
	default:
		v.top = min(max(v.top+part, 0), low)
		v.Refresh()
	}
}

// lowest is the greatest part of the page that can lie above the view.
func (v *PageView) lowest() float32 {
	_, height := v.sizeOf(v.Size())
	if height <= v.Size().Height {
		return 0
	}
	return 1 - v.Size().Height/height
}

// sizeOf is the size of a page in a room.
func (v *PageView) sizeOf(room fyne.Size) (width, height float32) {
	width = room.Width
	if v.whole && v.aspect > 0 {
		width = min(width, room.Height/v.aspect)
	}
	return width, width * v.aspect
}

// CreateRenderer is called by the toolkit.
func (v *PageView) CreateRenderer() fyne.WidgetRenderer { return newRenderer(v) }

func (v *PageView) drawn() []fyne.CanvasObject { return []fyne.CanvasObject{v.raster} }
func (v *PageView) paint()                     {}
func (v *PageView) least() fyne.Size           { return fyne.NewSize(120, 120) }
func (v *PageView) place(size fyne.Size)       { set(v.raster, 0, 0, size.Width, size.Height) }

// generate paints what can be seen, in the screen's own pixels.
func (v *PageView) generate(width, height int) image.Image {
	on := image.NewRGBA(image.Rect(0, 0, width, height))
	if v.pages == 0 || width == 0 || height == 0 {
		return on
	}
	wide, _ := v.sizeOf(fyne.NewSize(float32(width), float32(height)))
	page := v.drawnPage(int(wide))
	high := page.Bounds().Dy()
	left, top := (width-int(wide))/2, -int(v.top*float32(high))
	if high < height {
		top = (height - high) / 2
	}
	at := image.Rect(left, top, left+int(wide), top+high)
	draw.Draw(on, at.Inset(-1), image.NewUniform(v.look.Colour(Line)), image.Point{}, draw.Src)
	draw.Draw(on, at, page, image.Point{}, draw.Src)
	return on
}

// drawnPage is the page in front. It is drawn anew only where it or its width changed.
func (v *PageView) drawnPage(width int) image.Image {
	if key := [2]int{v.page, width}; v.kept == nil || key != v.key {
		v.kept, v.key = v.draw(v.page, width), key
	}
	return v.kept
}
