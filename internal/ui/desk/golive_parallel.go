package desk

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/report"
	"daybook/internal/ui/kit"
)

// goLiveParallel compares a week of paper with Daybook, day by day: what differs stands
// first, and what is still to be typed is typed one after the other.
type goLiveParallel struct {
	labels
	shell  *shell
	object fyne.CanvasObject
	title  *kit.Text
	sum    *kit.Text
	list   *kit.List[clinic.ParallelRow]
	panel  *kit.Panel
	none   *kit.Text
	field  *kit.Field
	take   *kit.Button
	sign   *kit.Button
	week   clinic.Parallel
	date   clinic.Date // a day of the week that is shown
	asked  int         // which of the weeks asked for is the latest
}

func newGoLiveParallel(s *shell) *goLiveParallel {
	p := &goLiveParallel{shell: s}
	p.title = s.heading()
	p.sum = kit.NewText(s.look, kit.DeskSmall, kit.SemiBold, kit.SoftInk, "").Lines(2)
	p.none = p.text(s, s.note(3), "golive.parallel.none")
	p.list = kit.NewList(s.look, goLiveRow, clinic.ParallelRow.Key, p.newRow)
	p.list.OnSelect = func(clinic.ParallelRow) { s.touch(); p.drawField() }
	p.list.OnOpen = func(clinic.ParallelRow) { p.field.Focus() }
	p.field = s.field("")
	p.on(func() { p.field.SetHint(s.t("golive.parallel.hint")) })
	p.field.OnChanged = func(string) { p.field.SetProblem("") }
	p.field.OnEnter, p.field.OnEscape = p.save, s.sink.Take
	p.field.OnOther = func(name fyne.KeyName) { s.touch(); p.list.Press(name) }
	button := func(kind kit.Kind, icon, key string, act func(), id string) *kit.Button {
		return p.button(s, s.button(kind, icon, "", key, act), id)
	}
	back := button(kit.Secondary, "arrow-left", "E", func() { p.turn(-7) }, "golive.parallel.before")
	next := button(kit.Secondary, "arrow-right", "I", func() { p.turn(7) }, "golive.parallel.after")
	p.take = button(kit.Secondary, "undo", "Z", p.takeBack, "golive.parallel.take_back")
	p.sign = s.button(kit.Primary, "check", "", "Y", p.askSign)
	see := button(kit.Secondary, "eye", "O", p.open, "golive.parallel.see")
	print := button(kit.Secondary, "printer", "Ctrl P", p.print, "golive.parallel.print")
	csv := button(kit.Secondary, "save", "W", p.saveCSV, "golive.parallel.csv")
	p.panel = kit.NewPanel(s.look, kit.All(1), kit.Over(p.list, kit.Pad(kit.All(20), p.none)))
	head := kit.Row(8, kit.Fill(kit.Column(2, kit.Natural(p.title), kit.Natural(p.sum))), kit.Natural(back), kit.Natural(next))
	p.object = kit.Column(10, kit.Natural(head), kit.Fill(p.panel), kit.Natural(p.field),
		kit.Natural(newFlow(8, p.sign, see, p.take, print, csv)))
	return p
}

// letters are the keys of its buttons; a button that is hidden has none.
func (p *goLiveParallel) letters() map[rune]func() {
	letters := map[rune]func(){
		'E': func() { p.turn(-7) }, 'I': func() { p.turn(7) }, 'O': p.open, 'W': p.saveCSV,
	}
	if p.take.Visible() {
		letters['Z'] = p.takeBack
	}
	if p.sign.Visible() {
		letters['Y'] = p.askSign
	}
	return letters
}

// turn goes to an earlier or a later week; none begins after today.
func (p *goLiveParallel) turn(days int) {
	if date := p.week.Week.AddDays(days); !date.After(p.shell.deps.Book.Today()) {
		p.date = date
		p.load()
	}
}

func (p *goLiveParallel) load() { p.loadAnd(nil) }

func (p *goLiveParallel) loadAnd(then func()) {
	s := p.shell
	if p.date.IsZero() {
		p.date = s.deps.Book.Today()
	}
	p.asked++
	asked, date := p.asked, p.date
	work(s, func() (clinic.Parallel, error) { return s.deps.Book.Parallel(date) }, func(week clinic.Parallel, err error) {
		switch {
		case asked != p.asked:
		case err != nil:
			s.fail(err)
		default:
			p.week = week
			p.draw()
			if then != nil {
				then()
			}
		}
	})
}

func (p *goLiveParallel) draw() {
	s, week := p.shell, p.week
	p.title.Set("")
	if !week.Week.IsZero() {
		p.title.Set(s.t("hours.week_of", i18n.Args{"Date": s.day(week.Week)}))
	}
	p.sum.Set(s.parallelSum(week))
	p.list.SetRows(week.Rows)
	if _, some := p.list.Selected(); !some && len(week.Rows) > 0 {
		p.list.Select(week.Rows[0].Key())
	}
	show(p.none, len(week.Rows) == 0)
	p.sign.SetLabel(s.t("golive.parallel.sign"))
	if week.End != nil {
		p.sign.SetLabel(s.t("golive.parallel.reopen"))
	}
	show(p.sign, week.Typed() > 0)
	show(p.field, week.End == nil && len(week.Rows) > 0)
	p.drawField()
	p.object.Refresh()
}

