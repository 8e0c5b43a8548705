package clinic

import (
	"slices"
	"testing"
)

func TestTheHistoryOfTracks(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday)
	plan := d.admissions[ana][0].Plans[0]
	more := plan
	more.From, more.WeeklyMinutes = monday.AddDays(7), 450 // the same track
	d.do(atDesk, SetPlan{Patient: ana, Admission: stay(ana), Plan: more})
	other := plan
	other.From, other.Track = monday.AddDays(14), evening
	d.do(atDesk, SetPlan{Patient: ana, Admission: stay(ana), Plan: other})
	d.apply(TrackChosen{Patient: ana, Date: monday.AddDays(2), Track: evening}, Recorded{})
	d.apply(TrackChosen{Patient: ana, Date: monday.AddDays(3), Track: daytime}, Recorded{}) // back again
	spells := func() []string {
		var got []string
		for _, spell := range TrackSpells(d, d.admissions[ana][0], monday.AddDays(20)) {
			day := ""
			if spell.Day {
				day = " for the day"
			}
			to := "now"
			if !spell.To.IsZero() {
				to = spell.To.String()
			}
			got = append(got, spell.Track.Text+" "+spell.From.String()+" to "+to+day)
		}
		return got
	}
	want := []string{"daytime 2026-03-02 to 2026-03-15", "evening 2026-03-04 to 2026-03-04 for the day", "evening 2026-03-16 to now"}
	if got := spells(); !slices.Equal(got, want) {
		t.Errorf("want %q, got %q", want, got)
	}
	d.discharge(ana, monday.AddDays(18))
	if got := spells(); got[2] != "evening 2026-03-16 to 2026-03-20" {
		t.Errorf("the last one ends with the stay, got %q", got)
	}
}
