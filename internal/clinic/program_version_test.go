package clinic

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// from is a program with other rules from a day on.
func from(date Date, change func(*Program)) SaveProgram {
	program := testProgram()
	program.From = date
	change(&program)
	return SaveProgram{Program: program}
}

// atLeast is the test's program with a weekly minimum.
func atLeast(minutes int) func(*Program) {
	return func(p *Program) { p.Level.WeeklyMinimum = minutes }
}

// A book from before programs had dates: its rules hold from always.
func TestAProgramWithoutADateHoldsFromAlways(t *testing.T) {
	d := openClinic(t)
	var old Program
	if err := json.Unmarshal([]byte(`{"id":"iop","label":{"text":"IOP"},"level":{"label":{"text":""},"weekly_minimum":540,"weekly_maximum":0},
		"services":[{"id":"group","label":{"text":"Group"},"counts":true},{"id":"break","label":{"text":"Break"},"counts":false}],
		"attendance":{"early_window":30,"late_after":5,"late_cutoff":30,"miss_after":15,"leave_window":15,"leave_grace":60,"choice":"free"},"expected_weeks":0}`), &old); err != nil {
		t.Fatal(err)
	}
	d.apply(ProgramSaved{Program: old}, Recorded{})
	for _, date := range []Date{{}, {1999, 1, 1}, monday, {2099, 1, 1}} {
		if got := d.programs[iop].On(date); !reflect.DeepEqual(got, old) {
			t.Errorf("on %v: want the program as it was written, got %+v", date, got)
		}
	}
	d.doTwice(director, from(monday, atLeast(600)))
	if got := d.programs[iop]; got.Level.WeeklyMinimum != 540 || got.On(monday.AddDays(-1)).Level.WeeklyMinimum != 540 || got.On(monday).Level.WeeklyMinimum != 600 {
		t.Errorf("540 until Sunday and 600 from Monday on, got %+v", got)
	}
}

func TestARaisedMinimumLeavesTheWeeksBeforeItAlone(t *testing.T) {
	d := openClinic(t)
	d.do(director, from(Date{}, atLeast(540)))
	third := monday.AddDays(14)
	d.do(director, from(third, atLeast(570)))
	for week, want := range []int{540, 540, 570, 570} {
		hours, err := WeekOfPatient(d, d.admissions[ana][0], monday.AddDays(7*week))
		if err != nil || hours.Minimum != want {
			t.Errorf("week %d asks for at least %d, want %d (%v)", week+1, hours.Minimum, want, err)
		}
	}
	d.do(director, from(third.AddDays(2), atLeast(580))) // on Wednesday: half of the four days
	if _, minimum, _ := WeekTargetOf(d, d.admissions[ana][0], third); minimum != 570/2+580/2 {
		t.Errorf("the week of the change asks for its part of both, got %d", minimum)
	}
	d.do(director, from(third, func(p *Program) { p.Level.WeeklyMaximum = 1000 })) // corrected on the same day
	if got := d.programs[iop]; len(got.Versions) != 2 || got.On(third).Level.WeeklyMinimum != 0 || got.On(third).Level.WeeklyMaximum != 1000 {
		t.Errorf("the same day's rules are replaced, got %+v", got.Versions)
	}
}

func TestAServiceThatStopsCountingCountsInThePast(t *testing.T) {
	d := openClinic(t)
	d.at(monday.AddDays(9), 12, 30) // nobody came for a week and a half
	d.do(director, from(monday.AddDays(7), func(p *Program) { p.Services[0].Counts = false }))
	for week, want := range []int{4 * sessionMinutes, 0} {
		hours, err := PatientHoursOf(d, ana, stay(ana), monday.AddDays(7*week), d.now)
		if err != nil {
			t.Fatal(err)
		}
		planned := 0
		for _, day := range hours.Row.Days {
			planned += day.Planned
		}
		if planned != want {
			t.Errorf("week %d planned %d minutes of treatment, want %d", week+1, planned, want)
		}
	}
}

