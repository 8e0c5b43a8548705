package desk

import (
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
)

// checkIn says that staff saw a patient come, with or without a card.
func (p *todayPage) checkIn(row clinic.DayRow) {
	p.askCheckIn(row.Ref.Patient, row.Name, p.tracksBeside(row.Track), row.Track)
}

// tracksBeside are the day's tracks of the same program: those that a patient of
// it can come to.
func (p *todayPage) tracksBeside(id clinic.TrackID) []clinic.TrackBoard {
	own, _ := p.trackBoard(id)
	var tracks []clinic.TrackBoard
	for _, each := range p.board.Tracks {
		if each.Track.Program == own.Track.Program && each.Session.Date == own.Session.Date {
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
