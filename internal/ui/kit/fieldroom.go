package kit

import "fyne.io/fyne/v2"

const (
	// fieldMost runes find room in a field: more than any name, reason or note
	// needs, and few enough to be drawn at once. A key that is leant on, or a
	// pasted page, must not stop the window and the lobby with it.
	fieldMost = 300
	// searchMost runes are all that a search looks for.
	searchMost = 60
)

// Room has so many runes find room, for a list that is pasted.
func (f *Field) Room(runes int) *Field {
	f.most = runes
	return f
}

// room is how many more runes the line takes; what is marked gives way.
func (l *line) room() int {
	return l.of.most - len([]rune(l.Text)) + len([]rune(l.SelectedText()))
}

// shortened is a clipboard of which only the beginning finds room.
type shortened struct {
	fyne.Clipboard
	most int
}

// Content is called by the toolkit.
func (c shortened) Content() string {
	text, n := c.Clipboard.Content(), 0
	for at := range text {
		if n == c.most {
			return text[:at]
		}
		n++
	}
	return text
}
