package clinic

import (
	"slices"
	"testing"
)

// planned lists what is planned for a track as "tuesday off", "friday".
func (d *clinicDay) planned(track TrackID) []string {
	words := []string{}
	for _, m := range PlannedMeetings(d, monday, 7, d.zone) {
		if m.Track.ID != track {
			continue
		}
		word := m.Session.Date.Weekday().String()
		switch {
		case m.Closure != "":
			word += " closed for " + m.Closure
		case m.Off():
			word += " off"
		case m.Change.Track != "":
			word += " changed"
		}
		words = append(words, word)
	}
	return words
}

func TestWhatIsPlannedAndWhatIsOff(t *testing.T) {
	d := openClinic(t)
	before := d.planned(daytime)
	if !slices.Contains(before, "Monday") || !slices.Contains(before, "Tuesday") {
		t.Fatalf("the weekly pattern has %q", before)
	}
	d.do(atDesk, ChangeSession{Meeting: meeting(daytime, tuesday, 0), Do: MoveSession, To: friday, Reason: "holiday"})
	d.do(atDesk, SaveClosure{Closure: Closure{ID: "snow", Label: "snow", From: monday, To: monday}})
	got := d.planned(daytime)
	for _, want := range []string{"Monday closed for snow", "Tuesday off", "Friday changed"} {
		if !slices.Contains(got, want) {
			t.Errorf("%q is not among %q", want, got)
		}
	}
	if len(got) != len(before)+1 {
		t.Errorf("the moved session stands on both days and the closed one stays listed: %q", got)
	}
	for _, m := range PlannedMeetings(d, monday, 7, d.zone) {
		if m.Track.ID == daytime && m.Session.Date == friday && (m.Meeting().Slot == 0 || m.Change.Reason != "holiday") {
			t.Errorf("the moved session is %+v", m)
		}
	}
	d.do(atDesk, ChangeSession{Meeting: meeting(daytime, tuesday, 0), Do: RestoreSession})
	if got := d.planned(daytime); slices.Contains(got, "Tuesday off") || slices.Contains(got, "Friday changed") {
		t.Errorf("what was taken back is still there: %q", got)
	}
}
