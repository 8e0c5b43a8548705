package kittest_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// at puts an object at a place, without any layout.
func at(object fyne.CanvasObject, x, y, width, height float32) fyne.CanvasObject {
	object.Move(fyne.NewPos(x, y))
	object.Resize(fyne.NewSize(width, height))
	return object
}

func TestProblemsAreFound(t *testing.T) {
	for _, c := range []struct {
		name  string
		build func(look *kit.Look) []fyne.CanvasObject
		want  string // a part of the one problem; empty for none
	}{
		{"nothing wrong", func(look *kit.Look) []fyne.CanvasObject {
			return []fyne.CanvasObject{at(word(look, "Hello"), 10, 10, 200, 40), at(pill(look), 10, 100, 200, 88)}
		}, ""},
		{"cut", func(look *kit.Look) []fyne.CanvasObject {
			return []fyne.CanvasObject{at(word(look, "A long sentence"), 10, 10, 60, 40)}
		}, "is cut"},
		{"on each other", func(look *kit.Look) []fyne.CanvasObject {
			return []fyne.CanvasObject{at(word(look, "One"), 10, 10, 100, 40), at(word(look, "Two"), 60, 20, 100, 40)}
		}, "lies on"},
		{"outside", func(look *kit.Look) []fyne.CanvasObject {
			return []fyne.CanvasObject{at(word(look, "Hello"), 350, 10, 100, 40)}
		}, "not wholly inside"},
		{"too flat", func(look *kit.Look) []fyne.CanvasObject {
			return []fyne.CanvasObject{at(word(look, "Hello"), 10, 10, 100, 12)}
		}, "needs a height"},
		{"small target", func(look *kit.Look) []fyne.CanvasObject {
			return []fyne.CanvasObject{at(pill(look), 10, 10, 200, 60)}
		}, "smaller than"},
		{"targets on each other", func(look *kit.Look) []fyne.CanvasObject {
			return []fyne.CanvasObject{at(blank(look), 10, 10, 150, 88), at(blank(look), 100, 60, 150, 88)}
		}, "overlaps"},
		{"a target on a text", func(look *kit.Look) []fyne.CanvasObject {
			return []fyne.CanvasObject{at(word(look, "Hello"), 10, 10, 200, 40), at(blank(look), 100, 20, 150, 88)}
		}, "lies on"},
		{"out of its panel", func(look *kit.Look) []fyne.CanvasObject {
			inside := container.NewWithoutLayout(at(word(look, "Hello"), 10, 90, 200, 40))
			return []fyne.CanvasObject{at(kit.NewPanel(look, kit.All(0), inside), 10, 10, 300, 100)}
		}, "hangs out of"},
		{"no text", func(look *kit.Look) []fyne.CanvasObject {
			return []fyne.CanvasObject{at(word(look, "⟦lobby.no⟧"), 10, 10, 200, 40)}
		}, "without a text"},
		{"hidden", func(look *kit.Look) []fyne.CanvasObject {
			hidden := at(word(look, "Hello"), 350, 10, 100, 40)
			hidden.Hide()
			return []fyne.CanvasObject{hidden}
		}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			stage := kittest.New(t, kit.Settings{})
			stage.Show(container.NewWithoutLayout(c.build(stage.Look)...), fyne.NewSize(400, 300))
			problems := stage.Problems(kittest.LobbyRules())
			switch {
			case c.want == "" && len(problems) > 0:
				t.Errorf("found %q, want nothing", problems)
			case c.want != "" && (len(problems) != 1 || !strings.Contains(problems[0], c.want)):
				t.Errorf("found %q, want one that says %q", problems, c.want)
			}
		})
	}
}

func word(look *kit.Look, content string) fyne.CanvasObject {
	return kit.NewText(look, kit.LobbySmall, kit.Regular, kit.Ink, content)
}

func pill(look *kit.Look) fyne.CanvasObject {
	return kit.NewTouchButton(look, kit.Primary, "", "Go", nil)
}

func blank(look *kit.Look) fyne.CanvasObject {
	return kit.NewTouchButton(look, kit.Primary, "", "", nil)
}

func TestButtonIsFoundByItsWords(t *testing.T) {
	stage := kittest.New(t, kit.Settings{})
	tapped := ""
	card := kit.NewTouchCard(stage.Look, kit.TrackDay, func() { tapped = "card" })
	card.Set(kit.CardWords{Title: "Daytime"})
	pill := kit.NewTouchButton(stage.Look, kit.Primary, "", "Get help", func() { tapped = "pill" })
	stage.Show(kit.Column(8, kit.Fill(card), kit.Natural(pill)), fyne.NewSize(600, 500))
	for words, want := range map[string]string{"Daytime": "card", "Get help": "pill"} {
		button := stage.Button(words)
		if button == nil {
			t.Fatalf("no button says %q", words)
		}
		if test.Tap(button); tapped != want {
			t.Errorf("tapping %q did %q, want %q", words, tapped, want)
		}
	}
	if stage.Button("no such words") != nil {
		t.Error("a button was found that does not exist")
	}
}
