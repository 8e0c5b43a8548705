package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// programRow is a program in the list: its name, and below it the level and how
// many patients it has.
type programRow struct {
	box
	shell *shell
	name  *kit.Text
	below *kit.Text
	pill  *kit.Pill
}

func (b *programsBrowse) newProgramRow() kit.RowView[clinic.ProgramRow] {
	look := b.shell.look
	r := &programRow{shell: b.shell, pill: kit.NewPill(look, kit.Calm, "")}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()
	r.below = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	words := kit.Column(0, kit.Spring(), kit.Natural(r.name), kit.Natural(r.below), kit.Spring())
	r.inside = kit.Row(8, kit.Fill(words).Stretched(), kit.Natural(r.pill))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a program.
func (r *programRow) Fill(row clinic.ProgramRow) {
	s := r.shell
	r.name.Set(s.label(row.Program.Label))
	r.below.Set(listing(s.t("programs.patients", countOf(row.Patients)), s.label(row.Program.Level.Label)))
	r.pill.Set(kit.Calm, s.t("programs.retired"))
	show(r.pill, row.Program.Retired)
	r.inside.Refresh()
}

// trackRow is one of a program's tracks: its sun or moon, its name, and when and
// where it meets.
type trackRow struct {
	box
	shell *shell
	keyOf func(clinic.TrackID) string // the digit that chooses it
	fresh bool                        // it is not in the book: nobody is in it
	art   *kit.Drawing
	name  *kit.Text
	below *kit.Text
	key   *kit.Text
}

func (s *shell) newTrackRow(keyOf func(clinic.TrackID) string, fresh bool) kit.RowView[clinic.TrackRow] {
	look := s.look
	r := &trackRow{shell: s, keyOf: keyOf, fresh: fresh, art: kit.NewIcon(look, "sun", 28, kit.Day)}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()
	r.below = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayShrink(0.85).MayCut()
	r.key = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "")
	words := kit.Column(0, kit.Spring(), kit.Natural(r.name), kit.Natural(r.below), kit.Spring())
	r.inside = kit.Row(12, kit.Natural(r.art), kit.Fill(words).Stretched(), kit.Natural(r.key))
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a track.
func (r *trackRow) Fill(row clinic.TrackRow) {
	s := r.shell
	drawMark(r.art, row.Track.Mark)
	r.name.Set(s.label(row.Track.Label))
	pattern, _ := newestOf(row.Track, s.deps.Book.Today())
	patients := s.t("programs.patients", countOf(row.Patients))
	if r.fresh {
		patients = ""
	}
	r.below.Set(listing(s.meetingDays(pattern), s.places(pattern), patients, s.trackGate(row.Track)))
	r.key.Set(r.keyOf(row.Track.ID))
	r.inside.Refresh()
}

// drawMark draws a track's sign.
func drawMark(drawing *kit.Drawing, mark clinic.Mark) {
	drawing.Set(mark.Sign())
	drawing.SetInk(kit.Day)
	if mark == clinic.MarkNight {
		drawing.SetInk(kit.NightInk)
	}
}

// newestOf is the pattern that is in force on a date, or the first one to come.
func newestOf(track clinic.Track, date clinic.Date) (clinic.Pattern, bool) {
	if pattern, ok := track.PatternOn(date); ok {
		return pattern, true
	}
	found, ok := clinic.Pattern{}, false
	for _, pattern := range track.Patterns {
		if !ok || pattern.From.Before(found.From) {
			found, ok = pattern, true
		}
	}
	return found, ok
}

var _ fyne.Widget = (*programRow)(nil)
var _ fyne.Widget = (*trackRow)(nil)
