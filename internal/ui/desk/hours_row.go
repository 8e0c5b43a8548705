package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
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
	week     *fyne.Container // all of it but the note
}

func (l *hoursList) newRow() kit.RowView[clinic.HoursRow] {
	look := l.shell.look
	r := &hoursRow{of: l}
	r.name = kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").Lines(2).MayShrink(0.8).MayCut()
	r.note = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.SoftInk, "").MayShrink(0.8).MayCut()
	r.mark = kit.NewIcon(look, "sun", 18, kit.SoftInk)
	r.track = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.Ink, "").MayShrink(0.8).MayCut()
	r.days = kit.NewWeekBars(look)
	r.bar = kit.NewBar(look)
	r.credited = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.Ink, "").Tabular().Lines(2).MayShrink(0.75)
	r.outlook = kit.NewPill(look, kit.Calm, "")
	r.help = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(2).MayShrink(0.85).MayCut()
	r.week = &fyne.Container{Layout: &hoursColumns{look: look}, Objects: []fyne.CanvasObject{
		r.name, r.mark, r.track, r.days, r.bar, r.credited, r.outlook, r.help,
	}}
	r.inside = &fyne.Container{Layout: &hoursRowLayout{look}, Objects: []fyne.CanvasObject{r.week, r.note}}
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a patient.
func (r *hoursRow) Fill(row clinic.HoursRow) {
	s := r.of.shell
	r.name.Set(s.name(row.Name))
	note := listing(s.whichStay(row), s.alertsInShort(row.Alerts))
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
	r.outlook.Set(toneOfOutlook(row.Forecast.Outlook), s.outlook(row.Forecast, r.of.page.over()))
	r.help.Set(s.helpLine(row.Forecast, r.of.page.over()))
	r.week.Refresh()
	r.inside.Refresh()
}

// whichStay tells two stays of one week apart: the program, and until or from which
// day; "" where there is one.
func (s *shell) whichStay(row clinic.HoursRow) string {
	switch week := row.Week.Week; {
	case !row.Two:
		return ""
	case !row.Until.IsZero() && row.Until.Before(week.AddDays(6)):
		return s.t("hours.stay_until", i18n.Args{"Program": s.label(row.Program), "Date": s.day(row.Until)})
	default:
		return s.t("hours.stay_from", i18n.Args{"Program": s.label(row.Program), "Date": s.day(row.From)})
	}
}

// hoursRowLayout gives what staff should act on a line of its own below the week,
// where there is room for all of it.
type hoursRowLayout struct{ look *kit.Look }

func (l *hoursRowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	foot := float32(0)
	if objects[1].Visible() {
		foot = l.look.Pitch(kit.DeskSmall)
		place(objects[1], 0, size.Height-foot-hoursNoteFoot, size.Width, foot)
		foot += hoursNoteFoot
	}
	place(objects[0], 0, 0, size.Width, size.Height-foot)
}

func (l *hoursRowLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// hoursNoteFoot is the room in pixels below a row's note.
const hoursNoteFoot float32 = 2

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
