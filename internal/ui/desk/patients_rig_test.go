package desk

import (
	"time"

	"fyne.io/fyne/v2/test"

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
	for _, days := range []int{7, 5, 4, 14, 12, 21} {
		date := r.book.Today().AddDays(-days)
		r.run(staff, clinic.RecordAbsence{Patient: patient, Track: r.night, Date: weekdayOf(date), Outcome: clinic.Excused})
	}
}

// weekdayOf is the nearest earlier day on which the group meets.
func weekdayOf(date clinic.Date) clinic.Date {
	for date.Weekday() != time.Monday && date.Weekday() != time.Tuesday && date.Weekday() != time.Thursday {
		date = date.AddDays(-1)
	}
	return date
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
