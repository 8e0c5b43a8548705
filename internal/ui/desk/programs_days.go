package desk

import (
	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// daysOff lists the days on which the clinic or some tracks do not meet, and the
// single meetings of the coming weeks, which can be cancelled, moved and added.
type daysOff struct {
	labels
	shell    *shell
	page     *programsPage
	root     fyne.CanvasObject
	closures *kit.List[clinic.Closure]
	meetings *kit.List[clinic.PlannedMeeting]
	none     *kit.Text
	quiet    *kit.Text
	add      *kit.Button
	edit     *kit.Button
	remove   *kit.Button
	cancel   *kit.Button
	move     *kit.Button
	more     *kit.Button
	redraw   *kit.Button
	restore  *kit.Button
	back     *kit.Button
	left     bool // the arrows go through the closures
}

// daysAhead is how far the list of meetings looks.
const daysAhead = 21

func newDaysOff(s *shell, page *programsPage) *daysOff {
	d := &daysOff{shell: s, page: page, none: s.note(5), quiet: s.note(4)}
	d.closures = kit.NewList(s.look, patientRowHeight, func(c clinic.Closure) string { return string(c.ID) }, d.newClosureRow)
	d.closures.OnSelect = func(clinic.Closure) { d.left = true; d.draw() }
	d.closures.OnOpen = func(clinic.Closure) { d.changeClosure() }
	d.meetings = kit.NewList(s.look, patientRowHeight, func(m clinic.PlannedMeeting) string { return string(m.Session.ID) }, d.newMeetingRow)
	d.meetings.OnSelect = func(clinic.PlannedMeeting) { d.left = false; d.draw() }
	button := func(kind kit.Kind, icon, key string, act func(), id string) *kit.Button {
		return d.button(s, s.button(kind, icon, "", key, act), id)
	}
	d.add = button(kit.Primary, "plus", "I", d.addClosure, "programs.closure.add")
	d.edit = button(kit.Secondary, "settings", "E", d.changeClosure, "programs.closure.change")
	d.remove = button(kit.Quiet, "x", "O", d.removeClosure, "programs.closure.remove")
	d.cancel = button(kit.Secondary, "x", "Z", d.cancelMeeting, "programs.meeting.cancel")
	d.move = button(kit.Secondary, "arrow-right", "M", d.moveMeeting, "programs.meeting.move")
	d.more = button(kit.Secondary, "plus", "A", d.addMeeting, "programs.meeting.add")
	d.redraw = button(kit.Secondary, "programs", "W", d.changeMeeting, "programs.session.redraw")
	d.restore = button(kit.Secondary, "undo", "U", d.restoreMeeting, "programs.meeting.restore")
	d.back = button(kit.Secondary, "arrow-left", "Esc", page.back, "programs.back")
	d.root = d.build()
	return d
}

func (d *daysOff) build() fyne.CanvasObject {
	s := d.shell
	title := d.text(s, kit.NewText(s.look, kit.DeskTitle, kit.Bold, kit.Ink, "").MayShrink(0.65), "programs.days.title")
	part := func(heading string, list fyne.CanvasObject, empty *kit.Text, buttons ...fyne.CanvasObject) fyne.CanvasObject {
		over := kit.Pad(kit.All(20), kit.Column(0, kit.Natural(empty)))
		return kit.Column(12, kit.Natural(d.text(s, s.heading(), heading)),
			kit.Fill(kit.NewPanel(s.look, kit.All(1), kit.Over(list, over))), kit.Natural(newFlow(8, buttons...)))
	}
	left := part("programs.days.closures", d.closures, d.none, d.add, d.edit, d.remove)
	right := part("programs.days.meetings", d.meetings, d.quiet, d.more, d.redraw, d.move, d.cancel, d.restore)
	return kit.Column(kit.DeskGap, kit.Natural(kit.Row(12, kit.Fill(title), kit.Natural(d.back))),
		kit.Fill(kit.Row(24, kit.Share(1, left).Stretched(), kit.Share(1, right).Stretched())))
}

// closureRow is a closure in the list.
type closureRow struct {
	box
	of    *daysOff
	name  *kit.Text
	below *kit.Text
}

func (d *daysOff) newClosureRow() kit.RowView[clinic.Closure] {
	look := d.shell.look
	r := &closureRow{of: d, name: kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, "").MayCut()}
	r.below = kit.NewText(look, kit.DeskSmall, kit.Regular, kit.SoftInk, "").MayCut()
	r.inside = kit.Column(0, kit.Spring(), kit.Natural(r.name), kit.Natural(r.below), kit.Spring())
	r.ExtendBaseWidget(r)
	return r
}

