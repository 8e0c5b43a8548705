package book

import (
	"fmt"
	"time"

	"daybook/internal/clinic"

	"pgregory.net/rapid"
)

// scheduleAct is one random change of the schedule or of Ana's stay, near today.
// Refusals are part of life.
func scheduleAct(t *rapid.T, r *rig) {
	day := func() clinic.Date { return r.Today().AddDays(rapid.IntRange(-1, 3).Draw(t, "day")) }
	id := fmt.Sprint("s", rapid.IntRange(0, 2).Draw(t, "id"))
	track := rapid.SampledFrom([]clinic.TrackID{daytime, evening}).Draw(t, "track")
	at := clinic.At(rapid.IntRange(6, 22).Draw(t, "hour"), 0)
	booked := clinic.Appointment{ID: clinic.AppointmentID(id), Patient: r.ana, Program: program, Service: "group", Date: day(), Start: at, End: at + 50}
	var command clinic.Command
	switch rapid.IntRange(0, 10).Draw(t, "schedule") {
	case 10:
		moved := clinic.Explained{Reason: "told later", Command: clinic.MoveAdmission{Patient: r.ana, Admission: "stay", From: r.Today().AddDays(rapid.IntRange(-20, 2).Draw(t, "first"))}}
		if facts, err := r.Do(r.desk, moved); err == nil && rapid.Bool().Draw(t, "back") {
			if undo, ok := clinic.Undo(moved.Command, facts, "a slip"); ok {
				r.Do(r.desk, clinic.Explained{Command: undo, Reason: "a slip"})
			}
		}
		return
	case 8:
		command = clinic.UndoStepDown{Next: clinic.AdmissionID(id), Reason: "a slip",
			Ended: clinic.Discharged{Admission: "stay", Patient: r.ana, Date: r.Today(), Reason: clinic.ReasonSteppedDown}}
	case 9:
		opening := clinic.Opening{AsOf: r.Today().AddDays(-1), Weeks: rapid.IntRange(0, 5).Draw(t, "opening")}
		set := clinic.SetOpening{Patient: r.ana, Admission: "stay", Opening: opening}
		if facts, err := r.Do(r.desk, set); err == nil && rapid.Bool().Draw(t, "back") {
			if undo, ok := clinic.Undo(set, facts, "a slip"); ok {
				r.Do(r.desk, undo)
			}
		}
		return
	case 0:
		command = clinic.SaveClosure{Closure: clinic.Closure{ID: clinic.ClosureID(id), Label: "Snow", From: day(), To: day(), Removed: rapid.Bool().Draw(t, "removed")}}
	case 1, 2, 3:
		meeting := clinic.Meeting{Track: track, Date: day(), Slot: rapid.IntRange(0, 2).Draw(t, "slot")}
		command = clinic.ChangeSession{
			Meeting: meeting, Reason: "because", To: day(), Start: at, Blocks: []clinic.Block{{Start: at, End: at + 50, Service: "group"}},
			Do: rapid.SampledFrom([]clinic.SessionAct{clinic.CancelSession, clinic.MoveSession, clinic.AddSession, clinic.RestoreSession}).Draw(t, "do"),
		}
	case 4:
		command = clinic.SaveAppointment{Appointment: booked}
	case 5:
		command = clinic.CancelAppointment{Patient: r.ana, Date: booked.Date, Appointment: booked.ID, Reason: "because", Back: rapid.Bool().Draw(t, "back")}
	case 6:
		command = clinic.ExtendStay{Patient: r.ana, Admission: "stay", Weeks: rapid.IntRange(0, 30).Draw(t, "weeks")}
	default:
		plan := clinic.Plan{From: r.Today().AddDays(1), Track: track, Days: []time.Weekday{time.Monday}, StepDown: true}
		next := clinic.Admission{ID: clinic.AdmissionID(id), Program: program, From: plan.From, Plans: []clinic.Plan{plan}, Weeks: 4}
		command = clinic.StepDown{Patient: r.ana, Admission: "stay", Date: r.Today(), Next: next}
	}
	r.Do(r.desk, command)
}
