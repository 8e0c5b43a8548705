package clinic

import (
	"testing"
	"time"
)

func TestTheChoice(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	verdict := d.scan(ben)
	d.wantKind(verdict, Choose, "daytime runs, the evening is to come")
	if len(verdict.Options) != 2 || verdict.Options[0].Track != evening || verdict.Options[1].Track != daytime {
		t.Fatalf("his own track comes first, then the other: got %+v", verdict.Options)
	}
	own, other := verdict.Options[0], verdict.Options[1]
	if !own.Own || other.Own || own.Open || !other.Open || own.NeedStaff || other.NeedStaff || own.Left != -1 {
		t.Errorf("the own track is marked, only daytime is open, none is capped: got %+v", verdict.Options)
	}
	if verdict.Language != "es" || verdict.Name != "" || len(d.visits) != 0 {
		t.Errorf("asked in Spanish, without a name, and nothing is written yet: got %+v", verdict)
	}
}

func TestChoosingTheOtherTrack(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.wantKind(d.pick(ben, daytime), CheckedIn, "he takes daytime today")
	d.wantTold(SwitchedTrack)
	if notice := d.notices[0]; notice.From != evening || notice.To != daytime || notice.Patient != ben {
		t.Errorf("the desk sees who went from where to where, got %+v", notice)
	}
	if visit := d.visit(ben, daytime); visit.SwitchedFrom != evening {
		t.Errorf("the visit remembers his own track, got %q", visit.SwitchedFrom)
	}
	if track, ok := d.ChosenTrack(ben, monday); !ok || track != daytime {
		t.Error("for today his track is daytime")
	}
	if _, ok := d.ChosenTrack(ben, monday.AddDays(1)); ok {
		t.Error("a switch is for one day")
	}
}

func TestChoosingTheEveningInTheMorning(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	verdict := d.pick(ana, evening)
	d.wantKind(verdict, ComeLater, "the evening is not open yet")
	if want := InstantOf(monday, At(17, 30), d.zone); !verdict.Opens.Equal(want) || verdict.Mark != MarkNight || !verdict.Chosen {
		t.Errorf("she chose the evening, which opens at 17:30, got %s", verdict.Opens.In(d.zone))
	}
	d.wantTold(SwitchedTrack)
	d.clock(9, 5)
	again := d.scan(ana)
	d.wantKind(again, Choose, "she may change her mind while daytime runs")
	if !again.Options[0].Own || again.Options[0].Track != evening {
		t.Errorf("today the evening is her own, got %+v", again.Options)
	}
	d.clock(17, 45)
	d.wantKind(d.scan(ana), CheckedIn, "one option is left and it is hers")
	if visit := d.visit(ana, evening); visit.SwitchedFrom != daytime {
		t.Errorf("her plan says daytime, got %q", visit.SwitchedFrom)
	}
	d.wantTold(SwitchedTrack)
}

func TestTheOwnTrackIsNoSwitch(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.wantKind(d.pick(ben, evening), ComeLater, "his own, but later")
	d.wantKind(d.pick(ana, daytime), CheckedIn, "her own, now")
	d.wantTold()
	if len(d.chosen) != 0 {
		t.Error("who takes their own track has chosen nothing")
	}
}

func TestOneOptionSkipsTheChoice(t *testing.T) {
	d := openClinic(t)
	d.changeProgram(func(p *Program) { p.Attendance.Choice = ChoiceOff })
	d.clock(9, 0)
	d.wantKind(d.scan(ana), CheckedIn, "the lobby never offers another track")
	d = openClinic(t)
	d.clock(17, 45)
	d.wantKind(d.scan(ben), CheckedIn, "daytime is over")
	d.wantKind(d.scan(ana), CheckedIn, "she missed daytime and comes to the evening")
	d.wantTold(SwitchedTrack)
}

func TestASessionToComeIsNotChosenByAScan(t *testing.T) {
	d := openClinic(t)
	d.clock(14, 0)
	d.wantKind(d.scan(ana), ComeLater, "she missed daytime, the evening opens later")
	if _, ok := d.ChosenTrack(ana, monday); ok {
		t.Error("she did not say that she will come in the evening")
	}
	d.wantKind(d.pick(ana, evening), ComeLater, "now she says it")
	if track, _ := d.ChosenTrack(ana, monday); track != evening {
		t.Error("a choice that was made is kept")
	}
}

