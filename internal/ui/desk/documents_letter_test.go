package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// consentOf103 is written down for Chen's probation officer.
func consentOf103(r *rig, change ...func(*clinic.Consent)) {
	consent := clinic.Consent{ID: "consent", Patient: r.people["103"], Recipient: "Officer Lee", Affiliation: "Harbor County Probation", Purpose: "Proof of attendance",
		Scope:  []clinic.ContentItem{clinic.ContentStay, clinic.ContentCounts, clinic.ContentAbsences, clinic.ContentDates},
		Signed: clinic.NewDate(2026, 11, 2), Expires: clinic.NewDate(2026, 12, 31)}
	for _, each := range change {
		each(&consent)
	}
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}, clinic.SaveConsent{Consent: consent})
}

// letterOpen has the form of a letter about Chen open.
func letterOpen(t *testing.T, options rigOptions) (*rig, *documentsPage) {
	t.Helper()
	r, p := documentsOpen(t, options)
	r.rune('3')
	r.pickPatient("103")
	return r, p
}

// chooseBasis goes through the first question to the basis at a place.
func (r *rig) chooseBasis(place int) {
	r.rune('a')
	r.advance(time.Second)
	for range place {
		r.press(fyne.KeyRight)
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
}

// handOver says that a document is handed over, where that is asked for the account.
func (r *rig) handOver() {
	r.t.Helper()
	r.press(fyne.KeyRight)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
}

func (r *rig) told(number string) []clinic.Disclosure {
	r.t.Helper()
	made, err := r.book.Disclosures(r.people[number])
	if err != nil {
		r.t.Fatal(err)
	}
	return made
}

func TestALetterOnTheGroundOfAConsent(t *testing.T) {
	r, p := letterOpen(t, rigOptions{settings: neverIdle})
	consentOf103(r)
	r.mustSee("First choose why it may be told")
	r.chooseBasis(0)
	r.mustSee("Officer Lee")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if p.made == nil {
		t.Fatalf("no letter: %v, %q", p.failed, r.visible())
	}
	p.print()
	r.advance(time.Second)
	if len(r.printed) != 0 {
		t.Error("nothing leaves before it stands in the account")
	}
	r.mustSee("goes into the patient’s account")
	r.press(fyne.KeyReturn)
	r.mustSee("This is needed") // nothing is chosen beforehand
	if len(r.told("103")) != 0 {
		t.Error("how it is sent is somebody’s word")
	}
	r.press(fyne.KeyRight)
	r.press(fyne.KeyRight) // by mail
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	text := r.paperText(r.paper)
	for _, want := range []string{"Attendance letter", "Officer Lee · Harbor County Probation", "Wei Chen", "Admitted", "Sessions scheduled", "Excused absences", "Each date", "Nov 17, 2026", "written consent, signed Nov 2, 2026", "Dana Reyes"} {
		if !strings.Contains(text, want) {
			t.Errorf("the letter lacks %q:\n%s", want, text)
		}
	}
	for _, no := range []string{"42 CFR", "Hours credited", "Intensive outpatient"} {
		if strings.Contains(text, no) {
			t.Errorf("the letter says %q, which nobody chose", no)
		}
	}
	made := r.told("103")
	if len(made) != 1 || made[0].Recipient != "Officer Lee" || made[0].Delivery != clinic.DeliveryMail || made[0].Consent != "consent" || len(made[0].Content) != 4 || made[0].PartTwo {
		t.Fatalf("the account: %+v", made)
	}
	p.save()
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if len(r.told("103")) != 1 || len(r.saved) != 1 {
		t.Errorf("the same letter, saved too, is one line: %d lines, %d files", len(r.told("103")), len(r.saved))
	}
}

func TestTheNoticeStandsOnlyOnLettersUnderPartTwo(t *testing.T) {
	r, p := letterOpen(t, rigOptions{settings: func(s *clinic.Settings) {
		neverIdle(s)
		s.NoticeSpanish, s.Letterhead, s.Paper = "Aviso propio de la clínica.", "12 Harbor St · 555-0100", clinic.PaperA4
	}})
	consentOf103(r)
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}, clinic.SetPartTwo{Patient: r.people["103"], Admission: "stay-103", PartTwo: true})
	read := func(language int) string {
		p.form.language.Choose(language)
		p.make()
		r.advance(time.Second)
		pdf, _ := p.pdf()
		return r.paperText(pdf)
	}
	r.chooseBasis(0)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if text := read(0); !strings.Contains(text, "42 CFR part 2 prohibits unauthorized use or disclosure") || !strings.Contains(text, "12 Harbor St") {
		t.Errorf("the usual notice and the letterhead are missing:\n%s", text)
	}
	if text := read(1); !strings.Contains(text, "Aviso propio de la clínica") || !strings.Contains(text, "Carta de asistencia") || !strings.Contains(text, "Sesiones programadas") {
		t.Errorf("the clinic's own notice in Spanish is missing:\n%s", text)
	}
	if got := p.made.sheets.Height; got != 297 {
		t.Errorf("A4 is 297 mm high, got %.1f", got)
	}
	r.chooseBasis(2) // the patient's own copy, from the consent two places on
	if text := read(0); strings.Contains(text, "42 CFR") || !strings.Contains(text, "Your attendance") {
		t.Errorf("a patient's own copy carries no notice:\n%s", text)
	}
}

