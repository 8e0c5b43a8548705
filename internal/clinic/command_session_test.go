package clinic

import (
	"slices"
	"testing"
	"time"
)

var (
	tuesday  = monday.AddDays(1)
	friday   = monday.AddDays(4) // no track meets
	saturday = monday.AddDays(5)
)

func meeting(track TrackID, date Date, slot int) Meeting {
	return Meeting{Track: track, Date: date, Slot: slot}
}

// meets lists a track's meetings of a date as "09:00 slot 0 for 150".
func (d *clinicDay) meets(track TrackID, date Date) []string {
	found := []string{}
	t, _ := d.Track(track)
	for _, s := range SessionsOn(d, t, date, d.zone) {
		found = append(found, s.Start.In(d.zone).Format("15:04")+" slot "+string(rune('0'+s.Slot)))
	}
	return found
}

func (d *clinicDay) wantMeets(what string, track TrackID, date Date, want ...string) {
	d.t.Helper()
	if got := d.meets(track, date); !slices.Equal(got, want) {
		d.t.Fatalf("%s: want the meetings %q on %s, got %q", what, want, date, got)
	}
}

func TestCancellingASession(t *testing.T) {
	d := openClinic(t)
	cancel := ChangeSession{Meeting: meeting(daytime, tuesday, 0), Do: CancelSession, Reason: " counselor ill "}
	wantKinds(t, d.doTwice(atDesk, cancel), "session.changed")
	d.wantMeets("cancelled", daytime, tuesday)
	if got := d.ChangesOn(daytime, tuesday)[0].Reason; got != "counselor ill" {
		t.Errorf("the reason is kept, got %q", got)
	}
	undo, _ := Undo(cancel, []Event{SessionChanged{}}, "a slip")
	d.doTwice(atDesk, undo)
	d.wantMeets("taken back", daytime, tuesday, "09:00 slot 0")
	d.doTwice(atDesk, cancel)
	d.wantMeets("cancelled again", daytime, tuesday)
}

func TestSessionsThatCannotBeChanged(t *testing.T) {
	d := openClinic(t)
	tests := map[string]ChangeSession{
		"no_reason":           {Meeting: meeting(daytime, monday, 0), Do: CancelSession, Reason: "  "},
		"track_does_not_meet": {Meeting: meeting(daytime, friday, 0), Do: CancelSession, Reason: "x"},
		"no_such_track":       {Meeting: meeting("none", monday, 0), Do: CancelSession, Reason: "x"},
		"no_blocks":           {Meeting: meeting(daytime, friday, 0), Do: AddSession},
		"block_times":         {Meeting: meeting(daytime, friday, 0), Do: AddSession, Blocks: []Block{{Start: 10, End: 5, Service: "group"}}},
		"no_such_service":     {Meeting: meeting(daytime, friday, 0), Do: AddSession, Blocks: []Block{{Start: 10, End: 50, Service: "yoga"}}},
		"session_overlap":     {Meeting: meeting(daytime, monday, 0), Do: AddSession, Blocks: []Block{{Start: At(11, 0), End: At(13, 0), Service: "group"}}},
		"no_id":               {Meeting: meeting(daytime, monday, 0)},
	}
	for code, change := range tests {
		d.refused(atDesk, change, code)
	}
	d.refused(atDesk, ChangeSession{Meeting: meeting(daytime, monday, 1), Do: MoveSession, To: friday}, "track_does_not_meet")
}

func TestMovingASessionToAnotherTime(t *testing.T) {
	d := openClinic(t)
	move := ChangeSession{Meeting: meeting(daytime, tuesday, 0), Do: MoveSession, Start: At(10, 30)}
	wantKinds(t, d.doTwice(atDesk, move), "session.changed")
	d.wantMeets("later that day", daytime, tuesday, "10:30 slot 0")
	if got := len(d.ChangesOn(daytime, tuesday)[0].Blocks); got != 6 {
		t.Errorf("all six blocks move, got %d", got)
	}
	cancel := ChangeSession{Meeting: meeting(daytime, tuesday, 0), Do: CancelSession, Reason: "ill"}
	d.doTwice(atDesk, cancel)
	undo, _ := Undo(cancel, []Event{SessionChanged{}}, "a slip")
	d.do(atDesk, undo)
	d.wantMeets("the cancellation taken back, the time stays moved", daytime, tuesday, "10:30 slot 0")
	undo, _ = Undo(move, []Event{SessionChanged{}}, "a slip")
	d.doTwice(atDesk, undo)
	d.wantMeets("back at its time", daytime, tuesday, "09:00 slot 0")
}

