package lobby

import (
	"testing"
	"time"
)

func TestAChoiceSurvivesAnUnreadableScan(t *testing.T) {
	for _, state := range []State{Choose, AlreadyIn, Number} {
		r := reach(t, state).after(2 * time.Second)
		before := r.screen
		r.send(Garble{}).expect(state)
		if r.screen.Again == 0 || r.screen.Serial != before.Serial || len(r.screen.Choices) != len(before.Choices) {
			t.Errorf("%v: expected the same screen with a line, got %+v", state, r.screen)
		}
		first := r.screen.Again
		if r.send(Garble{}).screen.Again <= first {
			t.Errorf("%v: a second unreadable scan is not told apart", state)
		}
		r.after(5 * time.Second)
		if r.screen.Again != 0 {
			t.Errorf("%v: the line stays", state)
		}
		// Two scans gave back five seconds each.
		r.after(32 * time.Second).expect(state).after(time.Second).expect(Idle)
	}
}

func TestAScannerThatReadsTheTableHoldsNoChoice(t *testing.T) {
	r := reach(t, Choose)
	for range 60 {
		r.after(time.Second).send(Garble{})
	}
	r.expect(ScanAgain)
}

func TestTheLineGoesWithItsPerson(t *testing.T) {
	r := reach(t, Choose).after(2 * time.Second).send(Garble{}).send(Scan{ben}).answer(choice()).expect(Choose)
	if r.screen.Again != 0 {
		t.Error("the next person is asked to scan again")
	}
}
