package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// TypedShortcut is called by the toolkit. What a line of text has no use for,
// such as Ctrl+S, goes on to the window, which would not hear of it otherwise.
func (l *line) TypedShortcut(shortcut fyne.Shortcut) {
	if _, own := shortcut.(*desktop.CustomShortcut); own {
		if canvas, ok := fyne.CurrentApp().Driver().CanvasForObject(l).(fyne.Shortcutable); ok {
			canvas.TypedShortcut(shortcut)
			return
		}
	}
	l.over = 0
	if paste, ok := shortcut.(*fyne.ShortcutPaste); ok {
		shortcut = &fyne.ShortcutPaste{Clipboard: shortened{paste.Clipboard, max(0, l.room())}}
	}
	l.Entry.TypedShortcut(shortcut)
}
