package setup

import "fyne.io/fyne/v2"

// canvas is the window's; nil before the first start is shown in one. The toolkit knows
// it of what was drawn before, which a step that only just came was not.
func (s *Setup) canvas() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(s.root) }

// focusOn gives the keyboard to something that has no Focus of its own.
func (s *Setup) focusOn(object fyne.Focusable) {
	if canvas := s.canvas(); canvas != nil {
		canvas.Focus(object)
	}
}

func shown(object fyne.CanvasObject, visible bool) {
	if visible {
		object.Show()
	} else {
		object.Hide()
	}
}
