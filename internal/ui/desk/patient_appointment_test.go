package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

func TestAnAppointmentIsBookedAndCancelled(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.openPatient("101")
	r.rune('y')
	r.advance(time.Second)
	r.shot("patients-appointment-form")
	fields := r.shell.sheet.asked.fields
	set := func(i int, text string) { fields[i].(interface{ SetText(string) }).SetText(text) }
	set(2, "11/25/2026")
	set(3, "half past two")
	r.press(fyne.KeyReturn)
	if !r.shell.sheet.open() {
		t.Fatal("a time that is none is told at the field")
	}
	set(3, "2:30")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	coming := r.sheetOf("101").Coming
	if len(coming) != 1 || coming[0].Start != clinic.At(14, 30) || coming[0].End != clinic.At(15, 20) {
		t.Fatalf("in the afternoon, for 50 minutes: got %+v", coming)
	}
	r.rune('u')
	r.advance(time.Second)
	if left := r.sheetOf("101").Coming; len(left) != 0 {
		t.Errorf("the booking can be taken back: got %+v", left)
	}
	r.rune('u')
	r.rune('y')
	r.advance(time.Second)
	fields = r.shell.sheet.asked.fields
	set(2, "11/25/2026")
	set(3, "2:30")
	r.press(fyne.KeyReturn)
	r.advance(10 * time.Second)
	r.fits("patients-appointment")
	r.rune('w')
	r.advance(time.Second)
	r.typeText("ill")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if left := r.sheetOf("101").Coming; len(left) != 0 {
		t.Errorf("cancelled with a reason, it is not to come any more: got %+v", left)
	}
}

func TestBeforeAnAdmissionOnlyAnEvaluationIsBooked(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SavePatient{Patient: clinic.Patient{ID: "new", Number: "190", Given: "Ina"}})
	f := newAppointmentForm(r.shell, r.sheetOfID("new"))
	if _, ok := f.read(); ok || f.service.Problem() == "" {
		t.Error("the program has no evaluation, and nothing else can be booked before the admission")
	}
}

// sheetOfID is a patient's sheet as the book has it.
func (r *rig) sheetOfID(id clinic.PatientID) clinic.PatientSheet {
	r.t.Helper()
	sheet, err := r.book.Sheet(id)
	if err != nil {
		r.t.Fatal(err)
	}
	return sheet
}
