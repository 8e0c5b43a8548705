package demo

import (
	"slices"
	"testing"

	"daybook/internal/clinic"
)

// hoursOf is a week's board, this week's or one before it.
func hoursOf(t *testing.T, s sample, back int) clinic.HoursBoard {
	t.Helper()
	board, err := s.Hours(s.Today().AddDays(-7 * back))
	if err != nil {
		t.Fatal(err)
	}
	return board
}

// testOutlooks looks at the current week as the Hours page shows it.
func testOutlooks(t *testing.T, s sample) {
	board := hoursOf(t, s, 0)
	counts := board.Counts
	if counts[clinic.OnTrack] <= len(board.Rows)/2 || counts[clinic.NeedsMakeUp] < 4 || counts[clinic.OutOfReach] < 1 || counts[clinic.OutOfReach] > 2 {
		t.Errorf("the week's outlooks are %v, expected most on track, a few to make up, one or two out of reach", counts)
	}
	for _, row := range board.Rows {
		if row.Forecast.Outlook == clinic.NeedsMakeUp && len(row.Forecast.MakeUps) == 0 {
			t.Errorf("%s needs a make-up and has none to choose", row.Number)
		}
	}
	// The sample opens on its busiest page; a wall of alarms would teach nothing.
	alerts := map[clinic.AlertKind]int{}
	for _, row := range board.Rows {
		kinds := map[clinic.AlertKind]bool{}
		for _, alert := range row.Alerts {
			kinds[alert.Kind] = true
		}
		for kind := range kinds {
			alerts[kind]++
		}
	}
	for kind, want := range map[clinic.AlertKind][2]int{
		clinic.AlertUnexplained: {1, 2}, clinic.AlertLimitReached: {1, 5}, clinic.AlertLimitNear: {1, 8},
		clinic.AlertAuthorizationEnd: {2, 4}, clinic.AlertAuthorizationUse: {1, 3}, clinic.AlertReview: {2, 4},
		clinic.AlertRecertify: {1, 4}, clinic.AlertCorrection: {1, 1}, clinic.AlertStayEnds: {1, 3}, clinic.AlertBelowMinimum: {0, 0},
	} {
		if got := alerts[kind]; got < want[0] || got > want[1] {
			t.Errorf("%d patients have the alert %s, expected %d to %d", got, kind, want[0], want[1])
		}
	}
}

// testCreditsAddUp holds every week's board against the visits themselves.
func testCreditsAddUp(t *testing.T, s sample) {
	for back := range 3 {
		board := hoursOf(t, s, back)
		credited := 0
		err := s.Read(func(v clinic.View) error {
			for _, id := range v.Patients() {
				visits, err := v.VisitsOf(id, board.Week, board.Week.AddDays(6))
				if err != nil {
					return err
				}
				for _, visit := range visits {
					if visit.Credit != nil {
						credited += visit.Credit.Minutes
					}
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if credited != board.Credited || credited == 0 {
			t.Errorf("the week of %s shows %d credited minutes, its visits have %d", board.Week, board.Credited, credited)
		}
	}
}

// testMadeUp looks for the last Saturday's make-up group.
func testMadeUp(t *testing.T, s sample) {
	linked := 0
	saturday := hoursOf(t, s, 1).Week.AddDays(5)
	err := s.Read(func(v clinic.View) error {
		visits, err := v.VisitsOn(saturday)
		for _, visit := range visits {
			if visit.MakesUp != nil && visit.Credit != nil && visit.Credit.Minutes == sessionMinutes {
				linked++
			}
		}
		return err
	})
	if err != nil || linked < 2 {
		t.Errorf("%d made a session up last Saturday (%v), expected two at least", linked, err)
	}
}

func testStays(t *testing.T, s sample) {
	certified, extended, opened, stepsDown := 0, 0, 0, 0
	err := s.Read(func(v clinic.View) error {
		for _, id := range v.Patients() {
			for _, stay := range v.AdmissionsOf(id) {
				certified += min(1, len(stay.Certified))
				extended += min(1, stay.Weeks)
				if stay.Opening != nil {
					opened++
				}
				if slices.ContainsFunc(stay.Plans, func(p clinic.Plan) bool { return p.StepDown }) {
					stepsDown++
				}
			}
		}
		return nil
	})
	if err != nil || certified < 8 || extended < 5 || opened < 4 || stepsDown != 2 {
		t.Errorf("%d stays certified anew, %d extended, %d begun before the book, %d stepping down (%v)", certified, extended, opened, stepsDown, err)
	}
}
