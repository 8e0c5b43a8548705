package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// The evening of the tests: Thursday, November 19, with 103 from 6:14 to 8:48 PM.
func eveningOf103() clinic.Date { return clinic.NewDate(2026, 11, 19) }

func (r *rig) refOn(number string, date clinic.Date) clinic.VisitRef {
	return clinic.Meeting{Track: r.night, Date: date}.RefOf(r.people[number])
}

func (r *rig) visitOn(number string, date clinic.Date) clinic.Visit {
	r.t.Helper()
	for _, visit := range r.sheetOf(number).Visits {
		if visit.Date == date {
			return visit
		}
	}
	r.t.Fatalf("%s has no visit on %s", number, date)
	return clinic.Visit{}
}

// blockOn is a block of an evening, counted from 0.
func (r *rig) blockOn(date clinic.Date, n int) clinic.SessionBlock {
	return r.visitOn("103", date).Session.Blocks[2*n]
}

func (r *rig) clockOn(date clinic.Date, hour, minute int) time.Time {
	return clinic.InstantOf(date, clinic.At(hour, minute), r.book.Zone())
}

// attestedOn has Miguel attest the whole evening of 103, with the times of the
// check-in and the check-out.
func (r *rig) attestedOn(date clinic.Date) {
	r.t.Helper()
	miguel := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Miguel Ortega"]}
	for n := range 3 {
		block := r.blockOn(date, n)
		word := clinic.Attestation{Block: block.Block, Present: true}
		switch n {
		case 0:
			word.From = r.clockOn(date, 18, 14)
		case 2:
			word.To = r.clockOn(date, 20, 48)
		}
		r.run(miguel, clinic.Attest{Ref: r.refOn("103", date), Attestation: word})
	}
}

// visitOpen has a visit of 103 chosen on the page of hours.
func visitOpen(t *testing.T, who string, attested bool, options rigOptions) (*rig, *hoursPage) {
	t.Helper()
	options.signedOut = true
	if options.settings == nil {
		options.settings = neverIdle
	}
	r := newRig(t, options)
	someWeeks(r)
	if attested {
		r.attestedOn(eveningOf103())
	}
	r.signIn(who)
	return r, r.openVisitOf103()
}

func (r *rig) openVisitOf103() *hoursPage {
	r.shell.openVisit(r.refOn("103", eveningOf103()), "stay-103")
	r.advance(time.Second)
	return r.shell.page(pageHours).(*hoursPage)
}

// answer goes through the choices and fields of the questions that follow.
func (r *rig) pickThing(steps int) {
	for range steps {
		r.press(fyne.KeyRight)
	}
	r.press(fyne.KeyReturn)
}

func TestWhatNobodyAttestedIsCorrectedAtOnce(t *testing.T) {
	r, _ := visitOpen(t, "Dana Reyes", false, rigOptions{})
	r.rune('w')
	r.pickThing(0) // came at
	r.clearField()
	r.typeText("6:05")
	r.press(fyne.KeyTab)
	r.typeText("saw them at the door")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	visit := r.visitOn("103", eveningOf103())
	if want := r.clockOn(eveningOf103(), 18, 5); visit.Arrival == nil || !visit.Arrival.At.Equal(want) || visit.Credit.Minutes != 143 {
		t.Fatalf("in at %s with nine minutes more, got %+v, %+v", want, visit.Arrival, visit.Credit)
	}
	r.rune('u')
	r.advance(time.Second)
	if visit := r.visitOn("103", eveningOf103()); visit.Credit.Minutes != 134 {
		t.Errorf("undone, the minutes are as before, got %d", visit.Credit.Minutes)
	}
}

// switchTo locks the desk and signs somebody else in.
func (r *rig) switchTo(name string) {
	r.t.Helper()
	r.desk.Lock()
	r.shell.lock.choose()
	r.signIn(name)
	if r.shell.staff.Name != name {
		r.t.Fatalf("%s is at the desk, want %s", r.shell.staff.Name, name)
	}
}

// clearField empties the field that has the focus.
func (r *rig) clearField() {
	for range 20 {
		r.press(fyne.KeyBackspace)
	}
}

func TestACorrectionNeedsAReason(t *testing.T) {
	r, _ := visitOpen(t, "Dana Reyes", false, rigOptions{})
	r.rune('w')
	r.pickThing(1) // left at
	r.press(fyne.KeyReturn)
	if !r.shell.sheet.open() {
		t.Error("a correction without a reason is taken")
	}
}