func TestAVisitEnteredLateTakesTheRulesOfItsDay(t *testing.T) {
	d := openClinic(t)
	tuesday, wednesday := monday.AddDays(1), monday.AddDays(2)
	d.do(director, from(tuesday, func(p *Program) {
		p.Credit = CreditPolicy{LateLoses: 5}
		p.Attendance.Departure = DepartureCheckedOut
		p.Attendance.NoticeHours = 24
	}))
	d.at(wednesday, 13, 0)
	came := func(date Date) Session {
		d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: date, At: InstantOf(date, At(9, 10), d.zone)})
		return d.visits[Meeting{Track: daytime, Date: date}.RefOf(ana).Visit].Session
	}
	if got := came(monday); got.Policy != (CreditPolicy{}) || got.Departure != "" {
		t.Errorf("Monday had no policy yet, got %+v", got)
	}
	if got := came(tuesday); got.Policy.LateLoses != 5 || got.Departure != DepartureCheckedOut {
		t.Errorf("Tuesday has the new policy, got %+v", got)
	}
	for date, want := range map[Date]Outcome{monday: Unexcused, tuesday: Excused} {
		told := InstantOf(date.AddDays(-2), At(9, 0), d.zone)
		d.do(atDesk, RecordAbsence{Patient: ben, Track: evening, Date: date, Cause: "sick", Told: told})
		if got := d.visits[Meeting{Track: evening, Date: date}.RefOf(ben).Visit].Absence; got == nil || got.Outcome != want {
			t.Errorf("told two days before %s: want %s by the rule of that day, got %+v", date, want, got)
		}
	}
}

func TestNamesAndNewServicesHoldAtOnce(t *testing.T) {
	d := openClinic(t)
	program := testProgram()
	program.From, program.Label.Text, program.Services[0].Label.Text = monday.AddDays(7), "Intensive", "Process group"
	program.Services = append(program.Services, Service{ID: "yoga", Label: Label{Text: "Yoga"}})
	d.do(director, SaveProgram{Program: program})
	got := d.programs[iop]
	if len(got.Versions) != 0 || got.Label.Text != "Intensive" || got.Services[0].Label.Text != "Process group" || len(got.Services) != 3 {
		t.Errorf("names are no rules: want one version with them, got %+v", got)
	}
}

func TestAServiceMayGoOnceNothingUsesItAnyMore(t *testing.T) {
	d := openClinic(t)
	program := testProgram()
	program.Services = append(program.Services, Service{ID: "talk", Label: Label{Text: "Talk"}, Counts: true})
	d.do(director, SaveProgram{Program: program})
	next := monday.AddDays(7)
	for _, track := range []Track{d.tracks[daytime], d.tracks[evening]} {
		pattern := Pattern{From: next, Blocks: slices.Clone(track.Patterns[0].Blocks)}
		for i := range pattern.Blocks {
			if pattern.Blocks[i].Service == "group" {
				pattern.Blocks[i].Service = "talk"
			}
		}
		track.Patterns = append(slices.Clone(track.Patterns), pattern)
		d.do(director, SaveTrack{Track: track})
	}
	without := program
	without.Services, without.From = program.Services[1:], next.AddDays(-1)
	d.refused(director, SaveProgram{Program: without}, "service_used")
	without.From = next
	d.doTwice(director, SaveProgram{Program: without})
	if label, _ := labelOf(d, Session{Program: iop, Appointment: "x", Date: next, Blocks: []SessionBlock{{Service: "group"}}}); label.Text != "Group" {
		t.Errorf("a service of old keeps its name, got %q", label.Text)
	}
	back := d.tracks[daytime]
	back.Patterns = append(slices.Clone(back.Patterns), Pattern{From: next.AddDays(7), Blocks: back.Patterns[0].Blocks})
	d.refused(director, SaveTrack{Track: back}, "no_such_service")
}

func TestUndoRestoresAProgramWithAllItsVersions(t *testing.T) {
	d := openClinic(t)
	before := d.programs[iop]
	change := from(monday, atLeast(600))
	undo, ok := Undo(change, d.do(director, change), "a slip")
	if !ok {
		t.Fatal("a changed program can be taken back")
	}
	d.doTwice(director, undo)
	if got := d.programs[iop]; written(got) != written(before) {
		t.Errorf("want the program as it was, got %+v", got)
	}
	facts := d.do(director, change)
	d.do(director, from(monday.AddDays(1), atLeast(610)))
	undo, _ = Undo(change, facts, "a slip")
	d.refused(director, undo, "program_changed")
}

