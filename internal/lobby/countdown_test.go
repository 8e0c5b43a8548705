package lobby

import (
	"testing"
	"time"
)

func TestTheCountdownWarnsInTime(t *testing.T) {
	for _, state := range []State{Choose, AlreadyIn, Number} {
		r := reach(t, state)
		for _, step := range []struct {
			after time.Duration
			left  int
		}{{0, 0}, {9999 * time.Millisecond, 0}, {time.Millisecond, 20}, {time.Second, 19}, {18 * time.Second, 1}} {
			if r.after(step.after); r.screen.Countdown != step.left {
				t.Errorf("%v: expected %d seconds left, got %d", state, step.left, r.screen.Countdown)
			}
		}
		r.after(time.Second).expect(Idle)
	}
}

func TestAnswersAreNotCountedDown(t *testing.T) {
	if r := reach(t, Done).after(5 * time.Second); r.screen.Countdown != 0 {
		t.Errorf("expected no countdown where nothing is to be chosen, got %d", r.screen.Countdown)
	}
}

func TestTheFlowAsksForATickEverySecondOfTheCountdown(t *testing.T) {
	r := reach(t, Choose).after(10 * time.Second)
	for left := 19; left > 0; left-- {
		due, _ := r.flow.Deadline()
		r.now = due
		if r.send(Tick{}); r.screen.Countdown != left {
			t.Fatalf("expected %d at the deadline, got %d", left, r.screen.Countdown)
		}
	}
}

func TestMoreTime(t *testing.T) {
	r := reach(t, Choose).after(25 * time.Second).send(Press{ButtonMoreTime})
	if r.screen.Countdown != 0 {
		t.Error("more time should end the warning")
	}
	r.after(34 * time.Second).expect(Choose).after(time.Second).expect(Idle)
}

func TestMoreTimeDoesNotPileUp(t *testing.T) {
	r := reach(t, Choose)
	for range 50 {
		r.send(Press{ButtonMoreTime})
	}
	r.after(119 * time.Second).expect(Choose).after(time.Second).expect(Idle)
}
