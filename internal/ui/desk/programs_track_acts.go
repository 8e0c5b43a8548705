package desk

import "fyne.io/fyne/v2"

// typed are the keys of the week while no field is being filled in.
func (e *trackEditor) typed(r rune) bool {
	acts := map[rune]func(){
		'1': func() { e.turnTo(0) }, '2': func() { e.turnTo(1) }, '3': func() { e.turnTo(2) }, '4': func() { e.turnTo(3) },
	}
	if act, ok := acts[upper(r)]; ok {
		act()
		return true
	}
	return e.weekDrawing.typed(r)
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
