package desk

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"daybook/internal/clinic"
)

func TestTheAgendaIsAGridOfTheWeek(t *testing.T) {
	r, c := agendaOpen(t, "Ruth Abara", rigOptions{})
	r.rune('i')
	if !c.grid.shown {
		t.Fatal("I shows the grid")
	}
	if got, want := len(c.grid.grid.Blocks()), len(c.entries); got != want || got == 0 {
		t.Errorf("every entry is a block: want %d, got %d", want, got)
	}
	if got := len(c.grid.weekDays()); got != 5 {
		t.Errorf("a free weekend needs no columns: want 5, got %d", got)
	}
	r.mark(c, r.night, clinic.NewDate(2026, 11, 23))
	if block, ok := c.grid.grid.Selected(); !ok || block.Day != 0 || block.Start != 18*60 || block.Detail != "1/9 · Room B" {
		t.Errorf("Monday evening is marked in the first column: got %+v", block)
	}
	r.press(fyne.KeyRight)
	if e, ok := c.chosen(); !ok || e.Session.Date != clinic.NewDate(2026, 11, 24) {
		t.Errorf("the arrow goes to the next day, and the list with it: got %v", e.Session.Date)
	}
	r.mustSee("Tuesday, November 24")
	r.mark(c, r.day, clinic.NewDate(2026, 11, 24))
	if block, _ := c.grid.grid.Selected(); block.Detail != "Cancelled" {
		t.Errorf("what is cancelled says so: got %+v", block)
	}
	r.rune('i')
	if c.grid.shown {
		t.Error("I shows the list again")
	}
}

func TestTheDaysGridHasAColumnForEachRoom(t *testing.T) {
	r, c := agendaOpen(t, "Ruth Abara", rigOptions{})
	r.rune('i')
	r.rune('2')
	r.advance(time.Second)
	rooms := c.grid.rooms()
	if len(rooms) < 2 {
		t.Fatalf("the day has several rooms, got %q", rooms)
	}
	for _, block := range c.grid.grid.Blocks() {
		if block.Day < 0 || block.Day >= len(rooms) {
			t.Errorf("%q stands in no room", block.Title)
		}
	}
	r.mark(c, r.night, clinic.NewDate(2026, 11, 23))
	first, _ := c.grid.grid.Selected()
	r.press(fyne.KeyDown)
	if second, _ := c.grid.grid.Selected(); sessionOf(second.Key) != sessionOf(first.Key) || second.Start <= first.Start {
		t.Errorf("down goes to the room's next group, and stays there: got %+v after %+v", second, first)
	}
	r.act('a')
	r.mark(c, r.night, clinic.NewDate(2026, 11, 24))
	r.rune('z')
	r.typeText("Counselor ill")
	r.press(fyne.KeyReturn)
	r.advance(10 * time.Second)
	r.mark(c, r.night, clinic.NewDate(2026, 11, 24))
	if e, _ := c.chosen(); !e.Off() {
		t.Error("Z cancels what is marked in the grid")
	}
}

func TestTheGridNamesTheCounselorInFull(t *testing.T) {
	r, c := agendaOpen(t, "Ruth Abara", rigOptions{})
	director := clinic.Actor{Kind: clinic.ByStaff, Staff: r.staff["Ruth Abara"]}
	r.run(director, clinic.SaveStaff{Staff: clinic.Staff{ID: r.staff["Miguel Ortega"], Name: "Miguel Ortega", Role: clinic.Counselor, Credential: "LPC", License: "4711"}})
	c.changed()
	r.advance(time.Second)
	for _, e := range c.entries {
		if e.Appointment.ID == "one" {
			c.list.Select(string(e.Session.ID))
			c.drawDetail()
		}
	}
	r.mustSee("Miguel Ortega, LPC", "4711")
}

func TestTheAgendaGridFits(t *testing.T) {
	for name, options := range views() {
		t.Run(name, func(t *testing.T) {
			r, c := agendaOpen(t, "Ruth Abara", options)
			r.rune('i')
			r.advance(10 * time.Second)
			r.fits("agenda-grid-" + name)
			if roomy := options.size.Width >= 1900; roomy && !c.grid.shown {
				t.Error("a wide window has room for the grid")
			}
			r.rune('2')
			r.advance(time.Second)
			r.fits("agenda-grid-day-" + name)
		})
	}
}
