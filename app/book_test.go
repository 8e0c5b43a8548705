package main

import "testing"

// TestTheLobbyLeavesTheDeskToBeSeen: where both windows open in one place, the
// one in front covers all of the other's edges but these.
func TestTheLobbyLeavesTheDeskToBeSeen(t *testing.T) {
	lobby, desk := besideDesk(), deskSize()
	if lobby.Width > desk.Width-100 || lobby.Height > desk.Height-60 {
		t.Errorf("the lobby's window of %v hides the desk's of %v", lobby, desk)
	}
}
