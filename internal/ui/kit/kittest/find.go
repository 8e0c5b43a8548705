package kittest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/internal/ui/kit"
)

// rendered returns what a widget shows.
func rendered(widget fyne.Widget) []fyne.CanvasObject {
	return test.WidgetRenderer(widget).Objects()
}

// Texts returns every text that can be seen, in painting order.
func (s *Stage) Texts() []string {
	texts, _ := s.visible()
	contents := make([]string, len(texts))
	for i, each := range texts {
		contents[i] = each.object.(words).Content()
	}
	return contents
}

// Button finds a button that can be seen by its label (a TouchCard by its
// title), to be tapped with test.Tap. It returns nil where there is none.
func (s *Stage) Button(label string) fyne.Tappable {
	var found fyne.Tappable
	walk(s.Window.Canvas().Content(), fyne.Position{}, func(p placed) {
		switch button := p.object.(type) {
		case interface {
			fyne.Tappable
			Label() string
		}:
			if button.Label() == label {
				found = button
			}
		case *kit.TouchCard:
			if button.Words().Title == label {
				found = button
			}
		}
	})
	return found
}
