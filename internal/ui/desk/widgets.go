package desk

import (
	"daybook/internal/ui/kit"
)

// button is a button that the keyboard reaches; hint is the key that does the
// same, shown on it, or "".
func (s *shell) button(kind kit.Kind, icon, label, hint string, act func()) *kit.Button {
	b := kit.NewButton(s.look, kind, icon, label, act)
	b.Keys = s.ears
	b.SetHint(s.keyName(hint))
	if namedKey(hint) {
		s.named = append(s.named, func() { b.SetHint(s.keyName(hint)) })
	}
	return b
}

// field is a line to type into that lets scans through to the lobby.
func (s *shell) field(label string) *kit.Field { return s.heard(kit.NewField(s.look, label)) }

// secret is a field that shows dots.
func (s *shell) secret(label string) *kit.Field { return s.heard(kit.NewSecretField(s.look, label)) }

// search is a field with a magnifying glass.
func (s *shell) search(label string) *kit.Field { return s.heard(kit.NewSearchField(s.look, label)) }

func (s *shell) heard(f *kit.Field) *kit.Field {
	f.Keys = s.ears
	return f
}
