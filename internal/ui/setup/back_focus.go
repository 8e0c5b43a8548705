package setup

import "fyne.io/fyne/v2"

// canvasOf is the window's canvas that an object is shown in; nil for none.
func canvasOf(object fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(object)
}

// focusOn gives the keyboard to something that has no Focus of its own.
func focusOn(object interface {
	fyne.CanvasObject
	fyne.Focusable
}) {
	if canvas := canvasOf(object); canvas != nil {
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
