package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// checkIn says that staff saw a patient come, with or without a card.
func (p *todayPage) checkIn(row clinic.DayRow) {
	if row.Meeting.Appointment != "" {
		p.askAppointment(row)
		return
	}
	p.askCheckIn(row.Ref.Patient, row.Name, p.tracksBeside(row.Track), row.Track)
}

// tracksBeside are the day's tracks of the same program: those that a patient of
// it can come to.
func (p *todayPage) tracksBeside(id clinic.TrackID) []clinic.TrackBoard {
	own, _ := p.trackBoard(id)
	var tracks []clinic.TrackBoard
	for _, each := range p.board.Tracks {
		if !each.Appointments && each.Track.Program == own.Track.Program && each.Session.Date == own.Session.Date {
			tracks = append(tracks, each)
		}
	}
	return tracks
}

// askCheckIn asks for the track, where there are several, and when they came.
func (p *todayPage) askCheckIn(patient clinic.PatientID, name string, tracks []clinic.TrackBoard, first clinic.TrackID) {
	s := p.shell
	if !s.sees() {
		return
	}
	tracks, note := p.forTheirAge(patient, tracks)
	if len(tracks) == 0 {
		s.say(s.t("today.check_in.no_track"))
		return
	}
	which, place := p.trackChoice(tracks, first)
	when := p.askTime(tracks[place].Session.Date, s.t("today.check_in.at"))
	fields := []editable{when.field}
	items := []kit.Item{kit.Natural(when.field)}
	if len(tracks) > 1 {
		fields = []editable{when.field, which}
		items = []kit.Item{kit.Natural(when.field), kit.Natural(which)}
	}
	s.ask(question{
		title: s.t("today.check_in.title", i18n.Args{"Name": s.name(name)}),
		body:  note,
		more:  kit.Column(kit.DeskGap, items...), fields: fields,
		yes: s.t("today.act.check_in"),
		accept: func(string) bool {
			at, ok := when.instant()
			if ok {
				track := tracks[max(0, which.One())]
				command := clinic.CheckInByDesk{Patient: patient, Track: track.Track.ID, Date: track.Session.Date, At: at}
				p.act("today.done.checked_in", clinic.DayRow{Name: name}, command)
			}
			return ok
		},
	})
}

// forTheirAge leaves out the tracks that are not for the patient's age, and says
// so where only the date of birth is missing.
func (p *todayPage) forTheirAge(patient clinic.PatientID, tracks []clinic.TrackBoard) (open []clinic.TrackBoard, note string) {
	for _, each := range tracks {
		fits, unknown := p.shell.deps.Book.FitsAge(patient, each.Track, each.Session.Date)
		switch {
		case fits:
			open = append(open, each)
		case unknown:
			note = p.shell.t("today.check_in.age_unknown")
		}
	}
	return open, note
}

// askAppointment asks when the patient came to their appointment.
func (p *todayPage) askAppointment(row clinic.DayRow) {
	s := p.shell
	when := p.askTime(row.Meeting.Date, s.t("today.check_in.at"))
	s.ask(question{
		title: s.t("today.check_in.title", i18n.Args{"Name": s.name(row.Name)}),
		body:  listing(s.span(row.Start, row.End), s.label(row.Service)),
		more:  when.field, fields: []editable{when.field},
		yes: s.t("today.act.check_in"),
		accept: func(string) bool {
			at, ok := when.instant()
			if ok {
				command := clinic.CheckInByDesk{Patient: row.Ref.Patient, Date: row.Meeting.Date, Appointment: row.Meeting.Appointment, At: at}
				p.act("today.done.checked_in", row, command)
			}
			return ok
		},
	})
}

func (p *todayPage) trackChoice(tracks []clinic.TrackBoard, first clinic.TrackID) (*kit.Choice, int) {
	s := p.shell
	var words []string
	place := 0
	for i, each := range tracks {
		words = append(words, s.label(each.Track.Label))
		if each.Track.ID == first {
			place = i
		}
	}
	choice := kit.NewChoice(s.look, s.t("today.check_in.track"), words...)
	choice.Keys = s.ears
	choice.Choose(place)
	return choice, place
}
