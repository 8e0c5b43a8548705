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
	words := make([]string, len(texts))
	for i, each := range texts {
		words[i] = each.object.(*kit.Text).Content()
	}
	return words
}

// Button finds a button that can be seen by the words on it (a TouchCard by its
// title), to be tapped with test.Tap. It returns nil where there is none.
func (s *Stage) Button(words string) fyne.Tappable {
	var found fyne.Tappable
	walk(s.Window.Canvas().Content(), fyne.Position{}, func(p placed) {
		switch button := p.object.(type) {
		case interface {
			fyne.Tappable
			Label() string
		}:
			if button.Label() == words {
				found = button
			}
		case *kit.TouchCard:
			if button.Words().Title == words {
				found = button
			}
		}
	})
	return found
}
