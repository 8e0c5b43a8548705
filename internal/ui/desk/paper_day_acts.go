package desk

import (
	"slices"
	"time"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// toggle says that the marked patient came, or takes that off again.
func (d *paperDay) toggle() {
	line, ok := d.chosen()
	if !ok || !line.open() || !d.shell.sees() {
		return
	}
	if _, marked := d.marks[line.Ref.Visit]; marked {
		delete(d.marks, line.Ref.Visit)
		d.added = slices.DeleteFunc(d.added, func(other paperLine) bool { return other.Ref == line.Ref })
	} else {
		d.marks[line.Ref.Visit] = d.usual(line)
	}
	d.draw()
}

// markAll says that everybody came for whom nothing else is known; once more takes
// all of that off.
func (d *paperDay) markAll() {
	if !d.known || !d.shell.sees() {
		return
	}
	some := false
	for _, line := range d.lines() {
		if _, marked := d.marks[line.Ref.Visit]; !marked && line.open() && (line.Visit == nil || line.Visit.Absence == nil) {
			d.marks[line.Ref.Visit] = d.usual(line)
			some = true
		}
	}
	if !some {
		d.forget()
	}
	d.draw()
}

// askTimes asks when the marked patient came and left, unless a scan or the desk said
// so. What is left empty stays as it is.
func (d *paperDay) askTimes() {
	s := d.shell
	line, ok := d.chosen()
	if !ok || !line.open() || !s.sees() {
		return
	}
	mark, marked := d.marks[line.Ref.Visit]
	if !marked {
		mark = d.usual(line)
	}
	came, left := s.field(s.t("paper_day.came_at")), s.field(s.t("paper_day.left_at"))
	came.SetHint(s.clock(mark.from))
	left.SetHint(s.clock(mark.to))
	for _, field := range []*kit.Field{came, left} {
		field.OnChanged = func(string) { field.SetProblem("") }
	}
	var fields []editable
	var items []kit.Item
	offer := func(field *kit.Field, said time.Time) {
		if said.IsZero() {
			fields, items = append(fields, field), append(items, kit.Fill(field).AtStart())
		}
	}
	offer(came, line.Since)
	offer(left, line.Left)
	if len(fields) == 0 {
		d.toggle() // only the desk's word is missing
		return
	}
	s.ask(question{
		title: s.t("paper_day.times_title", i18n.Args{"Name": s.name(line.Name)}), body: s.t("paper_day.times_body"),
		more:   kit.Row(12, items...),
		fields: fields, yes: s.t("attest.keep"),
		accept: func(string) bool {
			read, ok := d.readTimes(line, mark, came, left)
			if ok {
				d.marks[line.Ref.Visit] = read
				d.draw()
			}
			return ok
		},
	})
}

// readTimes reads both times, or says at the field what is wrong.
func (d *paperDay) readTimes(line paperLine, mark paperMark, came, left *kit.Field) (paperMark, bool) {
	s := d.shell
	now := s.deps.Book.Now()
	read := func(field *kit.Field, before time.Time) (time.Time, bool) {
		if field.Text() == "" {
			return before, true
		}
		at, ok := readTimeNear(field.Text(), d.date, line.Start, line.End, s.deps.Book.Zone())
		switch {
		case !ok:
			field.SetProblem(s.t("today.time.unread"))
		case at.After(now):
			field.SetProblem(s.t("refusal.time_to_come"))
			ok = false
		}
		if !ok {
			field.Focus()
		}
		return at, ok
	}
	var ok bool
	if mark.from, ok = read(came, mark.from); !ok {
		return mark, false
	}
	if mark.to, ok = read(left, mark.to); ok && !mark.to.IsZero() && mark.to.Before(mark.from) {
		left.SetProblem(s.t("refusal.left_before_coming"))
		left.Focus()
		ok = false
	}
	return mark, ok
}

// askAdd adds somebody whom nobody expected in this session.
func (d *paperDay) askAdd() {
	s := d.shell
	track, ok := d.session()
	if !ok || track.Appointments || !s.sees() {
		return
	}
	lines := d.lines()
	who := newChooser(s, s.t("attest.add.who"), s.t("attest.add.nobody"), func(search string) []kit.Pick {
		var picks []kit.Pick
		for _, row := range s.deps.Book.FindPatients(search) {
			listed := slices.ContainsFunc(lines, func(line paperLine) bool { return line.Ref.Patient == row.Patient })
			if search != "" && row.InProgram && !listed {
				picks = append(picks, kit.Pick{ID: string(row.Patient), Words: listing(row.Name, s.t("patients.number", i18n.Args{"Number": row.Number}))})
			}
		}
		return picks
	})
	s.ask(question{
		title: s.t("paper_day.add_title", i18n.Args{"Session": s.boardName(track)}), more: who.object, fields: []editable{who.field}, yes: s.t("attest.add.yes"),
		accept: func(string) bool {
			id, ok := who.chosen()
			if ok {
				d.addPatient(track, clinic.PatientID(id))
			}
			return ok
		},
	})
}

// addPatient adds a line for a walk-in, as having been there.
func (d *paperDay) addPatient(track clinic.TrackBoard, patient clinic.PatientID) {
	meeting := clinic.MeetingOf(track.Session)
	line := paperLine{DayRow: clinic.DayRow{
		Ref: meeting.RefOf(patient), Track: meeting.Track, Meeting: meeting, Start: track.Session.Start, End: track.Session.End, Status: clinic.StatusExpected}}
	for _, row := range d.shell.deps.Book.FindPatients("") {
		if row.Patient == patient {
			line.Name, line.Number = row.Name, row.Number
		}
	}
	d.added = append(d.added, line)
	d.marks[line.Ref.Visit] = d.usual(line)
	d.draw()
	d.list.Select(string(line.Ref.Visit))
}

// save is Ctrl+S: it asks, and then enters all that is marked in one act.
func (d *paperDay) save() {
	s := d.shell
	track, ok := d.session()
	if !ok || len(d.marks) == 0 || d.saving || !s.sees() {
		return
	}
	args := i18n.Args{"Count": len(d.marks), "Session": s.boardName(track), "Date": s.longDay(d.date)}
	s.ask(question{
		title: s.t("paper_day.sure", args), body: s.t("paper_day.sure_body"), yes: s.t("paper_day.sure_yes"),
		accept: func(string) bool {
			d.enter(s.t("paper_day.done", args))
			return true
		},
	})
}

// enter has the book take everything, all or none.
func (d *paperDay) enter(done string) {
	s := d.shell
	var commands []clinic.Command
	for _, line := range d.lines() {
		if mark, ok := d.marks[line.Ref.Visit]; ok {
			commands = append(commands, line.commands(mark)...)
		}
	}
	d.saving = true
	d.drawActs()
	work(s, func() ([]clinic.Event, error) { return s.deps.Book.Batch(s.items(commands)...) }, func(facts []clinic.Event, err error) {
		d.saving = false
		if err != nil {
			s.fail(err)
			d.drawActs()
			return
		}
		d.forget()
		s.done(done, facts, commands...)
		d.load()
	})
}

// commands enter one line.
func (l paperLine) commands(mark paperMark) []clinic.Command {
	var commands []clinic.Command
	switch {
	case l.Visit != nil && l.Visit.Arrival != nil:
	case !l.Since.IsZero(): // their own scan says when they came
		commands = append(commands, clinic.ConfirmArrival{Ref: l.Ref, Afterwards: true})
	default:
		commands = append(commands, clinic.CheckInByDesk{
			Patient: l.Ref.Patient, Track: l.Meeting.Track, Date: l.Meeting.Date, Slot: l.Meeting.Slot,
			Appointment: l.Meeting.Appointment, At: mark.from, Afterwards: true,
		})
	}
	if !mark.to.IsZero() && l.Left.IsZero() {
		commands = append(commands, clinic.CheckOut{Ref: l.Ref, At: mark.to, Afterwards: true})
	}
	return commands
}