func TestMovingASessionToAnotherDay(t *testing.T) {
	d := openClinic(t)
	move := ChangeSession{Meeting: meeting(daytime, tuesday, 0), Do: MoveSession, To: friday, Start: At(13, 0)}
	wantKinds(t, d.doTwice(atDesk, move), "session.changed", "session.changed")
	d.wantMeets("away from Tuesday", daytime, tuesday)
	d.wantMeets("on Friday", daytime, friday, "13:00 slot 1")
	if got := d.ChangesOn(daytime, friday)[0]; got.MovedFrom != tuesday || d.ChangesOn(daytime, tuesday)[0].MovedTo != friday {
		t.Errorf("both days know of each other, got %+v", got)
	}
	on := ChangeSession{Meeting: meeting(daytime, friday, 1), Do: MoveSession, To: saturday}
	d.doTwice(atDesk, on)
	d.wantMeets("moved on from Friday", daytime, friday)
	d.wantMeets("moved on to Saturday", daytime, saturday, "13:00 slot 1")
	if got := d.ChangesOn(daytime, saturday)[0].MovedFrom; got != tuesday {
		t.Errorf("it still stands for Tuesday's, got %s", got)
	}
	d.doTwice(atDesk, ChangeSession{Meeting: meeting(daytime, saturday, 1), Do: RestoreSession})
	d.wantMeets("taken back from Saturday", daytime, saturday)
	d.wantMeets("taken back to Tuesday", daytime, tuesday, "09:00 slot 0")
	d.do(atDesk, move)
	d.wantMeets("a slot is never used again", daytime, friday, "13:00 slot 2")
	undo, _ := Undo(move, []Event{SessionChanged{}}, "a slip")
	d.doTwice(atDesk, undo)
	d.wantMeets("undone", daytime, friday)
	d.wantMeets("undone", daytime, tuesday, "09:00 slot 0")
	d.do(atDesk, move)
	d.do(atDesk, ChangeSession{Meeting: meeting(daytime, friday, 3), Do: MoveSession, To: tuesday})
	d.wantMeets("moved back by hand, at the new time", daytime, tuesday, "13:00 slot 0")
	d.wantMeets("moved back by hand", daytime, friday)
}

func TestAddingASession(t *testing.T) {
	d := openClinic(t)
	blocks := []Block{{Start: At(9, 0), End: At(10, 0), Service: "group"}, {Start: At(10, 0), End: At(11, 0), Service: "group"}}
	add := ChangeSession{Meeting: meeting(daytime, friday, 0), Do: AddSession, Blocks: blocks, Reason: "makes up Tuesday"}
	wantKinds(t, d.doTwice(atDesk, add), "session.changed")
	d.wantMeets("added", daytime, friday, "09:00 slot 1")
	change := d.ChangesOn(daytime, friday)[0]
	if change.Blocks[0].ID == "" || change.Blocks[0].ID == change.Blocks[1].ID || change.Blocks[0].Weekday != time.Friday {
		t.Errorf("blocks get ids of their own and the day's weekday, got %+v", change.Blocks)
	}
	cancel := ChangeSession{Meeting: meeting(daytime, friday, 1), Do: CancelSession, Reason: "nobody signed up"}
	d.doTwice(atDesk, cancel)
	d.wantMeets("added and cancelled", daytime, friday)
	d.do(atDesk, ChangeSession{Meeting: meeting(daytime, friday, 1), Do: RestoreSession})
	d.wantMeets("takes place after all", daytime, friday, "09:00 slot 1")
	undo, _ := Undo(add, []Event{SessionChanged{}}, "a slip")
	d.doTwice(atDesk, undo)
	d.wantMeets("taken back", daytime, friday)
	d.do(atDesk, add)
	d.wantMeets("added again is another one", daytime, friday, "09:00 slot 2")
}

func TestASessionThatSomebodyCameToIsNotCancelled(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	cancel := ChangeSession{Meeting: meeting(daytime, monday, 0), Do: CancelSession, Reason: "fire drill"}
	if refusal := d.refused(atDesk, cancel, "session_attended"); refusal.Args["Count"] != 1 {
		t.Errorf("the sentence says how many, got %v", refusal.Args)
	}
	d.refused(atDesk, ChangeSession{Meeting: meeting(daytime, monday, 0), Do: MoveSession, To: friday}, "session_attended")
	before := d.visit(ana, daytime).Session
	d.do(atDesk, ChangeSession{Meeting: meeting(daytime, monday, 0), Do: MoveSession, Start: At(9, 30)})
	if got := d.visit(ana, daytime).Session; !got.Start.Equal(before.Start) {
		t.Errorf("a visit keeps the session it was opened with, at %s, got %s", before.Start, got.Start)
	}
}
