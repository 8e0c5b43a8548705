package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// paperDay fills the page of today with one session of a day when nobody could use
// Daybook: who came and left as the paper says, saved in one act. What was scanned
// or entered before stays as it is.
type paperDay struct {
	labels
	shell  *shell
	page   *todayPage
	object fyne.CanvasObject
	title  *kit.Text
	tracks *kit.Choice
	find   *kit.Field
	list   *kit.List[paperLine]
	state  *kit.Text
	acts   []*kit.Button // those that need a line
	all    *kit.Button
	add    *kit.Button
	keep   *kit.Button
	after  *kit.Button // rests on today

	date    clinic.Date // zero while the screen is closed
	board   clinic.DayBoard
	marks   map[clinic.VisitID]paperMark
	added   []paperLine // of the session in front, by search
	known   bool
	loading bool
	saving  bool
}

// paperHeight is a line's height in pixels.
const paperHeight float32 = 48

func newPaperDay(s *shell, p *todayPage) *paperDay {
	d := &paperDay{shell: s, page: p, marks: map[clinic.VisitID]paperMark{}}
	d.title = kit.NewText(s.look, kit.DeskHead, kit.Bold, kit.Ink, "").Lines(2).MayShrink(0.7)
	d.tracks = s.choice("")
	d.tracks.OnChanged = func() { d.leave(d.turnTrack) }
	d.find = s.search("")
	d.find.OnChanged, d.find.OnEnter, d.find.OnEscape = d.jump, d.findToggle, d.leaveFind
	d.find.OnOther = func(name fyne.KeyName) { s.touch(); d.list.Press(name) }
	d.list = kit.NewList(s.look, paperHeight, func(line paperLine) string { return string(line.Ref.Visit) }, d.newRow)
	d.list.OnSelect = func(paperLine) { s.touch(); s.sink.Take(); d.drawActs() }
	d.list.OnOpen = func(paperLine) { d.askTimes() }
	d.state = kit.NewText(s.look, kit.DeskBody, kit.Regular, kit.SoftInk, "").Align(fyne.TextAlignCenter).Lines(3)
	d.object = d.build()
	return d
}

func (d *paperDay) build() fyne.CanvasObject {
	s := d.shell
	button := func(kind kit.Kind, icon, key string, act func(), id string) *kit.Button {
		return d.button(s, s.button(kind, icon, "", key, act), id)
	}
	back := button(kit.Secondary, "arrow-left", "Esc", d.back, "paper_day.back")
	before := button(kit.Secondary, "", "Q", func() { d.turn(-1) }, "attest.day_before")
	d.after = button(kit.Secondary, "", "A", func() { d.turn(1) }, "attest.day_after")
	d.acts = []*kit.Button{button(kit.Secondary, "", "Space", d.toggle, "paper_day.toggle"), button(kit.Secondary, "clock", "Enter", d.askTimes, "paper_day.times")}
	d.all = button(kit.Secondary, "check", "W", d.markAll, "paper_day.all")
	d.add = button(kit.Secondary, "plus", "M", d.askAdd, "paper_day.add")
	d.keep = s.button(kit.Primary, "save", "", "Ctrl S", d.save)
	head := kit.Row(12, kit.Natural(back), kit.Fill(d.title), kit.Natural(before), kit.Natural(d.after))
	choose := kit.Row(12, kit.Fill(d.tracks), kit.Natural(grown(s.look, findWidth, 0, d.find)))
	foot := kit.PadBy(s.air(kit.Sides(10, kit.DeskGap), kit.Sides(6, kit.DeskGap)), newFlow(8, d.acts[0], d.acts[1], d.all, d.add, d.keep))
	panel := kit.NewPanel(s.look, kit.All(1), kit.Column(0, kit.Fill(kit.Over(d.list, kit.Pad(kit.All(32), d.state))), kit.Natural(rule(s)), kit.Natural(foot)))
	return kit.ColumnBy(s.gap(kit.DeskGap, 8), kit.Natural(head), kit.Natural(choose), kit.Fill(panel))
}

// paperEntry opens the entry from paper of a day.
func (p *todayPage) paperEntry(date clinic.Date) {
	s := p.shell
	if !s.may(clinic.ActAttendance) || !s.sees() {
		return
	}
	p.papers.open(date)
	p.swap.Show(p.papers.object, kit.FromRight)
	s.sink.Take()
}

func (p *todayPage) onPaper() bool { return p.swap.Shown() == p.papers.object }

