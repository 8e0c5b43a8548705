package demo

import (
	"time"

	"daybook/internal/clinic"
)

// appointments are the meetings of one patient alone: some that took place, an
// evaluation just before today's group, and two that are still to come.
func (s *story) appointments() {
	today := s.today()
	s.book(appointmentRow{number: "1020", service: s.serves.individual, date: s.week(lastWeek - 1).AddDays(2), start: clinic.At(16, 30), minutes: 50, counselor: hannah, room: "Office 2", took: true})
	s.book(appointmentRow{number: "1014", service: s.serves.drugTest, date: today.AddDays(-1), start: clinic.At(12, 35), minutes: 10, counselor: marcus, room: "Nurse", took: true})
	s.book(appointmentRow{number: "1040", service: s.serves.evaluation, date: today, start: clinic.At(12, 45), minutes: 60, counselor: dana, room: "Office 1"})
	s.book(appointmentRow{number: "1018", service: s.serves.individual, date: today, start: clinic.At(16, 30), minutes: 50, counselor: marcus, room: "Office 2"})
	s.book(appointmentRow{number: "1016", service: s.serves.individual, date: today.AddDays(1), start: clinic.At(11, 30), minutes: 50, counselor: hannah, room: "Office 2"})
}

// appointmentRow is one appointment of the story.
type appointmentRow struct {
	number    string
	service   clinic.ServiceID
	date      clinic.Date
	start     clinic.ClockTime
	minutes   int
	counselor int // place in the staff list
	room      string
	took      bool // it took place
}

func (s *story) book(r appointmentRow) {
	p := s.numbered(r.number)
	a := clinic.Appointment{
		ID: drawID[clinic.AppointmentID](s.ids), Patient: p.id, Program: s.program.ID, Service: r.service,
		Date: r.date, Start: r.start, End: r.start + clinic.ClockTime(r.minutes), Room: r.room, Counselor: s.staff[r.counselor].id,
	}
	if !r.took {
		s.desk(s.wall(s.today().AddDays(-1), 15, 30).Add(time.Duration(r.start)*time.Second), clinic.SaveAppointment{Appointment: a})
		return
	}
	s.desk(s.wall(s.week(lastWeek-1), 15, 30).Add(time.Duration(r.start)*time.Second), clinic.SaveAppointment{Appointment: a})
	begins := clinic.InstantOf(r.date, r.start, s.zone)
	s.desk(begins.Add(-2*time.Minute), clinic.CheckInByDesk{Patient: p.id, Date: r.date, Appointment: a.ID})
	meeting := clinic.Meeting{Date: r.date, Appointment: a.ID}
	ends := begins.Add(time.Duration(r.minutes) * time.Minute)
	s.desk(ends, clinic.CheckOut{Ref: meeting.RefOf(p.id)})
	for _, block := range a.Session(s.program, s.zone).Blocks {
		if block.Counts {
			s.add(ends.Add(5*time.Minute), s.staff[r.counselor].actor(), clinic.Attest{Ref: meeting.RefOf(p.id), Attestation: clinic.Attestation{Block: block.Block, Present: true}})
		}
	}
}

// numbered finds somebody of the roster by their number.
func (c *cast) numbered(number string) person {
	for _, p := range c.people {
		if p.number == number {
			return p
		}
	}
	return person{}
}
