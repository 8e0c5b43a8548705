package main

import (
	"testing"

	"daybook/internal/clinic"
	"daybook/internal/lobby"
)

func TestHelpIsAnsweredByItsOwnNotice(t *testing.T) {
	calls := helpCalls{}
	raised := func(id clinic.NoticeID, reason clinic.NoticeReason) clinic.Event {
		return clinic.NoticeRaised{Notice: clinic.Notice{ID: id, Reason: reason}}
	}
	if calls.answered([]clinic.Event{raised("a", clinic.UnknownCard), raised("b", clinic.HelpCalled)}) {
		t.Error("expected a call to be no answer")
	}
	if calls.answered([]clinic.Event{clinic.NoticeHandled{Notice: "a"}}) {
		t.Error("expected another notice's end to be no answer to the call")
	}
	if !calls.answered([]clinic.Event{clinic.NoticeHandled{Notice: "b"}}) {
		t.Error("expected the call's own end to be its answer")
	}
	if calls.answered([]clinic.Event{clinic.NoticeHandled{Notice: "b"}}) {
		t.Error("expected an answer to count once")
	}
}

func TestLobbyFollowsTheSettings(t *testing.T) {
	for hours, want := range map[clinic.HoursShown]lobby.HoursShown{
		clinic.HoursAlways: lobby.HoursAlways, clinic.HoursOnTap: lobby.HoursOnTap, clinic.HoursNever: lobby.HoursNever,
	} {
		if got := lobbyOptions(clinic.Settings{Hours: hours}).Hours; got != want {
			t.Errorf("hours %q: expected %v in the lobby, got %v", hours, want, got)
		}
	}
	if lobbyOptions(clinic.DefaultSettings()).ShowName {
		t.Error("expected no names in the lobby unless the clinic turned them on")
	}
}
