package clinic

import (
	"testing"
)

func TestTheBoardShowsAppointments(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, SavePatient{Patient: Patient{ID: "eve", Number: "9", Family: "Eve"}})
	d.appoint(ben, "b", monday, 11, 12)
	d.appoint("eve", "e", monday, 10, 11) // an evaluation, before any stay
	d.appoint(ana, "off", monday, 13, 14)
	off := d.more.appointments["off"]
	off.Cancelled = true
	d.apply(AppointmentSaved{Appointment: off}, Recorded{})
	d.clock(10, 7)
	d.scan("eve")
	board := d.board()
	if len(board.Tracks) != 3 || !board.Tracks[2].Appointments || board.Tracks[2].Track.ID != "" {
		t.Fatalf("the appointments come after the tracks, got %+v", board.Tracks)
	}
	appointments := board.Tracks[2]
	wantRows(t, appointments, "Eve: in", "Brown, Ben: expected")
	if !appointments.Session.Start.Equal(InstantOf(monday, At(10, 0), d.zone)) || !appointments.Session.End.Equal(InstantOf(monday, At(12, 0), d.zone)) {
		t.Errorf("from 10 to 12, got %s to %s", appointments.Session.Start, appointments.Session.End)
	}
	eve := appointments.Rows[0]
	if eve.Visit == nil || eve.LateBy != 7 || eve.Service.Text != "Group" || eve.Room != "Office" || eve.Meeting.Appointment != "e" || eve.Week.Target != 0 {
		t.Errorf("Eve is in, 7 minutes late, with what her appointment is: got %+v", eve)
	}
	if appointments.Rows[1].Visit != nil || appointments.Counts[StatusIn] != 1 {
		t.Errorf("nothing happened to Ben's yet, one is in: got %+v", appointments)
	}
	d.do(atDesk, ConfirmArrival{Ref: eve.Ref})
	d.clock(11, 0)
	d.do(atDesk, CheckOut{Ref: eve.Ref})
	d.do(atDesk, RecordAbsence{Patient: ben, Date: monday, Appointment: "b", Outcome: Excused})
	wantRows(t, d.board().Tracks[2], "Eve: left", "Brown, Ben: excused")
	if got := d.board().Tracks[0].Rows[0]; !got.Start.Equal(board.Tracks[0].Session.Start) || got.Meeting != (Meeting{Track: daytime, Date: monday}) {
		t.Errorf("rows of tracks say what they are about too, got %+v", got)
	}
	d.at(monday.AddDays(4), 8, 0)
	if board := d.board(); len(board.Tracks) != 0 {
		t.Errorf("a day without appointments has no board of them, got %+v", board.Tracks)
	}
}
