package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// proposed is the page of hours with a correction that Dana proposed and Miguel's
// word before it.
func proposed(t *testing.T) (*rig, *hoursPage) {
	t.Helper()
	r, p := visitOpen(t, "Dana Reyes", true, rigOptions{})
	dana := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	word := clinic.Attestation{Block: r.blockOn(eveningOf103(), 0).Block, Present: true, From: r.clockOn(eveningOf103(), 18, 20)}
	r.run(dana, clinic.ProposeCorrection{Ref: r.refOn("103", eveningOf103()), Change: clinic.Change{Attestation: &word}, Reason: "the camera says so"})
	r.openVisitOf103()
	return r, p
}

func TestTheProposerTakesACorrectionBack(t *testing.T) {
	r, _ := proposed(t)
	r.mustSee("Waits for a second person. Miguel Ortega, Ruth Abara can accept or decline it.")
	r.press(fyne.KeyDelete)
	r.advance(time.Second)
	r.mustSee("The proposal is taken back. The visit stays as it is.")
	if waiting, err := r.book.Corrections(); err != nil || len(waiting) != 0 {
		t.Errorf("nothing waits any more, got %v, %v", waiting, err)
	}
}

func TestAnotherPersonSignsInAndDecides(t *testing.T) {
	r, p := proposed(t)
	r.rune('m')
	r.advance(time.Second)
	if !r.desk.Locked() {
		t.Fatal("M lets somebody else sign in")
	}
	r.signIn("Ruth Abara")
	r.advance(time.Second)
	line, ok := p.patient.week.list.Selected()
	if r.shell.current != pageHours || !ok || line.correction == nil {
		t.Fatalf("Ruth finds what waits for her, not page %s and line %+v", r.shell.current, line.title)
	}
	r.rune('z')
	r.advance(time.Second)
	if word, _ := r.visitOn("103", eveningOf103()).AttestationOf(r.blockOn(eveningOf103(), 0).Block); !word.From.Equal(r.clockOn(eveningOf103(), 18, 20)) {
		t.Errorf("Ruth accepted, so the time is corrected, got %+v", word)
	}
}

func TestWhoSignsInAsTheSameFindsThePageAsItWas(t *testing.T) {
	r, _ := proposed(t)
	r.rune('m')
	r.advance(time.Second)
	r.signIn("Dana Reyes")
	r.advance(time.Second)
	if r.shell.waiting != nil || r.shell.current != pageHours {
		t.Errorf("nothing is kept for the next person, page %s", r.shell.current)
	}
}

func TestTheQueueOfCorrections(t *testing.T) {
	r, _ := proposed(t)
	miguel := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Miguel Ortega"]}
	word := clinic.Attestation{Block: r.blockOn(eveningOf103(), 1).Block}
	r.run(miguel, clinic.ProposeCorrection{Ref: r.refOn("103", eveningOf103()), Change: clinic.Change{Attestation: &word}, Reason: "was at the dentist"})
	r.press(fyne.KeyF2)
	r.advance(time.Second)
	r.mustSee("2 corrections wait for a second person")
	r.tapButton("Look at it")
	r.mustSee("Chen, Wei · Th Nov 19 · you proposed it")
	r.mustSee("Chen, Wei · Th Nov 19 · waits for a second person")
	r.sheetFits("correct-queue")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if r.shell.current != pageHours {
		t.Error("Enter shows the one that is marked")
	}
}