func (d *paperDay) open(date clinic.Date) {
	d.forget()
	d.date, d.known, d.board = date, false, clinic.DayBoard{}
	d.tracks.SetWords()
	d.state.Set("")
	d.draw()
	d.load()
}

func (d *paperDay) close() {
	d.forget()
	d.date, d.known, d.board = clinic.Date{}, false, clinic.DayBoard{}
	d.draw()
}

func (d *paperDay) forget() { d.marks, d.added = map[clinic.VisitID]paperMark{}, nil }

// back shows what is open of the day again, where one came from.
func (d *paperDay) back() {
	d.leave(func() {
		d.close()
		d.shell.sink.Take()
		d.page.swap.Show(d.page.ending.object, kit.FromLeft)
		d.page.ending.load()
	})
}

// leave asks before what was marked and not saved is lost.
func (d *paperDay) leave(then func()) {
	s := d.shell
	if len(d.marks) == 0 {
		then()
		return
	}
	s.ask(question{title: s.t("paper_day.leave.title"), body: s.t("paper_day.leave.body"), yes: s.t("attest.leave.yes"), no: s.t("attest.leave.no"), danger: true,
		accept: func(string) bool {
			d.forget()
			then()
			return true
		}, refuse: d.drawTracks})
}

// turn goes to another day; none is still to come.
func (d *paperDay) turn(days int) {
	if to := d.date.AddDays(days); !to.After(d.shell.deps.Book.Today()) {
		d.leave(func() { d.open(to) })
	}
}

// load asks the book for the day.
func (d *paperDay) load() {
	if d.date.IsZero() || d.loading {
		return
	}
	d.loading = true
	date := d.date
	work(d.shell, func() (clinic.DayBoard, error) { return d.shell.deps.Book.DayBoard(date) }, func(board clinic.DayBoard, err error) {
		d.loading = false
		switch {
		case date != d.date:
			d.load()
			return
		case err != nil && !d.known:
			d.state.Set(d.shell.sentence(err))
		case err == nil:
			fresh := !d.known
			d.board, d.known = board, true
			d.state.Set("")
			if fresh {
				d.chooseTrack()
			}
		}
		d.draw()
	})
}

func (d *paperDay) relabel() {
	d.labels.relabel()
	d.find.SetHint(d.shell.t("attest.find"))
	d.draw()
}

func (d *paperDay) draw() {
	s := d.shell
	d.title.Set("")
	if !d.date.IsZero() {
		d.title.Set(s.t("paper_day.title", i18n.Args{"Date": s.longDay(d.date)}))
	}
	d.after.Rest(!d.date.Before(s.deps.Book.Today()))
	switch {
	case !d.known && d.state.Content() == "" && !d.date.IsZero():
		d.state.Set(s.t("today.state.loading"))
	case d.known && len(d.board.Tracks) == 0:
		d.state.Set(s.t("attest.no_group"))
	case d.known && len(d.lines()) == 0:
		d.state.Set(s.t("paper_day.nobody"))
	case d.known:
		d.state.Set("")
	}
	d.drawTracks()
	lines := d.lines()
	d.list.SetRows(lines)
	if _, some := d.list.Selected(); !some && len(lines) > 0 {
		d.list.Select(string(lines[0].Ref.Visit))
	}
	d.drawActs()
}

func (d *paperDay) drawActs() {
	line, some := d.chosen()
	for _, act := range d.acts {
		show(act, some && line.open())
	}
	track, ok := d.session()
	show(d.all, len(d.lines()) > 0)
	show(d.add, ok && !track.Appointments)
	d.keep.SetLabel(d.shell.t("paper_day.save", countOf(len(d.marks))))
	d.keep.Rest(len(d.marks) == 0 || d.saving)
	d.list.Refresh()
	d.object.Refresh()
}

func (d *paperDay) typed(r rune) bool {
	acts := map[rune]func(){'Q': func() { d.turn(-1) }, 'A': func() { d.turn(1) }, ' ': d.toggle, 'W': d.markAll, 'M': d.askAdd, 'U': d.shell.undo, '/': d.focusFind}
	if act, ok := acts[upper(r)]; ok {
		act()
		return true
	}
	if at := int(r - '1'); at >= 0 && at < len(d.board.Tracks) {
		d.tracks.Choose(at)
		d.leave(d.turnTrack)
		return true
	}
	return false
}

func (d *paperDay) pressed(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyEscape:
		d.back()
	case fyne.KeyReturn, fyne.KeyEnter:
		d.askTimes()
	default:
		return d.list.Press(name)
	}
	return true
}
