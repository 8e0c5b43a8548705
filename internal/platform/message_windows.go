package platform

import "golang.org/x/sys/windows"

// ShowMessage shows a sentence in a small box of the system's own, which needs no
// graphics card, and waits until somebody presses OK.
func ShowMessage(title, text string) {
	caption, err := windows.UTF16PtrFromString(title)
	if err != nil {
		return // a title of ours has no zero in it
	}
	words, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return
	}
	_, _ = windows.MessageBox(0, words, caption, windows.MB_OK|windows.MB_ICONERROR|windows.MB_SETFOREGROUND)
}
