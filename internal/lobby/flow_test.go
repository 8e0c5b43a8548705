package lobby

import (
	"reflect"
	"testing"
	"time"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

// sameScreen compares two screens but for their serial number.
func sameScreen(a, b Screen) bool {
	a.Serial, b.Serial = 0, 0
	return reflect.DeepEqual(a, b)
}

// reach brings a fresh flow into a state.
func reach(t testing.TB, state State) *rig {
	t.Helper()
	r := newRig(t, Options{})
	late, hold := checkedIn(), checkedIn()
	late.LateBy, hold.Hold = 5, true
	verdicts := map[State]clinic.Verdict{
		Choose: choice(), Done: checkedIn(), Hold: hold, Late: late,
		ComeLater: {Kind: clinic.ComeLater}, AlreadyIn: {Kind: clinic.AlreadyIn}, Leaving: {Kind: clinic.CheckedOut},
	}
	switch state {
	case Idle:
	case Checking:
		r.send(Scan{anna}).after(time.Second)
	case Staying:
		r.send(Scan{anna}).answer(verdicts[AlreadyIn]).send(Press{ButtonStaying}).answer(verdicts[AlreadyIn])
	case Number:
		r.send(Press{ButtonNumber})
	case ScanAgain:
		r.send(Garble{})
	case SeeDesk:
		r.send(Scan{anna}).neutral(time.Time{})
	case Help:
		r.send(Press{ButtonHelp})
	case Paused:
		r.send(Pause{})
	default:
		r.send(Scan{anna}).answer(verdicts[state])
	}
	return r.expect(state)
}

func TestEveryStateEndsByItself(t *testing.T) {
	for _, state := range States() {
		t.Run(state.String(), func(t *testing.T) {
			r := reach(t, state)
			r.after(45 * time.Second)
			if state == Paused {
				r.expect(Paused).send(Resume{})
			}
			r.expect(Idle)
			if want := newRig(t, Options{}).screen; r.screen.HelpCall.State == HelpNone && !sameScreen(r.screen, want) {
				t.Errorf("something stayed behind:\n%+v\nexpected\n%+v", r.screen, want)
			}
		})
	}
}

func TestEveryStateTakesTheNextScanAtOnce(t *testing.T) {
	for _, state := range States() {
		if state == Paused {
			continue
		}
		t.Run(state.String(), func(t *testing.T) {
			r := reach(t, state).send(Scan{ben})
			if r.last().Code != ben {
				t.Fatalf("expected the book to be asked about the new card, got %+v", r.last())
			}
			r.answer(checkedIn()).expect(Done)
		})
	}
}

func TestAPausedLobbyTakesNoScans(t *testing.T) {
	reach(t, Paused).send(Scan{anna}).send(Garble{}).expectAsks(0).expect(Paused).
		send(Resume{}).send(Scan{anna}).expectAsks(1)
}

func TestResumeWithoutPauseChangesNothing(t *testing.T) {
	reach(t, Done).send(Resume{}).expect(Done)
}

func TestEveryStateOffersHelp(t *testing.T) {
	for _, state := range States() {
		if r := reach(t, state); !r.screen.Buttons.Has(ButtonHelp) {
			t.Errorf("%v has no help button", state)
		}
	}
}

func TestDeadlineIsNeverBehindTheLastInput(t *testing.T) {
	for _, state := range States() {
		r := reach(t, state)
		if due, ok := r.flow.Deadline(); ok && due.Before(r.now) {
			t.Errorf("%v: the deadline %v is before now, %v", state, due, r.now)
		}
	}
}

func TestAClockSetBackHoldsNoScreen(t *testing.T) {
	r := reach(t, Done)
	r.now = r.now.Add(-24 * time.Hour)
	r.send(Tick{}).after(6 * time.Second).expect(Idle)
}

func TestGarbledScans(t *testing.T) {
	newRig(t, Options{}).send(Garble{}).expect(ScanAgain).after(5 * time.Second).expect(Idle)
	// A scanner that stutters after a good scan does not take the answer away.
	reach(t, Done).after(time.Second).send(Garble{}).expect(Done).
		after(time.Second).send(Garble{}).expect(ScanAgain)
	newRig(t, Options{}).send(Scan{anna}).send(Garble{}).answer(checkedIn()).expect(Done)
	newRig(t, Options{}).send(Scan{}).expect(ScanAgain).expectAsks(0)
}

func TestSerialTellsTwoLikeAnswersApart(t *testing.T) {
	r := reach(t, Done)
	first := r.screen.Serial
	if r.send(Tick{}).screen.Serial != first {
		t.Error("time alone should not make a new answer")
	}
	if r.send(Scan{ben}).answer(checkedIn()).screen.Serial == first {
		t.Error("the next person's answer should be a new one")
	}
}

func TestCommandCardsAreHarmlessElsewhere(t *testing.T) {
	quiet := []card.Command{card.Daytime, card.Evening, card.Staying, card.Leaving}
	for _, state := range []State{Done, Hold, Late, ComeLater, Leaving, ScanAgain, SeeDesk, Paused, Number, Help, Checking} {
		for _, command := range quiet {
			r := reach(t, state)
			before, asks := r.screen, len(r.asks)
			r.send(Scan{card.CommandCode(command)}).expectAsks(asks)
			if r.screen.Unfit == before.Unfit {
				t.Errorf("the card %v is not heard to do nothing on the screen %v", command, state)
			}
			before.Unfit = r.screen.Unfit
			if !sameScreen(before, r.screen) {
				t.Errorf("the card %v changed the screen %v", command, state)
			}
		}
	}
}
