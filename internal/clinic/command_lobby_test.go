package clinic

import (
	"bytes"
	"testing"
	"time"
)

func TestCheckInTwiceIsOneAct(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 45)
	d.do(atDesk, PlaceHold{Hold: Hold{ID: "h", Patient: ben, Note: "form"}})
	command := CheckIn{Patient: ben, Track: daytime, Date: monday, Via: ViaNumber}
	wantKinds(t, d.doTwice(inLobby, command), "visit.opened", "track.chosen", "notice.raised", "visit.claimed", "notice.raised", "notice.raised")
	d.wantTold(SwitchedTrack, OnHold, PastCutoff)
	if d.visit(ben, daytime).Claim.Via != ViaNumber {
		t.Error("he came with his number, not with a card")
	}
}

func TestChoosingATrackTwice(t *testing.T) {
	d := openClinic(t)
	there := ChooseTrack{Patient: ana, Date: monday, Track: evening}
	wantKinds(t, d.doTwice(inLobby, there), "track.chosen", "notice.raised")
	back := ChooseTrack{Patient: ana, Date: monday, Track: daytime}
	wantKinds(t, d.doTwice(inLobby, back), "track.chosen", "notice.raised")
	if notice := d.notices[1]; notice.From != evening || notice.To != daytime {
		t.Errorf("changed her mind: from evening to daytime, got %+v", notice)
	}
}

func TestLeavingTwice(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.clock(10, 0)
	command := LeaveByPatient{Ref: d.ref(ana, daytime), Via: ViaCard, Early: true}
	wantKinds(t, d.doTwice(inLobby, command), "visit.departed", "visit.credited", "notice.raised")
	d.clock(10, 30)
	if events := d.do(inLobby, command); len(events) != 0 {
		t.Errorf("who left half an hour ago does not leave again, got %v", kinds(events))
	}
}

func TestLeavingAfterTheDeskTookTheCheckInBack(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.do(atDesk, WithdrawClaim{Ref: d.ref(ana, daytime), Reason: "another card"})
	d.refused(inLobby, LeaveByPatient{Ref: d.ref(ana, daytime), Via: ViaCard}, "not_checked_in")
}

func TestNoticesWithinAMinuteAreOne(t *testing.T) {
	d := openClinic(t)
	raise := func(want int, why string, notice Notice) {
		t.Helper()
		if got := len(d.do(inLobby, RaiseNotice{Notice: notice})); got != want {
			t.Errorf("%s: want %d notices more, got %d", why, want, got)
		}
	}
	unknown := Notice{Reason: UnknownCard, Card: "BCDF"}
	raise(1, "the first scan", unknown)
	d.now = d.now.Add(59 * time.Second)
	raise(0, "again within the minute", unknown)
	raise(1, "another card", Notice{Reason: UnknownCard, Card: "GHJK"})
	raise(1, "another reason", Notice{Reason: RevokedCard, Card: "BCDF"})
	raise(1, "another patient", Notice{Reason: UnknownCard, Card: "BCDF", Patient: ana})
	d.now = d.now.Add(time.Second)
	raise(1, "a minute later", unknown)
	last := d.notices[len(d.notices)-1]
	if last.Date != monday || !last.At.Equal(d.now) || last.ID == "" || last.ID == d.notices[0].ID {
		t.Errorf("a notice gets its own id, the date and the time, got %+v", last)
	}
	wantKinds(t, d.doTwice(atDesk, AnswerNotice{Notice: last.ID, Date: monday}), "notice.handled")
	raise(1, "the desk took care of the last one", unknown)
}

func TestAnsweringANotice(t *testing.T) {
	d := openClinic(t)
	d.do(inLobby, RaiseNotice{Notice: Notice{Reason: HelpCalled}})
	d.do(inGroup, AnswerNotice{Notice: d.notices[0].ID, Date: monday})
	if handled := d.notices[0].Handled; handled == nil || handled.By != carl || !handled.At.Equal(d.now) {
		t.Errorf("Carl took care of it now, got %+v", handled)
	}
	if again := d.do(atDesk, AnswerNotice{Notice: d.notices[0].ID, Date: monday}); len(again) != 0 {
		t.Errorf("somebody else was faster, got %v", kinds(again))
	}
	if none := d.do(atDesk, AnswerNotice{Notice: "no such", Date: monday}); len(none) != 0 {
		t.Errorf("there is nothing to answer, got %v", kinds(none))
	}
}

func TestNoRandomnessNoNotice(t *testing.T) {
	d := openClinic(t)
	env := d.env(inLobby)
	env.Random = bytes.NewReader(nil)
	if events, err := (RaiseNotice{Notice: Notice{Reason: HelpCalled}}).Decide(d, env); err == nil {
		t.Errorf("without random bits there is no id, want an error, got %v", kinds(events))
	}
	d.broken = errDisk
	if _, err := (RaiseNotice{}).Decide(d, d.env(inLobby)); err == nil {
		t.Error("notices that cannot be read must not look like none")
	}
}
