package clinic

import (
	"slices"
	"strings"
	"time"
)

// appointmentBoard are the appointments of a date, by their start: those that
// stand, and those that somebody came to before they were cancelled.
func appointmentBoard(view View, date Date, zone *time.Location, visits []Visit, now time.Time) (TrackBoard, error) {
	board := TrackBoard{Appointments: true, Session: Session{Date: date, Zone: zone.String()}}
	all, err := view.AppointmentsOn(date)
	if err != nil {
		return board, err
	}
	for _, appointment := range all {
		program, _ := programOn(view, appointment.Program, date)
		session := appointment.Session(program, zone)
		visit, opened := visitTo(visits, session.ID)
		if appointment.Cancelled && !(opened && came(visit)) {
			continue
		}
		if !opened {
			visit = Visit{VisitRef: MeetingOf(session).RefOf(appointment.Patient), Session: session}
		}
		row, err := rowOf(view, program.Attendance, visit, opened, now)
		if err != nil {
			return board, err
		}
		row.Service, _ = labelOf(view, session)
		row.Room = appointment.Room
		board.addAppointment(row)
	}
	slices.SortStableFunc(board.Rows, func(a, b DayRow) int {
		if byStart := a.Start.Compare(b.Start); byStart != 0 {
			return byStart
		}
		return strings.Compare(Fold(a.Name), Fold(b.Name))
	})
	board.Counts = count(board.Rows)
	return board, nil
}

// addAppointment keeps from when to when the appointments are.
func (b *TrackBoard) addAppointment(row DayRow) {
	if len(b.Rows) == 0 || row.Start.Before(b.Session.Start) {
		b.Session.Start = row.Start
	}
	if row.End.After(b.Session.End) {
		b.Session.End = row.End
	}
	b.Rows = append(b.Rows, row)
}

func visitTo(visits []Visit, session SessionID) (Visit, bool) {
	at := slices.IndexFunc(visits, func(v Visit) bool { return v.Session.ID == session })
	if at < 0 {
		return Visit{}, false
	}
	return visits[at], true
}
