package desk

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// stayPart is the left of the sheet: the week's ring, the plan, the lobby PIN,
// and what is rarely done about a stay, the discharge among it.
type stayPart struct {
	labels
	sheet    *patientSheet
	object   fyne.CanvasObject
	ring     *kit.Ring
	ringHold *fyne.Container
	program  *kit.Text
	mark     *kit.Drawing
	track    *kit.Text
	trackRow *fyne.Container
	plan     *kit.Text
	since    *kit.Text
	before   *kit.Text // what was before Daybook
	earlier  *kit.Text
	pin      *kit.Text
	setPIN   *kit.Button
	more     *kit.Button // what is rare about a stay
}

// The ring's width in pixels before the text scale, in a roomy window and in a
// tight one.
const (
	ringEdge  = 168
	ringTight = 112
)

func newStayPart(sheet *patientSheet) *stayPart {
	s := sheet.shell
	p := &stayPart{sheet: sheet, ring: kit.NewRing(s.look).AtDesk()}
	p.ringHold = high(func() float32 { return s.look.Scaled(s.gap(ringEdge, ringTight)()) }, p.ring)
	p.program = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.Ink, "").Lines(2)
	p.mark = kit.NewIcon(s.look, "sun", 20, kit.Day)
	p.track = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()
	p.trackRow = kit.Row(8, kit.Natural(p.mark), kit.Fill(p.track))
	p.plan, p.since, p.earlier, p.pin = s.note(2), s.note(2), s.note(3), s.note(3)
	p.before = s.note(3)
	p.setPIN = p.button(s, s.button(kit.Secondary, "lock", "", "M", sheet.setPIN), "patients.pin.set")
	p.more = p.button(s, s.button(kit.Secondary, "", "", "Q", sheet.askStay), "patients.menu.more")
	p.object = kit.ColumnBy(s.gap(8, 6), kit.Natural(p.ringHold), kit.Natural(p.program), kit.Natural(p.trackRow),
		kit.Natural(p.plan), kit.Natural(p.since), kit.Natural(p.before), kit.Natural(p.earlier), kit.Spring(), kit.Natural(p.pin),
		kit.Natural(p.more), kit.Natural(p.setPIN))
	return p
}

func (p *stayPart) draw(sheet clinic.PatientSheet) {
	s := p.sheet.shell
	p.drawWeek(sheet)
	in := sheet.Current != nil
	p.program.Set(s.t("patients.stay.none"))
	p.plan.Set("")
	p.since.Set("")
	p.before.Set("")
	if in {
		p.program.Set(s.label(sheet.Program))
		p.track.Set(s.label(sheet.Track))
		p.markTrack(sheet.Mark)
		p.plan.Set(s.planLine(sheet.Plan))
		p.since.Set(s.stayLine(*sheet.Current))
		p.before.Set(s.openingLine(sheet.Current.Opening))
	}
	show(p.trackRow, in)
	p.earlier.Set(s.earlierLine(sheet))
	for _, text := range []*kit.Text{p.plan, p.since, p.before, p.earlier} {
		show(text, text.Content() != "")
	}
	p.pin.Set(s.t("patients.pin.none"))
	if sheet.Patient.PIN != "" {
		p.pin.Set(s.t("patients.pin.has"))
	}
	show(p.more, len(p.sheet.stayActs()) > 0)
	show(p.setPIN, s.may(clinic.ActPatients))
}

func (p *stayPart) drawWeek(sheet clinic.PatientSheet) {
	s, week := p.sheet.shell, sheet.Week
	show(p.ringHold, week.Target > 0)
	foot := s.t("patients.week.of", i18n.Args{"Hours": s.words.Hours(week.Target)})
	if week.Pending > 0 {
		foot = s.t("patients.week.pending", i18n.Args{"Hours": s.words.Hours(week.Target), "Pending": s.words.Hours(week.Pending)})
	}
	p.ring.SetWords(s.words.Hours(week.Credited), foot)
	p.ring.Set(week.Credited, week.Pending, week.Target)
}

func (p *stayPart) markTrack(mark clinic.Mark) {
	p.mark.Set(mark.Sign())
	p.mark.SetInk(kit.Day)
	if mark == clinic.MarkNight {
		p.mark.SetInk(kit.NightInk)
	}
}

