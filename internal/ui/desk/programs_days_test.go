package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

func TestDaysOff(t *testing.T) {
	r := atPrograms(t, "Dana Reyes", rigOptions{settings: neverIdle})
	r.act('y')
	r.act('i')
	r.typeText("Thanksgiving")
	r.fill("First day", "11/26/2026")
	r.fill("Last day", "11/25/2026")
	r.ctrlS()
	r.mustSee("The last day is before the first.")
	r.fill("Last day", "11/27/2026")
	r.ctrlS()
	r.act('i')
	r.typeText("Snow")
	r.fill("First day", "12/01/2026")
	r.ctrlS()
	r.mustSee("Snow", "Dec 1 · Whole clinic")
	r.act('o')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.programs().days.closures.Select(string(r.book.Closures()[0].ID))
	closures := r.book.Closures()
	if len(closures) != 1 || closures[0].Label != "Thanksgiving" || closures[0].To != clinic.NewDate(2026, 11, 27) {
		t.Fatalf("the closures are %+v", closures)
	}
	r.mustSee("Nov 26 – Nov 27 · Whole clinic")
	if got := r.book.Sessions(r.night, clinic.NewDate(2026, 11, 26)); len(got) != 0 {
		t.Errorf("on Thanksgiving the evening meets: %+v", got)
	}
	r.act('o')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if got := r.book.Closures(); len(got) != 0 {
		t.Errorf("the removed closure is still there: %+v", got)
	}
	r.act('u')
	if got := r.book.Closures(); len(got) != 1 {
		t.Errorf("taken back, Thanksgiving is off again: %+v", got)
	}
	r.act('u')
	if got := r.book.Closures(); len(got) != 1 {
		t.Errorf("without an offer the key is the sessions': %+v", got)
	}
}

func TestSingleSessionsAreCancelledMovedAddedAndTakenBack(t *testing.T) {
	r := atPrograms(t, "Dana Reyes", rigOptions{settings: neverIdle})
	tuesday, wednesday := clinic.NewDate(2026, 11, 24), clinic.NewDate(2026, 11, 25)
	meets := func(date clinic.Date) int { return len(r.book.Sessions(r.night, date)) }
	r.act('y')
	choose := func(date clinic.Date) {
		t.Helper()
		if !r.programs().days.meetings.Select(string(clinic.SessionIDOf(r.night, date, 0))) {
			t.Fatalf("the evening of %s is not listed", date)
		}
	}
	choose(tuesday)
	r.act('z')
	r.typeText("counselor is ill")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if meets(tuesday) != 0 {
		t.Fatal("the cancelled session takes place")
	}
	r.mustSee("Cancelled")
	r.act('u')
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if meets(tuesday) != 1 {
		t.Fatal("the session did not come back")
	}
	r.act('m')
	r.fill("Why", "holiday")
	r.press(fyne.KeyReturn)
	r.mustSee("Type another day or another start.")
	r.fill("Day", "11/26/2026") // the evening meets then
	r.press(fyne.KeyReturn)
	r.mustSee("This track already meets at that time.")
	r.fill("Day", "11/25/2026")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if meets(tuesday) != 0 || meets(wednesday) != 1 {
		t.Fatalf("moved: Tuesday has %d, Wednesday %d", meets(tuesday), meets(wednesday))
	}
	r.mustSee("Moved to Nov 25", "Moved from Nov 24")
	choose(clinic.NewDate(2026, 11, 26))
	r.act('a')
	r.fill("Day", "11/28/2026")
	r.fill("Why", "make-up day")
	r.ctrlS()
	added := r.book.Sessions(r.night, clinic.NewDate(2026, 11, 28))
	if len(added) != 1 || added[0].CountingMinutes() != 150 {
		t.Errorf("added on Saturday: %+v", added)
	}
}
