package desk

import "daybook/internal/ui/kit"

// choice offers words side by side and lets scans through to the lobby.
func (s *shell) choice(label string, words ...string) *kit.Choice {
	c := kit.NewChoice(s.look, label, words...)
	c.Keys = s.ears
	return c
}

// check is a box to tick that lets scans through to the lobby.
func (s *shell) check(sentence string) *kit.Check {
	c := kit.NewCheck(s.look, sentence)
	c.Keys = s.ears
	return c
}

// picker finds one of many by typing and lets scans through to the lobby.
func (s *shell) picker(label string, lines int, find func(string) []kit.Pick) *kit.Picker {
	p := kit.NewPicker(s.look, label, lines, find)
	p.Field().Keys = s.ears
	return p
}

// heading names a part of a page.
func (s *shell) heading() *kit.Text {
	return kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").MayShrink(0.85)
}

// note is a sentence in small letters.
func (s *shell) note(lines int) *kit.Text {
	return kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(lines)
}
