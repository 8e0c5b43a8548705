package desk

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
	"daybook/internal/ui/kit"
)

// inGroup has Wei Chen confirmed in the evening group, at 6:30 PM.
func inGroup(t *testing.T, options rigOptions) *rig {
	t.Helper()
	options.settings = neverIdle
	r := newRig(t, options)
	r.comes("103", r.night)
	r.choose("103", r.night)
	r.press(fyne.KeyReturn)
	r.advance(40 * time.Minute)
	return r
}

func TestOutOfTheRoomAndBack(t *testing.T) {
	r := inGroup(t, rigOptions{})
	r.act('e')
	r.mustSee("Out of the room: Chen, Wei")
	r.press(fyne.KeyReturn)
	r.mustSee("Out of room", "out of the room since 6:30")
	r.advance(10 * time.Minute)
	r.act('i')
	r.press(fyne.KeyReturn)
	if out := r.rowOf("103", r.night).Visit.Out; len(out) != 1 || out[0].To.Sub(out[0].From).Round(time.Minute) != 10*time.Minute {
		t.Errorf("out for ten minutes, got %v", out)
	}
	if r.sees("out of the room since") {
		t.Error("who is back stands as out")
	}
	r.act('u')
	r.mustSee("out of the room since 6:30")
	r.act('u')
	if out := r.rowOf("103", r.night).Visit.Out; len(out) != 0 {
		t.Errorf("both steps are taken back, got %v", out)
	}
}

func TestATimeOutBeforeComingIsSaidAtTheField(t *testing.T) {
	r := inGroup(t, rigOptions{})
	r.act('e')
	r.shell.sheet.asked.fields[0].(*kit.Field).SetText("25:99")
	r.press(fyne.KeyReturn)
	r.mustSee("Write a time like")
	r.shell.sheet.asked.fields[0].(*kit.Field).SetText("5:30 PM")
	r.press(fyne.KeyReturn)
	r.mustSee("before the patient came")
}

func TestLeavingEarlyStandsInTheRow(t *testing.T) {
	r := inGroup(t, rigOptions{})
	r.mustSee("Left early")
	r.act('o')
	r.press(fyne.KeyReturn)
	r.mustSee("left early, 6:30")
	r.advance(20 * time.Minute)
	r.act('i') // here again: the time between is lost
	r.press(fyne.KeyReturn)
	if away := r.rowOf("103", r.night).Visit.Away; len(away) != 1 || away[0].To.Sub(away[0].From).Round(time.Minute) != 20*time.Minute {
		t.Errorf("away for twenty minutes, got %v", away)
	}
}

func TestSentHomeAsksWhyAndKeepsTheTimeOrNot(t *testing.T) {
	for _, counts := range []bool{true, false} {
		r := inGroup(t, rigOptions{})
		r.act('w')
		r.press(fyne.KeyReturn)
		r.mustSee("Please choose why.")
		fields := r.shell.sheet.asked.fields
		fields[0].(*kit.Choice).Choose(3) // unwell
		if !counts {
			fields[2].(*kit.Choice).Choose(1)
		}
		fields[3].(*kit.Field).SetText("fever")
		r.press(fyne.KeyReturn)
		row := r.rowOf("103", r.night)
		switch {
		case counts && (row.Status != clinic.StatusLeft || row.Visit.Departure.Cause != clinic.CauseUnwell || row.Credit.Minutes != 30):
			t.Errorf("sent home with 30 minutes, got %s, %+v, %+v", row.Status, row.Visit.Departure, row.Credit)
		case !counts && (row.Status != clinic.StatusSentOut || row.Visit.Absence.Note != "fever" || row.Credit.Minutes != 0):
			t.Errorf("sent home without credit, got %s, %+v", row.Status, row.Visit.Absence)
		case counts:
			r.mustSee("sent home 6:30", "(Unwell)", "fever")
		}
		r.act('u')
		if got := r.statusOf("103", r.night); got != clinic.StatusConfirmed {
			t.Errorf("after undo %s, want confirmed", got)
		}
	}
}

func TestRowActsFit(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r := inGroup(t, options)
			r.fits("today-in-" + name)
			r.act('w')
			r.press(fyne.KeyReturn)
			r.sheetFits("today-send-home-" + name)
			r.press(fyne.KeyEscape)
			r.act('e')
			r.sheetFits("today-step-out-" + name)
			r.press(fyne.KeyReturn)
			r.fits(fmt.Sprint("today-out-", name))
		})
	}
}
