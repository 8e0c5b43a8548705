package lobby

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

func TestEveryVerdictHasItsState(t *testing.T) {
	late, hold, admit := checkedIn(), checkedIn(), checkedIn()
	late.LateBy, hold.Hold, admit.Admit = 12, true, true
	lateAndHold := late
	lateAndHold.Hold = true
	for _, c := range []struct {
		name    string
		verdict clinic.Verdict
		state   State
	}{
		{"in time", checkedIn(), Done},
		{"late", late, Late},
		{"the desk decides about admission", admit, Late},
		{"a hold", hold, Hold},
		{"late, with a hold", lateAndHold, Hold},
		{"a choice", choice(), Choose},
		{"a choice of nothing", clinic.Verdict{Kind: clinic.Choose}, SeeDesk},
		{"too early", clinic.Verdict{Kind: clinic.ComeLater, Opens: morning}, ComeLater},
		{"a second scan", clinic.Verdict{Kind: clinic.AlreadyIn}, AlreadyIn},
		{"leaving", clinic.Verdict{Kind: clinic.CheckedOut}, Leaving},
		{"neutral", clinic.Verdict{Kind: clinic.SeeDesk}, SeeDesk},
		{"a verdict of tomorrow's book", clinic.Verdict{Kind: 99}, SeeDesk},
	} {
		t.Run(c.name, func(t *testing.T) {
			newRig(t, Options{}).send(Scan{anna}).answer(c.verdict).after(400 * time.Millisecond).expect(c.state)
		})
	}
}

func TestAScanAsksTheBookOnce(t *testing.T) {
	r := newRig(t, Options{}).send(Scan{anna}).send(Scan{anna}).expectAsks(1)
	if ask := r.last(); ask.Kind != AskScan || ask.Code != anna || ask.Track != "" {
		t.Errorf("expected the card to be asked about, got %+v", ask)
	}
	if !r.screen.Busy || r.screen.State != Idle {
		t.Errorf("expected the idle screen to stand while the book answers at once, got %v", r.screen.State)
	}
}

func TestASlowBookIsDrawnAndThenGivenUp(t *testing.T) {
	r := newRig(t, Options{}).send(Scan{anna}).after(499 * time.Millisecond).expect(Idle)
	r.after(time.Millisecond).expect(Checking)
	r.after(1499 * time.Millisecond).expect(Checking)
	r.after(time.Millisecond).expect(SeeDesk)
	if r.screen.Desk.Told {
		t.Error("nobody told the desk: the screen must not say so")
	}
	r.answer(checkedIn()).expect(SeeDesk)
}

func TestAnAnswerToAnotherAskIsDropped(t *testing.T) {
	r := newRig(t, Options{}).send(Scan{anna})
	first := r.last()
	r.send(Scan{ben}).send(Answer{ID: first.ID, Verdict: checkedIn()}).expect(Idle)
	r.answer(checkedIn()).expect(Done)
	r.answer(clinic.Verdict{Kind: clinic.CheckedOut}).expect(Done)
}

func TestNeutralAnswersLookAlike(t *testing.T) {
	// A card that is known but not welcome today carries data; an unknown one none.
	known := verdictFor("anna", clinic.SeeDesk)
	for _, took := range []time.Duration{0, 3, 399} {
		var screens []Screen
		for _, verdict := range []clinic.Verdict{known, {Kind: clinic.SeeDesk}} {
			r := newRig(t, Options{ShowName: true}).send(Scan{anna}).after(took * time.Millisecond)
			r.answer(verdict).after((399 - took) * time.Millisecond).expect(Idle)
			screens = append(screens, r.after(time.Millisecond).expect(SeeDesk).screen)
		}
		if !sameScreen(screens[0], screens[1]) {
			t.Errorf("a known and an unknown card differ:\n%+v\n%+v", screens[0], screens[1])
		}
	}
}

func TestASlowNeutralAnswerWaitsForTheNextStep(t *testing.T) {
	r := newRig(t, Options{}).send(Scan{anna}).after(600 * time.Millisecond)
	r.answer(clinic.Verdict{}).after(199 * time.Millisecond).expect(Checking)
	r.after(time.Millisecond).expect(SeeDesk)
	if !r.screen.Desk.Told {
		t.Error("the desk was told, and the screen should say so")
	}
}

func TestNeutralAnswerSaysWhenTheDeskIsBack(t *testing.T) {
	back := morning.Add(time.Hour)
	r := newRig(t, Options{}).send(Scan{anna}).neutral(back).expect(SeeDesk)
	if !r.screen.Desk.Back.Equal(back) {
		t.Errorf("expected the desk to be back at %v, got %v", back, r.screen.Desk.Back)
	}
}

func TestANeutralAnswerIsNotTakenBack(t *testing.T) {
	r := newRig(t, Options{}).send(Scan{anna}).answer(clinic.Verdict{}).answer(checkedIn()).expect(Idle)
	r.after(400 * time.Millisecond).expect(SeeDesk)
}

func TestFailedBookSendsToTheDesk(t *testing.T) {
	r := newRig(t, Options{}).send(Scan{anna})
	r.send(Answer{ID: r.last().ID, Err: true, Verdict: checkedIn()}).after(time.Second).expect(SeeDesk)
	if r.screen.Desk.Told {
		t.Error("a book that failed told nobody")
	}
}
