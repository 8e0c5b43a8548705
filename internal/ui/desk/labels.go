package desk

import "daybook/internal/ui/kit"

// labels bring a screen's fixed words up to date when the language changes:
// each is set where its widget is made, and stands there once.
type labels struct{ set []func() }

// on remembers how a word is set.
func (l *labels) on(set func()) { l.set = append(l.set, set) }

// text is a text that always shows the words of an id.
func (l *labels) text(s *shell, text *kit.Text, id string) *kit.Text {
	l.on(func() { text.Set(s.t(id)) })
	return text
}

// button is a button that always carries the words of an id.
func (l *labels) button(s *shell, button *kit.Button, id string) *kit.Button {
	l.on(func() { button.SetLabel(s.t(id)) })
	return button
}

// field is a field with the words of an id above it.
func (l *labels) field(s *shell, field *kit.Field, id string) *kit.Field {
	l.on(func() { field.SetLabel(s.t(id)) })
	return field
}

// relabel sets all words anew.
func (l *labels) relabel() {
	for _, set := range l.set {
		set()
	}
}
