package ribbon_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/assets"
	"daybook/internal/clinic"
	"daybook/internal/demo"
	"daybook/internal/i18n"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
	"daybook/internal/ui/ribbon"
)

// TestRibbonSaysAndMoves: the stripe says that nobody is real, in both
// languages, and its buttons move the clock forward to where they say.
func TestRibbonSaysAndMoves(t *testing.T) {
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	for language, sample := range map[string]string{"en": "nobody here is real", "es": "nadie aquí es real"} {
		now := time.Date(2026, 11, 18, 17, 40, 0, 0, time.UTC)
		stop := demo.Stop{At: now.Add(5 * time.Hour), Kind: demo.CheckInOpens, TrackLabel: clinic.Label{Text: "Evening"}}
		stage := kittest.New(t, kit.Settings{})
		r := ribbon.New(ribbon.Deps{
			Look: stage.Look, Words: func() *i18n.Localizer { return catalog.In(language) },
			Now: func() time.Time { return now }, Zone: func() *time.Location { return time.UTC },
			Stops:   func() []demo.Stop { return []demo.Stop{stop} },
			Advance: func(to time.Time) { now = to },
		})
		stage.Show(r.Object(), fyne.NewSize(1280, 60))
		if !slices.ContainsFunc(stage.Texts(), func(s string) bool { return strings.Contains(s, sample) }) {
			t.Errorf("%s: expected %q on the ribbon, got %q", language, sample, stage.Texts())
		}
		began := now
		test.Tap(stage.Button("+15 min"))
		if now.Sub(began) != 15*time.Minute {
			t.Errorf("%s: expected 15 minutes more, got %v", language, now.Sub(began))
		}
		for _, words := range stage.Texts() {
			if strings.Contains(words, "Evening") {
				test.Tap(stage.Button(words))
			}
		}
		if !now.Equal(stop.At) {
			t.Errorf("%s: expected the clock at the next stop, got %v", language, now)
		}
	}
}

// TestRibbonFitsWithLargeText: the words that say that nobody is real are whole, and
// the stripe asks for no wider window than there is.
func TestRibbonFitsWithLargeText(t *testing.T) {
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range []string{"en", "es"} {
		now := time.Date(2026, 11, 18, 21, 16, 0, 0, time.UTC)
		stop := demo.Stop{At: now.Add(time.Hour), Kind: demo.CheckInOpens, TrackLabel: clinic.Label{Text: "Evening", Other: map[string]string{"es": "De noche"}}}
		stage := kittest.New(t, kit.Settings{TextScale: 1.3}) // the most that 1280 pixels have room for
		r := ribbon.New(ribbon.Deps{
			Look: stage.Look, Words: func() *i18n.Localizer { return catalog.In(language) },
			Now: func() time.Time { return now }, Zone: func() *time.Location { return time.UTC },
			Stops:   func() []demo.Stop { return []demo.Stop{stop} },
			Advance: func(time.Time) {},
		})
		least := r.Object().MinSize()
		if least.Width > 1280 {
			t.Errorf("%s: the stripe asks for %.0f pixels of 1280", language, least.Width)
		}
		stage.Show(kit.Column(0, kit.Natural(r.Object()), kit.Spring()), fyne.NewSize(1280, 200))
		stage.Check(t, kittest.Rules{})
	}
}
