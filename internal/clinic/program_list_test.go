package clinic

import "testing"

func TestTheListOfPrograms(t *testing.T) {
	d := openClinic(t)
	d.do(director, SaveProgram{Program: Program{ID: "gone", Label: Label{Text: "A"}, Retired: true}})
	track := testTrack(daytime, MarkDay, 9)
	track.Patterns = append(track.Patterns, Pattern{From: monday.AddDays(28)}, Pattern{From: monday.AddDays(14), Blocks: track.Patterns[0].Blocks[:2]})
	d.do(director, SaveTrack{Track: track})
	rows := ProgramList(d, monday)
	if len(rows) != 2 || rows[0].Program.ID != iop || !rows[1].Program.Retired {
		t.Fatalf("those that take no new patients stand last, got %+v", rows)
	}
	if rows[0].Patients != 2 || len(rows[0].Tracks) != 2 {
		t.Fatalf("two patients in two tracks, got %+v", rows[0])
	}
	day := rows[0].Tracks[0]
	if day.Track.ID != daytime || day.Patients != 1 || day.Shape.Counting != 600 || day.Next != monday.AddDays(14) {
		t.Errorf("Daytime with one patient, ten hours, and another schedule in two weeks: got %+v", day)
	}
	d.discharge(ana, monday.AddDays(-1))
	if got := ProgramList(d, monday)[0]; got.Patients != 1 || got.Tracks[0].Patients != 0 {
		t.Errorf("who left is not counted, got %+v", got)
	}
	if got := ProgramList(d, monday.AddDays(14))[0].Tracks[0].Shape; got.Counting != 50 || got.Breaks != 10 {
		t.Errorf("in two weeks it is one group, got %+v", got)
	}
}

func TestChangesOfAWeek(t *testing.T) {
	d := openClinic(t)
	d.do(atDesk, ChangeSession{Meeting: meeting(evening, tuesday, 0), Do: MoveSession, To: friday})
	d.do(atDesk, ChangeSession{Meeting: meeting(daytime, tuesday, 0), Do: CancelSession, Reason: "ill"})
	cancel := ChangeSession{Meeting: meeting(daytime, monday.AddDays(7), 0), Do: CancelSession, Reason: "next week"}
	d.do(atDesk, cancel)
	got := ChangesOfWeek(d, iop, monday)
	if len(got) != 3 || got[0].Track != daytime || got[1].MovedTo != friday || got[2].MovedFrom != tuesday {
		t.Fatalf("the cancelled one, and both days of the moved one: got %+v", got)
	}
	undo, _ := Undo(cancel, []Event{SessionChanged{}}, "a slip")
	d.do(atDesk, undo)
	if got := ChangesOfWeek(d, iop, monday.AddDays(7)); len(got) != 0 {
		t.Errorf("what was taken back is no change, got %+v", got)
	}
}
