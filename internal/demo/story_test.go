package demo

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"daybook/internal/book"
	"daybook/internal/card"
	"daybook/internal/clinic"
)

func told(t *testing.T, start time.Time) (*cast, []book.Item) {
	t.Helper()
	c := newTestCast(t, start)
	return c, tell(c, func(code card.Code) string { return string(code) }, "pin")
}

// outline is the story without ids and dates: who did what kind of thing when
// on the clinic's own clock.
func outline(c *cast, items []book.Item) []string {
	var lines []string
	for _, item := range items {
		who := string(item.Actor.Kind)
		for _, m := range c.staff {
			if m.id == item.Actor.Staff {
				who = m.Name
			}
		}
		local := item.At.In(c.zone)
		days := clinic.DateIn(item.At, c.zone).DaysSince(c.week(0))
		lines = append(lines, fmt.Sprintf("%d %s %s %T", days, local.Format("15:04:05"), who, item.Command))
	}
	return lines
}

func TestEverySampleClinicTellsTheSameStory(t *testing.T) {
	// One of the stories crosses the night when the clocks go forward, one the
	// night when they go back, one neither.
	want := outline(told(t, startOf(t, wednesday())))
	for _, day := range []clinic.Date{wednesday(), clinic.NewDate(2026, time.November, 18), clinic.NewDate(2027, time.September, 1)} {
		got := outline(told(t, startOf(t, day)))
		if len(want) < 3000 {
			t.Fatalf("the story has %d acts, expected thousands", len(want))
		}
		if !slices.Equal(got, want) {
			for i := range min(len(got), len(want)) {
				if got[i] != want[i] {
					t.Fatalf("before %s act %d is %q, expected %q", day, i, got[i], want[i])
				}
			}
			t.Fatalf("before %s the story has %d acts, expected %d", day, len(got), len(want))
		}
	}
}

func TestTheStoryIsInOrderAndStopsAtTheStart(t *testing.T) {
	for offset := range 7 { // also for who starts it on another day of the week
		start := startOf(t, wednesday()).AddDate(0, 0, offset)
		c, items := told(t, start)
		if !slices.IsSortedFunc(items, func(a, b book.Item) int { return a.At.Compare(b.At) }) {
			t.Errorf("the story before %s is not in order of time", start)
		}
		if first, last := items[0].At, items[len(items)-1].At; first.Before(c.founding()) || !last.Before(start) {
			t.Errorf("the story before %s runs from %s to %s", start, first, last)
		}
	}
}

func TestTheDeskIsEmptyAtNight(t *testing.T) {
	c, items := told(t, startOf(t, wednesday()))
	for _, item := range items {
		for _, who := range []int{yolanda, sam} {
			hour := item.At.In(c.zone).Hour()
			if item.Actor.Staff == c.staff[who].id && (hour < 8 || hour > 18) {
				t.Errorf("%s does %T at %s", c.staff[who].Name, item.Command, item.At.In(c.zone))
			}
		}
	}
}
