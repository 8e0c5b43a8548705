package kiosk

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"daybook/internal/ui/kit"
)

// block is something that needs a place of its own on the screen.
type block struct {
	name string
	area area
}

// blocks lists what is on the screen, each widget as one block.
func (r *rig) blocks() []block {
	var blocks []block
	var down func(object fyne.CanvasObject, at fyne.Position)
	down = func(object fyne.CanvasObject, at fyne.Position) {
		if object == nil || !object.Visible() {
			return
		}
		at = at.Add(object.Position())
		here := area{at.X, at.Y, object.Size().Width, object.Size().Height}
		if name, ok := blockName(object); ok {
			if here.width > 0 && here.height > 0 {
				blocks = append(blocks, block{name, here})
			}
			return
		}
		if box, ok := object.(*fyne.Container); ok {
			for _, child := range box.Objects {
				down(child, at)
			}
		}
	}
	down(r.kiosk.Canvas(), fyne.Position{})
	return blocks
}

func blockName(object fyne.CanvasObject) (string, bool) {
	switch object := object.(type) {
	case *kit.Text:
		return fmt.Sprintf("the words %q", object.Content()), object.Content() != ""
	case *kit.TouchButton:
		return fmt.Sprintf("the button %q", object.Label()), true
	case *kit.TouchCard:
		return fmt.Sprintf("the card %q", object.Words().Title), true
	case *kit.Keypad:
		return "the keypad", true
	case *kit.Ring:
		return "the ring", true
	case *kit.Tick:
		return "the tick", true
	}
	return "", false
}

func (a area) meets(b area) bool {
	const slack = 0.5
	return a.x+slack < b.x+b.width && b.x+slack < a.x+a.width && a.y+slack < b.y+b.height && b.y+slack < a.y+a.height
}

func (a area) within(size fyne.Size) bool {
	return a.x >= -0.5 && a.y >= -0.5 && a.x+a.width <= size.Width+0.5 && a.y+a.height <= size.Height+0.5
}

// checkGeometry expects that nothing overlaps, nothing is cut off, and all that
// is to be touched is large enough.
func (r *rig) checkGeometry(t *testing.T) {
	t.Helper()
	size := r.window.Canvas().Size()
	blocks := r.blocks()
	if len(blocks) < 4 {
		t.Fatalf("only %d things on the screen: %v", len(blocks), blocks)
	}
	for i, a := range blocks {
		if !a.area.within(size) {
			t.Errorf("%s lies outside the window of %v: %v", a.name, size, a.area)
		}
		for _, b := range blocks[i+1:] {
			if a.area.meets(b.area) {
				t.Errorf("%s at %v overlaps %s at %v", a.name, a.area, b.name, b.area)
			}
		}
	}
	r.checkTexts(t)
	r.checkTargets(t, size)
	r.checkCards(t)
}

func (r *rig) checkTexts(t *testing.T) {
	t.Helper()
	r.walk(func(v visit) {
		text, ok := v.object.(*kit.Text)
		if !ok || text.Content() == "" {
			return
		}
		if text.Truncated() {
			t.Errorf("%q is cut off", text.Content())
		}
		if need := text.HeightFor(v.area.width); need > v.area.height+0.5 {
			t.Errorf("%q needs a height of %v and has %v", text.Content(), need, v.area.height)
		}
	})
}

// checkTargets holds what patients touch to 88 pixels on a screen of the
// design's size or larger, and to 80 on the smallest.
func (r *rig) checkTargets(t *testing.T, size fyne.Size) {
	t.Helper()
	least := kit.TouchHeight
	if factor(size) < 1 {
		least = 80
	}
	r.walk(func(v visit) {
		if door, ok := v.object.(*kit.TouchButton); ok && door.Label() == "" {
			return // the staff's
		}
		if _, ok := v.object.(fyne.Tappable); ok && (v.area.width < least || v.area.height < least) {
			t.Errorf("a target of %v by %v is hard to hit", v.area.width, v.area.height)
		}
	})
}

// checkCards looks into the large cards: signs, words and tags apart.
func (r *rig) checkCards(t *testing.T) {
	t.Helper()
	signs := []area{}
	r.walk(func(v visit) {
		if _, ok := v.object.(*kit.Drawing); ok {
			signs = append(signs, v.area)
		}
	})
	r.walk(func(v visit) {
		card, ok := v.object.(*kit.TouchCard)
		if !ok {
			return
		}
		var lines []area
		for _, part := range test.WidgetRenderer(card).Objects() {
			text, ok := part.(*kit.Text)
			if !ok || !text.Visible() || text.Content() == "" {
				continue
			}
			for _, line := range test.WidgetRenderer(text).Objects() {
				at := card.Position().Add(text.Position()).Add(line.Position())
				high := line.(*canvas.Text).TextSize
				lines = append(lines, area{at.X, at.Y + (line.Size().Height-high)/2, line.MinSize().Width, high})
			}
		}
		for i, line := range lines {
			for _, other := range append(lines[i+1:], signs...) {
				if line.meets(other) {
					t.Errorf("the card %q has things on top of each other: %v and %v", card.Words().Title, line, other)
				}
			}
			if !line.inside(v.area) {
				t.Errorf("the card %q at %v has words outside of it: %v", card.Words().Title, v.area, line)
			}
		}
	})
}

func (a area) inside(b area) bool {
	return a.x >= b.x && a.y >= b.y && a.x+a.width <= b.x+b.width && a.y+a.height <= b.y+b.height
}

func TestNothingOverlapsAndNothingIsCutOff(t *testing.T) {
	sizes := []fyne.Size{
		{Width: 1280, Height: 800}, {Width: 1024, Height: 600}, {Width: 1366, Height: 768},
		{Width: 1920, Height: 1080}, {Width: 1080, Height: 1920}, {Width: 800, Height: 1280},
	}
	for _, s := range scenes() {
		for _, language := range []string{"en", "es"} {
			for _, scale := range []float32{1, 1.3} {
				r := s.stage(t, language, sizes[0], scale)
				for _, size := range sizes {
					t.Run(fmt.Sprintf("%s/%s/%v/%vx%v", s.name, language, scale, size.Width, size.Height), func(t *testing.T) {
						r.window.Resize(size)
						r.checkGeometry(t)
					})
				}
			}
		}
	}
}

func TestNothingOverlapsBelowTheRibbon(t *testing.T) {
	for _, s := range scenes() {
		for _, language := range []string{"en", "es"} {
			for _, size := range []fyne.Size{{Width: 1024, Height: 600}, {Width: 1280, Height: 800}} {
				t.Run(fmt.Sprintf("%s/%s/%v", s.name, language, size.Height), func(t *testing.T) {
					ribbon := canvas.NewRectangle(nil)
					ribbon.SetMinSize(fyne.NewSize(0, 52))
					r := newRig(t, setup{size: size, lobby: s.inLanguage(language).lobby, ribbon: ribbon})
					s.play(r)
					r.checkGeometry(t)
				})
			}
		}
	}
}
