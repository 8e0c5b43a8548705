package clinic

import (
	"testing"
	"time"
)

func TestFounding(t *testing.T) {
	d := &clinicDay{fakeView: newFakeView(), t: t, zone: newYork()}
	wantKinds(t, d.do(bySystem, Found{Book: "book", Demo: true, Settings: DefaultSettings()}), "book.founded", "settings.saved")
	if !d.demo || d.settings != DefaultSettings() {
		t.Errorf("a sample book with the default settings, got %+v", d.settings)
	}
	d.refused(bySystem, Found{Book: "book", Settings: Settings{Zone: "Nowhere/Town"}}, "no_such_zone")
}

func TestSettings(t *testing.T) {
	d := openClinic(t)
	settings := DefaultSettings()
	settings.Zone, settings.ShowNames = "Asia/Kathmandu", true
	wantKinds(t, d.doTwice(director, SaveSettings{Settings: settings}), "settings.saved")
	for _, zone := range []string{"", "Local", "Nowhere/Town", "../etc"} {
		settings.Zone = zone
		if refusal := d.refused(director, SaveSettings{Settings: settings}, "no_such_zone"); refusal.Args["Zone"] != zone {
			t.Errorf("the sentence names the zone %q, got %v", zone, refusal.Args)
		}
	}
	settings = DefaultSettings()
	for _, day := range []time.Weekday{time.Saturday, time.Sunday} {
		settings.WeekStart = day
		wantKinds(t, d.doTwice(director, SaveSettings{Settings: settings}), "settings.saved")
	}
	for _, day := range []time.Weekday{-1, 7} {
		settings.WeekStart = day
		d.refused(director, SaveSettings{Settings: settings}, "week_start")
	}
}

func TestPrograms(t *testing.T) {
	d := openClinic(t)
	program := testProgram()
	program.ExpectedWeeks = 12
	wantKinds(t, d.doTwice(director, SaveProgram{Program: program}), "program.saved")
	d.refused(director, SaveProgram{Program: Program{ID: "x"}}, "no_name")
	d.refused(director, SaveProgram{Program: Program{Label: Label{Text: "X"}}}, "no_name")
}

func TestTracks(t *testing.T) {
	d := openClinic(t)
	wantKinds(t, d.doTwice(director, SaveTrack{Track: testTrack(daytime, MarkDay, 10)}), "track.saved")
	track := Track{ID: "t", Program: iop, Label: Label{Text: "T"}}
	d.refused(director, SaveTrack{Track: Track{ID: "t", Program: "none", Label: Label{Text: "T"}}}, "no_such_program")
	d.refused(director, SaveTrack{Track: Track{ID: "t", Program: iop}}, "no_name")
	d.refused(director, SaveTrack{Track: Track{Program: iop, Label: Label{Text: "T"}}}, "no_name")
	block := func(id BlockID, day time.Weekday, start, end ClockTime) Block {
		return Block{ID: id, Weekday: day, Start: start, End: end, Service: "group"}
	}
	bad := map[string][]Block{
		"ends before it starts":        {block("a", 1, At(10, 0), At(9, 0))},
		"lasts no time":                {block("a", 1, At(10, 0), At(10, 0))},
		"starts on the day before":     {block("a", 1, -1, At(10, 0))},
		"starts on the next day":       {block("a", 1, At(24, 0), At(25, 0))},
		"longer than a day":            {block("a", 1, At(10, 0), At(34, 1))},
		"on no weekday":                {block("a", 7, At(10, 0), At(11, 0))},
		"overlaps another":             {block("a", 1, At(10, 0), At(11, 0)), block("b", 1, At(10, 59), At(12, 0))},
		"inside another":               {block("a", 1, At(10, 30), At(10, 40)), block("b", 1, At(10, 0), At(12, 0))},
		"the same id twice on one day": {block("a", 1, At(10, 0), At(11, 0)), block("a", 1, At(11, 0), At(12, 0))},
	}
	for what, blocks := range bad {
		t.Run(what, func(t *testing.T) {
			d.t = t
			track.Patterns = []Pattern{{Blocks: blocks}}
			d.refused(director, SaveTrack{Track: track}, "block_times")
		})
	}
	d.t = t
	track.Patterns = []Pattern{{Blocks: []Block{ // touching, past midnight, the same on another day, and a whole day
		block("b", 1, At(22, 0), At(26, 0)), block("a", 1, At(20, 0), At(22, 0)), block("c", 1, At(26, 0)-24*60, At(20, 0)),
		block("a", 2, At(20, 0), At(22, 0)), block("all", 6, 0, At(24, 0)),
	}}}
	d.doTwice(director, SaveTrack{Track: track})
}

