package kit_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

func hours(minutes int) string { return fmt.Sprintf("%d h", minutes/60) }

func exactHours(minutes int) string { return fmt.Sprintf("%.1f", float64(minutes)/60) }

// manyWeeks is a stay with a target that falls, missed weeks and a last week
// that is still going on.
func manyWeeks(n int) []kit.ChartBar {
	bars := make([]kit.ChartBar, n)
	for i := range bars {
		value := (i*137)%420 + 240
		if i%11 == 4 {
			value = 45
		}
		target := 540
		if i > n/2 {
			target = 360
		}
		bars[i] = kit.ChartBar{Label: fmt.Sprintf("%d/%d", i/4%12+1, i%4*7+1), Value: value, Target: target, Text: exactHours(value)}
	}
	bars[n-1].Value, bars[n-1].Pending, bars[n-1].Text = 180, 120, "3"
	return bars
}

func chartScreen(look *kit.Look, n, selected int) fyne.CanvasObject {
	chart := kit.NewBarChart(look, hours)
	chart.Set(manyWeeks(n))
	chart.Select(selected)
	return kit.NewPanel(look, kit.All(20), chart)
}

func weekOf(minutes ...int) [7]kit.DayBar {
	var days [7]kit.DayBar
	for i, each := range minutes {
		days[i].Minutes = each
	}
	days[6].Closed = true
	return days
}

// hoursScreen is the page of the sketch.
func hoursScreen(look *kit.Look) fyne.CanvasObject {
	var cards []kit.Item
	for _, c := range []struct {
		tone          kit.Tone
		number, label string
	}{
		{kit.Fine, "31", "on track"}, {kit.Waiting, "5", "need a make-up"}, {kit.Alarm, "2", "out of reach"},
		{kit.Calm, "214 h", "credited so far"}, {kit.Calm, "7.4 h", "lost to late and early"},
	} {
		stat := kit.NewStat(look)
		stat.Set(c.tone, c.number, c.label)
		cards = append(cards, kit.Fill(stat).Stretched())
	}
	columns := kit.NewColumns(kit.DeskGap, -2, look.Scaled(238), 90, look.Scaled(160))
	head := kit.Pad(kit.Sides(0, kit.DeskGap), columns.Of(kit.NewText(look, kit.DeskSmall, kit.SemiBold, kit.SoftInk, "Patient"),
		kit.NewWeekBarsHead(look, [7]string{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"})))
	rows := []kit.Item{kit.Fixed(44, head), kit.Fixed(1, kit.NewRule(look))}
	weeks := [][7]kit.DayBar{weekOf(90, 0, 90), weekOf(0, 180), weekOf(150, 0, 120), weekOf(180, 0, 180), weekOf(150, 150, 150), weekOf(180, 180, 180)}
	weeks[2][3].Planned, weeks[2][4].Planned, weeks[2][0].Planned = 180, 120, 180
	for i, name := range []string{"D’Angelo, Robert", "Brooks, Denise", "O, Sun", "Álvarez-Núñez, María José", "Nguyễn, Thị Hồng", "Chen, Wei"} {
		week, bar := kit.NewWeekBars(look), kit.NewBar(look)
		week.Set(weeks[i], 180)
		bar.Set(180+i*60, 60, 540)
		tones := []kit.Tone{kit.Alarm, kit.Waiting, kit.Fine}
		words := []string{"Out of reach", "Needs a make-up", "On track"}
		pill := kit.NewPill(look, tones[min(i, 2)], words[min(i, 2)])
		row := columns.Of(kit.NewText(look, kit.DeskBody, kit.SemiBold, kit.Ink, name).MayCut(), week, bar, pill)
		rows = append(rows, kit.Fixed(look.Scaled(kit.RowHeight), kit.Pad(kit.Sides(0, kit.DeskGap), row)), kit.Fixed(1, kit.NewRule(look)))
	}
	return kit.NewGround(look, kit.Paper, kit.Pad(kit.All(24), kit.Column(kit.DeskGap,
		kit.Natural(kit.Row(kit.DeskGap, cards...)), kit.Fill(kit.NewPanel(look, kit.All(1), kit.Column(0, rows...))))))
}

func TestHoursGallery(t *testing.T) {
	for name, settings := range looks() {
		stage := kittest.New(t, settings)
		stage.Show(hoursScreen(stage.Look), fyne.NewSize(1080, 740))
		stage.Save(t, "kit", "hours-"+name)
		stage.Check(t, kittest.DeskRules())
		stage.Show(kit.NewGround(stage.Look, kit.Paper, kit.Pad(kit.All(16), kit.Column(16,
			kit.Fill(chartScreen(stage.Look, 12, 10)), kit.Fill(chartScreen(stage.Look, 26, -1)), kit.Fill(chartScreen(stage.Look, 60, 40))))),
			fyne.NewSize(1016, 860))
		stage.Save(t, "kit", "barchart-"+name)
		stage.Check(t, kittest.DeskRules())
	}
}