func TestRulesOfClosedDaysAffectClaims(t *testing.T) {
	d := openClinic(t)
	d.attend(ana, daytime, monday)
	d.attend(ana, daytime, monday.AddDays(2))
	d.at(monday.AddDays(8), 9, 0)
	d.do(director, ClosePeriod{ID: "march", From: monday, To: monday.AddDays(6)})
	d.do(director, from(monday.AddDays(7), atLeast(600))) // after the period
	d.do(director, from(monday, func(p *Program) { p.Attendance.LateAfter = 10 }))
	wantClaims(t, d)
	d.doTwice(director, from(monday.AddDays(1), func(p *Program) { p.Level.WeeklyMinimum, p.Attendance.LateAfter = 600, 10 }))
	wantClaims(t, d, AffectedClaim{Period: "march", Patient: ana, Date: monday.AddDays(1), To: monday.AddDays(6), Cause: ClaimProgram})
}

func TestTheScheduleIsCheckedUnderTheRulesOfItsDays(t *testing.T) {
	d := openClinic(t)
	d.do(director, from(monday.AddDays(14), atLeast(660)))
	found := CheckSchedule(d, d.programs[iop].On(monday), []Track{d.tracks[daytime]}, monday)
	if len(found) != 1 || found[0].Kind != ProblemWeekShort || found[0].Want != 660 {
		t.Errorf("ten hours are too short from the third week on, got %+v", found)
	}
	draft := testProgram()
	draft.From = monday.AddDays(14)
	if found := CheckSchedule(d, draft, []Track{d.tracks[daytime]}, monday); len(found) != 0 {
		t.Errorf("a draft stands in the place of its version, got %+v", found)
	}
	preview := PreviewProgram(d, from(monday.AddDays(7), atLeast(630)), monday)
	if preview.From != monday.AddDays(7) || preview.Until != monday.AddDays(14) || len(preview.Changes) != 1 || preview.Changes[0].Before != 0 {
		t.Errorf("one change for one week, got %+v", preview)
	}
	if got := preview.Problems; len(got) != 2 || got[0].Want != 630 || got[1].Want != 630 {
		t.Errorf("both tracks are too short in that week, got %+v", got)
	}
	if got := PreviewProgram(d, from(monday.AddDays(7), atLeast(630)), monday.AddDays(20)).Problems; len(got) != 0 {
		t.Errorf("weeks that are over need no other schedule, got %+v", got)
	}
}

func TestAChangeThatIsPutOff(t *testing.T) {
	d := openClinic(t)
	d.do(director, from(monday.AddDays(7), atLeast(600)))
	later := from(monday.AddDays(21), atLeast(600))
	later.Instead = monday.AddDays(7)
	preview := PreviewProgram(d, later, monday)
	if preview.Moved != monday.AddDays(7) || preview.From != monday.AddDays(21) {
		t.Errorf("from the second week to the fourth, got %+v", preview)
	}
	d.doTwice(director, later)
	if got := d.programs[iop]; len(got.Versions) != 1 || got.On(monday.AddDays(20)).Level.WeeklyMinimum != 0 || got.On(monday.AddDays(21)).Level.WeeklyMinimum != 600 {
		t.Errorf("600 minutes from the fourth week on alone, got %+v", got)
	}
}

// However rules are saved, each day has the last ones saved for the latest day
// up to it.
func TestEachDayHasItsRules(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		program, model := testProgram(), map[int]int{-1: 0}
		for range rapid.IntRange(0, 8).Draw(r, "changes") {
			day, minutes := rapid.IntRange(0, 9).Draw(r, "day"), rapid.IntRange(0, 3).Draw(r, "minutes")
			before := -1
			for each := range model {
				if each < day {
					before = max(before, each)
				}
			}
			if model[day] = minutes; model[before] == minutes {
				delete(model, day) // nothing new
			}
			program = program.Changed(from(monday.AddDays(day), atLeast(minutes)).Program)
		}
		want := 0
		for day := -1; day < 12; day++ {
			if minutes, set := model[day]; set {
				want = minutes
			}
			if got := program.On(monday.AddDays(day)); got.Level.WeeklyMinimum != want || written(got.On(monday)) != written(got) {
				r.Fatalf("day %d: want %d, got %+v", day, want, got)
			}
		}
	})
}

// A rule that takes a program without a day would rewrite the past: programOn
// takes one. These files look at all versions, or name the day themselves.
func TestNoRuleForgetsTheDay(t *testing.T) {
	whole := []string{"authorization_scope.go", "command_program.go", "command_track.go", "forecast_stay.go", "preview_program.go", "program_version.go", "week_target.go", "withdraw_program.go"}
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("the rules are not here: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(file, "_test.go") || slices.Contains(whole, file) {
			continue
		}
		if strings.Contains(string(text), "iew.Program(") {
			t.Errorf("%s asks for a program without a day; programOn takes one", file)
		}
	}
}