func TestAnOptionThatIsGone(t *testing.T) {
	d := openClinic(t)
	d.clock(12, 0)
	verdict := d.pick(ana, daytime)
	d.wantKind(verdict, Choose, "daytime ended while she was choosing")
	if len(verdict.Options) != 1 || verdict.Options[0].Track != evening {
		t.Errorf("only the evening is left to choose, got %+v", verdict.Options)
	}
}

func TestStaffDecideAboutASwitch(t *testing.T) {
	d := openClinic(t)
	d.changeProgram(func(p *Program) { p.Attendance.Choice = ChoiceStaff })
	d.clock(9, 0)
	verdict := d.scan(ben)
	d.wantKind(verdict, Choose, "he may ask")
	if verdict.Options[0].NeedStaff || !verdict.Options[1].NeedStaff {
		t.Errorf("only the other track needs the desk, got %+v", verdict.Options)
	}
	d.wantNeutral(d.pick(ben, daytime))
	d.wantTold(AsksToSwitch)
	if notice := d.notices[0]; notice.From != evening || notice.To != daytime {
		t.Errorf("the desk reads what he asks for, got %+v", notice)
	}
	d.do(atDesk, CheckInByDesk{Patient: ben, Track: daytime, Date: monday})
	d.wantKind(d.scan(ben), AlreadyIn, "the desk let him switch")
}

func TestAFullTrack(t *testing.T) {
	d := openClinic(t)
	d.limit(daytime, 1)
	d.clock(9, 0)
	verdict := d.pick(ben, daytime)
	d.wantKind(verdict, Choose, "Ana has the only place")
	if full := verdict.Options[1]; !full.Full || full.Left != 0 {
		t.Errorf("daytime is full, got %+v", full)
	}
	d.wantKind(d.pick(ana, daytime), CheckedIn, "a full group never keeps its own out")

	d = openClinic(t)
	d.limit(evening, 1)
	d.clock(17, 45)
	d.wantNeutral(d.scan(ana))
	d.wantTold(AsksToSwitch)
}

func TestPlacesLeft(t *testing.T) {
	d := openClinic(t)
	d.limit(daytime, 3)
	d.clock(8, 45)
	left := func() int { return d.scan(ben).Options[1].Left }
	if got := left(); got != 2 {
		t.Errorf("Ana is expected, so 2 of 3 places are left, got %d", got)
	}
	d.pick(ana, evening)
	if got := left(); got != 3 {
		t.Errorf("Ana went to the evening, so 3 places are left, got %d", got)
	}
}

// limit gives every group of a track a capacity.
func (d *clinicDay) limit(id TrackID, places int) {
	track := d.tracks[id]
	for _, block := range track.Patterns[0].Blocks {
		for i := range block.Groups {
			block.Groups[i].Capacity = places
		}
	}
}

func TestAnotherProgramIsNeverOffered(t *testing.T) {
	d := openClinic(t)
	other := testTrack("php", MarkDay, 9)
	other.Program = "php"
	d.do(director, SaveProgram{Program: Program{ID: "php", Label: Label{Text: "PHP"}, Services: testProgram().Services}})
	d.do(director, SaveTrack{Track: other})
	d.clock(9, 0)
	for _, option := range d.scan(ana).Options {
		if option.Track == "php" {
			t.Error("a track of another program must not be offered")
		}
	}
	d.wantKind(d.pick(ana, "php"), Choose, "nor can it be chosen")
}

func TestExpected(t *testing.T) {
	d := openClinic(t)
	want := func(what string, track TrackID, date Date, people ...PatientID) {
		t.Helper()
		got := expectedOn(d, track, date)
		if len(got) != len(people) || len(got) == 1 && got[0] != people[0] {
			t.Errorf("%s: want %v, got %v", what, people, got)
		}
	}
	want("by plan", daytime, monday, ana)
	want("by plan", evening, monday, ben)
	want("not in the plan's days", daytime, monday.AddDays(4))
	want("before the stay", daytime, Date{2025, time.December, 29})
	d.pick(ana, evening)
	want("moved for the day", daytime, monday)
	want("the next day by plan again", daytime, monday.AddDays(1), ana)
	if got := expectedOn(d, evening, monday); len(got) != 2 {
		t.Errorf("both come in the evening, got %v", got)
	}
	d.discharge(ben, monday)
	want("after discharge", evening, monday.AddDays(1))
}

// expectedOn lists who the pattern's own meeting of a track on a date is for.
func expectedOn(d *clinicDay, track TrackID, date Date) []PatientID {
	return Expected(d, Session{Track: track, Date: date})
}
