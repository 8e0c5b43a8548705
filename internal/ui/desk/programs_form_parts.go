package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// lineGap is the room between two lines of numbers, in pixels.
const lineGap float32 = 4

// lines puts lines of numbers below each other.
func lines(numbers ...*numberLine) *fyne.Container {
	var items []kit.Item
	for _, n := range numbers {
		items = append(items, kit.Natural(n))
	}
	return kit.Column(lineGap, append(items, kit.Spring())...)
}

// twoColumns puts two parts side by side.
func twoColumns(left, right fyne.CanvasObject) *fyne.Container {
	return kit.Row(48, kit.Fill(left).Stretched(), kit.Fill(right).Stretched())
}

func (f *programForm) basics() fyne.CanvasObject {
	var names []kit.Item
	for _, fields := range []*labelFields{f.name, f.level} {
		fields.each(func(field *kit.Field) { names = append(names, kit.Fill(field).AtStart()) })
	}
	f.retired, f.extra = f.newCheck("programs.form.retired"), f.shell.check("")
	f.extra.OnEscape, f.extra.OnOther = f.escape, f.other
	left := lines(f.number("weekly_minimum", "hours"), f.number("weekly_maximum", "hours"), f.number("daily_minimum", "hours"),
		f.number("daily_maximum", "hours"), f.number("days_minimum", "days"))
	ages := lines(f.number("largest_gap", "days"), f.number("age_from", "years"), f.number("age_below", "years"),
		f.number("expected_weeks", "weeks"), f.number("recertify", "days"))
	right := kit.Column(lineGap, kit.Natural(ages), kit.Natural(f.retired), kit.Natural(f.extra), kit.Spring())
	return kit.Column(kit.DeskGap, kit.Natural(kit.Row(16, names...)), kit.Natural(twoColumns(left, right)), kit.Spring())
}

func (f *programForm) attendance() fyne.CanvasObject {
	f.choice, f.departure = f.newChoice("programs.form.choice"), f.newChoice("programs.form.departure")
	f.signs = f.newCheck("programs.form.signs")
	left := lines(f.number("early_window", "minutes"), f.number("late_after", "minutes"), f.number("late_cutoff", "minutes"),
		f.number("miss_after", "minutes"), f.number("leave_window", "minutes"), f.number("leave_grace", "minutes"))
	right := kit.Column(kit.DeskGap, kit.Natural(f.choice), kit.Natural(f.departure),
		kit.Natural(f.text(f.shell, f.shell.note(5), "programs.form.departure_note")), kit.Natural(f.signs), kit.Spring())
	return twoColumns(left, right)
}

// mostLimits is how many limits of absences a program can have.
const mostLimits = 4

func (f *programForm) absences() fyne.CanvasObject {
	s := f.shell
	f.makeUps = f.newCheck("programs.form.make_ups")
	items := []kit.Item{
		kit.Natural(kit.Row(48, kit.Fill(f.number("notice_hours", "hours_count")), kit.Fill(f.makeUps))),
		kit.Natural(f.text(s, s.heading(), "programs.form.limits")), kit.Natural(f.text(s, s.note(2), "programs.form.limits_note")),
	}
	for range mostLimits {
		line := newLimitLine(f)
		f.limits = append(f.limits, line)
		items = append(items, kit.Natural(line))
	}
	return kit.Column(10, append(items, kit.Spring())...)
}

func (f *programForm) credit() fyne.CanvasObject {
	f.rounding = f.newChoice("programs.form.rounding")
	left := lines(f.number("late_loses", "minutes"), f.number("early_loses", "minutes"), f.number("out_loses", "minutes"), f.number("unit", "minutes"))
	right := kit.Column(kit.DeskGap, kit.Natural(f.rounding), kit.Natural(f.text(f.shell, f.shell.note(8), "programs.form.rounding_note")), kit.Spring())
	return twoColumns(left, right)
}

// numberOf is where a program keeps the number of an id.
func numberOf(p *clinic.Program, id string) *int {
	return map[string]*int{
		"weekly_minimum": &p.Level.WeeklyMinimum, "weekly_maximum": &p.Level.WeeklyMaximum,
		"daily_minimum": &p.Level.DailyMinimum, "daily_maximum": &p.Level.DailyMaximum,
		"days_minimum": &p.Level.DaysMinimum, "largest_gap": &p.Level.LargestGap,
		"age_from": &p.Level.AgeFrom, "age_below": &p.Level.AgeBelow,
		"expected_weeks": &p.ExpectedWeeks, "recertify": &p.Recertify,
		"early_window": &p.Attendance.EarlyWindow, "late_after": &p.Attendance.LateAfter,
		"late_cutoff": &p.Attendance.LateCutoff, "miss_after": &p.Attendance.MissAfter,
		"leave_window": &p.Attendance.LeaveWindow, "leave_grace": &p.Attendance.LeaveGrace,
		"notice_hours": &p.Attendance.NoticeHours,
		"late_loses":   &p.Credit.LateLoses, "early_loses": &p.Credit.EarlyLoses, "out_loses": &p.Credit.OutLoses, "unit": &p.Credit.Unit,
	}[id]
}

// tabOf is the part of the form on which a number stands.
func tabOf(id string) int {
	switch id {
	case "early_window", "late_after", "late_cutoff", "miss_after", "leave_window", "leave_grace", "choice", "departure":
		return 1
	case "notice_hours", "limits":
		return 2
	case "late_loses", "early_loses", "out_loses", "unit", "rounding":
		return 3
	}
	return 0
}
