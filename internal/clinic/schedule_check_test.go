package clinic

import (
	"slices"
	"testing"
	"time"
)

// checked are the problems of Daytime drawn on some days under a level, without
// those of other kinds.
func checked(d *clinicDay, level LevelOfCare, track Track, kinds ...ScheduleProblemKind) []ScheduleProblem {
	program := d.programs[iop]
	program.Level = level
	return slices.DeleteFunc(CheckSchedule(d, program, []Track{track}, monday), func(p ScheduleProblem) bool {
		return !slices.Contains(kinds, p.Kind)
	})
}

func wantProblems(t *testing.T, what string, got []ScheduleProblem, want ...ScheduleProblem) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\nwant %+v\ngot  %+v", what, want, got)
	}
}

// The trap: three evenings of three hours, with three breaks of ten minutes
// each, are 7.5 hours where breaks do not count. Both three hours a day and nine
// hours a week are missed.
func TestThreeEveningsOfThreeHoursAreNotNine(t *testing.T) {
	d := openClinic(t)
	level := LevelOfCare{WeeklyMinimum: 9 * 60, DailyMinimum: 3 * 60}
	track := testTrack(evening, MarkNight, 18, time.Monday, time.Tuesday, time.Thursday)
	day := func(day time.Weekday) ScheduleProblem {
		return ScheduleProblem{
			Kind: ProblemDayShort, Track: evening, Day: day, Start: At(18, 0), End: At(21, 0), Have: 150, Want: 180, Breaks: 30,
		}
	}
	wantProblems(t, "7.5 hours", checked(d, level, track, ProblemWeekShort, ProblemDayShort, ProblemGap),
		ScheduleProblem{Kind: ProblemWeekShort, Track: evening, Have: 450, Want: 540, Breaks: 90},
		day(time.Monday), day(time.Tuesday), day(time.Thursday))
	wantProblems(t, "four evenings hold ten hours", checked(d, LevelOfCare{WeeklyMinimum: 9 * 60}, testTrack(evening, MarkNight, 18), ProblemWeekShort))
}

func TestHoursAndDaysOfAWeek(t *testing.T) {
	d := openClinic(t)
	level := LevelOfCare{WeeklyMaximum: 599, DailyMaximum: 149, DaysMinimum: 5, LargestGap: 2}
	problems := checked(d, level, testTrack(evening, MarkNight, 18), ProblemWeekLong, ProblemDayLong, ProblemFewDays, ProblemGap)
	if problems[0] != (ScheduleProblem{Kind: ProblemWeekLong, Track: evening, Have: 600, Want: 599, Breaks: 120}) {
		t.Errorf("ten hours are more than 599 minutes, got %+v", problems[0])
	}
	if problems[1] != (ScheduleProblem{Kind: ProblemFewDays, Track: evening, Have: 4, Want: 5}) {
		t.Errorf("four days are fewer than five, got %+v", problems[1])
	}
	if got := len(problems); got != 7 || problems[2].Kind != ProblemDayLong || problems[2].Have != 150 {
		t.Errorf("four days are too long, got %+v", problems[2:])
	}
	if got := problems[6]; got != (ScheduleProblem{Kind: ProblemGap, Track: evening, Day: time.Thursday, Have: 3, Want: 2}) {
		t.Errorf("Friday to Sunday are three days, around the week's end: got %+v", got)
	}
	level.LargestGap = 3
	wantProblems(t, "three days are allowed", checked(d, level, testTrack(evening, MarkNight, 18), ProblemGap))
	alone := testTrack(evening, MarkNight, 18, time.Wednesday)
	wantProblems(t, "one day a week", checked(d, level, alone, ProblemGap),
		ScheduleProblem{Kind: ProblemGap, Track: evening, Day: time.Wednesday, Have: 6, Want: 3})
}

