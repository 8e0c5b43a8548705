package kit_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

func newChart(t testing.TB, bars ...kit.ChartBar) (*kit.BarChart, *kittest.Stage) {
	t.Helper()
	stage := kittest.New(t, kit.Settings{NoMotion: true})
	chart := kit.NewBarChart(stage.Look, hours)
	chart.Set(bars)
	stage.Show(chart, fyne.NewSize(900, 260))
	return chart, stage
}

// filled returns the boxes of a colour that a widget shows, in painting order.
func filled(look *kit.Look, widget fyne.Widget, colour kit.Colour) (boxes []*canvas.Rectangle) {
	for _, object := range test.WidgetRenderer(widget).Objects() {
		if box, ok := object.(*canvas.Rectangle); ok && box.Visible() && box.FillColor == look.Colour(colour) {
			boxes = append(boxes, box)
		}
	}
	return boxes
}

func TestBarChartHeights(t *testing.T) {
	chart, stage := newChart(t,
		kit.ChartBar{Value: 300, Target: 600}, kit.ChartBar{Value: 150, Pending: 150, Target: 300}, kit.ChartBar{})
	bars, pending := filled(stage.Look, chart, kit.Green), filled(stage.Look, chart, kit.Pending)
	if len(bars) != 2 || len(pending) != 1 {
		t.Fatalf("the chart shows %d bars and %d pending parts, want 2 and 1", len(bars), len(pending))
	}
	if full, half := bars[0].Size().Height, bars[1].Size().Height; half < full/2-1 || half > full/2+1 {
		t.Errorf("150 minutes are %v high beside %v of 300", half, full)
	}
	if pending[0].Position().Y != bars[0].Position().Y {
		t.Errorf("150 and 150 pending reach %v, 300 reach %v", pending[0].Position().Y, bars[0].Position().Y)
	}
	targets := filled(stage.Look, chart, kit.Ink)
	if len(targets) != 2 || targets[1].Position().Y+1 != bars[0].Position().Y {
		t.Errorf("%d lines to reach, the one of 300 not at a bar of 300", len(targets))
	}
}

func TestBarChartAxisHasFewRoundNumbers(t *testing.T) {
	for _, c := range []struct {
		minutes int
		want    []string
	}{
		{0, []string{"0 h", "1 h"}}, {200, []string{"0 h", "1 h", "2 h", "3 h", "4 h"}}, {540, []string{"0 h", "2 h", "4 h", "6 h", "8 h", "10 h"}},
		{541, []string{"0 h", "2 h", "4 h", "6 h", "8 h", "10 h"}}, {900, []string{"0 h", "3 h", "6 h", "9 h", "12 h", "15 h"}},
		{1140, []string{"0 h", "4 h", "8 h", "12 h", "16 h", "20 h"}}, {9000, []string{"0 h", "30 h", "60 h", "90 h", "120 h", "150 h"}},
	} {
		_, stage := newChart(t, kit.ChartBar{Value: c.minutes})
		if got := stage.Texts(); !slices.Equal(got, c.want) {
			t.Errorf("for %d minutes the axis says %q, want %q", c.minutes, got, c.want)
		}
	}
}

func TestBarChartByMouseAndKeyboard(t *testing.T) {
	chart, _ := newChart(t, manyWeeks(12)...)
	var told []int
	chart.OnSelect = func(index int) { told = append(told, index) }
	for _, key := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyLeft, fyne.KeyRight, fyne.KeyRight, fyne.KeyHome, fyne.KeyLeft, fyne.KeyEnd} {
		if !chart.Press(key) {
			t.Errorf("%s means nothing to the chart", key)
		}
	}
	test.TapAt(chart, fyne.NewPos(895, 100))
	test.TapAt(chart, fyne.NewPos(60, 100))
	test.TapAt(chart, fyne.NewPos(2, 100)) // on the numbers
	if want := []int{11, 10, 11, 0, 11, 0}; !slices.Equal(told, want) {
		t.Errorf("keys and taps told %v, want %v", told, want)
	}
	if chart.Press(fyne.KeyUp) || chart.Press(fyne.KeyReturn) {
		t.Error("the chart takes a key that means nothing to it")
	}
	if !chart.Select(-1) || chart.Select(12) || chart.Selected() != -1 || len(told) != 6 {
		t.Error("Select takes a bar that is not there, or is not silent")
	}
	chart.Select(11)
	chart.Set(manyWeeks(5))
	if chart.Selected() != -1 {
		t.Errorf("bar %d of 5 is selected", chart.Selected())
	}
	chart.Set(nil)
	if chart.Press(fyne.KeyRight) {
		t.Error("an empty chart takes keys")
	}
}

func TestBarChartSaysTheSelectedValueWhereNotAllFit(t *testing.T) {
	chart, stage := newChart(t, manyWeeks(60)...)
	want := exactHours((30*137)%420 + 240)
	if slices.Contains(stage.Texts(), want) {
		t.Errorf("60 bars without room for words say %q", want)
	}
	chart.Select(30)
	if !slices.Contains(stage.Texts(), want) {
		t.Errorf("the selected bar does not say %q", want)
	}
}

// TestBarChartNamesItsNewestBarAtTheEdge: its label is moved inwards, and the one
// before must not lie under it.
func TestBarChartNamesItsNewestBarAtTheEdge(t *testing.T) {
	chart, stage := newChart(t)
	stage.Look.SetTextScale(1.3)
	bars := make([]kit.ChartBar, 48)
	for i := range bars {
		bars[i].Label = fmt.Sprintf("%d/%d", i%12+1, i%28+1)
	}
	chart.Set(bars)
	chart.Select(0)
	stage.Show(chart, fyne.NewSize(657, 260))
	stage.Check(t, kittest.DeskRules())
	if texts := stage.Texts(); !slices.Contains(texts, "12/20") || !slices.Contains(texts, "1/1") {
		t.Errorf("the chart names %q, not its newest and its selected bar", texts)
	}
}

func TestBarChartWordsNeverLieOnEachOther(t *testing.T) {
	chart, stage := newChart(t)
	rapid.Check(t, func(t *rapid.T) {
		stage.Look.SetTextScale(rapid.SampledFrom([]float32{1, 1.3}).Draw(t, "scale"))
		bars := make([]kit.ChartBar, rapid.IntRange(1, 60).Draw(t, "bars"))
		for i := range bars {
			minutes := rapid.IntRange(0, 1200).Draw(t, "minutes")
			bars[i] = kit.ChartBar{Label: fmt.Sprintf("%d/%d", i%12+1, i%28+1), Value: minutes, Text: exactHours(minutes),
				Pending: rapid.IntRange(0, 200).Draw(t, "pending"), Target: rapid.IntRange(0, 1140).Draw(t, "target")}
		}
		chart.Set(bars)
		chart.Select(rapid.IntRange(-1, len(bars)-1).Draw(t, "selected"))
		stage.Show(chart, fyne.NewSize(float32(rapid.IntRange(600, 1600).Draw(t, "width")), 260))
		if problems := stage.Problems(kittest.DeskRules()); len(problems) > 0 {
			t.Fatal(problems)
		}
	})
}
