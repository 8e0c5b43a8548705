package coach_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"daybook/assets"
	"daybook/internal/clinic"
	"daybook/internal/i18n"
	"daybook/internal/lesson"
	"daybook/internal/ui/coach"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// TestTheStripLeadsThroughTheTour: it fits in both languages, says each task and "well
// done" after one, sets the scene once, and takes no keyboard.
func TestTheStripLeadsThroughTheTour(t *testing.T) {
	catalog, err := i18n.Load(assets.Texts())
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range []string{"en", "es"} {
		for _, scale := range []float32{1, 1.3} {
			stage := kittest.New(t, kit.Settings{TextScale: scale, NoMotion: true})
			words := catalog.In(language)
			var scenes []string
			c := coach.New(coach.Deps{
				Look: stage.Look, Words: func() *i18n.Localizer { return words },
				Args: func() i18n.Args {
					return i18n.Args{"Staff": "Yolanda Baptiste", "PIN": "260913", "Name": "Featherstonehaugh, Alexandria", "Number": "204207"}
				},
				Hidden: func() {},
				Shown:  func(step string) { scenes = append(scenes, step) },
			})
			stage.Show(kit.Column(0, kit.Natural(c.Object()).Stretched(), kit.Spring()), fyne.NewSize(1280, 200))
			for _, step := range lesson.Steps() {
				want := words.T("coach.step."+step.ID, i18n.Args{"Staff": "Yolanda Baptiste", "PIN": "260913", "Name": "Featherstonehaugh, Alexandria", "Number": "204207"})
				if !slices.ContainsFunc(stage.Texts(), func(s string) bool { return strings.HasSuffix(s, want) }) {
					t.Errorf("%s: no %q among %q", language, want, stage.Texts())
				}
				stage.Check(t, kittest.Rules{})
				if height := c.Object().MinSize().Height; height > 100 {
					t.Errorf("the strip is %.0f pixels high", height)
				}
				test.Tap(stage.Button(words.T("coach.skip")))
				if focused := stage.Window.Canvas().Focused(); focused != nil {
					t.Errorf("the strip took the keyboard: %T", focused)
				}
			}
			if len(scenes) != 10 {
				t.Errorf("scenes are %q", scenes)
			}
			test.Tap(stage.Button(words.T("coach.again")))
			c.Saw([]clinic.Event{clinic.SignInTried{OK: true}})
			if !slices.ContainsFunc(stage.Texts(), func(s string) bool { return strings.HasPrefix(s, words.T("coach.well")) }) {
				t.Errorf("a task that is done is not praised: %q", stage.Texts())
			}
			stage.Check(t, kittest.Rules{})
		}
	}
}
