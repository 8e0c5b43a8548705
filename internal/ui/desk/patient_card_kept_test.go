package desk

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

func TestACardStaysAtTheDeskAndIsHandedOver(t *testing.T) {
	r := newRig(t, rigOptions{})
	history(r)
	r.openPatient("101")
	choose := func(id string) {
		t.Helper()
		for _, act := range r.patients().sheet.stayActs() {
			if act.words == id {
				act.do()
				r.drain()
				return
			}
		}
		t.Fatalf("%s is not offered", id)
	}
	choose("patients.menu.keep_card")
	r.mustSee("The card stays at the desk.", "at the desk")
	kept := clinic.PatientFilter{Kind: clinic.FilterKept}
	r.patients().list.filter.set(kept)
	if rows := r.patients().list.rows; len(rows) != 1 || rows[0].Number != "101" {
		t.Errorf("the filter shows %+v", rows)
	}
	r.press(fyne.KeyEscape)
	choose("patients.menu.hand_card")
	r.mustSee("The card is with the patient.")
	r.act('u')
	if count := r.book.PatientIndex().Count(kept); count != 1 {
		t.Errorf("taken back, %d cards are at the desk", count)
	}
}