func TestWhatIsAttestedWaitsForASecondPerson(t *testing.T) {
	r, p := visitOpen(t, "Dana Reyes", true, rigOptions{})
	r.rune('w')
	r.mustSee("A counselor has attested this visit.")
	r.pickThing(2) // the first group
	r.mustSee("Attested: there since 6:14 PM")
	r.pickThing(2) // came late
	r.typeText("6:20")
	r.press(fyne.KeyTab)
	r.typeText("the camera says so")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if visit := r.visitOn("103", eveningOf103()); len(visit.Corrections) != 1 || visit.Credit.Minutes != 134 {
		t.Fatalf("one correction waits and changes nothing yet, got %+v, %d", visit.Corrections, visit.Credit.Minutes)
	}
	r.mustSee("6:00 PM Group: recorded there since 6:14 PM, proposed there since 6:20 PM", "“the camera says so” · Dana Reyes")
	line, ok := p.patient.week.list.Selected()
	if !ok {
		t.Fatal("a line is chosen")
	}
	r.rune('z') // nobody accepts their own, and the front desk none
	r.advance(time.Second)
	if visit := r.visitOn("103", eveningOf103()); !visit.Corrections[0].Open() {
		t.Errorf("with %s chosen Dana accepted her own correction", line.key)
	}
	r.switchTo("Ruth Abara")
	r.advance(time.Second)
	r.mustSee("First: Chen, Wei, Th Nov 19. Proposed by Dana Reyes.")
	r.rune('m')
	r.advance(time.Second)
	if r.shell.current != pageHours || !p.onPatient() || p.patient.patient != r.people["103"] {
		t.Fatal("the card on Today opens the visit")
	}
	r.rune('z')
	r.advance(time.Second)
	visit := r.visitOn("103", eveningOf103())
	if visit.Corrections[0].Open() || !visit.Corrections[0].Accepted || visit.Credit.Minutes != 128 {
		t.Errorf("accepted by Ruth, six minutes less: got %+v, %d", visit.Corrections[0], visit.Credit.Minutes)
	}
	r.press(fyne.KeyF2)
	r.advance(time.Second)
	if r.sees("Proposed by Dana Reyes.") {
		t.Error("the card goes with what waited")
	}
}

func TestACorrectionIsDeclined(t *testing.T) {
	r, _ := visitOpen(t, "Miguel Ortega", true, rigOptions{})
	dana := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	r.run(dana, clinic.ProposeCorrection{Ref: r.refOn("103", eveningOf103()), Change: clinic.Change{WithdrawnAll: true}, Reason: "wrong card"})
	r.openVisitOf103()
	r.mustSee("It was somebody else")
	r.press(fyne.KeyDelete)
	r.advance(time.Second)
	visit := r.visitOn("103", eveningOf103())
	if visit.Corrections[0].Open() || visit.Corrections[0].Accepted || visit.Credit.Minutes != 134 {
		t.Errorf("declined, the visit stays as it is: got %+v, %d", visit.Corrections[0], visit.Credit.Minutes)
	}
}

func TestABlockIsAttestedForOnePatient(t *testing.T) {
	r, _ := visitOpen(t, "Dana Reyes", false, rigOptions{})
	r.rune('w')
	r.pickThing(3) // the second group
	r.pickThing(1) // not there
	r.press(fyne.KeyTab)
	r.typeText("on the phone")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	word, said := r.visitOn("103", eveningOf103()).AttestationOf(r.blockOn(eveningOf103(), 1).Block)
	if !said || word.Present || word.Witness == "" || word.Reason != "on the phone" {
		t.Errorf("not there by a counselor’s word, entered by Dana, got %+v, %v", word, said)
	}
}

func TestAVisitOfSomebodyElseIsTakenBack(t *testing.T) {
	r, _ := visitOpen(t, "Dana Reyes", false, rigOptions{})
	r.rune('w')
	r.pickThing(6)
	r.typeText("her sister’s card")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if visit := r.visitOn("103", eveningOf103()); visit.Claim != nil || visit.Arrival != nil || visit.Departure != nil || visit.Credit.Minutes != 0 {
		t.Errorf("nothing of the visit is left, got %+v", visit)
	}
}

