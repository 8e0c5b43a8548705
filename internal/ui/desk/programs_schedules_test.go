package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

// withSchedules gives the evening track schedules from several days on, one of
// them still to come.
func (r *rig) withSchedules() {
	r.t.Helper()
	track := r.savedTrack(r.program, r.night)
	first := track.Patterns[0]
	for _, from := range []clinic.Date{clinic.NewDate(2026, 3, 2), clinic.NewDate(2026, 6, 1), clinic.NewDate(2026, 9, 7), clinic.NewDate(2026, 12, 7)} {
		next := first
		next.From = from
		track.Patterns = append(track.Patterns, next)
	}
	r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}, clinic.SaveTrack{Track: track})
	r.advance(time.Second)
}

func TestAllSchedulesOfATrackAreReached(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.withSchedules()
	r.act('2')
	browse := r.programs().browse
	for range 4 {
		r.press(fyne.KeyLeft)
	}
	if got := browse.patternFrom(); got != clinic.NewDate(2026, 1, 1) {
		t.Fatalf("the arrows end at the schedule from %s, want the first", got)
	}
	r.mustSee("From Jan 1", "This schedule is over; it can be read, not changed.")
	if r.stage.Button("Edit schedule") != nil {
		t.Error("a schedule that is over can be changed")
	}
	r.act('w')
	if r.programs().now != programScreen(browse) {
		t.Fatal("W opens a schedule that is over")
	}
	r.act('o')
	r.mustSee("All schedules of Evening", "From Dec 7, 2026", "From Sep 7, 2026", "From Jun 1, 2026", "From Mar 2, 2026", "From Jan 1, 2026",
		"It held from Jan 1, 2026 to Mar 1, 2026.")
	r.act('w')
	if r.programs().now != programScreen(r.programs().all) {
		t.Fatal("W opens a schedule that is over")
	}
	r.press(fyne.KeyHome)
	r.mustSee("It holds from Dec 7, 2026 on")
	r.act('w')
	if editor := r.programs().track; r.programs().now != programScreen(editor) || editor.about.from.Text() != "12/07/2026" {
		t.Fatalf("the schedule to come is not changed where it stands, but from %q", editor.about.from.Text())
	}
}

func TestSchedulesSayWhenTheyHold(t *testing.T) {
	on := func(month time.Month, day int) clinic.Date { return clinic.NewDate(2026, month, day) }
	track := clinic.Track{Until: on(12, 20), Patterns: []clinic.Pattern{{From: on(1, 1)}, {From: on(12, 7)}, {From: on(6, 1)}}}
	for today, want := range map[clinic.Date][]string{
		on(11, 23): {"later", "now", "past"}, on(12, 7): {"now", "past", "past"}, on(12, 21): {"past", "past", "past"},
	} {
		for i, got := range schedulesOf(track, today) {
			if got.state != want[i] {
				t.Errorf("on %s the schedule from %s is %q, want %q", today, got.From, got.state, want[i])
			}
		}
	}
	if got := schedulesOf(track, on(11, 23)); got[0].until != on(12, 20) || got[1].until != on(12, 6) || got[2].until != on(5, 31) {
		t.Errorf("they end on %s, %s and %s", got[0].until, got[1].until, got[2].until)
	}
}