func TestBlocksThatCannotBe(t *testing.T) {
	d := openClinic(t)
	draw := func(blocks ...Block) Track {
		return Track{ID: "new", Program: iop, Label: Label{Text: "New"}, Patterns: []Pattern{{From: monday, Blocks: blocks}}}
	}
	at := func(id BlockID, day time.Weekday, from, to ClockTime, service ServiceID) Block {
		return Block{ID: id, Weekday: day, Start: from, End: to, Service: service}
	}
	problem := func(kind ScheduleProblemKind, b Block, refuses bool) ScheduleProblem {
		return ScheduleProblem{Kind: kind, Refuses: refuses, Track: "new", Block: b.ID, Day: b.Weekday, Start: b.Start, End: b.End}
	}
	all := []ScheduleProblemKind{ProblemBlockTimes, ProblemOverlap, ProblemNoService, ProblemNothingCounts}
	back := at("a", 1, 600, 540, "group")
	wantProblems(t, "backwards", checked(d, LevelOfCare{}, draw(back), all...),
		problem(ProblemBlockTimes, back, true), ScheduleProblem{Kind: ProblemNothingCounts, Track: "new"})
	yoga := at("y", 1, 600, 660, "yoga")
	group := at("g", 1, 700, 760, "group")
	wantProblems(t, "a service of nobody", checked(d, LevelOfCare{}, draw(yoga, group), all...), problem(ProblemNoService, yoga, true))
	pause := at("p", 1, 600, 610, "break")
	wantProblems(t, "a break only", checked(d, LevelOfCare{}, draw(pause), all...),
		ScheduleProblem{Kind: ProblemNothingCounts, Track: "new", Breaks: 10})
	late := at("l", time.Saturday, At(23, 0), At(25, 0), "group")
	early := at("e", time.Sunday, At(0, 30), At(2, 0), "group")
	wantProblems(t, "Saturday night runs into Sunday", checked(d, LevelOfCare{}, draw(late, early), all...),
		problem(ProblemOverlap, late, false), problem(ProblemOverlap, early, false))
	wantProblems(t, "a track that rests", checked(d, LevelOfCare{WeeklyMinimum: 540}, draw(), append(all, ProblemWeekShort)...))
}

func TestRoomsAndCounselorsAcrossTheClinic(t *testing.T) {
	d := openClinic(t)
	other := testTrack("php", MarkDay, 18, time.Monday)
	other.Program = "php"
	for i := range other.Patterns[0].Blocks {
		if groups := other.Patterns[0].Blocks[i].Groups; len(groups) > 0 {
			groups[0].Room = " room of EVENING "
		}
	}
	d.do(director, SaveProgram{Program: Program{ID: "php", Label: Label{Text: "PHP"}, Services: testProgram().Services}})
	d.do(director, SaveTrack{Track: other})
	draft := testTrack(evening, MarkNight, 18, time.Monday)
	room, staff := 0, 0
	for _, p := range checked(d, LevelOfCare{}, draft, ProblemRoomTwice, ProblemStaffTwice) {
		if p.Other != "php" || p.Day != time.Monday || p.Refuses {
			t.Errorf("it clashes with the other program's track, as a warning: got %+v", p)
		}
		if p.Kind == ProblemRoomTwice {
			room++
		} else if staff++; p.Staff != "Carl Counselor" {
			t.Errorf("the counselor by name, got %q", p.Staff)
		}
	}
	if room != 3 || staff != 3 {
		t.Errorf("three blocks with one room and one counselor twice, however the room is written; got %d and %d", room, staff)
	}
	other.Until = monday.AddDays(-1)
	d.tracks["php"] = other
	wantProblems(t, "a track that is over takes no room", checked(d, LevelOfCare{}, draft, ProblemRoomTwice, ProblemStaffTwice))
}

