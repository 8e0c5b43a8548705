package kit

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// threePages are pages twice as high as wide: red, green and blue.
func threePages(t *testing.T) (*PageView, *int) {
	test.NewTempApp(t)
	v, drawn := NewPageView(NewLook(Settings{NoMotion: true})), 0
	v.Set(3, 2, func(page, width int) image.Image {
		drawn++
		picture := image.NewRGBA(image.Rect(0, 0, width, 2*width))
		ink := [3]color.RGBA{{R: 255, A: 255}, {G: 255, A: 255}, {B: 255, A: 255}}[page]
		for i := range picture.Pix {
			picture.Pix[i] = [4]uint8{ink.R, ink.G, ink.B, 255}[i%4]
		}
		return picture
	})
	v.Resize(fyne.NewSize(100, 100))
	return v, &drawn
}

func TestAPageViewTurnsAndScrolls(t *testing.T) {
	v, _ := threePages(t)
	turns := 0
	v.OnTurn = func() { turns++ }
	v.Press(fyne.KeyPageDown)
	v.Press(fyne.KeyPageDown)
	v.Press(fyne.KeyPageDown)
	if page, pages := v.Page(); page != 2 || pages != 3 || turns != 2 {
		t.Errorf("it ends at the third of 3 pages after 2 turns: page %d of %d, %d turns", page+1, pages, turns)
	}
	v.Press(fyne.KeyHome)
	for range 20 {
		v.Press(fyne.KeyDown)
	}
	if page, _ := v.Page(); page == 0 {
		t.Error("scrolling beyond the end of a page goes to the next")
	}
	v.Press(fyne.KeyHome)
	v.Turn(1)
	v.Press(fyne.KeyUp)
	if page, _ := v.Page(); page != 0 || v.top != v.lowest() || v.top == 0 {
		t.Errorf("scrolling up from a page's top shows the foot of the one before, got page %d at %.2f", page+1, v.top)
	}
	if v.Press(fyne.KeyReturn) {
		t.Error("Enter is none of its keys")
	}
}

func TestAPageViewShowsAPageWholeOrWide(t *testing.T) {
	v, drawn := threePages(t)
	red := func(picture image.Image, x, y int) bool {
		r, g, _, _ := picture.At(x, y).RGBA()
		return r > 0 && g == 0
	}
	if picture := v.generate(100, 100); !red(picture, 5, 50) || !red(picture, 95, 50) {
		t.Error("the page fills the view's width")
	}
	v.generate(100, 100)
	if *drawn != 1 {
		t.Errorf("a page that did not change is drawn once, not %d times", *drawn)
	}
	v.Zoom()
	if picture := v.generate(100, 100); red(picture, 5, 50) || !red(picture, 50, 2) || !red(picture, 50, 97) {
		t.Error("the whole page stands in the middle")
	}
	v.Set(0, 1, nil)
	if picture := v.generate(100, 100); red(picture, 50, 50) {
		t.Error("without pages nothing is seen")
	}
}
