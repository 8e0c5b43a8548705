package lobby

import (
	"testing"
	"time"

	"daybook/internal/card"
	"daybook/internal/clinic"
)

func (r *rig) expectHelp(state HelpState) *rig {
	r.t.Helper()
	if r.screen.HelpCall.State != state {
		r.t.Fatalf("expected the call for help in state %d, got %d", state, r.screen.HelpCall.State)
	}
	return r
}

func TestACallForHelpGoesOutOnceAndThenLouder(t *testing.T) {
	r := reach(t, Idle).send(Press{ButtonHelp}).expect(Help).expectHelp(HelpCalled).expectAsks(1)
	if ask := r.last(); ask.Kind != AskHelp || ask.Louder {
		t.Errorf("expected a first, quiet call, got %v", ask)
	}
	r.send(Press{ButtonHelp}).send(Scan{card.CommandCode(card.Help)}).expectAsks(1)
	r.after(30 * time.Second).expectHelp(HelpLouder).expectAsks(2).expect(Idle)
	if !r.last().Louder {
		t.Error("an unanswered call should be repeated louder")
	}
	r.after(30 * time.Second).expectAsks(3)
	r.after(10 * time.Minute).expectHelp(HelpNone)
	if n := len(r.asks); n > 21 {
		t.Errorf("a call that nobody answers should be given up, but rang %d times", n)
	}
}

func TestOthersCheckInWhileHelpIsCalled(t *testing.T) {
	r := reach(t, Help).send(Scan{ben}).answer(checkedIn()).expect(Done).expectHelp(HelpCalled)
	r.send(HelpSeen{}).expect(Done).expectHelp(HelpComing)
	r.after(15 * time.Second).expectHelp(HelpNone)
}

func TestSomebodyIsComing(t *testing.T) {
	r := reach(t, Help).after(9 * time.Second).send(HelpSeen{}).expect(Help).expectHelp(HelpComing)
	r.after(9 * time.Second).expect(Help).after(time.Second).expect(Idle)
	newRig(t, Options{}).send(HelpSeen{}).expectHelp(HelpNone)
}

func TestHelpLeavesAChoiceStanding(t *testing.T) {
	for _, state := range []State{Choose, AlreadyIn, Number} {
		r := reach(t, state).after(25 * time.Second).send(Press{ButtonHelp})
		r.expect(state).expectHelp(HelpCalled).after(30 * time.Second).expect(state)
	}
	reach(t, Checking).send(Press{ButtonHelp}).expectHelp(HelpCalled).send(Tick{}).expect(Checking)
}

func TestHelpWorksInAPausedLobby(t *testing.T) {
	reach(t, Paused).send(Press{ButtonHelp}).expect(Paused).expectHelp(HelpCalled).expectAsks(1)
}

func TestHelpSaysWhenSomebodyIsBack(t *testing.T) {
	back := morning.Add(time.Hour)
	r := reach(t, Help).answer(clinic.Verdict{Back: back}).expectHelp(HelpCalled)
	if !r.screen.HelpCall.Back.Equal(back) {
		t.Errorf("expected somebody back at %v, got %v", back, r.screen.HelpCall.Back)
	}
}

func TestADeskThatCannotBeRungIsSaid(t *testing.T) {
	r := reach(t, Help)
	r.send(Answer{ID: r.last().ID, Err: true}).expectHelp(HelpFailed)
	r.send(Press{ButtonHelp}).expectHelp(HelpCalled).expectAsks(2)
	r.send(Answer{ID: r.last().ID, Err: true}).after(15 * time.Second).expectHelp(HelpNone)
}

func TestHelpShowsNothingOfWhoCalled(t *testing.T) {
	r := newRig(t, Options{ShowName: true}).send(Scan{anna}).answer(verdictFor("anna", clinic.CheckedIn))
	if r.send(Press{ButtonHelp}).expect(Help); shows(r.screen, "anna") {
		t.Errorf("the help screen shows the patient: %+v", r.screen)
	}
}
