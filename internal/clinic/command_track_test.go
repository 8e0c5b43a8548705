package clinic

import (
	"testing"
	"time"
)

// came opens a visit to Daytime on the Monday.
func cameOn(t *testing.T) *clinicDay {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.at(tuesday, 8, 0)
	return d
}

func TestAScheduleOfThePastIsNeverRewritten(t *testing.T) {
	d := cameOn(t)
	old := testTrack(daytime, MarkDay, 9)
	changed := testTrack(daytime, MarkDay, 10)
	d.refused(director, SaveTrack{Track: changed}, "schedule_past")
	changed.Patterns = nil
	d.refused(director, SaveTrack{Track: changed}, "schedule_past")
	changed.Patterns = append([]Pattern{{From: monday, Blocks: old.Patterns[0].Blocks[:2]}}, old.Patterns...)
	d.refused(director, SaveTrack{Track: changed}, "schedule_past") // it would hold yesterday
	changed.Patterns[0].From = tuesday
	d.doTwice(director, SaveTrack{Track: changed}) // from today on
	changed.Patterns[0].Blocks = old.Patterns[0].Blocks[:4]
	d.doTwice(director, SaveTrack{Track: changed}) // and today's may still change
	changed.Label.Text, changed.Mark = "Mornings", MarkNight
	d.doTwice(director, SaveTrack{Track: changed}) // so may its name
}

func TestTheLastDayOfATrack(t *testing.T) {
	d := cameOn(t)
	track := testTrack(daytime, MarkDay, 9)
	track.Until = monday.AddDays(-7)
	d.refused(director, SaveTrack{Track: track}, "schedule_past") // meetings of last week would be gone
	track.Until = monday
	d.doTwice(director, SaveTrack{Track: track}) // it met yesterday, and never again
	track.Until = Date{}
	d.doTwice(director, SaveTrack{Track: track})
}

func TestATrackThatNobodyCameToIsDrawnAnew(t *testing.T) {
	d := cameOn(t)
	d.do(director, SaveTrack{Track: testTrack(evening, MarkNight, 17)})
	d.do(director, SaveProgram{Program: Program{ID: "other", Label: Label{Text: "Other"}, Services: testProgram().Services}})
	moved := testTrack(evening, MarkNight, 17)
	moved.Program = "other"
	d.do(director, SaveTrack{Track: moved})
	moved = testTrack(daytime, MarkDay, 9)
	moved.Program = "other"
	d.refused(director, SaveTrack{Track: moved}, "schedule_past")
}

func TestTracksWithWrongParts(t *testing.T) {
	d := openClinic(t)
	tests := map[string]func(*Track){
		"no_such_service": func(x *Track) { x.Patterns[0].Blocks[0].Service = "yoga" },
		"pattern_twice":   func(x *Track) { x.Patterns = append(x.Patterns, x.Patterns[0]) },
		"group_capacity":  func(x *Track) { x.Patterns[0].Blocks[0].Groups[0].Capacity = -1 },
		"group_twice": func(x *Track) {
			x.Patterns[0].Blocks[0].Groups = append(x.Patterns[0].Blocks[0].Groups, x.Patterns[0].Blocks[0].Groups[0])
		},
		"program_number": func(x *Track) { x.AgeFrom, x.AgeBelow = 18, 12 },
	}
	for code, spoil := range tests {
		track := testTrack("new", MarkDay, 9, time.Monday)
		spoil(&track)
		d.refused(director, SaveTrack{Track: track}, code)
	}
}
