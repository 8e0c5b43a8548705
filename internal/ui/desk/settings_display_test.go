package desk

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/platform"
)

// twoDisplays gives the desk two screens, and keeps where the lobby was put.
func twoDisplays(r *rig) *[]string {
	var put []string
	all := []platform.Display{{Name: "HDMI-1", Width: 1280, Height: 800}, {Name: "DP-2", X: 1280, Width: 1920, Height: 1080}}
	r.shell.deps.Displays = func(done func([]platform.Display)) { r.later(func() { done(all) }) }
	r.shell.deps.LobbyOn = func(display string) { put = append(put, display) }
	return &put
}

func TestTheLobbysDisplayIsChosenBySeeingIt(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true, settings: neverIdle})
	put := twoDisplays(r)
	r.signIn("Ruth Abara")
	r.section("screens")
	r.mustSee("Wherever it opens")
	d := r.shell.page(pageSettings).(*settingsPage).form.station.display
	d.ask()
	r.press(fyne.KeyRight)
	r.press(fyne.KeyRight)
	if want := []string{"HDMI-1 1280x800+0+0", "DP-2 1920x1080+1280+0"}; !slices.Equal(*put, want) {
		t.Fatalf("the lobby goes there at once: want %q, got %q", want, *put)
	}
	r.press(fyne.KeyReturn)
	r.ctrlS()
	if got := r.book.Settings().LobbyDisplay; got != "DP-2 1920x1080+1280+0" {
		t.Errorf("saved, it is remembered by name and place, got %q", got)
	}
	r.mustSee("DP-2 · 1920 × 1080")
}

func TestADisplayThatWasOnlyTriedIsLeftAgain(t *testing.T) {
	r := newRig(t, rigOptions{signedOut: true, settings: func(s *clinic.Settings) { neverIdle(s); s.LobbyDisplay = "HDMI-1 1280x800+0+0" }})
	put := twoDisplays(r)
	r.signIn("Ruth Abara")
	r.section("screens")
	d := r.shell.page(pageSettings).(*settingsPage).form.station.display
	d.ask()
	r.press(fyne.KeyRight)
	r.press(fyne.KeyEscape)
	if want := []string{"DP-2 1920x1080+1280+0", "HDMI-1 1280x800+0+0"}; !slices.Equal(*put, want) {
		t.Errorf("there and back: want %q, got %q", want, *put)
	}
	d.ask()
	r.press(fyne.KeyRight)
	r.press(fyne.KeyReturn)
	r.shell.page(pageSettings).(*settingsPage).form.reset()
	r.advance(0)
	if got := *put; got[len(got)-1] != "HDMI-1 1280x800+0+0" {
		t.Errorf("a form that is taken back leaves it, too: got %q", got)
	}
}

func TestTheChoiceOfADisplayFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			options.signedOut = true
			r := newRig(t, options)
			twoDisplays(r)
			r.signIn("Ruth Abara")
			r.section("screens")
			r.fits("settings-display-" + name)
			r.shell.page(pageSettings).(*settingsPage).form.station.display.ask()
			r.sheetFits("settings-display-ask-" + name)
		})
	}
}
