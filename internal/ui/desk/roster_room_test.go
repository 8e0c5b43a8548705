package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit/kittest"
)

func TestLongNamesAreWholeOnAWideScreen(t *testing.T) {
	for _, busy := range []bool{false, true} {
		r := newRig(t, rigOptions{size: fyne.NewSize(1920, 1080), settings: neverIdle})
		if busy {
			busyEvening(r)
		}
		for _, problem := range r.stage.Problems(kittest.Rules{MayCut: func(text string) bool { return !strings.Contains(text, "Featherstonehaugh") }}) {
			if strings.Contains(problem, "is cut") {
				t.Errorf("busy %v: %s", busy, problem)
			}
		}
	}
}

func TestNoMinutesForSomebodyWhoIsMissing(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.advance(17 * time.Minute) // 6:07 PM
	r.mustSee("7 min late")
	r.advance(53 * time.Minute)
	if r.sees("min late") || r.sees("did not come") {
		t.Error("who is missing has minutes, or did not come while the group goes on")
	}
	r.advance(3 * time.Hour)
	r.mustSee("did not come")
}