// aboutLine is what identifies a patient beside the name. Behind the curtain
// only the number stays.
func (p *patientSheet) aboutLine(patient clinic.Patient) string {
	s := p.shell
	number := s.t("patients.number", i18n.Args{"Number": patient.Number})
	if s.masked {
		return number
	}
	number = listing(number, s.alsoNumbers(patient))
	born := ""
	if !patient.BirthDate.IsZero() {
		born = s.t("patients.born", i18n.Args{"Date": s.dayYear(patient.BirthDate)})
	}
	language := ""
	if patient.Language != "" {
		language = s.deps.Catalog.In(patient.Language).Name()
	}
	return listing(number, born, language, s.legalHoldLine(patient))
}

// dayYear is a date with its year.
func (s *shell) dayYear(date clinic.Date) string {
	return s.t("patients.day_year", i18n.Args{"Day": s.day(date), "Year": date.Year})
}

// planLine is what a week should hold: "Mo Tu We Th · 9 h a week".
func (s *shell) planLine(plan clinic.Plan) string {
	start := s.deps.Book.Settings().WeekStart
	var days []string
	for i := range 7 {
		if day := (start + time.Weekday(i)) % 7; plan.Expects(day) {
			days = append(days, s.words.ShortWeekday(day))
		}
	}
	return listing(strings.Join(days, " "), s.t("patients.plan.weekly", i18n.Args{"Hours": s.words.Hours(plan.WeeklyMinutes)}))
}

// stayLine is since when, and until when where that is known.
func (s *shell) stayLine(stay clinic.Admission) string {
	if stay.Discharged.IsZero() {
		return s.t("patients.stay.since", i18n.Args{"Date": s.dayYear(stay.From)})
	}
	return s.t("patients.stay.until", i18n.Args{"Date": s.dayYear(stay.Discharged), "Reason": s.reasonOf(stay)})
}

// openingLine is what a stay brought along from before Daybook.
func (s *shell) openingLine(o *clinic.Opening) string {
	if o == nil {
		return ""
	}
	weeks, hours := "", ""
	if o.Weeks > 0 {
		weeks = s.t("patients.opening.weeks_before", countOf(o.Weeks))
	}
	if o.Minutes > 0 {
		hours = s.t("patients.opening.hours_before", i18n.Args{"Hours": s.words.Hours(o.Minutes)})
	}
	return listing(s.t("patients.opening.line", i18n.Args{"Date": s.day(o.AsOf)}), weeks, hours)
}

// reasonOf is why a stay ended. A step down without a word of staff's own is kept
// as a code.
func (s *shell) reasonOf(stay clinic.Admission) string {
	if stay.Reason == clinic.ReasonSteppedDown {
		return s.t("patients.reason.stepped_down")
	}
	return stay.Reason
}

// earlierLine lists the stays that are over, the latest first.
func (s *shell) earlierLine(sheet clinic.PatientSheet) string {
	var lines []string
	for i := len(sheet.Admissions) - 1; i >= 0; i-- {
		stay := sheet.Admissions[i]
		if sheet.Current != nil && stay.ID == sheet.Current.ID {
			continue
		}
		span := s.t("patients.stay.span", i18n.Args{"From": s.dayYear(stay.From), "To": s.dayYear(stay.Discharged)})
		if stay.Discharged.IsZero() { // still to begin
			span = s.t("patients.stay.from", i18n.Args{"Date": s.dayYear(stay.From)})
		}
		lines = append(lines, listing(span, s.reasonOf(stay)))
	}
	return strings.Join(lines, "\n")
}

// setPIN asks for the PIN with which a patient checks in without a card.
func (p *patientSheet) setPIN() {
	if !p.allowed(clinic.ActPatients) {
		return
	}
	s, actor, id := p.shell, p.shell.actor, p.patient
	first, again := s.secret(s.t("patients.pin.new")), s.secret(s.t("patients.pin.again"))
	s.askPIN(pinQuestion{
		title: s.t("patients.pin.title", i18n.Args{"Name": s.name(p.sheet.Patient.SortName())}),
		body:  s.t("patients.pin.body", i18n.Args{"Count": book.PatientPINDigits}),
		yes:   s.t("patients.pin.save"), done: s.t("patients.pin.done"), first: first, again: again,
		set: func(pin string) error { return s.deps.Book.SetPatientPIN(actor, id, pin) },
	})
}
