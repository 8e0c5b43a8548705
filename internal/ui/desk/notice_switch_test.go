package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// asks has a patient of daytime ask for the evening at the lobby screen.
func (r *rig) asks(number string) {
	r.t.Helper()
	r.run(clinic.Actor{Kind: clinic.Lobby}, clinic.RaiseNotice{Notice: clinic.Notice{
		Reason: clinic.AsksToSwitch, Patient: r.people[number], From: r.day, To: r.night,
	}})
	r.advance(time.Second)
}

func TestASwitchIsDecidedAtItsCard(t *testing.T) {
	for _, test := range []struct {
		button, says string
		chosen       bool
		plan         bool
	}{
		{"For today", "Brooks, Denise may come to Evening today.", true, false},
		{"From today on", "Brooks, Denise comes to Evening from today on.", false, true},
		{"No", "Brooks, Denise stays in the usual track.", false, false},
	} {
		t.Run(test.button, func(t *testing.T) {
			r := newRig(t, rigOptions{})
			r.asks("102")
			r.tapButton(test.button)
			if !strings.Contains(r.visible(), test.says) {
				t.Errorf("want %q on the screen, got %s", test.says, r.visible())
			}
			var chosen, plan clinic.TrackID
			err := r.book.Read(func(v clinic.View) error {
				chosen, _ = v.ChosenTrack(r.people["102"], r.book.Today())
				current, _ := v.AdmissionsOf(r.people["102"])[0].PlanOn(r.book.Today())
				plan = current.Track
				return nil
			})
			if err != nil || (chosen == r.night) != test.chosen || (plan == r.night) != test.plan {
				t.Errorf("chosen %q for today and %q in the plan, %v", chosen, plan, err)
			}
			if strings.Contains(r.visible(), "Would like to switch") {
				t.Error("what was decided still waits")
			}
		})
	}
}

// The key takes the switch back, and not what was done before it.
func TestASwitchForTheDayIsUndone(t *testing.T) {
	r := newRig(t, rigOptions{settings: neverIdle})
	r.asks("102")
	r.tapButton("For today")
	r.rune('u')
	r.advance(time.Second)
	var chosen clinic.TrackID
	err := r.book.Read(func(v clinic.View) error {
		chosen, _ = v.ChosenTrack(r.people["102"], r.book.Today())
		return nil
	})
	if err != nil || chosen != r.day {
		t.Errorf("she is expected in daytime again, got %q, %v", chosen, err)
	}
	r.mustSee("Undone: Brooks, Denise may come to Evening today.")
}

func TestAFullTrackIsRefusedWithItsPlaces(t *testing.T) {
	r := newRig(t, rigOptions{})
	track := r.track(r.night, clinic.Label{Text: "Evening"}, clinic.MarkNight, 18)
	for i := range track.Patterns[0].Blocks {
		for j := range track.Patterns[0].Blocks[i].Groups {
			track.Patterns[0].Blocks[i].Groups[j].Capacity = 9
		}
	}
	r.run(clinic.Actor{Kind: clinic.System}, clinic.SaveTrack{Track: track})
	r.asks("102")
	r.rune('m')
	r.advance(time.Second)
	if !strings.Contains(r.visible(), "Evening has 9 places, and all are taken.") || !strings.Contains(r.visible(), "Would like to switch") {
		t.Errorf("a full track is refused with its places, and the request still waits: %s", r.visible())
	}
}

func TestACounselorChangesNoPlans(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true})
	r.signIn("Miguel Ortega")
	r.asks("102")
	if r.stage.Button("From today on") != nil || r.stage.Button("For today") == nil {
		t.Error("a counselor decides for the day alone")
	}
}

func TestSwitchPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("pictures are to be looked at")
	}
	for _, language := range []string{"en", "es"} {
		for _, size := range []fyne.Size{{Width: 1280, Height: 800}, {Width: 1920, Height: 1080}} {
			r := newRig(t, rigOptions{size: size, language: language, kit: kit.Settings{NoMotion: true}, settings: neverIdle})
			r.asks("111")
			busyAppointments(r)
			name := language + "-1280"
			if size.Width > 1280 {
				name = language + "-1920"
			}
			r.shot("switch-" + name)
			r.today().choose("")
			r.advance(time.Second)
			r.shot("appointments-" + name)
		}
	}
}
