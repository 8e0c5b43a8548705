package desk

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/preset"
	"daybook/internal/ui/kit"
	"daybook/internal/ui/kit/kittest"
)

// withPresets saves some of the programs that Daybook brings along, so that the
// page has something to show.
func (r *rig) withPresets(ids ...string) {
	r.t.Helper()
	director := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}
	for _, id := range ids {
		made, err := preset.Open(id, r.book.Settings().Language, r.shell.deps.Random, clinic.NewDate(2026, 11, 2))
		if err != nil {
			r.t.Fatal(err)
		}
		r.run(director, clinic.SaveProgram{Program: made.Program})
		for _, track := range append(made.Tracks, made.Optional...) {
			r.run(director, clinic.SaveTrack{Track: track})
		}
	}
}

func TestProgramsFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r := atPrograms(t, "Ruth Abara", options)
			r.withPresets("day-and-evening", "structured")
			r.fitsWeek("programs-" + name)
			r.act('1')
			r.act('a')
			r.fitsWeek("programs-presets-" + name)
			r.escape()
			r.press(fyne.KeyUp)
			r.act('e')
			for i, tab := range formTabs() {
				r.programs().form.turnTo(i)
				r.fitsWeek("programs-form-" + tab + "-" + name)
			}
			r.escape()
			r.act('w')
			r.fitsWeek("programs-week-" + name)
			r.press(fyne.KeyDown)
			r.press(fyne.KeyDown)
			for i, tab := range []string{"block", "rooms", "copy", "track"} {
				r.programs().track.turnTo(i)
				r.fitsWeek("programs-week-" + tab + "-" + name)
			}
			r.programs().track.toGrid()
			for range 8 {
				r.press(fyne.KeyHome)
				r.press(fyne.KeyDelete)
			}
			r.act('a')
			r.press(fyne.KeyEnd)
			r.programs().track.moved(r.lastBlock(), 4, 16*60, 17*60)
			r.advance(time.Second)
			r.programs().track.turnTo(0)
			r.fitsWeek("programs-week-problem-" + name)
			r.ctrlS()
			r.shot("programs-week-preview-" + name)
			r.escape()
			r.escape()
			r.escape()
			r.press(fyne.KeyReturn)
			r.daysOffSample()
			r.act('y')
			r.fitsWeek("programs-days-" + name)
			r.act('i')
			r.fitsWeek("programs-closure-" + name)
			r.escape()
			r.act('m')
			r.shot("programs-move-" + name)
			r.escape()
			r.act('a')
			r.shot("programs-add-session-" + name)
		})
	}
}

// lastBlock is the key of the week's last block.
func (r *rig) lastBlock() string {
	blocks := r.programs().track.grid.Blocks()
	return blocks[len(blocks)-1].Key
}

// daysOffSample closes days, and changes two meetings.
func (r *rig) daysOffSample() {
	r.t.Helper()
	director := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}
	r.run(director, clinic.SaveClosure{Closure: clinic.Closure{ID: "thanks", Label: "Thanksgiving", From: clinic.NewDate(2026, 11, 26), To: clinic.NewDate(2026, 11, 27)}},
		clinic.SaveClosure{Closure: clinic.Closure{ID: "paint", Label: "Room B is painted", From: clinic.NewDate(2026, 12, 3), To: clinic.NewDate(2026, 12, 3), Tracks: []clinic.TrackID{r.night}}},
		clinic.ChangeSession{Meeting: clinic.Meeting{Track: r.night, Date: clinic.NewDate(2026, 11, 24)}, Do: clinic.CancelSession, Reason: "counselor is ill"},
		clinic.ChangeSession{Meeting: clinic.Meeting{Track: r.day, Date: clinic.NewDate(2026, 11, 24)}, Do: clinic.MoveSession, To: clinic.NewDate(2026, 11, 25)})
	r.advance(time.Second)
}

// fitsWeek is fits for screens with a week: words of its blocks may be cut, since
// the mouse over a block shows all of them.
func (r *rig) fitsWeek(name string) {
	r.t.Helper()
	r.desk.Object().Refresh()
	rules := kittest.DeskRules()
	words := map[string]bool{}
	for _, grid := range []*kit.WeekGrid{r.programs().browse.grid, r.programs().track.grid} {
		for _, block := range grid.Blocks() {
			words[block.Title], words[block.Detail] = true, true
		}
	}
	rules.MayCut = func(text string) bool { return words[text] || isLongProgramWord(text) }
	r.stage.Check(r.t, rules)
	if !testing.Short() {
		r.stage.Save(r.t, "desk", name)
	}
}

// isLongProgramWord says which other texts may be cut: lines in lists that join
// several facts, the last of them the least.
func isLongProgramWord(text string) bool { return strings.Contains(text, " · ") }
