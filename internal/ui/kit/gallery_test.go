package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// idleScreen is a lobby screen as a screen's author would build it.
func idleScreen(look *kit.Look) fyne.CanvasObject {
	top := kit.Thirds(
		kit.NewText(look, kit.LobbySmall, kit.SemiBold, kit.Ink, "Monday, November 23"), nil,
		kit.NewText(look, kit.LobbySmall, kit.SemiBold, kit.Ink, "5:47 PM").Tabular())
	words := kit.Column(20,
		kit.Spring(),
		kit.Natural(kit.NewText(look, kit.LobbyHero, kit.Bold, kit.Ink, "Welcome.\nPlease scan\nyour card.").Lines(3).MayShrink(0.6)),
		kit.Natural(kit.NewText(look, kit.LobbyBody, kit.Regular, kit.SoftInk, "Hold the code under the light.").Lines(2)),
		kit.Natural(kit.NewTouchButton(look, kit.Quiet, "", "No card? Use your number", nil)).AtStart(),
		kit.Spring())
	middle := kit.Row(kit.LobbyGap, kit.Fill(words).Stretched(), kit.Fill(kit.NewArt(look, "scan", 440)).Stretched())
	return lobby(look, top, middle)
}

func lobby(look *kit.Look, top, middle fyne.CanvasObject) fyne.CanvasObject {
	state := kit.Row(12, kit.Natural(kit.NewDot(look, kit.Good, 16)),
		kit.Natural(kit.NewText(look, kit.LobbySmall, kit.SemiBold, kit.GoodInk, "Scanner ready")))
	bottom := kit.Thirds(
		kit.NewTouchButton(look, kit.Secondary, "bell", "Get help", nil), state,
		kit.NewTouchButton(look, kit.Secondary, "language", "Español", nil))
	return kit.NewGround(look, kit.Paper, kit.Pad(kit.All(kit.LobbyMargin), kit.Column(kit.LobbyGap,
		kit.Natural(top), kit.Fill(middle), kit.Natural(bottom))))
}

func chooseScreen(look *kit.Look) fyne.CanvasObject {
	day := kit.NewTouchCard(look, kit.TrackDay, nil)
	day.Set(kit.CardWords{Title: "Daytime", Line: "now, 1:00 – 4:00 PM", Tag: "Your track"})
	night := kit.NewTouchCard(look, kit.TrackNight, nil)
	night.Set(kit.CardWords{Title: "Evening", Line: "tonight, 6:00 – 9:00 PM", Note: "4 places left. Scan again when you come."})
	top := kit.NewText(look, kit.LobbyTitle, kit.Bold, kit.Ink, "Which group today?")
	return lobby(look, top, kit.Row(kit.LobbyGap, kit.Fill(day).Stretched(), kit.Fill(night).Stretched()))
}

func doneScreen(look *kit.Look) fyne.CanvasObject {
	ring := kit.NewRing(look)
	ring.Set(360, 180, 720)
	ring.SetWords("6 h", "of 12 this week")
	words := kit.Column(20, kit.Spring(),
		kit.Natural(kit.NewTick(look, 112)).AtStart(),
		kit.Natural(kit.NewText(look, kit.LobbyHero, kit.Bold, kit.Ink, "You’re in.").Lines(2)),
		kit.Natural(kit.NewText(look, kit.LobbyHead, kit.SemiBold, kit.Ink, "Evening · 6:00 PM · Room B").Lines(2)),
		kit.Natural(kit.NewText(look, kit.LobbyBody, kit.Italic, kit.SoftInk, "Have a good group, Nguyễn Thị Hồng · Łukasz · Яна").Lines(2)),
		kit.Spring())
	return lobby(look, kit.Thirds(kit.NewText(look, kit.LobbySmall, kit.SemiBold, kit.Ink, "lunes, 23 de noviembre"), nil, nil),
		kit.Row(kit.LobbyGap, kit.Fill(words).Stretched(), kit.Fixed(440, ring).Stretched()))
}

func numberScreen(look *kit.Look) fyne.CanvasObject {
	digits := kit.NewDigits(look, 6, false)
	digits.Set("207")
	pin := kit.NewDigits(look, 4, true)
	pin.Set("12")
	words := kit.Column(24, kit.Spring(),
		kit.Natural(kit.NewText(look, kit.LobbyTitle, kit.Bold, kit.Ink, "Your number")),
		kit.Natural(digits).AtStart(), kit.Natural(pin).AtStart(),
		kit.Natural(kit.NewText(look, kit.LobbyBody, kit.Regular, kit.SoftInk, "Then your 4-digit PIN.")),
		kit.Spring())
	return lobby(look, kit.NewText(look, kit.LobbySmall, kit.SemiBold, kit.Ink, "Monday, November 23"),
		kit.Row(kit.LobbyGap, kit.Fill(words).Stretched(), kit.Natural(kit.NewKeypad(look, "OK"))))
}

func TestGallery(t *testing.T) {
	for name, settings := range map[string]kit.Settings{
		"light": {}, "dark": {Scheme: kit.Dark}, "contrast": {Scheme: kit.HighContrast}, "large": {TextScale: 1.4},
	} {
		stage := kittest.New(t, settings)
		for screen, build := range map[string]func(*kit.Look) fyne.CanvasObject{
			"idle": idleScreen, "choose": chooseScreen, "done": doneScreen, "number": numberScreen,
		} {
			stage.Show(build(stage.Look), kittest.Lobby())
			stage.Save(t, "kit", screen+"-"+name)
			if settings.TextScale == 0 {
				stage.Check(t, kittest.LobbyRules())
			}
		}
	}
}
