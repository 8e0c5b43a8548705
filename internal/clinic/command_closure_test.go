package clinic

import (
	"testing"
	"time"
)

func TestClosingDays(t *testing.T) {
	d := openClinic(t)
	closure := Closure{ID: "thanks", Label: " Thanksgiving ", From: monday.AddDays(1), To: monday.AddDays(2)}
	wantKinds(t, d.doTwice(atDesk, SaveClosure{Closure: closure}), "closure.saved")
	track, _ := d.Track(daytime)
	for day, want := range map[int]int{0: 1, 1: 0, 2: 0, 3: 1} {
		if got := len(SessionsOn(d, track, monday.AddDays(day), d.zone)); got != want {
			t.Errorf("day %d of the week: want %d sessions, got %d", day, want, got)
		}
	}
	closure.Tracks, closure.Label = []TrackID{evening}, "Thanksgiving"
	d.doTwice(atDesk, SaveClosure{Closure: closure})
	if got := len(SessionsOn(d, track, monday.AddDays(1), d.zone)); got != 1 {
		t.Errorf("only the evening is closed: daytime should meet, got %d sessions", got)
	}
	closure.Removed = true
	remove := SaveClosure{Closure: closure}
	facts := d.doTwice(atDesk, remove)
	if got := d.Closures(); len(got) != 1 || !got[0].Removed {
		t.Errorf("a removed closure stays in the book, got %+v", got)
	}
	undo, ok := Undo(remove, facts, "a slip")
	if !ok {
		t.Fatal("removing a closure can be taken back")
	}
	d.doTwice(atDesk, undo)
	if _, closed := ClosedOn(d, evening, monday.AddDays(1)); !closed {
		t.Error("taken back, the evening is closed again")
	}
}

func TestClosuresThatAreRefused(t *testing.T) {
	d := openClinic(t)
	good := Closure{ID: "c", Label: "Snow", From: monday, To: monday}
	tests := map[string]func(*Closure){
		"no_id":         func(c *Closure) { c.ID = "" },
		"no_name":       func(c *Closure) { c.Label = "  " },
		"closure_dates": func(c *Closure) { c.To = monday.AddDays(-1) },
		"no_such_track": func(c *Closure) { c.Tracks = []TrackID{"none"} },
	}
	for code, spoil := range tests {
		bad := good
		spoil(&bad)
		d.refused(atDesk, SaveClosure{Closure: bad}, code)
	}
	good.From = Date{}
	d.refused(atDesk, SaveClosure{Closure: good}, "closure_dates")
	good.From, good.To = monday, Date{2027, time.March, 3}
	d.refused(atDesk, SaveClosure{Closure: good}, "closure_dates") // 367 days
}

func TestADayThatSomebodyCameToCannotBeClosed(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	closure := Closure{ID: "c", Label: "Snow", From: monday, To: monday.AddDays(3)}
	if refusal := d.refused(atDesk, SaveClosure{Closure: closure}, "closure_attended"); refusal.Args["Count"] != 1 {
		t.Errorf("the sentence says how many came, got %v", refusal.Args)
	}
	closure.Tracks = []TrackID{evening}
	d.doTwice(atDesk, SaveClosure{Closure: closure}) // the evening alone can
}