func TestALetterNeedsAConsentFirst(t *testing.T) {
	r, p := letterOpen(t, rigOptions{settings: neverIdle})
	consentOf103(r, func(c *clinic.Consent) { c.Expires = clinic.NewDate(2026, 11, 22) })
	r.chooseBasis(0)
	r.mustSee("A consent that the patient signed") // the one on file is over
	r.typeText("Acme Corp")
	r.press(fyne.KeyTab)
	r.press(fyne.KeyTab)
	r.typeText("Proof for work")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("Consents that hold today")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if p.made == nil || p.form.letter.Recipient != "Acme Corp" {
		t.Errorf("the new consent carries the letter, got %+v", p.form.letter.Disclosure)
	}
}

func TestALetterInAnEmergency(t *testing.T) {
	r, p := letterOpen(t, rigOptions{settings: neverIdle})
	r.chooseBasis(3)
	r.press(fyne.KeyReturn)
	r.mustSee("This is needed")
	for _, text := range []string{"Dr. Osei", "County Hospital", "Overdose"} {
		r.typeText(text)
		r.press(fyne.KeyTab)
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if p.made == nil {
		t.Fatalf("no letter: %q", r.visible())
	}
	r.rune('i')
	r.mustSee("What should the letter tell?")
	r.press(fyne.KeyEscape)
	p.print()
	r.handOver()
	if made := r.told("103"); len(made) != 1 || made[0].Reason != "Overdose" || made[0].Affiliation != "County Hospital" || made[0].Basis != clinic.BasisEmergency {
		t.Errorf("the account: %+v", made)
	}
}

// A court's order names the court and its date; the letter and the account name them.
func TestALetterThatACourtOrders(t *testing.T) {
	r, p := letterOpen(t, rigOptions{settings: neverIdle})
	r.chooseBasis(5)
	r.mustSee("Date of the order")
	r.typeText("Clerk of the court")
	r.press(fyne.KeyReturn)
	r.typeText("Harbor County Superior Court") // the first field that needs something has the focus
	r.press(fyne.KeyReturn)
	r.typeText("11/30/2026")
	r.press(fyne.KeyReturn)
	r.mustSee("The order’s date lies ahead")
	for range len("30/2026") {
		r.press(fyne.KeyBackspace)
	}
	r.typeText("09/2026")
	r.press(fyne.KeyTab)
	r.typeText("26-CR-1184")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if p.made == nil {
		t.Fatalf("no letter: %q", r.visible())
	}
	p.print()
	r.handOver()
	text := strings.Join(strings.Fields(r.paperText(r.paper)), " ")
	for _, want := range []string{"because Harbor County Superior Court ordered it on Nov 9, 2026, number 26-CR-1184", "Case or docket number 26-CR-1184"} {
		if !strings.Contains(text, want) {
			t.Errorf("the letter lacks %q:\n%s", want, text)
		}
	}
	made := r.told("103")
	if len(made) != 1 || made[0].Court != "Harbor County Superior Court" || made[0].Ordered != clinic.NewDate(2026, 11, 9) || made[0].Case != "26-CR-1184" {
		t.Fatalf("the account: %+v", made)
	}
	if words := p.shell.disclosureWords(made[0]); !strings.Contains(words, "Harbor County Superior Court, order of Nov 9, 2026 · 26-CR-1184") {
		t.Errorf("the account says %q", words)
	}
	p.choose(documentOf(t, "account"))
	r.advance(time.Second)
	pdf, _ := p.pdf()
	if text := strings.Join(strings.Fields(r.paperText(pdf)), " "); !strings.Contains(text, "Court order · Harbor County") || !strings.Contains(text, "Superior Court, order of Nov 9,") {
		t.Errorf("the account on paper lacks the court's order:\n%s", text)
	}
}

func TestARevokedConsentPrintsNothing(t *testing.T) {
	r, p := letterOpen(t, rigOptions{settings: neverIdle})
	consentOf103(r)
	r.chooseBasis(0)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	consentOf103(r, func(c *clinic.Consent) { c.Revoked = r.book.Today() })
	p.print()
	r.handOver()
	r.mustSee("This consent does not hold today")
	if len(r.printed) != 0 || len(r.told("103")) != 0 {
		t.Error("nothing may be printed or recorded")
	}
}

func TestLettersFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, _ := letterOpen(t, options)
			r.fits("letter-none-" + name)
			r.rune('a')
			r.advance(time.Second)
			r.sheetFits("letter-basis-" + name)
			r.press(fyne.KeyReturn)
			r.advance(time.Second)
			r.sheetFits("letter-new-consent-" + name)
			r.press(fyne.KeyEscape)
			consentOf103(r)
			r.chooseBasis(1)
			r.press(fyne.KeyEscape)
			r.chooseBasis(5)
			r.press(fyne.KeyReturn)
			r.sheetFits("letter-order-" + name)
			r.press(fyne.KeyEscape)
			r.chooseBasis(0)
			r.sheetFits("letter-consents-" + name)
			r.press(fyne.KeyReturn)
			r.advance(time.Second)
			r.fits("letter-" + name)
			r.rune('i')
			r.sheetFits("letter-content-" + name)
			r.press(fyne.KeyEscape)
			r.documents().print()
			r.press(fyne.KeyReturn)
			r.sheetFits("letter-account-" + name)
			r.handOver()
			r.advance(10 * time.Second)
			r.openPatient("103")
			r.patients().sheet.openAccount()
			r.advance(time.Second)
			r.fits("letter-told-" + name)
		})
	}
}
