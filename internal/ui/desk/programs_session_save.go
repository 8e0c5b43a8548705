package desk

import (
	"slices"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// read is the change as it stands in the form; false where something is missing,
// which is said at its field.
func (f *sessionForm) read() (clinic.ChangeSession, bool) {
	s := f.shell
	if !f.block.flush() {
		return clinic.ChangeSession{}, false
	}
	date, ok := typedDate(f.date.Text())
	reason := strings.TrimSpace(f.reason.Text())
	switch {
	case !ok:
		f.at(f.date, s.t("patients.form.date_wrong"))
	case date.Before(s.deps.Book.Today()):
		f.at(f.date, s.t("programs.meeting.past"))
	case reason == "":
		f.at(f.reason, s.t("desk.sheet.reason_missing"))
	default:
		return f.command(date, reason), true
	}
	return clinic.ChangeSession{}, false
}

func (f *sessionForm) command(date clinic.Date, reason string) clinic.ChangeSession {
	blocks := onWeekday(f.blocks(), date.Weekday())
	if f.fresh() {
		for i := range blocks {
			blocks[i].ID = "" // the book gives some that belong to this session alone
		}
		return clinic.ChangeSession{Meeting: clinic.Meeting{Track: f.of.ID, Date: date}, Do: clinic.AddSession, Blocks: blocks, Reason: reason}
	}
	return clinic.ChangeSession{Meeting: f.old.Meeting(), Do: clinic.MoveSession, To: date, Blocks: blocks, Reason: reason}
}

func (f *sessionForm) at(field *kit.Field, sentence string) {
	f.turnTo(sessionDay)
	field.SetProblem(sentence)
	field.Focus()
	f.root.Refresh()
}

func (f *sessionForm) say(sentence string) {
	f.turnTo(sessionDay)
	f.wrong.Set(sentence)
	f.root.Refresh()
}

func (f *sessionForm) save() {
	s := f.shell
	command, ok := f.read()
	if !ok || f.saving {
		return
	}
	if len(command.Blocks) == 0 {
		f.say(s.t("programs.session.empty"))
		return
	}
	f.saving = true
	f.keep.Rest(true)
	of, actor := f.draft, s.actor
	work(s, func() ([]clinic.Event, error) { return s.deps.Book.Do(actor, command) }, func(_ []clinic.Event, err error) {
		f.saving = false
		f.keep.Rest(false)
		switch {
		case err != nil:
			f.say(s.sentence(err))
		default:
			s.say(s.t(whether(command.Do == clinic.AddSession, "programs.meeting.add_done", "programs.session.changed")))
			if f.draft == of && f.page.now == programScreen(f) {
				f.drop()
				f.page.toDays()
				f.page.days.chooseMeeting(command.Meeting.Track, typedOr(f.date.Text(), command.Meeting.Date))
			}
		}
	})
}

// blocksOfMeeting are the blocks that a meeting has on its day.
func blocksOfMeeting(m clinic.PlannedMeeting) []clinic.Block {
	if len(m.Change.Blocks) > 0 {
		return slices.Clone(m.Change.Blocks)
	}
	pattern, _ := m.Track.PatternOn(m.Session.Date)
	return slices.DeleteFunc(slices.Clone(pattern.Blocks), func(b clinic.Block) bool { return b.Weekday != m.Session.Date.Weekday() })
}

// typedOr is a date as it is typed, or another where none can be read.
func typedOr(text string, other clinic.Date) clinic.Date {
	if date, ok := typedDate(text); ok {
		return date
	}
	return other
}

// chooseMeeting marks the last meeting of a track on a date that takes place.
func (d *daysOff) chooseMeeting(track clinic.TrackID, date clinic.Date) {
	_, meetings := d.shell.deps.Book.DaysAhead(daysAhead)
	for _, m := range slices.Backward(meetings) {
		if m.Track.ID == track && m.Session.Date == date && !m.Off() {
			d.meetings.Select(string(m.Session.ID))
			d.left = false
			d.draw()
			return
		}
	}
}

// addMeeting draws one more session, at first like the chosen one, or else like
// the first day of the first track.
func (d *daysOff) addMeeting() {
	tracks, _ := d.allTracks()
	if !d.mayChange() || len(tracks) == 0 {
		return
	}
	if m, ok := d.meetings.Selected(); ok {
		d.page.session.beginNew(m)
		return
	}
	d.page.session.beginNew(clinic.PlannedMeeting{Track: tracks[0]})
}

// changeMeeting draws the chosen session anew.
func (d *daysOff) changeMeeting() {
	if m, ok := d.chosenMeeting(false); ok {
		d.page.session.beginOf(m)
	}
}
