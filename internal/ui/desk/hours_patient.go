package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// hoursPatient is one patient's hours: the weeks of the stay as a chart, the
// chosen week visit by visit with its reasoning, and what stands around it.
type hoursPatient struct {
	labels
	shell  *shell
	page   *hoursPage
	object fyne.CanvasObject
	name   *kit.Text
	about  *kit.Text
	pill   *kit.Pill
	chart  *kit.BarChart
	week   *hoursVisits
	facts  *hoursFacts
	state  *kit.Text

	patient   clinic.PatientID // "" is nobody
	admission clinic.AdmissionID
	chosen    clinic.Date
	hours     clinic.PatientHours
	known     bool
	loading   bool
	again     bool
	lower     *fyne.Container
	onFacts   bool // the arrows go through what stands around the week
}

func newHoursPatient(s *shell, page *hoursPage) *hoursPatient {
	p := &hoursPatient{shell: s, page: page}
	p.name = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65).MayCut()
	p.about = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").MayShrink(0.8).MayCut()
	p.pill = kit.NewPill(s.look, kit.Calm, "")
	p.state = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(4)
	back := p.button(s, s.button(kit.Secondary, "arrow-left", "", "Esc", page.back), "hours.back")
	sheet := p.button(s, s.button(kit.Secondary, "user", "", "O", p.toSheet), "hours.to_patient")
	p.chart = kit.NewBarChart(s.look, func(minutes int) string { return s.words.Hours(minutes) })
	p.chart.OnSelect = p.choose
	p.week, p.facts = newHoursVisits(s, p), newHoursFacts(s, p.turn)
	head := kit.Row(kit.DeskGap, kit.Natural(back), kit.Fill(kit.Column(0, kit.Natural(p.name), kit.Natural(p.about))),
		kit.Natural(grown(s.look, hoursOutlook, 0, p.pill)), kit.Natural(sheet))
	p.lower = &fyne.Container{Layout: &hoursHalves{p}, Objects: []fyne.CanvasObject{p.week.object, p.facts.object}}
	chart := s.surface(kit.Sides(12, kit.DeskGap), kit.Sides(6, 12), high(p.chartHeight, p.chart))
	body := kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(head), kit.Natural(chart), kit.Fill(p.lower))
	p.object = kit.Over(body, kit.Column(0, kit.Spring(), kit.Natural(p.state), kit.Spring()))
	return p
}

// chartHeight is the chart's height: in a tight window the week below needs the
// room more.
func (p *hoursPatient) chartHeight() float32 {
	if p.shell.tight {
		return p.shell.look.Scaled(112)
	}
	return max(168, p.shell.look.Scaled(168))
}

// hoursHalves gives the week the larger part. A window with too little room for
// both, as with large text, shows the one that the arrows go through.
type hoursHalves struct{ of *hoursPatient }

// halvesWidth is the width that both need side by side, in pixels before the
// text scale.
const halvesWidth float32 = 860

func (h *hoursHalves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	p := h.of
	narrow := size.Width < p.shell.look.Scaled(halvesWidth)
	show(objects[0], p.known && (!narrow || !p.onFacts))
	show(objects[1], p.known && (!narrow || p.onFacts))
	show(p.week.turn, narrow)
	show(p.facts.turn, narrow)
	if narrow {
		place(objects[0], 0, 0, size.Width, size.Height)
		place(objects[1], 0, 0, size.Width, size.Height)
		return
	}
	wide := float32(int((size.Width - kit.DeskGap) * 0.55))
	place(objects[0], 0, 0, wide, size.Height)
	place(objects[1], wide+kit.DeskGap, 0, size.Width-wide-kit.DeskGap, size.Height)
}

func (h *hoursHalves) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// open shows a patient's stay in a week.
func (p *hoursPatient) open(patient clinic.PatientID, admission clinic.AdmissionID, week clinic.Date) {
	p.patient, p.admission, p.chosen, p.known = patient, admission, week, false
	p.draw()
	p.load()
}

// forget leaves nothing of the patient on the screen.
func (p *hoursPatient) forget() {
	p.patient, p.known, p.hours = "", false, clinic.PatientHours{}
	p.draw()
}

