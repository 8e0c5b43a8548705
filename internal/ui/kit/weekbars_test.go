package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

func TestWeekBars(t *testing.T) {
	stage := kittest.New(t, kit.Settings{NoMotion: true})
	week := kit.NewWeekBars(stage.Look)
	stage.Show(week, fyne.NewSize(238, 40))
	var days [7]kit.DayBar
	days[0] = kit.DayBar{Minutes: 180}
	days[1] = kit.DayBar{Minutes: 90, Planned: 180}
	days[2] = kit.DayBar{Planned: 90}
	days[3] = kit.DayBar{Minutes: 1}
	days[4] = kit.DayBar{Minutes: 300}
	days[6] = kit.DayBar{Closed: true}
	week.Set(days, 180)
	var heights []float32
	bars := filled(stage.Look, week, kit.Green)
	for _, bar := range bars {
		heights = append(heights, bar.Size().Height)
		if foot := bar.Position().Y + bar.Size().Height; foot != 40 {
			t.Errorf("a bar ends at %v, not on the ground at 40", foot)
		}
	}
	if len(bars) != 4 || heights[0] != 40 || heights[1] != 20 || heights[2] < 5 || heights[3] != 40 {
		t.Errorf("180, 90, 1 and 300 of 180 minutes are %v high in 40", heights)
	}
	if dashes := filled(stage.Look, week, kit.Line); len(dashes) != 1 {
		t.Errorf("%d days without anything have a dash, want the one that is neither planned nor closed", len(dashes))
	}
	crosses := 0
	for _, object := range test.WidgetRenderer(week).Objects() {
		if line, ok := object.(*canvas.Line); ok && line.Visible() {
			crosses++
		}
	}
	if crosses != 2 {
		t.Errorf("%d lines cross days out, want the closed day's two", crosses)
	}
}

func TestWeekBarsAreUpdatedInPlace(t *testing.T) {
	stage := kittest.New(t, kit.Settings{NoMotion: true})
	week := kit.NewWeekBars(stage.Look)
	stage.Show(week, fyne.NewSize(238, 40))
	before := test.WidgetRenderer(week).Objects()
	week.Set(weekOf(60, 60, 60), 180)
	for i, object := range test.WidgetRenderer(week).Objects() {
		if object != before[i] {
			t.Fatal("another week is drawn with other objects")
		}
	}
	week.Set([7]kit.DayBar{}, 0)
	if bars := filled(stage.Look, week, kit.Green); len(bars) != 0 {
		t.Errorf("an empty week shows %d bars", len(bars))
	}
}

func TestWeekBarsStandUnderTheirNames(t *testing.T) {
	for _, scale := range []float32{1, 1.3} {
		stage := kittest.New(t, kit.Settings{TextScale: scale})
		head, week := kit.NewWeekBarsHead(stage.Look, [7]string{"Lu", "Ma", "Mi", "Ju", "Vi", "Sá", "Do"}), kit.NewWeekBars(stage.Look)
		week.Set(weekOf(60, 60, 60, 60, 60, 60, 60), 60)
		width := week.MinSize().Width
		stage.Show(kit.Column(4, kit.Natural(head), kit.Natural(week)), fyne.NewSize(width, 120))
		stage.Check(t, kittest.DeskRules())
		names := test.WidgetRenderer(head).Objects()
		for i, bar := range filled(stage.Look, week, kit.Green) {
			name := names[i].Position().X + names[i].Size().Width/2
			if middle := bar.Position().X + bar.Size().Width/2; middle < name-1.5 || middle > name+1.5 {
				t.Errorf("bar %d stands at %v under a name at %v", i, middle, name)
			}
		}
	}
}
