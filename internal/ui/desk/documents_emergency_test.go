package desk

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// emergencyOpen asks about an emergency of Chen's, from the patient's own page.
func emergencyOpen(t *testing.T, options rigOptions) *rig {
	t.Helper()
	r := newRig(t, options)
	r.openPatient("103")
	r.patients().sheet.askEmergency()
	r.advance(time.Second)
	return r
}

func (r *rig) fillEmergency(day string) {
	r.t.Helper()
	for _, text := range []string{"Dr. Park", "County Hospital", "Overdose in the restroom", "Takes methadone, allergic to penicillin"} {
		r.typeText(text)
		r.press(fyne.KeyTab)
	}
	r.press(fyne.KeyTab)
	if day != "" {
		for range 10 {
			r.press(fyne.KeyBackspace)
		}
		r.typeText(day)
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
}

func TestAnEmergencyIsWrittenDownFromThePatientsPage(t *testing.T) {
	r := emergencyOpen(t, rigOptions{settings: neverIdle})
	r.press(fyne.KeyReturn)
	r.mustSee("This is needed")
	r.fillEmergency("")
	made := r.told("103")
	if len(made) != 1 || made[0].Basis != clinic.BasisEmergency || made[0].Recipient != "Dr. Park" || made[0].Told == "" || made[0].Afterwards() || made[0].Admission != "stay-103" {
		t.Fatalf("the account: %+v", made)
	}
	p := r.documents()
	if p.made == nil || p.kind.id != "emergency" {
		t.Fatalf("its form is shown: %v", p.failed)
	}
	p.print()
	r.advance(time.Second)
	text := r.paperText(r.paper)
	for _, want := range []string{"Disclosure in a medical emergency", "42 CFR 2.51(c)", "Wei Chen", "Dr. Park", "County Hospital", "Overdose in the restroom", "Takes methadone", "Dana Reyes", "November 23, 2026", "Told in words"} {
		if !strings.Contains(text, want) {
			t.Errorf("the form lacks %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "Written down later") {
		t.Error("it was written down at once")
	}
	if len(r.told("103")) != 1 {
		t.Error("printing the form tells nobody anything")
	}
}

func TestAnEmergencyOfYesterdayIsMarked(t *testing.T) {
	r := emergencyOpen(t, rigOptions{settings: neverIdle})
	r.fillEmergency("11/24/2026")
	r.mustSee("it lies ahead")
	r.press(fyne.KeyEscape)
	r.patients().sheet.askEmergency()
	r.advance(time.Second)
	r.fillEmergency("11/22/2026")
	made := r.told("103")
	if len(made) != 1 || !made[0].Afterwards() || made[0].Day != clinic.NewDate(2026, 11, 22) {
		t.Fatalf("the account: %+v", made)
	}
	pdf, _ := r.documents().pdf()
	if text := r.paperText(pdf); !strings.Contains(text, "Written down later: Nov 23, 2026") {
		t.Errorf("it is not marked:\n%s", text)
	}
	r.openPatient("103")
	r.patients().sheet.openAccount()
	r.advance(time.Second)
	r.mustSee("Takes methadone")
	r.mustSee("Written down later")
}

func TestWithoutAnEmergencyTheFormIsEmpty(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	p.choose(documentOf(t, "emergency"))
	r.pickPatient("103")
	pdf, ok := p.pdf()
	if text := r.paperText(pdf); !ok || !strings.Contains(text, "fill it in by hand") || !strings.Contains(text, "______") {
		t.Errorf("an empty form: %s", text)
	}
	r.rune('a')
	r.advance(time.Second)
	r.fillEmergency("")
	pdf, _ = p.pdf()
	if text := r.paperText(pdf); !strings.Contains(text, "County Hospital") || strings.Contains(text, "______") {
		t.Errorf("the form with its answers: %s", text)
	}
}

func TestThePatientsAccountOnPaper(t *testing.T) {
	r, p := documentsOpen(t, rigOptions{settings: neverIdle})
	consentOf103(r)
	desk := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	letter := clinic.Disclosure{ID: "letter", Patient: r.people["103"], Admission: "stay-103", Basis: clinic.BasisConsent, Consent: "consent", Recipient: "Officer Lee", Purpose: "Proof of attendance",
		From: clinic.NewDate(2026, 11, 2), To: r.book.Today(), Content: []clinic.ContentItem{clinic.ContentCounts}, Delivery: clinic.DeliveryFax, Language: "en"}
	r.run(desk, clinic.RecordDisclosure{Disclosure: letter})
	letter.Withdrawn, letter.Why = true, "the fax failed"
	r.run(desk, clinic.RecordDisclosure{Disclosure: letter})
	p.choose(documentOf(t, "account"))
	if got := p.form.from.Text(); got != "11/23/2020" {
		t.Errorf("an account goes back six years, got %s", got)
	}
	r.pickPatient("103")
	for language, wants := range [][]string{
		{"Account of disclosures", "Wei Chen", "Officer Lee", "By fax", "Sessions scheduled and attended", "Patient’s consent", "Never sent: the fax failed"},
		{"Registro de lo informado", "Por fax", "Nunca se envió: the fax failed", "Consentimiento del paciente"},
	} {
		p.form.language.Choose(language)
		p.make()
		r.advance(time.Second)
		pdf, _ := p.pdf()
		text := r.paperText(pdf)
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("the account lacks %q:\n%s", want, text)
			}
		}
	}
	p.print()
	r.advance(time.Second)
	r.mustSee("goes into the patient’s account")
	r.handOver()
	r.advance(time.Second)
	made := r.told("103")
	own := slices.IndexFunc(made, func(d clinic.Disclosure) bool { return d.Basis == clinic.BasisOwnCopy })
	if len(made) != 2 || len(r.printed) != 1 || own < 0 || made[own].Content[0] != clinic.ContentAccount {
		t.Errorf("giving it out is a line of its own: %+v", made)
	}
	p.choose(documentOf(t, "letter"))
	if got := p.form.from.Text(); got != "10/27/2026" {
		t.Errorf("a letter’s days are what they were, got %s", got)
	}
}

func TestEmergenciesAndAccountsFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, p := documentsOpen(t, options)
			p.choose(documentOf(t, "emergency"))
			r.pickPatient("103")
			r.fits("emergency-" + name)
			r.rune('a')
			r.advance(time.Second)
			r.press(fyne.KeyReturn)
			r.sheetFits("emergency-ask-" + name)
			r.press(fyne.KeyEscape)
			p.choose(documentOf(t, "account"))
			r.advance(time.Second)
			r.fits("account-" + name)
		})
	}
}
