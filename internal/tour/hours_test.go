//go:build tour

package tour

import (
	"testing"

	"daybook/internal/book"
	"daybook/internal/clinic"
)

// hours opens everybody's week at the desk, the first patient's own hours (those
// who need help come first), and the week before of both.
func (u *tour) hours() {
	u.front(u.desk)
	u.keys("F4")
	u.picture(u.desk, "hours")
	u.keys("Down", "Return")
	u.picture(u.desk, "hours-patient")
	u.differ("hours", "hours-patient")
	u.keys("Left")
	u.picture(u.desk, "hours-patient-last-week")
	u.differ("hours-patient", "hours-patient-last-week")
	u.keys("Escape", "Left")
	u.picture(u.desk, "hours-last-week")
	u.differ("hours", "hours-last-week")
}

// programs opens the programs, and goes back to the day.
func (u *tour) programs() {
	u.keys("F5")
	u.picture(u.desk, "programs")
	u.differ("hours", "programs")
	u.keys("F2")
}

// creditsAddUp holds the Hours board of the closed book against its visits, this
// week and the one before.
func (u *tour) creditsAddUp(clinicFolder string) {
	b := openBook(u.t, clinicFolder)
	defer b.Close()
	for _, date := range []clinic.Date{u.cast.day, u.cast.day.AddDays(-7)} {
		board := must[clinic.HoursBoard](u.t)(b.Hours(date))
		if credited := creditedIn(u.t, b, board.Week); credited != board.Credited || credited == 0 {
			u.t.Errorf("expected the board of the week of %s to show the credit of its visits, %d minutes, it shows %d", board.Week, credited, board.Credited)
		}
		rows := 0
		for _, row := range board.Rows {
			rows += row.Week.Credited
		}
		if rows != board.Credited {
			u.t.Errorf("expected the rows of the week of %s to add up to its %d minutes, got %d", board.Week, board.Credited, rows)
		}
	}
}

// creditedIn adds up the credit of every visit in the week that begins on a day.
func creditedIn(t *testing.T, b *book.Book, week clinic.Date) int {
	t.Helper()
	credited := 0
	err := b.Read(func(v clinic.View) error {
		for day := range 7 {
			visits, err := v.VisitsOn(week.AddDays(day))
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
		t.Fatalf("read the week of %s: %v", week, err)
	}
	return credited
}
