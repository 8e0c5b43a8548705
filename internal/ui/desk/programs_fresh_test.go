package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// TestANewProgramIsLookedOverBeforeItIsSaved: rules, ages, tracks and the sums of
// their weeks stand there, nothing is saved, and the way back keeps the form.
func TestANewProgramIsLookedOverBeforeItIsSaved(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	before := len(r.book.Programs())
	r.act('a')
	r.press(fyne.KeyDown) // day and evening
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.typeText(" for us")
	form := r.programs().form
	weekly := form.numberLine("weekly_minimum").field
	weekly.SetText("")
	weekly.Focus()
	r.typeText("18")
	form.extra.Tick(true)
	r.ctrlS()
	r.mustSee("New program: Day and evening for us", "18 h to ", "Daytime", "Evening", "Ages 12 to 17", "The week is too short: ", " of breaks are ", " of 18 h.")
	if got := len(r.book.Programs()); got != before {
		t.Fatalf("%d programs are saved before anybody agreed, want %d", got, before)
	}
	r.escape()
	if r.programs().now != programScreen(form) || form.name.read().Text != "Day and evening for us" || !form.name.fields[0].Focused() {
		t.Fatal("the way back does not lead to the form as it was")
	}
	weekly.SetText("")
	weekly.Focus()
	r.typeText("9")
	r.ctrlS()
	r.mustSee("9 h to ", "Everything fits.")
	r.act('3')
	if got, _ := r.programs().fresh.tracks.Selected(); got.Track.AgeFrom != 12 {
		t.Errorf("3 shows the track %q, want that of the adolescents", got.Track.Label.Text)
	}
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.mustSee("The program is saved.")
	if got := r.programs().browse.program; got.Program.Label.Text != "Day and evening for us" || len(got.Tracks) != 3 {
		t.Errorf("saved as %q with %d tracks", got.Program.Label.Text, len(got.Tracks))
	}
}

func TestAnEmptyProgramIsLookedOverToo(t *testing.T) {
	r := atPrograms(t, "Ruth Abara", rigOptions{settings: neverIdle})
	r.act('a')
	r.press(fyne.KeyEnd)
	r.press(fyne.KeyReturn)
	r.advance(time.Second)
	r.typeText("Aftercare")
	r.ctrlS()
	r.mustSee("New program: Aftercare", "This program has no track yet.")
	r.ctrlS()
	r.mustSee("The program is saved.")
}
