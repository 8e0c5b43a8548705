package clinic

import (
	"slices"
	"testing"
	"time"
)

// ask lets Ben ask in the lobby for daytime on a Monday at nine.
func (d *clinicDay) ask() DecideSwitch {
	d.t.Helper()
	d.changeProgram(func(p *Program) { p.Attendance.Choice = ChoiceStaff })
	d.clock(9, 0)
	d.wantNeutral(d.pick(ben, daytime))
	d.wantTold(AsksToSwitch)
	return DecideSwitch{Notice: d.notices[0].ID, Patient: ben, Date: monday, Track: daytime, Grant: true}
}

func TestGrantingASwitchForTheDay(t *testing.T) {
	d := openClinic(t)
	d.doTwice(atDesk, d.ask())
	if handled := d.notices[0].Handled; handled == nil || handled.By != dora || !handled.At.Equal(d.now) {
		t.Errorf("who decided, and when, got %+v", handled)
	}
	d.clock(9, 2)
	d.wantKind(d.pick(ben, daytime), CheckedIn, "he may come in")
	if track, _ := d.ChosenTrack(ben, monday); track != daytime || d.admissions[ben][0].Plans[0].Track != evening || len(d.notices) != 1 {
		t.Error("for today alone, and nobody is told what they decided")
	}
}

func TestGrantingASwitchFromADateOn(t *testing.T) {
	d := openClinic(t)
	d.plan(ben, func(p *Plan) { p.Days, p.Group = []time.Weekday{time.Monday, time.Thursday}, "his" })
	ask := d.ask()
	ask.From = monday
	d.doTwice(atDesk, ask)
	plan, _ := d.admissions[ben][0].PlanOn(monday)
	if plan.Track != daytime || plan.WeeklyMinutes != weekMinutes || plan.Group != "" || !slices.Equal(plan.Days, []time.Weekday{time.Monday, time.Thursday}) {
		t.Errorf("daytime with the old minutes and days, got %+v", plan)
	}
	if before, _ := d.admissions[ben][0].PlanOn(monday.AddDays(-1)); before.Track != evening {
		t.Errorf("the past stays, got %+v", before)
	}
	d.wantKind(d.pick(ben, daytime), CheckedIn, "he may come in")
}

func TestASwitchToATrackOfOtherDays(t *testing.T) {
	d := openClinic(t)
	ask := d.ask()
	d.tracks[daytime] = testTrack(daytime, MarkDay, 9, time.Monday, time.Saturday)
	ask.From = monday.AddDays(7)
	d.do(atDesk, ask)
	if plan, _ := d.admissions[ben][0].PlanOn(ask.From); !slices.Equal(plan.Days, []time.Weekday{time.Monday, time.Saturday}) {
		t.Errorf("the days on which daytime meets, got %v", plan.Days)
	}
}

func TestDenyingASwitch(t *testing.T) {
	d := openClinic(t)
	ask := d.ask()
	ask.Grant = false
	d.doTwice(atDesk, ask)
	if d.notices[0].Handled == nil || len(d.chosen) != 0 {
		t.Error("the request is answered and nothing else changes")
	}
}

func TestASwitchThatCannotBe(t *testing.T) {
	tests := []struct {
		what    string
		prepare func(d *clinicDay, ask *DecideSwitch)
		want    string
	}{
		{"full", func(d *clinicDay, _ *DecideSwitch) { d.limit(daytime, 1) }, "track_full"},
		{"full from now on", func(d *clinicDay, ask *DecideSwitch) { d.limit(daytime, 1); ask.From = monday }, "track_full"},
		{"does not meet", func(d *clinicDay, _ *DecideSwitch) {
			d.apply(SessionChanged{Change: SessionChange{Track: daytime, Date: monday, Cancelled: true}}, Recorded{})
		}, "track_does_not_meet"},
		{"too young", func(d *clinicDay, _ *DecideSwitch) { d.ages(daytime, 18, 0); d.born(ben, 2010) }, "age_from"},
		{"too young from now on", func(d *clinicDay, ask *DecideSwitch) {
			d.ages(daytime, 18, 0)
			d.born(ben, 2010)
			ask.From = monday
		}, "age_from"},
		{"of another program", func(d *clinicDay, ask *DecideSwitch) { ask.Track = "php" }, "track_of_other_program"},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			d := openClinic(t)
			ask := d.ask()
			test.prepare(d, &ask)
			refusal := d.refused(atDesk, ask, test.want)
			if test.want == "track_full" && refusal.Args["Places"] != 1 {
				t.Errorf("with how many places there are, got %v", refusal.Args)
			}
		})
	}
}

func TestPlansKeepToRoomAndAge(t *testing.T) {
	d := openClinic(t)
	d.limit(evening, 1)
	d.ages(evening, 18, 0)
	move := func(p PatientID) SetPlan {
		plan := Plan{From: monday, Track: evening, Days: mondayToThursday, WeeklyMinutes: 450}
		return SetPlan{Patient: p, Admission: stay(p), Plan: plan}
	}
	d.do(atDesk, move(ben)) // there already: neither the only place nor his unknown age throws him out
	d.refused(atDesk, move(ana), "age_unknown")
	d.born(ana, 2012)
	d.refused(atDesk, move(ana), "age_from")
	d.born(ana, 1990)
	d.refused(atDesk, move(ana), "track_full")
	d.limit(evening, 2)
	d.do(atDesk, move(ana))
	admit := Admit{Admission: Admission{ID: "young", Patient: "cy", Program: iop, From: monday, Plans: []Plan{{From: monday, Track: evening}}}}
	d.do(atDesk, SavePatient{Patient: Patient{ID: "cy", Number: "3", Family: "Cy"}})
	d.refused(atDesk, admit, "age_unknown")
}

func TestTheLobbyKeepsToAge(t *testing.T) {
	d := openClinic(t)
	d.ages(daytime, 0, 18)
	d.clock(9, 0)
	d.wantKind(d.scan(ben), ComeLater, "nobody knows his age, so daytime is not offered")
	d.born(ben, 1990)
	d.wantKind(d.scan(ben), ComeLater, "he is too old for it")
	if verdict := d.pick(ben, daytime); verdict.Kind == CheckedIn {
		t.Error("nor can it be chosen")
	}
	d.wantKind(d.scan(ana), Choose, "her own track stays hers, though nobody knows her age")
	d.refused(inLobby, ChooseTrack{Patient: ben, Date: monday, Track: daytime}, "age_below")
}

func TestTheLastPlaceIsGivenOnce(t *testing.T) {
	d := openClinic(t)
	d.limit(daytime, 1)
	d.refused(inLobby, ChooseTrack{Patient: ben, Date: monday, Track: daytime}, "track_full")
	d.clock(9, 0)
	d.refused(inLobby, CheckIn{Patient: ben, Track: daytime, Date: monday, Via: ViaCard}, "track_full")
	d.do(atDesk, CheckInByDesk{Patient: ben, Track: daytime, Date: monday})
	d.wantTold(SwitchedTrack) // whom staff saw in the room is there
}