func TestStaffAccounts(t *testing.T) {
	d := openClinic(t)
	staff := Staff{ID: "eve", Name: " Eve ", Role: Counselor, PIN: "from the form", Failures: Failures{Count: 5}}
	wantKinds(t, d.doTwice(director, SaveStaff{Staff: staff}), "staff.saved")
	if got := d.staff["eve"]; got.Name != "Eve" || got.PIN != "" || got.Failures.Count != 0 {
		t.Errorf("trimmed, and without the form's PIN and failures, got %+v", got)
	}
	wantKinds(t, d.doTwice(director, SetStaffPIN{Staff: "eve", PIN: "argon"}), "staff.pin_set")
	d.do(bySystem, TrySignIn{Staff: "eve"})
	if events := d.do(director, SaveStaff{Staff: staff}); len(events) != 0 {
		t.Errorf("a PIN and a wrong one are no change of the account, got %v", kinds(events))
	}
	wantKinds(t, d.doTwice(director, SetStaffPIN{Staff: "eve", PIN: "argon"}), "staff.pin_set") // opens the lock
	d.refused(director, SetStaffPIN{Staff: "nobody", PIN: "argon"}, "no_such_staff")
	d.refused(director, SaveStaff{Staff: Staff{ID: "x", Name: " ", Role: Director}}, "no_name")
	d.refused(director, SaveStaff{Staff: Staff{Name: "X", Role: Director}}, "no_name")
	d.refused(director, SaveStaff{Staff: Staff{ID: "x", Name: "X", Role: "janitor"}}, "no_such_role")
}

func TestSigningIn(t *testing.T) {
	d := openClinic(t)
	for range FreeFailures {
		d.do(bySystem, TrySignIn{Staff: dora})
	}
	for _, ok := range []bool{true, false} { // while waiting, not even the right PIN
		if refusal := d.refused(bySystem, TrySignIn{Staff: dora, OK: ok}, "wait"); refusal.Args["Count"] != 30 {
			t.Errorf("30 seconds to wait, the sentence says %v", refusal.Args)
		}
	}
	d.now = d.now.Add(29*time.Second + time.Millisecond)
	if refusal := d.refused(bySystem, TrySignIn{Staff: dora, OK: true}, "wait"); refusal.Args["Count"] != 1 {
		t.Errorf("a part of a second is a second to wait, the sentence says %v", refusal.Args)
	}
	d.now = d.now.Add(time.Second)
	d.do(bySystem, TrySignIn{Staff: dora, OK: true})
	if got := d.staff[dora].Failures; got != (Failures{}) {
		t.Errorf("signed in: the wrong PINs are forgotten, got %+v", got)
	}
	d.do(director, SaveStaff{Staff: Staff{ID: dora, Name: "Dora", Role: FrontDesk, Left: true}})
	d.refused(bySystem, TrySignIn{Staff: dora, OK: true}, "no_such_staff")
	d.refused(bySystem, TrySignIn{Staff: "nobody", OK: true}, "no_such_staff")
}

func TestLeavingTheDesk(t *testing.T) {
	d := openClinic(t)
	d.doTwice(atDesk, LeaveDesk{Back: d.now.Add(time.Hour)})
	if events := d.do(atDesk, LeaveDesk{Back: d.now.Add(time.Hour).In(zoneNamed("Asia/Kathmandu"))}); len(events) != 0 {
		t.Error("the same moment in another zone is the same moment")
	}
	d.doTwice(atDesk, LeaveDesk{})
	if !d.deskBack.IsZero() {
		t.Errorf("somebody is back at the desk, got %s", d.deskBack)
	}
}

func TestTrustingTheClock(t *testing.T) {
	d := openClinic(t)
	if events := d.do(atDesk, TrustClock{}); len(events) != 0 {
		t.Errorf("a clock that nobody doubts needs no word, got %v", kinds(events))
	}
	d.doubt = true
	wantKinds(t, d.do(atDesk, TrustClock{}), "clock.trusted")
}

func TestDoubtingTheClock(t *testing.T) {
	d := openClinic(t)
	daybook := Actor{Kind: System}
	if events := d.do(daybook, DoubtClock{}); len(events) != 0 {
		t.Errorf("expected nothing about a clock that is well, got %v", kinds(events))
	}
	d.doubt = true
	wantKinds(t, d.do(daybook, DoubtClock{}), "clock.doubted")
}

func TestDaysToWarnAhead(t *testing.T) {
	d := openClinic(t)
	settings := d.settings
	if first, last := settings.AuthorizationDays(); first != 30 || last != 14 || settings.ReviewDays() != 7 {
		t.Errorf("a book without these settings warns 30, 14 and 7 days ahead, got %d, %d and %d", first, last, settings.ReviewDays())
	}
	for _, wrong := range [][3]int{{-1, 0, 0}, {366, 0, 0}, {10, 20, 0}, {7, 0, 0}, {0, 0, 400}} {
		settings.AuthorizationWarn, settings.AuthorizationLast, settings.ReviewWarn = wrong[0], wrong[1], wrong[2]
		d.refused(director, SaveSettings{Settings: settings}, "warning_days")
	}
	settings.AuthorizationWarn, settings.AuthorizationLast, settings.ReviewWarn = 20, 10, 3
	d.doTwice(director, SaveSettings{Settings: settings})
	if first, last := d.settings.AuthorizationDays(); first != 20 || last != 10 || d.settings.ReviewDays() != 3 {
		t.Errorf("the clinic's own days hold, got %d, %d and %d", first, last, d.settings.ReviewDays())
	}
}
