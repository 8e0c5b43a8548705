package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// block is an object of a fixed least size.
func block(width, height float32) *canvas.Rectangle {
	b := canvas.NewRectangle(nil)
	b.SetMinSize(fyne.NewSize(width, height))
	return b
}

func expect(t *testing.T, name string, object fyne.CanvasObject, x, y, width, height float32) {
	t.Helper()
	at, size := object.Position(), object.Size()
	if at.X != x || at.Y != y || size.Width != width || size.Height != height {
		t.Errorf("%s is at (%v, %v), %v x %v; want (%v, %v), %v x %v",
			name, at.X, at.Y, size.Width, size.Height, x, y, width, height)
	}
}

func TestColumn(t *testing.T) {
	kittest.New(t, kit.Settings{})
	head, body, left, right, foot := block(10, 20), block(10, 10), block(30, 10), block(30, 10), block(10, 30)
	hidden := block(10, 500)
	hidden.Hide()
	column := kit.Column(8, kit.Natural(head), kit.Natural(hidden), kit.Fill(body),
		kit.Natural(left).AtStart(), kit.Natural(right).AtEnd(), kit.Fixed(30, foot))
	column.Resize(fyne.NewSize(100, 200))
	expect(t, "the head", head, 0, 0, 100, 20)
	expect(t, "the body", body, 0, 28, 100, 98)
	expect(t, "the left one", left, 0, 134, 30, 10)
	expect(t, "the right one", right, 70, 152, 30, 10)
	expect(t, "the foot", foot, 0, 170, 100, 30)
	if got := column.MinSize(); got.Width != 30 {
		t.Errorf("the column wants a width of %v, want 30", got.Width)
	}
}

func TestRow(t *testing.T) {
	kittest.New(t, kit.Settings{})
	first, second, third, tall := block(20, 10), block(0, 0), block(0, 0), block(10, 10)
	row := kit.Row(10, kit.Natural(first), kit.Fill(second).Stretched(), kit.Share(2, third), kit.Fixed(40, tall).AtEnd())
	row.Resize(fyne.NewSize(180, 50))
	expect(t, "the first", first, 0, 20, 20, 10)
	expect(t, "the second", second, 30, 0, 30, 50)
	expect(t, "the third", third, 70, 25, 60, 1)
	expect(t, "the last", tall, 140, 40, 40, 10)
}

func TestThirdsHasAnExactMiddle(t *testing.T) {
	kittest.New(t, kit.Settings{})
	left, middle, right := block(10, 10), block(20, 20), block(60, 10)
	thirds := kit.Thirds(left, middle, right)
	thirds.Resize(fyne.NewSize(200, 20))
	expect(t, "the left one", left, 0, 5, 10, 10)
	expect(t, "the middle", middle, 90, 0, 20, 20)
	expect(t, "the right one", right, 140, 5, 60, 10)
	if got := thirds.MinSize().Width; got != 140 {
		t.Errorf("the thirds want a width of %v, want 140: the middle stays in the middle", got)
	}
	kit.Thirds(nil, middle, nil).Resize(fyne.NewSize(100, 20))
	expect(t, "the middle alone", middle, 40, 0, 20, 20)
}

func TestColumnsLineUp(t *testing.T) {
	kittest.New(t, kit.Settings{})
	columns := kit.NewColumns(10, 50, -2, 0)
	a, b, c, d := block(0, 10), block(0, 10), block(0, 10), block(0, 10)
	first, second := columns.Of(a, b, c), columns.Of(nil, d)
	b.Hide()
	first.Resize(fyne.NewSize(220, 40))
	second.Resize(fyne.NewSize(220, 40))
	for i, want := range []struct{ x, width float32 }{{0, 50}, {60, 100}, {170, 50}} {
		for _, row := range []*fyne.Container{first, second} {
			if cell := row.Objects[i]; cell.Position().X != want.x || cell.Size().Width != want.width {
				t.Errorf("column %d is at %v, %v wide; want %v and %v", i, cell.Position().X, cell.Size().Width, want.x, want.width)
			}
		}
	}
	expect(t, "an object in its cell", c, 0, 15, 50, 10)
}

func TestHeightFollowsWidth(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	words := kit.NewText(stage.Look, kit.LobbyBody, kit.Regular, kit.Ink, "Please see the front desk now").Lines(9)
	below := block(10, 10)
	column := kit.Column(0, kit.Natural(kit.Pad(kit.All(10), words)), kit.Natural(below))
	column.Resize(fyne.NewSize(900, 400))
	wide := below.Position().Y
	column.Resize(fyne.NewSize(200, 400))
	if narrow := below.Position().Y; narrow < 3*wide/2 {
		t.Errorf("below broken text things are at %v, below a line at %v", narrow, wide)
	}
}

func TestCentreAndSized(t *testing.T) {
	kittest.New(t, kit.Settings{})
	object := block(20, 10)
	kit.Centre(object).Resize(fyne.NewSize(100, 50))
	expect(t, "the centred one", object, 40, 20, 20, 10)
	if got := kit.Sized(60, 0, object).MinSize(); got != fyne.NewSize(60, 10) {
		t.Errorf("the sized one wants %v, want 60 x 10", got)
	}
}
