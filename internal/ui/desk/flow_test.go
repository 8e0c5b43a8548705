package desk

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func TestFlowBreaksLines(t *testing.T) {
	test.NewTempApp(t)
	brick := func(width float32) *canvas.Rectangle {
		r := canvas.NewRectangle(color.Black)
		r.SetMinSize(fyne.NewSize(width, 40))
		return r
	}
	a, b, c, hidden := brick(100), brick(80), brick(120), brick(500)
	hidden.Hide()
	f := newFlow(8, a, hidden, b, c)
	for _, step := range []struct {
		width, height float32
		c             fyne.Position
	}{
		{400, 40, fyne.NewPos(196, 0)},
		{300, 88, fyne.NewPos(0, 48)},
		{150, 136, fyne.NewPos(0, 96)},
	} {
		f.Resize(fyne.NewSize(step.width, 200))
		if got := f.HeightFor(step.width); got != step.height {
			t.Errorf("in %v the height is %v, want %v", step.width, got, step.height)
		}
		if got := c.Position(); got != step.c {
			t.Errorf("in %v the last one stands at %v, want %v", step.width, got, step.c)
		}
	}
}
