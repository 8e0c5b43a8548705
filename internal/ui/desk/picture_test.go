package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// busyEvening is the sketch of the design: a bit of everything.
func busyEvening(r *rig) {
	lobby := clinic.Actor{Kind: clinic.Lobby}
	staff := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Dana Reyes"]}
	for _, number := range []string{"101", "103", "105", "107", "108"} {
		r.comes(number, r.night)
	}
	r.run(staff, clinic.PlaceHold{Hold: clinic.Hold{ID: "hold", Patient: r.people["108"], Note: "form to sign"}})
	r.comes("102", r.night)
	for _, number := range []string{"101", "105", "107"} {
		r.run(staff, clinic.ConfirmArrival{Ref: r.rowOf(number, r.night).Ref})
	}
	r.run(staff, clinic.RecordAbsence{Patient: r.people["109"], Track: r.night, Date: r.book.Today(), Outcome: clinic.Excused, Note: "called at 2:10"})
	r.advance(22 * time.Minute)
	r.run(lobby, clinic.RaiseNotice{Notice: clinic.Notice{Reason: clinic.DischargedCard, Patient: r.people["111"], Card: "BCDF", Day: clinic.NewDate(2026, 11, 14)}},
		clinic.RaiseNotice{Notice: clinic.Notice{Reason: clinic.UnknownCard, Card: "TVXB"}},
		clinic.RaiseNotice{Notice: clinic.Notice{Reason: clinic.HelpCalled}})
	r.advance(time.Second)
}

func TestPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("pictures are to be looked at")
	}
	for _, each := range []struct {
		name     string
		size     fyne.Size
		scale    float32
		language string
	}{
		{"en-1280", fyne.NewSize(1280, 800), 1, "en"},
		{"es-1280-large", fyne.NewSize(1280, 800), 1.3, "es"},
		{"en-1920", fyne.NewSize(1920, 1080), 1, "en"},
	} {
		t.Run(each.name, func(t *testing.T) {
			r := newRig(t, rigOptions{size: each.size, language: each.language, kit: kit.Settings{TextScale: each.scale, NoMotion: true}, signedOut: true,
				settings: neverIdle})
			r.shot("lock-" + each.name)
			r.typeText("dan")
			r.press(fyne.KeyReturn)
			r.typeText("12345")
			r.shot("pin-" + each.name)
			r.typeText("6")
			r.press(fyne.KeyReturn)
			r.shot("pin-wrong-" + each.name)
			r.typeText(testPIN)
			r.press(fyne.KeyReturn)
			r.shot("today-empty-" + each.name)
			busyEvening(r)
			r.shot("today-" + each.name)
			r.rune('a')
			r.advance(time.Second)
			r.shot("confirm-all-" + each.name)
			r.press(fyne.KeyReturn)
			r.shot("today-message-" + each.name)
			r.rune('o')
			r.advance(time.Second)
			r.shot("check-out-" + each.name)
			r.press(fyne.KeyEscape)
			r.rune('/')
			r.typeText("n")
			r.shot("find-" + each.name)
			r.press(fyne.KeyEscape)
			r.press(fyne.KeyF8)
			r.shot("away-ask-" + each.name)
			r.press(fyne.KeyReturn)
			r.press(fyne.KeyF9)
			r.shot("today-away-masked-" + each.name)
			r.desk.Lock()
			r.advance(time.Second)
			r.shot("lock-help-" + each.name)
		})
	}
}
