package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// HidePointer hides the mouse pointer over all it covers and lets every tap
// through. It goes on top of a touch screen's other objects.
type HidePointer struct {
	widget.BaseWidget
}

// NewHidePointer returns the cover.
func NewHidePointer() *HidePointer {
	h := &HidePointer{}
	h.ExtendBaseWidget(h)
	return h
}

// Cursor is called by the toolkit.
func (h *HidePointer) Cursor() desktop.Cursor { return desktop.HiddenCursor }

// CreateRenderer is called by the toolkit.
func (h *HidePointer) CreateRenderer() fyne.WidgetRenderer { return newRenderer(h) }

func (h *HidePointer) drawn() []fyne.CanvasObject { return nil }
func (h *HidePointer) paint()                     {}
func (h *HidePointer) place(fyne.Size)            {}
func (h *HidePointer) least() fyne.Size           { return fyne.Size{} }
