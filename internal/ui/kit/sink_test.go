package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// queue is work for after the event being handled.
type queue []func()

func (q *queue) later(act func()) { *q = append(*q, act) }

func (q *queue) run() {
	for len(*q) > 0 {
		act := (*q)[0]
		*q = (*q)[1:]
		act()
	}
}

func TestSinkKeepsTheFocus(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	work := &queue{}
	sink := kit.NewSink(work.later)
	button := kit.NewTouchButton(stage.Look, kit.Primary, "", "Yes", nil)
	field := kit.NewField(stage.Look, "")
	stage.Show(kit.Column(10, kit.Natural(button), kit.Natural(field), kit.Natural(sink)), fyne.NewSize(400, 300))
	c := stage.Window.Canvas()
	sink.Hold(c)
	if !sink.Has() || c.Focused() != fyne.Focusable(sink) {
		t.Fatal("the sink has no focus from the start")
	}
	test.Tap(button)
	work.run()
	if !sink.Has() {
		t.Error("after a tap on a button the focus is lost")
	}
	c.Unfocus()
	work.run()
	if !sink.Has() {
		t.Error("after the focus was taken away it is not taken back")
	}
	field.Focus()
	work.run()
	if sink.Has() || !field.Focused() {
		t.Error("a field that a person went to does not keep the focus")
	}
	sink.Take()
	if !sink.Has() || field.Focused() {
		t.Error("the sink cannot take the focus from a field")
	}
}

func TestSinkHearsEverything(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	work := &queue{}
	sink := kit.NewSink(work.later)
	runes, keys := "", []fyne.KeyName{}
	sink.OnRune = func(r rune) { runes += string(r) }
	sink.OnKey = func(name fyne.KeyName) { keys = append(keys, name) }
	stage.Show(kit.Column(0, kit.Natural(sink)), fyne.NewSize(400, 300))
	sink.Hold(stage.Window.Canvas())
	typeInto(stage, "BCDF")
	for _, silent := range []fyne.KeyName{fyne.KeyB, fyne.Key7, fyne.KeySpace, desktop.KeyShiftLeft, fyne.KeyUnknown} {
		pressKey(stage, silent)
	}
	pressKey(stage, fyne.KeyTab)
	stage.Window.Canvas().Unfocus()
	stage.Window.Canvas().OnTypedRune()('G')
	stage.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if runes != "BCDFG" || len(keys) != 2 {
		t.Errorf("heard %q and %v, want BCDFG, Tab and Return", runes, keys)
	}
	if !sink.AcceptsTab() {
		t.Error("a scanner's Tab would move the focus")
	}
}

func TestSinkTakesNoRoom(t *testing.T) {
	kittest.New(t, kit.Settings{})
	if least := kit.NewSink(func(func()) {}).MinSize(); !least.IsZero() {
		t.Errorf("the sink wants %v: it would lie under the mouse and hold the focus there", least)
	}
}