// parallelSum says how many agree, and who signed for it.
func (s *shell) parallelSum(week clinic.Parallel) string {
	sum := s.t("golive.parallel.sum", i18n.Args{"Agree": week.Agree(), "Of": week.Typed(), "Left": len(week.Rows) - week.Typed()})
	if end := week.End; end != nil {
		day := s.dayYear(clinic.DateIn(end.At, s.deps.Book.Zone()))
		sum += " " + s.t("golive.parallel.signed", i18n.Args{"Name": s.staffName(end.By), "Date": day, "Time": s.clock(end.At)})
	}
	return sum
}

func (p *goLiveParallel) drawField() {
	s := p.shell
	row, ok := p.list.Selected()
	p.field.SetProblem("")
	p.field.SetText("")
	p.field.SetLabel(s.t("golive.parallel.field_none"))
	if ok {
		p.field.SetLabel(s.t("golive.parallel.field", i18n.Args{"Name": s.name(row.Name), "Date": s.dayOfWeek(row.Date)}))
	}
	show(p.take, ok && row.Paper != nil && p.week.End == nil)
	p.object.Refresh()
}

func (p *goLiveParallel) relabel() {
	p.labels.relabel()
	p.draw()
}

// readPaper reads what somebody typed from a sheet: hours as 3, 2.5 or 2:30, P for
// present, A for absent.
func readPaper(text string) (clinic.PaperDay, bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	switch text {
	case "p":
		return clinic.PaperDay{Word: clinic.PaperPresent}, true
	case "a":
		return clinic.PaperDay{Word: clinic.PaperAbsent}, true
	}
	if hours, minutes, found := strings.Cut(text, ":"); found {
		h, err := strconv.Atoi(hours)
		m, also := strconv.Atoi(minutes)
		ok := err == nil && also == nil && h >= 0 && h < 24 && m >= 0 && m < 60 && len(minutes) == 2
		return clinic.PaperDay{Word: clinic.PaperHours, Minutes: h*60 + m}, ok
	}
	minutes, ok := parseHours(text, 24)
	return clinic.PaperDay{Word: clinic.PaperHours, Minutes: minutes}, ok
}

// save keeps what was typed of the marked day, and goes on to the next one that is
// still open.
func (p *goLiveParallel) save() {
	s := p.shell
	row, ok := p.list.Selected()
	if !ok || p.week.End != nil {
		return
	}
	paper, read := readPaper(p.field.Text())
	if !read {
		p.field.SetProblem(s.t("golive.parallel.wrong"))
		p.object.Refresh()
		return
	}
	typed := clinic.TypePaper{Patient: row.Patient, Date: row.Date, Paper: &paper}
	s.record(func(facts []clinic.Event) {
		s.pushUndo(s.t("golive.parallel.typed"), facts, typed)
		p.loadAnd(func() { p.next(row) })
	}, typed)
}

// next marks the day to type next: the first open one after this, or before it.
func (p *goLiveParallel) next(done clinic.ParallelRow) {
	open := slices.DeleteFunc(slices.Clone(p.week.Rows), func(r clinic.ParallelRow) bool { return r.State() != clinic.ParallelOpen })
	if len(open) == 0 {
		p.shell.say(p.shell.t("golive.parallel.all"))
		return
	}
	after := func(r clinic.ParallelRow) bool {
		if r.Date != done.Date {
			return r.Date.After(done.Date)
		}
		return clinic.Fold(r.Name) > clinic.Fold(done.Name)
	}
	p.list.Select(open[max(0, slices.IndexFunc(open, after))].Key())
	p.drawField()
	p.field.Focus()
}

func (p *goLiveParallel) takeBack() {
	s := p.shell
	if row, ok := p.list.Selected(); ok && row.Paper != nil {
		back := clinic.TypePaper{Patient: row.Patient, Date: row.Date}
		s.record(func(facts []clinic.Event) {
			s.done(s.t("golive.parallel.taken_back"), facts, back)
			p.load()
		}, back)
	}
}

// open shows the visit behind Daybook's figure, or the patient where there is none.
func (p *goLiveParallel) open() {
	row, ok := p.list.Selected()
	switch {
	case !ok:
	case len(row.Visits) > 0:
		p.shell.openVisit(row.Visits[0].Visit.VisitRef, row.Admission)
	default:
		p.shell.openPatient(row.Patient)
	}
}

// askSign asks before a week is signed for, or takes it up again.
func (p *goLiveParallel) askSign() {
	s, week := p.shell, p.week
	end := clinic.EndParallel{Week: week.Week, Back: week.End != nil}
	do := func() {
		s.record(func(facts []clinic.Event) { s.done(s.t("golive.parallel.kept"), facts, end); p.load() }, end)
	}
	if end.Back {
		do()
		return
	}
	s.ask(question{
		title: s.t("golive.parallel.sign_title", i18n.Args{"Date": s.day(week.Week)}),
		body:  s.parallelSum(week) + " " + s.t("golive.parallel.sign_body"), yes: s.t("golive.parallel.sign"),
		accept: func(string) bool { do(); return true },
	})
}

func (p *goLiveParallel) print() {
	p.shell.printTable("daybook-parallel-week.pdf", p.shell.parallelTable(p.week))
}

func (p *goLiveParallel) saveCSV() {
	s := p.shell
	var file bytes.Buffer
	if err := report.WriteCSV(&file, s.parallelTable(p.week)); err != nil {
		s.fail(err)
		return
	}
	s.saveWhere("daybook-parallel-"+p.week.Week.String()+".csv", file.Bytes(), func(path string) {
		s.say(s.t("golive.parallel.saved", i18n.Args{"Path": path}))
	})
}
