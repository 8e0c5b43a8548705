package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
)

// saveBar are the buttons below each section of the clinic's settings.
type saveBar struct {
	object fyne.CanvasObject
	note   *kit.Text
	keep   *kit.Button
	reset  *kit.Button
	notes  func() string // what the person should know before saving; may be nil
}

// newBar adds the buttons of one more section.
func (f *settingsForm) newBar(l *labels, notes func() string) *saveBar {
	s := f.shell
	b := &saveBar{notes: notes, note: kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.DayInk, "").Lines(3)}
	b.keep = l.button(s, s.button(kit.Primary, "save", "", "Ctrl S", f.save), "settings.save")
	b.reset = l.button(s, s.button(kit.Quiet, "undo", "", "", f.reset), "settings.reset")
	b.object = kit.Column(8, kit.Natural(b.note), kit.Natural(kit.Row(12, kit.Spring(), kit.Natural(b.reset), kit.Natural(b.keep))))
	f.bars = append(f.bars, b)
	return b
}

// drawBars lets the buttons rest while there is nothing to save.
func (f *settingsForm) drawBars() {
	for _, bar := range f.bars {
		bar.keep.Rest(!f.dirty || f.saving)
		show(bar.reset, f.dirty && !f.saving)
		bar.note.Set("")
		if bar.notes != nil {
			bar.note.Set(bar.notes())
		}
		show(bar.note, bar.note.Content() != "")
		bar.object.Refresh()
	}
}