func TestAnAbsenceIsRecordedAndTakenBack(t *testing.T) {
	r, p := visitOpen(t, "Dana Reyes", false, rigOptions{})
	r.rune('w')
	r.pickThing(5) // was absent
	for range 3 {
		r.press(fyne.KeyRight) // not admitted
	}
	r.press(fyne.KeyTab)
	r.press(fyne.KeyRight)
	r.press(fyne.KeyTab)
	r.typeText("sent home by the nurse")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	visit := r.visitOn("103", eveningOf103())
	if visit.Absence == nil || visit.Absence.Outcome != clinic.NotAdmitted || visit.Absence.Cause == "" || visit.Credit.Minutes != 0 {
		t.Fatalf("not admitted, for a cause, and nothing credited: got %+v", visit.Absence)
	}
	p.patient.week.list.Select(string(visit.Visit))
	r.rune('w')
	r.pickThing(0) // came after all
	r.typeText("a mix-up")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if visit := r.visitOn("103", eveningOf103()); visit.Absence != nil || visit.Credit.Minutes != 134 {
		t.Errorf("the evening is back, got %+v", visit.Absence)
	}
}

func TestTelehealthAndBack(t *testing.T) {
	r, _ := visitOpen(t, "Dana Reyes", false, rigOptions{})
	r.rune('i')
	r.advance(time.Second)
	if got := r.visitOn("103", eveningOf103()).Modality; got != clinic.Telehealth {
		t.Fatalf("I says that it was by telehealth, got %q", got)
	}
	r.mustSee("by telehealth")
	r.rune('u')
	r.advance(time.Second)
	if got := r.visitOn("103", eveningOf103()).Modality; got != "" {
		t.Errorf("undone, it follows the plan again, got %q", got)
	}
}

func TestAVisitMakesUpForAMissedOne(t *testing.T) {
	r, _ := visitOpen(t, "Dana Reyes", false, rigOptions{})
	r.rune('m')
	r.mustSee("Tu Nov 17 · Evening · Excused")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	missed := r.refOn("103", clinic.NewDate(2026, 11, 17))
	if got := r.visitOn("103", eveningOf103()).MakesUp; got == nil || *got != missed {
		t.Fatalf("the visit makes up for Nov 17, got %v", got)
	}
	r.mustSee("makes up for Tu Nov 17")
	r.rune('m')
	if got := r.shell.sheet.asked.fields[0].(*kit.Field); !got.Focused() {
		t.Error("one can type at once")
	}
	for range 40 {
		r.press(fyne.KeyDown) // to the end: nothing
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.visitOn("103", eveningOf103()).MakesUp; got != nil {
		t.Fatalf("the link is taken back, got %v", got)
	}
	r.rune('u')
	r.advance(time.Second)
	if got := r.visitOn("103", eveningOf103()).MakesUp; got == nil {
		t.Error("undone, it is linked again")
	}
}

func TestCorrectingFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, p := visitOpen(t, "Dana Reyes", true, options)
			r.fits("correct-visit-" + name)
			r.rune('w')
			r.sheetFits("correct-what-" + name)
			r.pickThing(2)
			r.sheetFits("correct-how-" + name)
			r.pickThing(5)
			r.sheetFits("correct-sent-out-" + name)
			r.press(fyne.KeyEscape)
			r.rune('w')
			r.pickThing(5)
			for range 3 {
				r.press(fyne.KeyRight)
			}
			r.sheetFits("correct-absence-" + name)
			r.press(fyne.KeyEscape)
			r.rune('m')
			r.sheetFits("correct-make-up-" + name)
			r.press(fyne.KeyEscape)
			dana := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
			word := clinic.Attestation{Block: r.blockOn(eveningOf103(), 0).Block, Present: true, From: r.clockOn(eveningOf103(), 18, 20)}
			r.run(dana, clinic.ProposeCorrection{Ref: r.refOn("103", eveningOf103()), Change: clinic.Change{Attestation: &word}, Reason: "the camera says so"})
			r.openVisitOf103()
			r.fits("correct-waits-" + name)
			r.switchTo("Ruth Abara")
			r.advance(time.Second)
			r.fits("correct-card-" + name)
			r.openVisitOf103()
			r.fits("correct-decide-" + name)
			if line, ok := p.patient.week.list.Selected(); !ok || line.correction == nil {
				t.Error("what waits is chosen")
			}
		})
	}
}