// load asks the book for the stay. An answer for another patient or week than
// the one that is open now is nobody's business any more.
func (p *hoursPatient) load() {
	if p.patient == "" {
		return
	}
	if p.loading {
		p.again = true
		return
	}
	p.loading, p.again = true, false
	patient, admission, week := p.patient, p.admission, p.chosen
	work(p.shell, func() (clinic.PatientHours, error) {
		return p.shell.deps.Book.PatientHours(patient, admission, week)
	}, func(hours clinic.PatientHours, err error) {
		p.loading = false
		same := patient == p.patient && admission == p.admission && week == p.chosen
		switch {
		case !same:
			p.again = p.patient != ""
		case err != nil:
			p.state.Set(p.shell.sentence(err))
			p.draw()
		default:
			p.hours, p.known = hours, true
			p.draw()
		}
		if p.again {
			p.load()
		}
	})
}

func (p *hoursPatient) relabel() {
	p.labels.relabel()
	p.week.relabel()
	p.facts.relabel()
	p.draw()
}

func (p *hoursPatient) draw() {
	s := p.shell
	show(p.state, !p.known && p.patient != "")
	if !p.known {
		p.name.Set("")
		p.about.Set("")
		show(p.pill, false)
		p.chart.Set(nil)
		if p.patient != "" && p.state.Content() == "" {
			p.state.Set(s.t("hours.state.loading"))
		}
	} else {
		p.state.Set("")
		p.drawHead()
		p.drawChart()
	}
	p.week.draw(p.hours, p.known)
	p.facts.draw(p.hours, p.known)
	p.object.Refresh()
}

func (p *hoursPatient) drawHead() {
	s, h := p.shell, p.hours
	p.name.Set(s.name(h.Patient.SortName()))
	plan := ""
	if h.Plan.WeeklyMinutes > 0 {
		plan = s.t("patients.plan.weekly", i18n.Args{"Hours": s.words.Hours(h.Plan.WeeklyMinutes)})
	}
	p.about.Set(listing(s.label(h.Program.Label), s.label(h.Track.Label), plan, s.weekOf(h.Row.Week)))
	outlook := h.Row.Forecast.Outlook
	show(p.pill, outlook != "")
	if outlook != "" {
		p.pill.Set(toneOfOutlook(outlook), s.outlook(h.Row.Forecast, p.chosen.Before(p.page.thisWeek())))
	}
}

// drawChart shows every week of the stay, and marks the one that is chosen.
func (p *hoursPatient) drawChart() {
	s := p.shell
	bars := make([]kit.ChartBar, len(p.hours.Weeks))
	chosen := -1
	for i, week := range p.hours.Weeks {
		bars[i] = kit.ChartBar{
			Label: s.day(week.Week), Value: week.Credited, Pending: week.Pending, Target: week.Target, Text: s.words.Hours(week.Credited),
		}
		if week.Week == p.chosen {
			chosen = i
		}
	}
	p.chart.Set(bars)
	p.chart.Select(chosen)
}

// choose shows the week of a bar.
func (p *hoursPatient) choose(bar int) {
	p.shell.touch()
	if bar >= 0 && bar < len(p.hours.Weeks) {
		p.chosen = p.hours.Weeks[bar].Week
		p.load()
	}
}

func (p *hoursPatient) toSheet() {
	if p.patient != "" {
		p.shell.openPatient(p.patient)
	}
}

// turn has the arrows go through the other half.
func (p *hoursPatient) turn() {
	p.onFacts = !p.onFacts
	p.facts.light(p.onFacts)
	p.lower.Refresh()
}

func (p *hoursPatient) typed(r rune) bool {
	switch upper(r) {
	case 'O':
		p.toSheet()
	case 'Q':
		p.turn()
	case 'U':
		p.shell.undo()
	default:
		if p.week.acts.typed(r) {
			return true
		}
		return p.facts.typed(r)
	}
	return true
}

func (p *hoursPatient) pressed(name fyne.KeyName) bool {
	switch {
	case name == fyne.KeyEscape:
		p.page.back()
	case p.onFacts && p.facts.pressed(name):
	case !p.onFacts && p.week.acts.pressed(name):
	case p.chart.Press(name):
	default:
		return p.week.list.Press(name)
	}
	return true
}
