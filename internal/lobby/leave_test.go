package lobby

import (
	"testing"
	"time"

	"daybook/internal/card"
)

func TestLeaveDropsThePerson(t *testing.T) {
	idle := newRig(t, Options{}).screen
	for _, state := range States() {
		r := reach(t, state).send(Scan{card.CommandCode(card.Spanish)}).send(Leave{})
		if state == Paused {
			r.expect(Paused).send(Resume{})
		}
		r.expect(Idle)
		if r.screen.Language != "en" || r.screen.Busy || r.flow.person.proof != (proof{}) || r.flow.person.verdict.Week != nil {
			t.Errorf("%v: something stayed: %+v", state, r.screen)
		}
		r.screen.HelpCall = idle.HelpCall
		if !sameScreen(r.screen, idle) {
			t.Errorf("%v: not the idle screen: %+v", state, r.screen)
		}
	}
}

func TestLeaveDropsTheAskAndKeepsTheCallForHelp(t *testing.T) {
	r := newRig(t, Options{}).send(Press{ButtonHelp}).send(Scan{anna}).send(Leave{})
	r.answer(checkedIn()).after(3 * time.Second).expect(Idle)
	if r.screen.HelpCall.State != HelpCalled {
		t.Errorf("the call for help is %v", r.screen.HelpCall.State)
	}
}
