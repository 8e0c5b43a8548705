package desk

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// sessionForm adds a single session of a track, or changes one: its day and its
// blocks, each with all that a block has, drawn as in the weekly schedule.
type sessionForm struct {
	labels
	*weekDrawing
	page   *programsPage
	title  *kit.Text
	tabs   *kit.Choice
	swap   *kit.Swap
	track  *kit.Picker
	date   *kit.Field
	reason *kit.Field
	note   *kit.Text
	wrong  *kit.Text
	keep   *kit.Button
	cancel *kit.Button

	all    []clinic.Track
	names  []string // theirs
	of     clinic.Track
	old    clinic.PlannedMeeting // the one that is changed; zero for a new one
	day    time.Weekday          // of the only column, whatever day it is drawn for
	saving bool
}

// Its parts, in the order of their words.
const (
	sessionBlock = iota
	sessionRooms
	sessionDay
)

func newSessionForm(s *shell, page *programsPage) *sessionForm {
	f := &sessionForm{weekDrawing: newWeekDrawing(s), page: page, tabs: s.choice(""), note: s.note(4)}
	f.title = kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.6).MayCut()
	f.wrong = kit.NewText(s.look, kit.DeskBody, kit.SemiBold, kit.BadInk, "").Lines(3)
	f.summary = f.daySum
	f.onEdit, f.onDraw, f.onBlock = f.draw, f.drawPanels, func() { f.turnTo(sessionBlock) }
	f.tabs.OnChanged, f.tabs.OnEscape = func() { f.turnTo(f.tabs.One()) }, f.toGrid
	f.track = s.picker("", 2, f.findTrack)
	f.track.OnPicked, f.track.OnEnter, f.track.Field().OnEscape = f.otherTrack, f.toGrid, f.toGrid
	f.date, f.reason = f.field(s, s.field(""), "programs.meeting.date"), f.field(s, s.field(""), "programs.meeting.reason")
	for _, field := range []*kit.Field{f.date, f.reason} {
		field.OnEnter, field.OnEscape = f.toGrid, f.toGrid
		field.OnChanged = func(string) { field.SetProblem(""); f.dirty = true; f.draw() }
	}
	f.on(func() { f.date.SetHint(s.t("patients.date_hint")) })
	about := kit.Column(12, kit.Natural(f.track), kit.Natural(f.date), kit.Natural(f.reason), kit.Natural(f.note), kit.Natural(f.wrong), kit.Spring())
	f.swap = kit.NewSwap(s.look, f.block.root, f.groups.root, about)
	f.keep = f.button(s, s.button(kit.Primary, "save", "", "Ctrl S", f.save), "programs.form.save")
	f.cancel = f.button(s, s.button(kit.Secondary, "", "", "Esc", f.escape), "patients.form.cancel")
	head := kit.Row(12, kit.Fill(f.title), kit.Natural(f.cancel), kit.Natural(f.keep))
	right := kit.NewPanel(s.look, kit.All(16), kit.Column(14, kit.Natural(f.tabs), kit.Fill(f.swap.Object())))
	f.root = kit.Column(12, kit.Natural(head), kit.Fill(kit.Row(kit.DeskGap,
		kit.Share(1, f.drawingBoard()).Stretched(), kit.Share(1, right).Stretched())))
	return f
}

// beginNew draws a session that comes on top of the schedule, at first like
// another one.
func (f *sessionForm) beginNew(like clinic.PlannedMeeting) {
	f.old = clinic.PlannedMeeting{}
	f.begin(like, clinic.Date{})
	f.turnTo(sessionDay)
	f.date.Focus()
}

// beginOf draws the blocks of a session that is to be changed.
func (f *sessionForm) beginOf(m clinic.PlannedMeeting) {
	f.old = m
	f.begin(m, m.Session.Date)
	f.turnTo(sessionBlock)
	f.toGrid()
}

func (f *sessionForm) begin(like clinic.PlannedMeeting, date clinic.Date) {
	f.all, f.names = f.page.days.allTracks()
	f.track.Set(kit.Pick{ID: string(like.Track.ID), Words: f.page.days.trackName(like.Track.ID)})
	show(f.track, f.fresh())
	f.date.SetText(dateText(date))
	f.reason.SetText("")
	f.date.SetProblem("")
	f.reason.SetProblem("")
	f.wrong.Set("")
	f.setBlocks(like.Track, blocksOfMeeting(like))
	f.dirty, f.saving = false, false
	f.page.show(f, kit.FromRight)
	f.relabelTitle()
	f.draw()
}

func (f *sessionForm) fresh() bool { return f.old.Track.ID == "" }

// setBlocks draws the blocks of one day.
func (f *sessionForm) setBlocks(track clinic.Track, blocks []clinic.Block) {
	f.of, f.day = track, f.shell.deps.Book.Today().Weekday()
	if len(blocks) > 0 {
		f.day = blocks[0].Weekday
	}
	for _, program := range f.shell.deps.Book.Programs() {
		if program.ID == track.Program {
			f.weekDrawing.begin(program, clinic.Pattern{Blocks: blocks})
		}
	}
}

// findTrack offers the tracks whose name holds what was typed.
func (f *sessionForm) findTrack(search string) []kit.Pick {
	var picks []kit.Pick
	for i, name := range f.names {
		if strings.Contains(clinic.Fold(name), clinic.Fold(strings.TrimSpace(search))) {
			picks = append(picks, kit.Pick{ID: string(f.all[i].ID), Words: name})
		}
	}
	return picks
}

