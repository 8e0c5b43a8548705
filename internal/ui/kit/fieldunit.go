package kit

import "fyne.io/fyne/v2"

// fieldUnitGap is the room in pixels between a field's line and its unit.
const fieldUnitGap float32 = 8

// SetUnit shows what a number in the field is counted in beside it: "days". An
// empty unit takes no room.
func (f *Field) SetUnit(unit string) {
	if f.unit.Content() != unit {
		f.unit.Set(unit)
		f.Refresh()
	}
}

// Unit returns the words beside the field.
func (f *Field) Unit() string { return f.unit.Content() }

// unitRoom is the width that the unit takes of the field's; never more than half.
func (f *Field) unitRoom(width float32) float32 {
	if f.unit.Content() == "" {
		return 0
	}
	return min(ceil(fyne.MeasureText(f.unit.Content(), f.look.TextSize(DeskBody), Regular.style()).Width)+fieldUnitGap, whole(width/2))
}
