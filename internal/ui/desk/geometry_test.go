package desk

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// TestNothingIsCutOff lays the sign-in and the page of today out in both
// languages, at the sizes and text scales that clinics have.
func TestNothingIsCutOff(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1280, 800), fyne.NewSize(1920, 1080), belowRibbon()} {
		for _, scale := range []float32{1, 1.3} {
			for _, language := range []string{"en", "es"} {
				t.Run(fmt.Sprintf("%s-%.0fx%.0f-%.1f", language, size.Width, size.Height, scale), func(t *testing.T) {
					r := newRig(t, rigOptions{size: size, language: language, signedOut: true, settings: neverIdle,
						kit: kit.Settings{TextScale: scale, NoMotion: true}})
					check := func(what string) {
						t.Helper()
						rules := kittest.DeskRules()
						rules.MayCut = isLongNameOrNote
						for _, problem := range r.stage.Problems(rules) {
							t.Errorf("%s: %s", what, problem)
						}
					}
					check("names")
					r.typeText("dana")
					r.press(fyne.KeyReturn)
					check("PIN")
					r.typeText("999111")
					r.press(fyne.KeyReturn)
					check("wrong PIN")
					r.typeText(testPIN)
					r.press(fyne.KeyReturn)
					check("today before anybody came")
					busyEvening(r)
					check("a busy evening")
					want := 5
					if scale > 1 && size.Height < 800 {
						want = 4 // the acts of the row take two lines
					}
					if rows := r.rowsSeen(); rows < want {
						t.Errorf("a busy evening shows %d rows, want %d or more", rows, want)
					}
					r.keep(fmt.Sprintf("today-busy-%s-%.0fx%.0f-%.0f", language, size.Width, size.Height, scale*100))
					r.rune('1')
					r.advance(time.Second)
					check("the daytime list")
					r.rune('m')
					r.advance(10 * time.Second) // until the message is gone
					r.desk.Lock()
					r.advance(time.Second)
					check("locked")
				})
			}
		}
	}
}

// TestTheWholeOfARowCanBeRead: a long name and a long note may be cut in the list,
// and stand whole below it for the row that is chosen.
func TestTheWholeOfARowCanBeRead(t *testing.T) {
	const note = "form to sign, and the front desk has the letter from the court for this patient"
	for _, scale := range []float32{1, 1.3} {
		r := newRig(t, rigOptions{settings: neverIdle, kit: kit.Settings{TextScale: scale, NoMotion: true}})
		busyEvening(r)
		r.run(clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]},
			clinic.PlaceHold{Hold: clinic.Hold{ID: "long", Patient: r.people["110"], Note: note}})
		r.choose("110", r.night)
		shown := r.shell.page(pageToday).(*todayPage).roster.acts.name
		for _, part := range []string{"Featherstonehaugh-Villanueva, Alexandria", note} {
			if shown.Truncated() || !strings.Contains(shown.Content(), part) {
				t.Errorf("at %.1f the line below the list is %q, cut %v; want all of %q", scale, shown.Content(), shown.Truncated(), part)
			}
		}
		r.keep(fmt.Sprintf("today-long-%.0f", scale*100))
		rules := kittest.DeskRules()
		rules.MayCut = isLongNameOrNote
		r.stage.Check(t, rules)
		r.press(fyne.KeyF9)
		if r.sees("letter from the court") {
			t.Error("the note can be read behind the curtain")
		}
	}
}

// isLongNameOrNote says which texts of the list may end in an ellipsis: the name
// of the person chosen stands in full below the list.
func isLongNameOrNote(text string) bool {
	return strings.Contains(text, "Featherstonehaugh") || strings.Contains(text, "Álvarez") || strings.Contains(text, " · ")
}

// rowsSeen is how many rows of the list can be seen at once.
func (r *rig) rowsSeen() int {
	return r.shell.page(pageToday).(*todayPage).roster.list.Fits()
}
