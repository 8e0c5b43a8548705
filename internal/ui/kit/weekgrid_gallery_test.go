package kit_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// clock says a time as an American clinic does.
func clock(minutes int) string {
	half, hour := "AM", minutes/60%24
	if hour >= 12 {
		half = "PM"
	}
	if hour = hour % 12; hour == 0 {
		hour = 12
	}
	if minutes%60 == 0 {
		return fmt.Sprintf("%d %s", hour, half)
	}
	return fmt.Sprintf("%d:%02d %s", hour, minutes%60, half)
}

func weekDays() []kit.WeekDay {
	return []kit.WeekDay{{1, "Monday"}, {2, "Tuesday"}, {3, "Wednesday"}, {4, "Thursday"}, {5, "Friday"}, {6, "Saturday"}, {0, "Sunday"}}
}

func shortDays() []kit.WeekDay {
	days := weekDays()
	for i := range days {
		days[i].Label = days[i].Label[:2]
	}
	return days
}

// eveningTrack is a week as clinics publish it, with every shape that a block can
// have.
func eveningTrack() []kit.GridBlock {
	var blocks []kit.GridBlock
	for _, day := range []int{1, 2, 4} {
		key := func(part string) string { return fmt.Sprint(day, part) }
		blocks = append(blocks,
			kit.GridBlock{Key: key("check"), Day: day, Start: 1035, End: 1050, Title: "Check-in", Tone: kit.BlockOther},
			kit.GridBlock{Key: key("process"), Day: day, Start: 1050, End: 1110, Title: "Process group", Detail: "Room B, Dana R.", Tag: "2 groups"},
			kit.GridBlock{Key: key("break"), Day: day, Start: 1110, End: 1125, Title: "Break", Tone: kit.BlockBreak},
			kit.GridBlock{Key: key("skills"), Day: day, Start: 1125, End: 1185, Title: "Relapse prevention and coping skills", Detail: "Room A"},
			kit.GridBlock{Key: key("multi"), Day: day, Start: 1185, End: 1230, Title: "Psychoeducation", Detail: "Sleep, stress and recovery", Problem: day == 2})
	}
	return append(blocks,
		kit.GridBlock{Key: "fam", Day: 3, Start: 1050, End: 1140, Title: "Family group", Detail: "First Wednesday", Tone: kit.BlockOther, Tag: "1 group"},
		kit.GridBlock{Key: "ind", Day: 3, Start: 1080, End: 1140, Title: "Individual", Detail: "By appointment", Problem: true},
		kit.GridBlock{Key: "old", Day: 5, Start: 1050, End: 1230, Title: "Daytime track", Detail: "For comparison", Tone: kit.BlockMuted},
		kit.GridBlock{Key: "tiny", Day: 6, Start: 1080, End: 1085, Title: "Vitals", Tone: kit.BlockBreak},
		kit.GridBlock{Key: "late", Day: 6, Start: 1140, End: 1230, Title: "Saturday night recovery meeting", Detail: "Open to guests", Tag: "3 groups", Problem: true})
}

// looks are the looks that a widget of the desk is drawn in.
func looks() map[string]kit.Settings {
	return map[string]kit.Settings{
		"light": {NoMotion: true}, "dark": {Scheme: kit.Dark, NoMotion: true},
		"contrast": {Scheme: kit.HighContrast, NoMotion: true}, "large": {TextScale: 1.3, NoMotion: true},
	}
}

func TestWeekGridGallery(t *testing.T) {
	for name, settings := range looks() {
		stage := kittest.New(t, settings)
		grid := kit.NewWeekGrid(stage.Look, weekDays(), clock)
		grid.SetRange(17*60, 21*60)
		grid.SetBlocks(eveningTrack())
		grid.Select("4skills")
		stage.Show(kit.NewGround(stage.Look, kit.Paper, kit.Pad(kit.All(24), kit.NewPanel(stage.Look, kit.All(16), grid))), fyne.NewSize(1064, 640))
		stage.Save(t, "kit", "weekgrid-"+name)
		at := func(day, minutes int) fyne.Position { return grid.PointOf(day, minutes).AddXY(40, 40) }
		stage.Pull(func() { stage.Save(t, "kit", "weekgrid-moving-"+name) }, at(1, 1080), at(2, 1100), at(5, 1065))
		stage.Hover(at(6, 1150))
		stage.Save(t, "kit", "weekgrid-hint-"+name)
		grid.SetRange(8*60, 26*60)
		stage.Save(t, "kit", "weekgrid-day-"+name)
	}
}
