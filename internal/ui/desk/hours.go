package desk

import (
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/book"
	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// hoursPage is every patient's week at a glance, those who need help first, and
// behind each of them the patient's own hours.
type hoursPage struct {
	labels
	shell   *shell
	swap    *kit.Swap
	week    *hoursWeek
	list    *hoursList
	state   *hoursState
	all     fyne.CanvasObject
	patient *hoursPatient

	chosen  clinic.Date // the first day of the week that is shown; zero is this week
	board   clinic.HoursBoard
	known   bool
	here    bool
	loading bool
	again   bool
	loaded  time.Time // by the computer's clock
}

func newHoursPage(s *shell) *hoursPage {
	p := &hoursPage{shell: s}
	p.week = newHoursWeek(s, p)
	p.list = newHoursList(s, p)
	p.state = newHoursState(s, p)
	p.patient = newHoursPatient(s, p)
	column := kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(p.week.object), kit.Fill(kit.Over(p.list.object, p.state.object)))
	p.all = &fyne.Container{Layout: &hoursRoom{s, p.week}, Objects: []fyne.CanvasObject{column}}
	p.swap = kit.NewSwap(s.look, p.all, p.patient.object)
	return p
}

func (p *hoursPage) object() fyne.CanvasObject { return p.swap.Object() }

func (p *hoursPage) shown() {
	p.here = true
	p.load()
}

// hidden goes back to this week's list: the next person begins anew.
func (p *hoursPage) hidden() {
	p.here = false
	p.chosen = clinic.Date{}
	p.patient.forget()
	p.swap.Show(p.all, kit.AtOnce)
}

func (p *hoursPage) changed(book.Change) {
	if p.here {
		p.load()
	}
}

// tick works the forecasts out anew from time to time.
func (p *hoursPage) tick(time.Time) {
	if p.shell.deps.Clock().Sub(p.loaded) >= reloadEvery {
		p.load()
	}
}

func (p *hoursPage) relabel() {
	p.labels.relabel()
	p.week.relabel()
	p.list.relabel()
	p.state.relabel()
	p.patient.relabel()
	p.draw()
}

// load asks the book for the week. What changes meanwhile is asked for again.
func (p *hoursPage) load() {
	if p.loading {
		p.again = true
		return
	}
	p.loading, p.again = true, false
	p.loaded = p.shell.deps.Clock()
	week := p.weekShown()
	work(p.shell, func() (clinic.HoursBoard, error) { return p.shell.deps.Book.Hours(week) },
		func(board clinic.HoursBoard, err error) { p.take(week, board, err) })
	p.patient.load()
}

func (p *hoursPage) take(week clinic.Date, board clinic.HoursBoard, err error) {
	p.loading = false
	switch {
	case week != p.weekShown(): // another week was chosen meanwhile
		p.again = true
	case err == nil:
		p.board, p.known = board, true
		p.state.failed(nil)
		p.draw()
	case p.known && p.board.Week == week:
		if p.shell.deps.Book.Health().Stopped == nil {
			p.shell.fail(err)
		}
	default:
		p.known = false
		p.state.failed(err)
		p.draw()
	}
	if p.again {
		p.load()
	}
}

func (p *hoursPage) draw() {
	p.week.draw()
	p.list.draw()
	p.state.draw()
	p.swap.Object().Refresh()
}

// thisWeek is the first day of the week that holds today.
func (p *hoursPage) thisWeek() clinic.Date {
	return clinic.WeekOf(p.shell.deps.Book.Today(), p.shell.deps.Book.Settings().WeekStart)
}

// over reports whether the week that is shown lies behind.
func (p *hoursPage) over() bool { return p.weekShown().Before(p.thisWeek()) }

func (p *hoursPage) weekShown() clinic.Date {
	if p.chosen.IsZero() {
		return p.thisWeek()
	}
	return p.chosen
}

// turn goes some weeks on or back: not before the first that holds anything, and
// not further than a week ahead.
func (p *hoursPage) turn(weeks int) {
	to := p.weekShown().AddDays(7 * weeks)
	if !p.reaches(to) {
		return
	}
	p.toWeek(to)
}

func (p *hoursPage) reaches(week clinic.Date) bool {
	if week.After(p.thisWeek().AddDays(7)) {
		return false
	}
	return !week.Before(p.thisWeek()) || !p.known || !week.Before(p.board.First)
}

func (p *hoursPage) toWeek(week clinic.Date) {
	p.chosen = week
	if week == p.thisWeek() {
		p.chosen = clinic.Date{}
	}
	p.known = false
	p.load()
	p.draw()
}

// open shows one patient's hours, in the week that the list shows.
func (p *hoursPage) open(row clinic.HoursRow) {
	p.patient.open(row.Patient, row.Admission, p.weekShown())
	p.swap.Show(p.patient.object, kit.FromRight)
	p.shell.sink.Take()
}

// openVisit shows the week of a visit, with the visit or what waits about it chosen.
func (p *hoursPage) openVisit(ref clinic.VisitRef, stay clinic.AdmissionID) {
	week := clinic.WeekOf(ref.Date, p.shell.deps.Book.Settings().WeekStart)
	p.patient.week.wanted = ref.Visit
	p.patient.open(ref.Patient, stay, week)
	p.swap.Show(p.patient.object, kit.FromRight)
	p.shell.sink.Take()
}

// back shows the list again.
func (p *hoursPage) back() {
	p.patient.forget()
	p.swap.Show(p.all, kit.FromLeft)
	p.shell.sink.Take()
	p.load()
}

func (p *hoursPage) onPatient() bool { return p.swap.Shown() == p.patient.object }

func (p *hoursPage) typed(r rune) bool {
	if p.onPatient() {
		return p.patient.typed(r)
	}
	switch upper(r) {
	case '/':
		p.list.search.Focus()
	case 'W':
		p.toWeek(p.thisWeek())
	default:
		return false
	}
	return true
}

func (p *hoursPage) pressed(name fyne.KeyName) bool {
	if p.onPatient() {
		return p.patient.pressed(name)
	}
	switch name {
	case fyne.KeyLeft:
		p.turn(-1)
	case fyne.KeyRight:
		p.turn(1)
	default:
		return p.list.list.Press(name)
	}
	return true
}
