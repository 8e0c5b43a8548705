package book

import (
	"testing"

	"daybook/internal/clinic"
)

func TestConsentsAndTheAccountOfDisclosures(t *testing.T) {
	r := newRig(t)
	board, err := r.Hours(clinic.NewDate(2026, 11, 18))
	if err != nil || len(board.Rows) != 1 {
		t.Fatalf("one patient is in a program: got %+v, %v", board, err)
	}
	consent := clinic.Consent{ID: "consent", Patient: r.ana, Recipient: "Officer Lee", Purpose: "Attendance", Scope: []clinic.ContentItem{clinic.ContentCounts}, Signed: r.Today()}
	wrong := consent
	wrong.ID, wrong.Withdrawn = "wrong", false
	r.must(clinic.SaveConsent{Consent: consent})
	r.must(clinic.SaveConsent{Consent: wrong})
	wrong.Withdrawn = true
	r.must(clinic.SaveConsent{Consent: wrong})
	r.must(clinic.SetPartTwo{Patient: r.ana, Admission: board.Rows[0].Admission, PartTwo: true})
	r.must(clinic.RecordDisclosure{Disclosure: clinic.Disclosure{
		ID: "letter", Patient: r.ana, Admission: board.Rows[0].Admission, Basis: clinic.BasisConsent, Consent: "consent", Recipient: "Officer Lee",
		From: r.Today(), To: r.Today(), Content: []clinic.ContentItem{clinic.ContentCounts}, Delivery: clinic.DeliveryMail, Language: "es",
	}})
	consents, err := r.Consents(r.ana)
	if err != nil || len(consents) != 1 || consents[0].ID != "consent" {
		t.Errorf("the one that was not entered in error, got %+v, %v", consents, err)
	}
	made, err := r.Disclosures(r.ana)
	if err != nil || len(made) != 1 || made[0].Recipient != "Officer Lee" || !made[0].PartTwo || made[0].Day != r.Today() {
		t.Errorf("one line, under Part 2, got %+v, %v", made, err)
	}
	if others, err := r.Disclosures("nobody"); err != nil || len(others) != 0 {
		t.Errorf("nobody has an account, got %+v, %v", others, err)
	}
}

func TestAWeekForPaper(t *testing.T) {
	r := newRig(t)
	r.scan()
	r.clock.to(newYork(t, "2026-11-16 21:30"))
	r.must(clinic.ConfirmArrival{Ref: r.visit().VisitRef})
	r.must(clinic.CheckOut{Ref: r.visit().VisitRef, At: newYork(t, "2026-11-16 20:30")})
	sheets, err := r.WeekSheets(r.ana, clinic.NewDate(2026, 11, 18))
	if err != nil || len(sheets) != 1 {
		t.Fatalf("one stay, got %+v, %v", sheets, err)
	}
	sheet := sheets[0]
	if sheet.Credited != sheet.Hours.Row.Week.Credited || sheet.Credited == 0 || sheet.Losses.Early == 0 || len(sheet.Days[0].Sessions) != 1 || sheet.Days[0].Verdict == nil {
		t.Errorf("Monday's session, left early, adds up to the week: got %+v", sheet)
	}
	if _, err := r.WeekSheets(r.ana, clinic.NewDate(2020, 1, 1)); err == nil {
		t.Error("a week before the stay has no sheet")
	}
}
