package desk

import (
	"daybook/internal/ui/kit"
)

// newWordsPart is the section of the lobby's times and the clinic's own words there.
func newWordsPart(f *settingsForm) *formPart {
	p, s, t := &formPart{form: f}, f.shell, f.station
	p.lay("settings.section.words", nil,
		kit.Natural(t.done.choice),
		kit.Natural(kit.Column(8, kit.Natural(t.choose.choice), kit.Natural(p.text(s, s.note(3), "settings.words.choose_note")))),
		kit.Natural(t.english),
		kit.Natural(kit.Column(8, kit.Natural(t.spanish), kit.Natural(p.text(s, s.note(4), "settings.words.note")))))
	return p
}

// newScreensPart is the section of the displays: which windows, how large the text.
func newScreensPart(f *settingsForm) *formPart {
	p, s, t := &formPart{form: f}, f.shell, f.station
	note := p.text(s, s.note(4), "settings.screens.windows_note")
	t.display.instead = note
	p.lay("settings.section.screens", nil,
		kit.Natural(t.deskText.choice), kit.Natural(t.lobby.choice),
		kit.Natural(kit.Column(8, kit.Natural(t.windows), kit.Natural(note), kit.Natural(t.display.object).AtStart())),
		kit.Natural(t.clock24), kit.Natural(t.pointer))
	return p
}

// newReaderPart is the section of what the clinic's scanners send, with a short
// guide to buying one.
func newReaderPart(f *settingsForm, test func()) *formPart {
	p, s, t := &formPart{form: f}, f.shell, f.station
	open := p.button(s, s.button(kit.Secondary, "scanner", "", "", test), "settings.reader.test")
	guide := kit.NewPanel(s.look, kit.Sides(12, 16), p.text(s, kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.Ink, "").Lines(9), "settings.reader.guide"))
	guide.SetGround(kit.PaleGreen)
	p.lay("settings.section.reader", nil,
		kit.Natural(guide),
		kit.Natural(kit.Row(12, kit.Fill(t.prefix).AtStart(), kit.Fill(t.suffix).AtStart(), kit.Fill(t.deskPrefix).AtStart())),
		kit.Natural(p.text(s, s.note(4), "settings.reader.note")),
		kit.Natural(open).AtStart())
	return p
}
