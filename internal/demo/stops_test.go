package demo

import (
	"crypto/rand"
	"slices"
	"testing"
	"time"

	"daybook/internal/clinic"
)

func newTestCast(t *testing.T, start time.Time) *cast {
	t.Helper()
	zone, err := loadZone()
	if err != nil {
		t.Fatal(err)
	}
	c, err := newCast(rand.Reader, start, zone)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestNextStops(t *testing.T) {
	c := newTestCast(t, startOf(t, wednesday()))
	const wed, thu, mon = 15, 16, 20 // April 2026
	tests := []struct {
		name              string
		day, hour, minute int
		want              []string
	}{
		{"in the morning", wed, 9, 0, []string{"Wed 12:35 check_in_opens Daytime", "Wed 17:35 check_in_opens Evening"}},
		{"at the demo's start", wed, 12, 40, []string{"Wed 16:10 end_of_group Daytime", "Wed 17:35 check_in_opens Evening", "Thu 12:35 check_in_opens Daytime"}},
		{"at the opening itself", wed, 12, 35, []string{"Wed 16:10 end_of_group Daytime", "Wed 17:35 check_in_opens Evening", "Thu 12:35 check_in_opens Daytime"}},
		{"at the end itself", wed, 16, 10, []string{"Wed 17:35 check_in_opens Evening", "Thu 12:35 check_in_opens Daytime"}},
		{"in the evening", wed, 19, 0, []string{"Wed 21:10 end_of_group Evening", "Thu 12:35 check_in_opens Daytime", "Thu 17:35 check_in_opens Evening"}},
		{"before a long weekend", thu, 22, 0, []string{"Mon 12:35 check_in_opens Daytime", "Mon 17:35 check_in_opens Evening"}},
		{"on a Monday", mon, 0, 0, []string{"Mon 12:35 check_in_opens Daytime", "Mon 17:35 check_in_opens Evening"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			now := c.wall(clinic.NewDate(2026, time.April, test.day), test.hour, test.minute)
			var got []string
			for _, stop := range NextStops([]clinic.Program{c.program}, c.tracks[:], now, c.zone) {
				got = append(got, stop.At.In(c.zone).Format("Mon 15:04 ")+string(stop.Kind)+" "+stop.TrackLabel.Text)
				if want := map[string]clinic.Mark{"Daytime": clinic.MarkDay, "Evening": clinic.MarkNight}[stop.TrackLabel.Text]; stop.Mark != want {
					t.Errorf("%s carries the mark %q", stop.TrackLabel.Text, stop.Mark)
				}
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("the stops are\n%q, expected\n%q", got, test.want)
			}
		})
	}
}

func TestAStopAfterMidnight(t *testing.T) {
	c := newTestCast(t, startOf(t, wednesday()))
	late := c.tracks[evening]
	late.Patterns = []clinic.Pattern{{From: c.week(0), Blocks: []clinic.Block{{
		ID: "b", Weekday: time.Wednesday, Start: clinic.At(22, 0), End: clinic.At(25, 0), Service: c.program.Services[0].ID,
	}}}}
	now := c.wall(c.today().AddDays(1), 0, 15)
	stops := NextStops([]clinic.Program{c.program}, []clinic.Track{late}, now, c.zone)
	if len(stops) == 0 || stops[0].Kind != EndOfGroup || stops[0].At.In(c.zone).Format("Mon 15:04") != "Thu 00:50" {
		t.Errorf("a quarter past midnight, while Wednesday's group still runs, the stops are %v", stops)
	}
}

func TestATrackOfNoProgramHasNoStops(t *testing.T) {
	c := newTestCast(t, startOf(t, wednesday()))
	if stops := NextStops(nil, c.tracks[:], c.start, c.zone); len(stops) != 0 {
		t.Errorf("tracks without their program have stops: %v", stops)
	}
}
