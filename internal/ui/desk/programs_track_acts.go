package desk

import "fyne.io/fyne/v2"

// typed are the keys of the week while no field is being filled in: the digits go
// into a part of the panel.
func (e *trackEditor) typed(r rune) bool {
	if part := int(r - '1'); part >= 0 && part < len(e.swap.Object().Objects) {
		e.turnTo(part)
		e.focusPart(part)
		return true
	}
	return e.weekDrawing.typed(r)
}

// focusPart goes into a part of the panel; Escape leads back to the week.
func (e *trackEditor) focusPart(part int) {
	switch part {
	case 0:
		e.block.focusFirst()
	case 1:
		e.groups.focusFirst()
	case 2:
		e.copies.focusFirst()
	default:
		e.about.name.fields[0].Focus()
	}
}

func (e *trackEditor) pressed(name fyne.KeyName) bool {
	if e.weekDrawing.pressed(name) {
		return true
	}
	if name == fyne.KeyEscape {
		e.escape()
		return true
	}
	return false
}
