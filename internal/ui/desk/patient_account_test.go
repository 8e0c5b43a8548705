package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// accountOpen has the account of Chen open, with a letter and the consent it rests on.
func accountOpen(t *testing.T) *rig {
	t.Helper()
	r := newRig(t, rigOptions{settings: neverIdle})
	consentOf103(r)
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}, clinic.RecordDisclosure{Disclosure: clinic.Disclosure{
		ID: "letter", Patient: r.people["103"], Admission: "stay-103", Basis: clinic.BasisConsent, Consent: "consent", Recipient: "Officer Lee",
		From: clinic.NewDate(2026, 11, 2), To: r.book.Today(), Content: []clinic.ContentItem{clinic.ContentCounts}, Delivery: clinic.DeliveryFax, Language: "en"}})
	r.openPatient("103")
	r.patients().sheet.openAccount()
	r.advance(time.Second)
	return r
}

func TestTheAccountSaysWhoWasToldWhat(t *testing.T) {
	r := accountOpen(t)
	for _, want := range []string{"Officer Lee", "Patient’s consent", "sessions scheduled and attended", "By fax", "by Dana Reyes", "Consent, signed Nov 2, 2026"} {
		r.mustSee(want)
	}
	r.press(fyne.KeyF9)
	if strings.Contains(r.visible(), "Officer Lee") {
		t.Error("behind the curtain nobody reads who was told")
	}
}

func TestALineThatWasNeverSentIsTakenBack(t *testing.T) {
	r := accountOpen(t)
	r.press(fyne.KeyDelete)
	r.typeText("not mailed")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Never sent")
	if made := r.told("103"); len(made) != 1 || !made[0].Withdrawn || made[0].Why != "not mailed" {
		t.Errorf("it stays, with the reason: %+v", made)
	}
}

func TestAConsentIsRevoked(t *testing.T) {
	r := accountOpen(t)
	r.press(fyne.KeyDown)
	r.press(fyne.KeyDelete)
	r.mustSee("Did the patient revoke")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	consents, err := r.book.Consents(r.people["103"])
	if err != nil || len(consents) != 1 || consents[0].Revoked != r.book.Today() {
		t.Errorf("revoked today: %+v, %v", consents, err)
	}
	r.mustSee("Revoked Nov 23, 2026")
	r.press(fyne.KeyEscape)
	if r.patients().showing(r.patients().account.object) {
		t.Error("Esc goes back to the patient")
	}
}

func TestAStayIsMarkedAsUnderPartTwo(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.openPatient("103")
	act := r.patients().sheet.partTwoAct(*r.patients().sheet.sheet.Current)
	act.do()
	r.advance(time.Second)
	r.mustSee("now carry the notice")
	if stay := r.sheetOf("103").Current; stay == nil || !stay.PartTwo {
		t.Errorf("the stay is %+v", stay)
	}
	r.rune('u')
	r.advance(time.Second)
	if r.sheetOf("103").Current.PartTwo {
		t.Error("U takes it back")
	}
}
