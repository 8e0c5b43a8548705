package lobby

import (
	"testing"
	"time"
)

func TestNewOptionsKeepWhoIsThere(t *testing.T) {
	for _, state := range States() {
		r := reach(t, state)
		before := r.screen
		r.flow.SetOptions(Options{})
		if !sameScreen(before, r.send(Tick{}).screen) {
			t.Errorf("%v: the screen changed to %+v", state, r.screen)
		}
	}
	r := newRig(t, Options{}).send(Press{ButtonHelp}).send(Scan{anna})
	r.flow.SetOptions(Options{ShowName: true})
	r.answer(checkedIn()).expect(Done)
	if r.screen.HelpCall.State != HelpCalled {
		t.Error("the call for help is gone")
	}
	if r.send(Scan{ben}).last().ID != 3 {
		t.Errorf("asks are counted anew: %v", r.last())
	}
}

func TestWhatIsHiddenNowIsForgotten(t *testing.T) {
	r := newRig(t, Options{ShowName: true}).send(Scan{anna}).answer(verdictFor("anna", 1)).expect(Done)
	if r.screen.Visit.Name == "" || !r.screen.Hours.Shown {
		t.Fatal("expected a name and hours to begin with")
	}
	r.flow.SetOptions(Options{Hours: HoursNever})
	if r.send(Tick{}); r.screen.Visit.Name != "" || r.screen.Hours.Shown {
		t.Errorf("still on the screen: %+v", r.screen)
	}
	r.flow.SetOptions(Options{ShowName: true})
	if r.send(Tick{}); r.screen.Visit.Name != "" || r.screen.Hours.Shown {
		t.Errorf("kept all the while: %+v", r.screen)
	}
}

func TestHoursWaitForATouchAgain(t *testing.T) {
	r := newRig(t, Options{}).send(Scan{anna}).answer(checkedIn())
	r.flow.SetOptions(Options{Hours: HoursOnTap})
	if r.send(Tick{}); r.screen.Hours.Shown || !r.screen.Buttons.Has(ButtonHours) {
		t.Errorf("expected hours to wait for a touch: %+v", r.screen)
	}
}

func TestAnEntryThatBecameTooLongIsTypedAgain(t *testing.T) {
	r := reach(t, Number).digits("123456").ok()
	r.flow.SetOptions(Options{NumberDigits: 4})
	if r.send(Tick{}); r.screen.Entry.Typed != 0 || r.screen.Entry.Step != EnterNumber {
		t.Errorf("got %+v", r.screen.Entry)
	}
}

func TestALanguageNoLongerOfferedIsDropped(t *testing.T) {
	r := reach(t, Done).send(Press{ButtonLanguage})
	r.flow.SetOptions(Options{Languages: []string{"en"}})
	if r.send(Tick{}).screen.Language != "en" {
		t.Error("the screen speaks a language that is not offered")
	}
	r.after(time.Minute).expect(Idle)
}

func TestWhoIsToldOfAPersonSentToTheDesk(t *testing.T) {
	r := newRig(t, Options{Unattended: true}).send(Scan{anna}).neutral(time.Time{}).expect(SeeDesk)
	if r.screen.Desk.Told {
		t.Error("nobody is there who could know")
	}
	r.flow.SetOptions(Options{})
	if !r.send(Tick{}).screen.Desk.Told {
		t.Error("the desk knows")
	}
}