func TestOneBlockWithItsGroupsInOneRoom(t *testing.T) {
	d := openClinic(t)
	track := testTrack("new", MarkDay, 9, time.Friday)
	track.Patterns[0].Blocks = track.Patterns[0].Blocks[:1]
	track.Patterns[0].Blocks[0].Groups = []Group{{ID: "a", Room: "A"}, {ID: "b", Room: "A", Counselor: carl}, {ID: "c", Counselor: carl}}
	got := checked(d, LevelOfCare{}, track, ProblemRoomTwice, ProblemStaffTwice)
	if len(got) != 2 || got[0].Kind != ProblemRoomTwice || got[1].Kind != ProblemStaffTwice {
		t.Errorf("groups a and b share a room, b and c a counselor: got %+v", got)
	}
}

func TestMorePatientsThanPlaces(t *testing.T) {
	d := openClinic(t)
	d.admit("cy", "Cy", "Clark", "3", daytime)
	track := testTrack(daytime, MarkDay, 9)
	for i := range track.Patterns[0].Blocks {
		for j := range track.Patterns[0].Blocks[i].Groups {
			track.Patterns[0].Blocks[i].Groups[j].Capacity = 1
		}
	}
	got := checked(d, LevelOfCare{}, track, ProblemCapacity)
	if len(got) != 4 || got[0].Have != 2 || got[0].Want != 1 || got[0].Day != time.Monday {
		t.Errorf("two patients for one place on four days, got %+v", got)
	}
	d.discharge("cy", monday.AddDays(-1))
	wantProblems(t, "one patient, one place", checked(d, LevelOfCare{}, track, ProblemCapacity))
}

func TestAPatientTwiceAtOnce(t *testing.T) {
	d := openClinic(t)
	withServices(d)
	book := func(id AppointmentID, date Date, from, to ClockTime) {
		a := anasHour()
		a.ID, a.Date, a.Start, a.End = id, date, from, to
		d.do(atDesk, SaveAppointment{Appointment: a})
	}
	book("free", friday, At(9, 0), At(10, 0))
	book("before", tuesday, At(8, 0), At(9, 0))
	book("far", tuesday.AddDays(7*9), At(9, 0), At(10, 0)) // in nine weeks
	track := testTrack(daytime, MarkDay, 9)
	wantProblems(t, "nothing in the next eight weeks", checked(d, LevelOfCare{}, track, ProblemPatientTwice))
	book("in group", tuesday.AddDays(7), At(9, 55), At(11, 0))
	want := ScheduleProblem{
		Kind: ProblemPatientTwice, Track: daytime, Block: "daytime-Tuesday-first-break", Other: "Alvarez, Ana",
		Day: time.Tuesday, Start: At(9, 55), End: At(11, 0),
	}
	wantProblems(t, "in the group", checked(d, LevelOfCare{}, track, ProblemPatientTwice), want)
	d.do(atDesk, SaveClosure{Closure: Closure{ID: "c", Label: "Snow", From: tuesday.AddDays(7), To: tuesday.AddDays(7)}})
	wantProblems(t, "closed that day", checked(d, LevelOfCare{}, track, ProblemPatientTwice))
	d.do(atDesk, ChangeSession{Meeting: meeting(daytime, friday, 0), Do: AddSession, Blocks: []Block{{Start: At(9, 30), End: At(10, 30), Service: "group"}}})
	if got := checked(d, LevelOfCare{}, track, ProblemPatientTwice); len(got) != 1 || got[0].Day != time.Friday {
		t.Errorf("the added Friday clashes, got %+v", got)
	}
}

func TestALaterPatternIsCheckedToo(t *testing.T) {
	d := openClinic(t)
	track := testTrack(daytime, MarkDay, 9)
	track.Patterns = append(track.Patterns, Pattern{From: monday.AddDays(28), Blocks: track.Patterns[0].Blocks[:6]})
	got := checked(d, LevelOfCare{WeeklyMinimum: 300}, track, ProblemWeekShort)
	wantProblems(t, "one day a week in four weeks", got, ScheduleProblem{Kind: ProblemWeekShort, Track: daytime, Have: 150, Want: 300, Breaks: 30})
}
