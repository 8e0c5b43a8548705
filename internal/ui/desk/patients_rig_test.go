package desk

import (
	"time"

	"fyne.io/fyne/v2/test"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// history gives one patient everything that a sheet can hold.
func history(r *rig) {
	r.t.Helper()
	staff := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	patient := r.people["101"]
	for _, hash := range []string{"one", "two", "three"} {
		r.run(staff, clinic.IssueCard{Patient: patient, Hash: hash, Short: map[string]string{"one": "BCDF", "two": "GHJK", "three": "TVXR"}[hash]})
	}
	cards := r.sheetOf("101").Cards
	r.run(staff, clinic.RevokeCard{Patient: patient, Card: cards[0].ID, Reason: "lost"},
		clinic.PlaceHold{Hold: clinic.Hold{ID: "h1", Patient: patient, Note: "form to sign"}},
		clinic.PlaceHold{Hold: clinic.Hold{ID: "h2", Patient: patient, Note: "bring the insurance card next time, please", Until: clinic.NewDate(2026, 12, 4)}})
	r.comes("101", r.night)
	ref := r.rowOf("101", r.night).Ref
	r.run(staff, clinic.ConfirmArrival{Ref: ref})
	for _, day := range []int{19, 17, 12, 10, 9} {
		r.attended(patient, clinic.NewDate(2026, 11, day), clinic.At(17, 49), clinic.At(21, 0))
	}
	r.run(staff, clinic.RecordAbsence{Patient: patient, Track: r.night, Date: clinic.NewDate(2026, 11, 16), Outcome: clinic.Excused},
		clinic.RecordAbsence{Patient: patient, Track: r.night, Date: clinic.NewDate(2026, 11, 5), Outcome: clinic.NotAdmitted, Cause: clinic.CauseUnwell})
}

// attended has a patient come and go on an evening of the past.
func (r *rig) attended(patient clinic.PatientID, date clinic.Date, came, left clinic.ClockTime) {
	r.t.Helper()
	staff, lobby := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}, clinic.Actor{Kind: clinic.Lobby}
	in, out := clinic.InstantOf(date, came, r.book.Zone()), clinic.InstantOf(date, left, r.book.Zone())
	ref := clinic.VisitRef{Visit: clinic.VisitIDOf(patient, clinic.SessionIDOf(r.night, date, 0)), Patient: patient, Date: date}
	_, err := r.book.Batch(
		book.Item{Actor: lobby, At: in, Command: clinic.CheckIn{Patient: patient, Track: r.night, Date: date, Via: clinic.ViaCard}},
		book.Item{Actor: staff, At: in.Add(time.Minute), Command: clinic.ConfirmArrival{Ref: ref}},
		book.Item{Actor: lobby, At: out, Command: clinic.LeaveByPatient{Ref: ref, Via: clinic.ViaCard}})
	if err != nil {
		r.t.Fatal(err)
	}
}

// sheetOf is a patient's sheet as the book has it.
func (r *rig) sheetOf(number string) clinic.PatientSheet {
	r.t.Helper()
	sheet, err := r.book.Sheet(r.people[number])
	if err != nil {
		r.t.Fatal(err)
	}
	return sheet
}

// openPatient opens a patient's sheet on the page of patients.
func (r *rig) openPatient(number string) {
	r.t.Helper()
	r.shell.openPatient(r.people[number])
	r.advance(time.Second)
}

// tap taps a button that can be seen by its words.
func (r *rig) tapButton(words string) {
	r.t.Helper()
	button := r.stage.Button(words)
	if button == nil {
		r.t.Fatalf("there is no button %q among %q", words, r.stage.Texts())
	}
	test.Tap(button)
	r.advance(time.Second)
}
