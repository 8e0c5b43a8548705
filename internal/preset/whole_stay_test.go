package preset_test

import (
	"strings"
	"testing"
	"time"

	"daybook/internal/clinic"
)

// week is what happens in one week, and the minutes that it must be worth,
// worked out by hand from the preset's description.
type week struct {
	acts    string
	minutes int
}

// wholeStay is a stay in one preset, from first to last. The first week is the one before the
// admission; the plan of the first track holds own, of the second other, and
// after stepping down fewer.
type wholeStay struct {
	preset            string
	own, other, fewer string
	addsTrack         bool // the preset has one track, and the clinic adds another
	weeks             []week
}

// What a word of the acts means: "mon" is a whole session of the patient's own
// track; "late" comes 20 minutes after its start, "early" leaves 30 minutes
// before its end; "absent" is excused; "other" is a session of the other track;
// "hour" an individual hour; "extra" an hour added to the track on that day, which
// stands for the absence that it makes up. Days are joined to their word by a dash.
var wholeStays = []wholeStay{
	{
		// Sessions of 3 x 60 minutes on five days, and of 2 x 60 on three.
		preset: "open-ended", own: "mon tue wed thu fri", other: "mon wed fri", fewer: "mon fri",
		weeks: []week{
			{"fri-evaluation", 0},
			{"wed-admit wed thu fri", 540},                          // 3 x 180
			{"mon tue wed thu fri", 900},                            // 5 x 180
			{"mon tue-absent wed-other thu fri", 660},               // 3 x 180 + 120
			{"mon-late tue wed thu-early fri sat-extra", 910},       // 160 + 180 + 180 + 150 + 180 + 60
			{"mon-extend wed-closed mon tue thu fri fri-hour", 780}, // 4 x 180 + 60
			{"mon-switch mon wed fri", 360},                         // 3 x 120
			{"mon-down mon fri", 240},                               // 2 x 120
			{"mon wed-discharge", 120},                              //
			{"", 0},                                                 //
			{"mon-readmit mon tue wed thu fri", 900},                //
		},
	},
	{
		// Sessions of 3 x 50 minutes, on five days or in four evenings.
		preset: "day-and-evening", own: "mon tue wed thu fri", other: "mon tue wed thu", fewer: "mon thu",
		weeks: []week{
			{"fri-evaluation", 0},
			{"wed-admit wed thu fri", 450},                          // 3 x 150
			{"mon tue wed thu fri", 750},                            // 5 x 150
			{"mon tue-absent wed-other thu fri", 600},               // 4 x 150
			{"mon-late tue wed thu-early fri sat-extra", 760},       // 130 + 150 + 150 + 120 + 150 + 60
			{"mon-extend wed-closed mon tue thu fri fri-hour", 660}, // 4 x 150 + 60
			{"mon-switch mon tue wed thu", 600},                     // 4 x 150
			{"mon-down mon thu", 300},                               // 2 x 150
			{"mon wed-discharge", 150},
			{"", 0},
			{"mon-readmit mon tue wed thu fri", 750},
		},
	},
	{
		// 3 x 60 minutes on Monday, Wednesday and Friday, and on Tuesday an hour of
		// nutrition; the yoga after it is no treatment. The other: three days of 3 x 60.
		preset: "eight-to-twelve-weeks", own: "mon tue wed fri", other: "mon tue thu", fewer: "mon thu",
		weeks: []week{
			{"fri-evaluation", 0},
			{"wed-admit wed fri", 360},                          // 2 x 180
			{"mon tue wed fri", 600},                            // 3 x 180 + 60
			{"mon tue-absent wed thu-other fri", 720},           // 4 x 180
			{"mon-late tue wed fri-early sat-extra", 610},       // 160 + 60 + 180 + 150 + 60
			{"mon-extend wed-closed mon tue fri fri-hour", 480}, // 180 + 60 + 180 + 60
			{"mon-switch mon tue thu", 540},                     // 3 x 180
			{"mon-down mon thu", 360},                           // 2 x 180
			{"mon wed-discharge", 180},
			{"", 0},
			{"mon-readmit mon tue wed fri", 600},
		},
	},
	{
		// A drug test of 15 minutes, which is no treatment, then 3 x 60 minutes. Who
		// comes 20 minutes after the start misses 5 of the first group.
		preset: "structured", own: "mon tue thu", other: "mon tue thu", fewer: "mon thu", addsTrack: true,
		weeks: []week{
			{"fri-evaluation", 0},
			{"wed-admit thu", 180},
			{"mon tue thu", 540},                            // 3 x 180
			{"mon tue-absent thu-other", 360},               // 2 x 180
			{"mon-late tue thu-early sat-extra", 565},       // 175 + 180 + 150 + 60
			{"mon-extend tue-closed mon thu fri-hour", 420}, // 2 x 180 + 60
			{"mon-switch mon tue thu", 540},                 // 3 x 180
			{"mon-down mon thu", 360},                       // 2 x 180
			{"mon wed-discharge", 180},
			{"", 0},
			{"mon-readmit mon tue thu", 540},
		},
	},
	{
		// Sessions of 2 x 60 minutes, in the morning or in the afternoon.
		preset: "nine-to-twelve-hours", own: "mon tue wed thu fri", other: "mon tue wed thu fri", fewer: "mon thu",
		weeks: []week{
			{"fri-evaluation", 0},
			{"wed-admit wed thu fri", 360},                          // 3 x 120
			{"mon tue wed thu fri", 600},                            // 5 x 120
			{"mon tue-absent wed-other thu fri", 480},               // 4 x 120
			{"mon-late tue wed thu-early fri sat-extra", 610},       // 100 + 120 + 120 + 90 + 120 + 60
			{"mon-extend wed-closed mon tue thu fri fri-hour", 540}, // 4 x 120 + 60
			{"mon-switch mon tue wed thu fri", 600},                 // 5 x 120
			{"mon-down mon thu", 240},                               // 2 x 120
			{"mon wed-discharge", 120},
			{"", 0},
			{"mon-readmit mon tue wed thu fri", 600},
		},
	},
}

func TestAWholeStayInEachPreset(t *testing.T) {
	for _, each := range wholeStays {
		t.Run(each.preset, func(t *testing.T) {
			w := newWalk(t, each)
			for i, week := range each.weeks {
				first := evaluationWeek.AddDays(7 * i)
				for _, act := range strings.Fields(week.acts) {
					w.act(first, act)
				}
				if got := w.credited(first); got != week.minutes {
					t.Errorf("week %d from %s, %q: want %d minutes credited, got %d", i, first, week.acts, week.minutes, got)
				}
			}
			w.checkStays()
		})
	}
}

// evaluationWeek is the week before the admission; the clocks change in the one
// after the next.
var evaluationWeek = clinic.Date{Year: 2026, Month: time.February, Day: 23}