// Fill shows a closure.
func (r *closureRow) Fill(c clinic.Closure) {
	s := r.of.shell
	days := s.day(c.From)
	if c.To != c.From {
		days = s.t("patients.stay.span", i18n.Args{"From": s.day(c.From), "To": s.day(c.To)})
	}
	who := s.t("programs.closure.whole")
	if len(c.Tracks) > 0 {
		who = ""
		for _, id := range c.Tracks {
			who = listing(who, r.of.trackName(id))
		}
	}
	r.name.Set(c.Label)
	r.below.Set(listing(days, who))
	r.inside.Refresh()
}

// allTracks are the clinic's tracks with the programs they belong to.
func (d *daysOff) allTracks() (tracks []clinic.Track, names []string) {
	rows := d.shell.deps.Book.ProgramList()
	for _, row := range rows {
		for _, track := range row.Tracks {
			name := d.shell.label(track.Track.Label)
			if len(rows) > 1 {
				name = listing(name, d.shell.label(row.Program.Label))
			}
			tracks, names = append(tracks, track.Track), append(names, name)
		}
	}
	return tracks, names
}

func (d *daysOff) trackName(id clinic.TrackID) string {
	tracks, names := d.allTracks()
	for i, track := range tracks {
		if track.ID == id {
			return names[i]
		}
	}
	return ""
}

func (d *daysOff) object() fyne.CanvasObject { return d.root }
func (d *daysOff) leave(then func())         { then() }
func (d *daysOff) drop()                     {}
func (d *daysOff) save()                     {}
func (d *daysOff) takeBack() bool            { return false }

func (d *daysOff) relabel() {
	d.labels.relabel()
	d.closures.Refresh()
	d.meetings.Refresh()
	d.draw()
}

func (d *daysOff) begin() {
	d.left = false
	d.changed()
}

// changed loads the days anew.
func (d *daysOff) changed() {
	closures, meetings := d.shell.deps.Book.DaysAhead(daysAhead)
	d.closures.SetRows(closures)
	d.meetings.SetRows(meetings)
	if _, some := d.meetings.Selected(); !some && len(meetings) > 0 {
		d.meetings.Select(string(meetings[0].Session.ID))
	}
	if _, some := d.closures.Selected(); !some && len(closures) > 0 {
		d.closures.Select(string(closures[0].ID))
	}
	d.draw()
}

func (d *daysOff) mayChange() bool { return d.shell.may(clinic.ActSchedule) }

func (d *daysOff) draw() {
	may := d.mayChange()
	_, closure := d.closures.Selected()
	meeting, some := d.meetings.Selected()
	changed := meeting.Change.Track != ""
	show(d.add, may)
	show(d.edit, may && closure)
	show(d.remove, may && closure)
	show(d.cancel, may && some && !meeting.Off())
	show(d.move, may && some && !meeting.Off())
	show(d.restore, may && some && changed)
	show(d.redraw, may && some && !meeting.Off())
	tracks, _ := d.allTracks()
	show(d.more, may && len(tracks) > 0)
	d.none.Set("")
	d.quiet.Set("")
	if d.closures.Len() == 0 {
		d.none.Set(d.shell.t("programs.closure.none"))
	}
	if d.meetings.Len() == 0 {
		d.quiet.Set(d.shell.t("programs.meeting.none"))
	}
	d.root.Refresh()
}

func (d *daysOff) typed(r rune) bool {
	acts := map[rune]func(){
		'I': d.addClosure, 'E': d.changeClosure, 'O': d.removeClosure,
		'Z': d.cancelMeeting, 'M': d.moveMeeting, 'A': d.addMeeting, 'W': d.changeMeeting, 'U': d.takeBackOrRestore,
	}
	act, ok := acts[upper(r)]
	if ok {
		act()
	}
	return ok
}

// takeBackOrRestore takes back what was done just now, as long as the message
// offers it; otherwise it has the chosen meeting be as the pattern says.
func (d *daysOff) takeBackOrRestore() {
	if d.shell.message.offering() {
		d.shell.message.hide()
		d.shell.undo()
		return
	}
	d.restoreMeeting()
}

func (d *daysOff) pressed(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyEscape:
		d.page.back()
	case fyne.KeyLeft, fyne.KeyRight:
		d.left = name == fyne.KeyLeft
	default:
		if d.left {
			return d.closures.Press(name)
		}
		return d.meetings.Press(name)
	}
	return true
}
