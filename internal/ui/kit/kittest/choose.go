package kittest

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// Pick chooses a word of a kit.Choice that can be seen; false where there is
// none.
func (s *Stage) Pick(word string) bool {
	return s.each(func(object fyne.CanvasObject) bool {
		choice, ok := object.(*kit.Choice)
		return ok && choice.Pick(word)
	})
}

// Tick taps the box with a sentence beside it; false where there is none.
func (s *Stage) Tick(sentence string) bool {
	return s.each(func(object fyne.CanvasObject) bool {
		check, ok := object.(*kit.Check)
		if ok = ok && check.Sentence() == sentence; ok {
			check.Tapped(nil)
		}
		return ok
	})
}

// Field finds a field that can be seen by its label; nil where there is none.
func (s *Stage) Field(label string) *kit.Field {
	var found *kit.Field
	s.each(func(object fyne.CanvasObject) bool {
		field, ok := object.(*kit.Field)
		if ok = ok && field.Label() == label; ok {
			found = field
		}
		return ok
	})
	return found
}

// each visits what can be seen until one says that it was meant.
func (s *Stage) each(visit func(fyne.CanvasObject) bool) bool {
	found := false
	walk(s.Window.Canvas().Content(), fyne.Position{}, func(p placed) {
		found = found || visit(p.object)
	})
	return found
}
