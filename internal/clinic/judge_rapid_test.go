package clinic

import (
	"testing"

	"pgregory.net/rapid"
)

// Whatever is scanned on a day with groups and appointments: what the lobby
// judged the book takes, and nobody is in two sessions by one scan.
func TestAnyScansOnADayWithAppointments(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := openClinic(t)
		d.do(atDesk, SavePatient{Patient: Patient{ID: "eve", Number: "9", Family: "Eve"}})
		for i, p := range []PatientID{ana, ben, "eve"} {
			hour := rapid.IntRange(7, 19).Draw(t, "appointment of "+string(p))
			d.appoint(p, AppointmentID(rune('a'+i)), monday, hour, hour+rapid.IntRange(1, 2).Draw(t, "hours"))
		}
		choice := rapid.SampledFrom([]TrackChoice{ChoiceFree, ChoiceStaff, ChoiceOff}).Draw(t, "choice")
		d.changeProgram(func(p *Program) { p.Attendance.Choice = choice })
		minute := 6 * 60
		for range rapid.IntRange(1, 30).Draw(t, "scans") {
			minute = min(minute+rapid.IntRange(0, 50).Draw(t, "minutes later"), 23*60)
			d.clock(minute/60, minute%60)
			p := rapid.SampledFrom([]PatientID{ana, ben, "eve", "nobody"}).Draw(t, "patient")
			verdict := d.lobby(LobbyAct{
				Patient: p, Track: rapid.SampledFrom([]TrackID{"", "", daytime, evening}).Draw(t, "track"),
				Intent: rapid.SampledFrom([]Intent{IntentNone, IntentNone, IntentStaying, IntentLeaving}).Draw(t, "intent"),
			})
			if verdict.Kind == SeeDesk {
				d.wantNeutral(verdict)
			}
			d.wantOnePlaceAtATime(p)
		}
	})
}

// wantOnePlaceAtATime checks that of the visits of a patient at most one can be
// left by the next scan.
func (d *clinicDay) wantOnePlaceAtATime(p PatientID) {
	d.t.Helper()
	in := 0
	for _, visit := range d.visits {
		grace := visit.Session.End.Add(minutes(testProgram().Attendance.LeaveGrace))
		if visit.Patient == p && visit.In() && d.now.Before(grace) {
			in++
		}
	}
	if in > 1 {
		d.t.Fatalf("%s is in %d sessions at once", p, in)
	}
}
