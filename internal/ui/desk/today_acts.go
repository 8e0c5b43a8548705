package desk

import (
	"slices"
	"strings"

	"daybook/internal/clinic"
	"daybook/internal/i18n"
)

// confirm says that the desk saw a patient.
func (p *todayPage) confirm(row clinic.DayRow) {
	if p.shell.sees() {
		p.act("today.done.confirmed", row, clinic.ConfirmArrival{Ref: row.Ref})
	}
}

// act does something about one row at once, says so and can take it back.
func (p *todayPage) act(done string, row clinic.DayRow, command clinic.Command) {
	s := p.shell
	s.touch()
	s.record(func(facts []clinic.Event) { s.done(s.t(done, i18n.Args{"Name": s.name(row.Name)}), facts, command) }, command)
}

// confirmAll asks before it confirms everybody of this session who says they
// are in: the number on the sheet is to be held against the heads in the room.
func (p *todayPage) confirmAll() {
	s := p.shell
	waiting := p.roster.waiting()
	if len(waiting) == 0 {
		s.say(s.t("today.confirm_all.nobody"))
		return
	}
	if !s.sees() {
		return
	}
	var names []string
	var commands []clinic.Command
	for _, row := range waiting {
		names = append(names, s.name(row.Name))
		commands = append(commands, clinic.ConfirmArrival{Ref: row.Ref})
	}
	s.ask(question{
		title: s.t("today.confirm_all.title", countOf(len(waiting))),
		body:  s.t("today.confirm_all.body", i18n.Args{"Names": nameList(names)}),
		yes:   s.t("today.act.confirm"),
		accept: func(string) bool {
			s.record(func(facts []clinic.Event) {
				s.done(s.t("today.done.confirmed_all", countOf(len(commands))), facts, commands...)
			}, commands...)
			return true
		},
	})
}

// nameList puts names on lines that break between them and not within.
func nameList(names []string) string {
	whole := make([]string, len(names))
	for i, name := range names {
		whole[i] = unbroken(name)
	}
	return strings.Join(whole, " · ")
}

// checkOut says that a patient left, now or at the time that is filled in.
func (p *todayPage) checkOut(row clinic.DayRow) {
	s := p.shell
	when := p.askTime(row.Ref.Date, s.t("today.check_out.at"))
	s.ask(question{
		title: s.t("today.check_out.title", i18n.Args{"Name": s.name(row.Name)}),
		more:  when.field, fields: []editable{when.field},
		yes: s.t("today.act.check_out"),
		accept: func(string) bool {
			at, ok := when.instant()
			if ok {
				p.act("today.done.checked_out", row, clinic.CheckOut{Ref: row.Ref, At: at})
			}
			return ok
		},
	})
}

// stillHere takes a check-out back: the patient did not leave after all.
func (p *todayPage) stillHere(row clinic.DayRow) {
	p.act("today.done.still_here", row, clinic.WithdrawDeparture{Ref: row.Ref, Reason: p.shell.t("today.act.came_back")})
}

// excuse records an absence, from this session or from one of another day, with
// what was said about it.
func (p *todayPage) excuse(row clinic.DayRow) {
	p.shell.askAway(row.Ref.Patient, row.Name, row.Meeting.Date, row.Meeting)
}

// notAdmit records that a patient came and was not let in, and why.
func (p *todayPage) notAdmit(row clinic.DayRow) {
	s := p.shell
	cause := s.choice(s.t("today.not_admit.cause"))
	var words []string
	for _, each := range clinic.AbsenceCauses() {
		words = append(words, s.t("today.cause."+string(each)))
	}
	cause.SetWords(words...)
	cause.OnChanged = func() { cause.SetProblem("") }
	s.ask(question{
		title: s.t("today.not_admit.title", i18n.Args{"Name": s.name(row.Name)}),
		body:  s.t("today.not_admit.body"),
		more:  cause, fields: []editable{cause},
		reason: s.t("today.not_admit.note"),
		yes:    s.t("today.act.not_admit"),
		accept: func(reason string) bool {
			if cause.One() < 0 {
				cause.SetProblem(s.t("today.not_admit.cause_missing"))
				cause.Focus()
				return false
			}
			turned := absence(row, clinic.NotAdmitted, reason)
			turned.Cause = clinic.AbsenceCauses()[cause.One()]
			p.act("today.done.not_admitted", row, turned)
			return true
		},
	})
}

func absence(row clinic.DayRow, outcome clinic.Outcome, note string) clinic.RecordAbsence {
	return clinic.RecordAbsence{
		Patient: row.Ref.Patient, Track: row.Meeting.Track, Date: row.Meeting.Date, Slot: row.Meeting.Slot,
		Appointment: row.Meeting.Appointment, Outcome: outcome, Note: strings.TrimSpace(note),
	}
}

// withdraw takes a check-in back, such as one with another patient's card.
func (p *todayPage) withdraw(row clinic.DayRow) {
	p.askReason("today.withdraw", row, func(reason string) clinic.Command {
		return clinic.WithdrawClaim{Ref: row.Ref, Reason: reason}
	})
}

// takeBackAbsence makes an absence unsaid.
func (p *todayPage) takeBackAbsence(row clinic.DayRow) {
	p.askReason("today.take_back", row, func(reason string) clinic.Command {
		return clinic.WithdrawAbsence{Ref: row.Ref, Reason: reason}
	})
}

// askReason asks why before it does what cannot be undone by one key. The texts
// are those of id + ".title", ".body", ".yes" and ".done".
func (p *todayPage) askReason(id string, row clinic.DayRow, command func(reason string) clinic.Command) {
	s := p.shell
	s.ask(question{
		title:  s.t(id+".title", i18n.Args{"Name": s.name(row.Name)}),
		body:   s.t(id + ".body"),
		reason: s.t("today.reason"),
		yes:    s.t(id + ".yes"),
		danger: true,
		accept: func(reason string) bool {
			p.act(id+".done", row, command(reason))
			return true
		},
	})
}

// peopleIn are all who are in now, of every track, by name.
func (p *todayPage) peopleIn() []clinic.DayRow {
	var in []clinic.DayRow
	for _, track := range p.board.Tracks {
		for _, row := range track.Rows {
			if row.Visit != nil && row.Visit.In() && row.Status != clinic.StatusUnverified {
				in = append(in, row)
			}
		}
	}
	slices.SortFunc(in, func(a, b clinic.DayRow) int {
		return strings.Compare(clinic.Fold(a.Name), clinic.Fold(b.Name))
	})
	return in
}
