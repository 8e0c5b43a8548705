package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// zoneLinesTight is how many zones are offered at once in a tight window.
const zoneLinesTight = 2

// fewer has the picker of zones offer fewer of them in a tight window.
func (s *shell) fewer(picker *kit.Picker) fyne.CanvasObject {
	return kit.PadBy(func() kit.Insets {
		lines := zoneLines
		if s.tight {
			lines = zoneLinesTight
		}
		picker.ShowLines(lines)
		return kit.Insets{}
	}, picker)
}
