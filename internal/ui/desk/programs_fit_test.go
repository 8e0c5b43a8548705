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
			r.press(fyne.KeyDown)
			r.press(fyne.KeyReturn)
			r.advance(time.Second)
			r.programs().form.extra.Tick(true)
			r.fitsWeek("programs-new-" + name)
			r.ctrlS()
			if r.programs().now != programScreen(r.programs().fresh) {
				t.Fatal("the new program is not shown before saving")
			}
			r.fitsWeek("programs-fresh-" + name)
			r.escape()
			r.programs().back()
			r.withSchedules()
			r.programs().browse.openTrack(r.savedTrack(r.program, r.night))
			r.programs().browse.changed()
			r.fitsWeek("programs-schedules-offered-" + name)
			r.act('o')
			r.press(fyne.KeyEnd)
			r.fitsWeek("programs-schedules-" + name)
			r.escape()
			r.programs().browse.openTrack(r.savedTrack(r.program, r.day))
			r.programs().browse.changed()
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
			r.programs().track.takeBack()
			r.ctrlS()
			r.shot("programs-week-preview-" + name)
			r.escape()
			r.programs().back()
			r.daysOffSample()
			r.act('y')
			r.fitsWeek("programs-days-" + name)
			if r.programs().now != r.programs().days {
				t.Fatal("the days off are not shown")
			}
			r.act('i')
			r.fitsWeek("programs-closure-" + name)
			r.escape()
			r.act('m')
			r.shot("programs-move-" + name)
			r.escape()
			r.act('a')
			r.fitsWeek("programs-session-new-" + name)
			r.programs().toDays()
			r.act('w')
			r.press(fyne.KeyHome)
			for i, tab := range []string{"block", "rooms", "day"} {
				r.programs().session.turnTo(i)
				r.fitsWeek("programs-session-" + tab + "-" + name)
			}
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
	page := r.programs()
	for _, grid := range []*kit.WeekGrid{page.browse.grid, page.track.grid, page.fresh.grid, page.all.grid, page.session.grid} {
		for _, block := range grid.Blocks() {
			words[block.Title], words[block.Detail] = true, true
		}
	}
	rules.MayCut = func(text string) bool { return words[text] || isLongProgramWord(text) }
	r.stage.Check(r.t, rules)
	r.stage.Save(r.t, "desk", name)
}

// isLongProgramWord says which other texts may be cut: lines in lists that join
// several facts, the last of them the least.
func isLongProgramWord(text string) bool { return strings.Contains(text, " · ") }