// otherTrack draws the first day of another track.
func (f *sessionForm) otherTrack(id string) {
	track := f.all[slices.IndexFunc(f.all, func(t clinic.Track) bool { return string(t.ID) == id })]
	pattern, _ := newestOf(track, f.shell.deps.Book.Today())
	var blocks []clinic.Block
	for _, block := range pattern.Blocks {
		if block.Weekday == pattern.Blocks[0].Weekday {
			blocks = append(blocks, block)
		}
	}
	f.setBlocks(track, blocks)
	f.relabelTitle()
	f.edited()
}

// draw shows the day as it is drawn now, and asks what does not fit.
func (f *sessionForm) draw() {
	s := f.shell
	f.wrong.Set("")
	head := s.t("programs.session.day")
	if date, ok := typedDate(f.date.Text()); ok {
		head = s.weekdayDate(date)
	}
	f.grid.SetDays([]kit.WeekDay{{Day: int(f.day), Label: head}})
	f.drawWeek()
	f.drawPanels()
	f.check()
	f.root.Refresh()
}

// daySum says what the day holds.
func (f *sessionForm) daySum(pattern clinic.Pattern) string {
	s, shape := f.shell, clinic.ShapeOf(f.program, pattern)
	return join(s.t("programs.session.sum", i18n.Args{"Hours": s.words.Hours(shape.Counting)}), s.breaksSum(shape))
}

// check asks which rooms and counselors are taken that day, and what of the
// blocks cannot be. What a whole week asks for is no matter here.
func (f *sessionForm) check() {
	date, ok := typedDate(f.date.Text())
	if !ok {
		f.drawProblems(nil)
		f.fine.Set(f.shell.t("programs.session.no_day"))
		return
	}
	drawn := f.of
	drawn.Until, drawn.Patterns = clinic.Date{}, []clinic.Pattern{{From: date, Blocks: onWeekday(f.blocks(), date.Weekday())}}
	program, draft := f.program, f.draft
	work(f.shell, func() ([]clinic.ScheduleProblem, error) {
		return f.shell.deps.Book.CheckSchedule(program, []clinic.Track{drawn}, date)
	}, func(found []clinic.ScheduleProblem, err error) {
		if err == nil && f.draft == draft {
			f.drawProblems(ofBlocks(found, f.day))
		}
	})
}

// ofBlocks keeps the problems of single blocks, and marks them in the column of a
// day.
func ofBlocks(found []clinic.ScheduleProblem, day time.Weekday) []clinic.ScheduleProblem {
	var kept []clinic.ScheduleProblem
	for _, problem := range found {
		switch problem.Kind {
		case clinic.ProblemBlockTimes, clinic.ProblemOverlap, clinic.ProblemRoomTwice, clinic.ProblemStaffTwice, clinic.ProblemNoService:
			problem.Day = day
			kept = append(kept, problem)
		}
	}
	return kept
}

// blocks are those that are drawn, from morning to night.
func (f *sessionForm) blocks() []clinic.Block { return f.draft.pattern(clinic.Date{}).Blocks }

func onWeekday(blocks []clinic.Block, day time.Weekday) []clinic.Block {
	moved := slices.Clone(blocks)
	for i := range moved {
		moved[i].Weekday = day
	}
	return moved
}

// turnTo shows one part of the panel.
func (f *sessionForm) turnTo(tab int) {
	f.block.flush()
	f.tabs.Choose(tab)
	f.swap.Show(f.swap.Object().Objects[tab], kit.AtOnce)
	f.drawPanels()
	f.root.Refresh()
}

func (f *sessionForm) relabel() {
	s := f.shell
	f.labels.relabel()
	f.weekDrawing.relabel()
	f.tabs.SetWords(s.t("programs.track.tab_block"), s.t("programs.track.tab_groups"), s.t("programs.session.tab"))
	f.track.Field().SetLabel(s.t("programs.track.tab_about"))
	f.relabelTitle()
}

func (f *sessionForm) relabelTitle() {
	s := f.shell
	args := i18n.Args{"Track": s.label(f.of.Label)}
	f.note.Set(s.t("programs.session.add_note"))
	if f.fresh() {
		f.title.Set(s.t("programs.session.add", args))
		return
	}
	args["Date"] = s.words.LongDate(noonOf(f.old.Session.Date))
	f.title.Set(s.t("programs.session.change", args))
	f.note.Set(s.t("programs.session.change_note"))
}

func (f *sessionForm) object() fyne.CanvasObject { return f.root }
func (f *sessionForm) changed()                  {}

// escape leaves the form, and asks first where something was changed.
func (f *sessionForm) escape() { f.leave(f.page.toDays) }

func (f *sessionForm) leave(then func()) {
	if f.dirty {
		f.page.askLeave(then)
		return
	}
	f.drop()
	then()
}

func (f *sessionForm) drop() {
	f.dirty, f.of, f.old, f.draft = false, clinic.Track{}, clinic.PlannedMeeting{}, newWeekDraft(clinic.Pattern{})
}

// typed are the keys of the day while no field is being filled in.
func (f *sessionForm) typed(r rune) bool {
	if tab := int(r - '1'); tab >= 0 && tab <= sessionDay {
		f.turnTo(tab)
		f.focusPart(tab)
		return true
	}
	return f.weekDrawing.typed(r)
}

func (f *sessionForm) focusPart(part int) {
	switch part {
	case sessionBlock:
		f.block.focusFirst()
	case sessionRooms:
		f.groups.focusFirst()
	default:
		f.date.Focus()
	}
}

func (f *sessionForm) pressed(name fyne.KeyName) bool {
	if f.weekDrawing.pressed(name) {
		return true
	}
	if name == fyne.KeyEscape {
		f.escape()
	}
	return name == fyne.KeyEscape
}
