package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// hoursRow is one patient's week in a line: the days as bars, what is credited,
// how the week will end, and what would help.
type hoursRow struct {
	box
	of       *hoursList
	name     *kit.Text
	note     *kit.Text
	mark     *kit.Drawing
	track    *kit.Text
	days     *kit.WeekBars
	bar      *kit.Bar
	credited *kit.Text
	outlook  *kit.Pill
	help     *kit.Text
}

func (l *hoursList) newRow() kit.RowView[clinic.HoursRow] {
	look := l.shell.look
	r := &hoursRow{of: l}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayShrink(0.85).MayCut()
	r.note = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	r.mark = kit.NewIcon(look, "sun", 18, kit.SoftInk)
	r.track = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.Ink, "").MayShrink(0.8).MayCut()
	r.days = kit.NewWeekBars(look)
	r.bar = kit.NewBar(look)
	r.credited = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.Ink, "").Tabular().MayShrink(0.75)
	r.outlook = kit.NewPill(look, kit.Calm, "")
	r.help = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(2).MayShrink(0.85).MayCut()
	words := kit.Column(0, kit.Spring(), kit.Natural(r.name), kit.Natural(r.note), kit.Spring())
	r.inside = &fyne.Container{Layout: &hoursColumns{look: look}, Objects: []fyne.CanvasObject{
		words, r.mark, r.track, r.days, r.bar, r.credited, r.outlook, r.help,
	}}
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a patient.
func (r *hoursRow) Fill(row clinic.HoursRow) {
	s := r.of.shell
	r.name.Set(s.name(row.Name))
	note := s.alertsInShort(row.Alerts)
	r.note.Set(note)
	show(r.note, note != "")
	r.mark.Set(row.Mark.Sign())
	show(r.mark, row.Mark != "")
	r.track.Set(s.label(row.Track))
	var bars [7]kit.DayBar
	for i, day := range row.Days {
		bars[i] = kit.DayBar{Minutes: day.Credited + day.Pending, Planned: day.Planned, Closed: day.Closed}
	}
	r.days.Set(bars, r.of.most)
	r.bar.Set(row.Week.Credited, row.Week.Pending, row.Week.Target)
	r.credited.Set(s.weekOf(row.Week))
	r.outlook.Set(toneOfOutlook(row.Forecast.Outlook), s.outlook(row.Forecast.Outlook, r.of.page.over()))
	r.help.Set(s.helpLine(row.Forecast, r.of.page.over()))
	r.inside.Refresh()
}

func toneOfOutlook(outlook clinic.Outlook) kit.Tone {
	switch outlook {
	case clinic.OutOfReach:
		return kit.Alarm
	case clinic.NeedsMakeUp:
		return kit.Waiting
	case clinic.OnTrack:
		return kit.Fine
	default:
		return kit.Calm
	}
}
