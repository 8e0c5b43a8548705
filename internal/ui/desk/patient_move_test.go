package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// beginMove asks for another first day of a patient's stay.
func (r *rig) beginMove(number string) {
	r.t.Helper()
	r.openPatient(number)
	r.menuOf("patients.menu.move")
}

// TestAFirstDayIsCorrected: typed with its effect shown, explained, and taken back.
func TestAFirstDayIsCorrected(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	was := r.sheetOf("103").Current.From
	first := was.AddDays(-14)
	r.beginMove("103")
	r.fill("First day", dateText(first))
	r.mustSee("The stay is 14 days longer.")
	r.mustSee("Its weeks ask for")
	r.sheetFits("first-day")
	r.press(fyne.KeyReturn)
	if !r.shell.sheet.open() || r.sheetOf("103").Current.From != was {
		t.Fatal("without a reason nothing is changed")
	}
	r.typeText("typed wrong")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if now := r.sheetOf("103").Current; now.From != first || now.Plans[0].From != first {
		t.Fatalf("the stay and its plan begin on %s, got %+v", first, now)
	}
	r.mustSee("The stay begins on")
	versions, err := r.book.VersionsOf(string(r.people["103"]))
	if err != nil || len(versions) != 1 || versions[0].Why != "typed wrong" {
		t.Errorf("the earlier version stays with its reason, got %+v (%v)", versions, err)
	}
	r.rune('u')
	r.advance(time.Second)
	if now := r.sheetOf("103").Current; now.From != was {
		t.Errorf("taken back, the stay begins on %s again, got %s", was, now.From)
	}
}

// A first day that cannot be says so while it is typed, and the question stays.
func TestAFirstDayThatCannotBe(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	sheet := r.sheetOf("103")
	r.run(clinic.Actor{Kind: clinic.System}, clinic.RecordAbsence{Patient: r.people["103"], Track: sheet.Plan.Track, Date: r.book.Today(), Outcome: clinic.Excused})
	r.beginMove("103")
	r.fill("First day", dateText(r.book.Today().AddDays(1)))
	r.mustSee("something was recorded in this stay")
	r.shell.sheet.reason.SetText("a slip")
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	if !r.shell.sheet.open() {
		t.Fatal("the question comes back with what was typed")
	}
	r.mustSee("something was recorded in this stay")
	r.fill("First day", dateText(sheet.Current.From.AddDays(-2)))
	r.advance(time.Second)
	if strings.Contains(r.shell.sheet.body.Content(), "something was recorded") {
		t.Error("what was refused still stands above another day")
	}
}

func TestAFirstDayFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			options.settings = neverIdle
			r := newRig(t, options)
			first := r.sheetOf("103").Current.From.AddDays(-14)
			r.beginMove("103")
			field := r.shell.sheet.asked.fields[0].(*kit.Field)
			field.SetText("")
			field.Focus()
			r.typeText(dateText(first))
			r.advance(time.Second)
			r.sheetFits("first-day-" + name)
		})
	}
}
