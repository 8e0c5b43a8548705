package book

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

// tomorrow is the evening of the day after the rig's.
func (r *rig) tomorrow() clinic.Session {
	r.t.Helper()
	board, err := r.DayBoard(clinic.NewDate(2026, 11, 17))
	if err != nil {
		r.t.Fatalf("read the day: %v", err)
	}
	for _, track := range board.Tracks {
		if track.Track.ID == evening {
			return track.Session
		}
	}
	r.t.Fatal("no evening tomorrow")
	return clinic.Session{}
}

// TestAWrongZoneIsSetRight in one place, the settings: what was recorded keeps its
// instants and its day, and what comes is on the right clock.
func TestAWrongZoneIsSetRight(t *testing.T) {
	r := newRig(t)
	if got := r.scan(); got.Kind != clinic.CheckedIn {
		t.Fatalf("expected Ana to be in, got %+v", got)
	}
	before := r.visit()
	settings := r.Settings()
	settings.Zone = "America/Chicago"
	if _, err := r.Do(clinic.Actor{Kind: clinic.System}, clinic.SaveSettings{Settings: settings}); err != nil {
		t.Fatalf("set the zone right: %v", err)
	}
	for _, again := range []bool{false, true} {
		if again {
			r.openAgain()
		}
		after := r.visit()
		same := after.Date == before.Date && after.Claim.At.Equal(before.Claim.At) &&
			after.Session.Start.Equal(before.Session.Start) && after.Session.Zone == before.Session.Zone
		if !same {
			t.Errorf("the visit was %s at %s, and is %s at %s", before.Date, before.Claim.At, after.Date, after.Claim.At)
		}
		if want, got := before.Session.Start.Add(25*time.Hour), r.tomorrow().Start; !got.Equal(want) {
			t.Errorf("tomorrow begins at %s, expected %s, an hour later", got, want)
		}
	}
}
