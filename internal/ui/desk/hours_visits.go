package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// hoursVisits lists a week of one patient: each visit with why its minutes are
// what they are, and after each day whether it is billable.
type hoursVisits struct {
	shell  *shell
	object fyne.CanvasObject
	title  *kit.Text
	sum    *kit.Text
	list   *kit.List[hoursVisit]
	none   *kit.Text
	turn   *kit.Button // to what stands around the week, where there is no room for both
	acts   *hoursActs

	wanted clinic.VisitID // the visit to choose once it is there
	of     clinic.PatientID

	waiting []string // keys of the corrections on the list
}

// hoursVisit is a line of the week: a visit, or a day's verdict.
type hoursVisit struct {
	key     string
	day     string // "" on the lines that follow the first of a day
	title   string
	text    string
	right   string
	tone    kit.Tone
	pill    string
	verdict bool

	visit      *clinic.VisitReasons // nil for a day's verdict
	correction *clinic.Correction   // where the line is about one that waits
}

// hoursVisitHeight is a line's height in pixels: a title and three lines.
const hoursVisitHeight float32 = 88

func newHoursVisits(s *shell, p *hoursPatient) *hoursVisits {
	v := &hoursVisits{shell: s}
	v.turn = s.button(kit.Secondary, "arrow-right", "", "Q", p.turn)
	v.title = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").MayShrink(0.8)
	v.sum = kit.NewText(s.look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Tabular().MayShrink(0.8).Align(fyne.TextAlignTrailing)
	v.none = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(3)
	v.list = kit.NewList(s.look, hoursVisitHeight, func(l hoursVisit) string { return l.key }, v.newRow)
	v.acts = newHoursActs(s, p, v)
	v.list.OnSelect = func(hoursVisit) { s.touch(); s.sink.Take(); v.acts.draw() }
	head := kit.PadBy(s.air(kit.Sides(8, kit.DeskGap), kit.Sides(3, kit.DeskGap)), kit.Row(12, kit.Fill(v.title), kit.Fill(v.sum), kit.Natural(v.turn)))
	v.object = kit.NewPanel(s.look, kit.All(1), kit.Column(0, kit.Natural(head), kit.Natural(rule(s)),
		kit.Fill(kit.Over(v.list, kit.Pad(kit.All(24), v.none))), kit.Natural(v.acts.object)))
	return v
}

func (v *hoursVisits) relabel() {
	v.turn.SetLabel(v.shell.t("hours.around"))
	v.acts.relabel()
}

func (v *hoursVisits) draw(h clinic.PatientHours, known bool) {
	s := v.shell
	if !known {
		v.list.SetRows(nil)
		v.acts.draw()
		return
	}
	week := h.Row.Week
	v.title.Set(s.t("hours.week_of", i18n.Args{"Date": s.day(week.Week)}))
	lost := ""
	if week.Lost > 0 {
		lost = s.t("hours.lost", i18n.Args{"Hours": s.words.Hours(week.Lost)})
	}
	v.sum.Set(listing(s.weekOf(week), lost))
	var lines []hoursVisit
	for _, day := range h.Days {
		lines = append(lines, v.linesOf(day)...)
	}
	v.list.SetRows(lines)
	v.none.Set("")
	if len(lines) == 0 {
		v.none.Set(s.t("hours.no_visits"))
	}
	v.chooseLine(h.Patient.ID, lines)
	v.acts.draw()
	v.object.Refresh()
}

// linesOf are a day's visits and its verdict.
func (v *hoursVisits) linesOf(day clinic.DayReasons) []hoursVisit {
	s := v.shell
	var lines []hoursVisit
	for _, visit := range day.Visits {
		session := visit.Visit.Session
		lines = append(lines, hoursVisit{
			visit: &visit, key: string(visit.Visit.Visit), title: listing(s.label(visit.Track), s.span(session.Start, session.End)),
			text: listing(s.reasonsOf(visit), s.besides(visit.Visit)), right: s.words.Hours(visit.Credit.Minutes),
			tone: toneOf(visit.Status), pill: s.t("today.status." + string(visit.Status)),
		})
		lines = append(lines, v.correctionLines(&visit)...)
	}
	if len(lines) > 0 && (day.Verdict.Payer != "" || len(day.Verdict.Reasons) > 0) {
		lines = append(lines, v.verdictOf(day))
	}
	if len(lines) > 0 {
		lines[0].day = capital(s.words.ShortWeekday(day.Date.Weekday())) + " " + s.day(day.Date)
	}
	return lines
}

func (v *hoursVisits) verdictOf(day clinic.DayReasons) hoursVisit {
	s := v.shell
	line := hoursVisit{
		key: "verdict" + day.Date.String(), title: s.t("hours.verdict.not_billable"), text: s.verdictSentence(day.Verdict),
		tone: kit.Alarm, pill: s.t("hours.verdict.no"), verdict: true,
	}
	switch {
	case day.Verdict.Payer == "":
		line.title, line.tone, line.pill = s.t("hours.verdict.nobody_pays"), kit.Calm, ""
	case day.Verdict.Billable:
		line.title, line.tone, line.pill = s.t("hours.verdict.billable"), kit.Fine, s.t("hours.verdict.yes")
	}
	return line
}

// hoursVisitRow draws a line of the week.
type hoursVisitRow struct {
	box
	day   *kit.Text
	title *kit.Text
	text  *kit.Text
	right *kit.Text
	pill  *kit.Pill
	line  hoursVisit
}

func (v *hoursVisits) newRow() kit.RowView[hoursVisit] {
	look := v.shell.look
	r := &hoursVisitRow{pill: kit.NewPill(look, kit.Calm, "")}
	r.day = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").Tabular().Lines(2).MayShrink(0.8)
	r.title = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").MayShrink(0.85).MayCut()
	r.text = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").Lines(3).MayShrink(0.8).MayCut()
	r.right = kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.Ink, "").Tabular().MayShrink(0.75).Align(fyne.TextAlignTrailing)
	words := kit.Column(0, kit.Spring(), kit.Natural(r.title), kit.Natural(r.text), kit.Spring())
	ends := kit.Column(4, kit.Spring(), kit.Natural(r.right), kit.Natural(r.pill), kit.Spring())
	r.inside = kit.Row(12, kit.FixedBy(look, 62, r.day), kit.Fill(words).Stretched(), kit.FixedBy(look, 108, ends).Stretched())
	r.ExtendBaseWidget(r)
	return r
}

// Ground sets a day's verdict off from its visits.
func (r *hoursVisitRow) Ground() kit.Colour {
	if r.line.verdict {
		return kit.Paper
	}
	return kit.Clear
}

// Fill shows a line.
func (r *hoursVisitRow) Fill(line hoursVisit) {
	r.line = line
	r.day.Set(line.day)
	r.title.Set(line.title)
	r.text.Set(line.text)
	r.right.Set(line.right)
	show(r.right, line.right != "")
	r.pill.Set(line.tone, line.pill)
	show(r.pill, line.pill != "")
	r.inside.Refresh()
}
