package clinic

import (
	"slices"
	"testing"
	"time"
)

func (d *clinicDay) forecast(p PatientID) Forecast {
	d.t.Helper()
	forecast, err := ForecastOf(d, p, d.date, d.now)
	if err != nil {
		d.t.Fatalf("the forecast of %s: %v", p, err)
	}
	return forecast
}

// wantForecast compares earned, scheduled, reachable and the gap, in minutes.
func (d *clinicDay) wantForecast(p PatientID, outlook Outlook, earned, scheduled, reachable, gap int, why string) Forecast {
	d.t.Helper()
	got := d.forecast(p)
	if got.Outlook != outlook || got.Earned != earned || got.Scheduled != scheduled || got.Reachable != reachable || got.Gap != gap {
		d.t.Fatalf("%s: want %s with %d earned, %d scheduled, %d reachable and a gap of %d; got %s with %d, %d, %d and %d",
			why, outlook, earned, scheduled, reachable, gap, got.Outlook, got.Earned, got.Scheduled, got.Reachable, got.Gap)
	}
	return got
}

// absent records an absence from a track's session of a date.
func (d *clinicDay) absent(p PatientID, track TrackID, date Date, outcome Outcome) {
	d.t.Helper()
	absence := RecordAbsence{Patient: p, Track: track, Date: date, Outcome: outcome}
	if outcome == NotAdmitted {
		absence.Cause = CauseCrisis
	}
	d.do(atDesk, absence)
}

func TestTheDayOfAnExcuseIsTheLastResort(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday)
	d.clock(8, 0)
	d.absent(ana, daytime, monday, Excused)
	options := d.forecast(ana).MakeUps
	if len(options) < 2 || options[0].Meeting.Date == monday {
		t.Fatalf("another evening comes before the one of the day she was excused on, got %+v", options)
	}
	if last := options[len(options)-1]; last.Meeting.Date != monday {
		t.Errorf("tonight stays possible, as the last one, got %+v", last)
	}
	d.clock(9, 0)
	d.absent(ana, daytime, monday, NotAdmitted)
	for _, option := range d.forecast(ana).MakeUps {
		if option.Meeting.Date == monday {
			t.Errorf("who was not admitted today makes nothing up tonight, got %+v", option)
		}
	}
}

func TestTheForecastThroughAWeek(t *testing.T) {
	d := openClinic(t)
	// Daytime has four sessions of 150 minutes, and so has the evening.
	d.wantForecast(ana, OnTrack, 0, 600, 1200, 0, "Monday at 8: everything is to come")
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.clock(10, 0)
	d.wantForecast(ana, OnTrack, 150, 450, 1200, 0, "in, and will stay to the end")
	d.clock(12, 0)
	d.scan(ana)
	d.wantForecast(ana, OnTrack, 150, 450, 1200, 0, "left at the end, waits for the desk")
	d.do(atDesk, ConfirmArrival{Ref: d.ref(ana, daytime)})
	d.wantForecast(ana, OnTrack, 150, 450, 1200, 0, "confirmed")
	d.absent(ana, daytime, monday.AddDays(1), Excused)
	got := d.wantForecast(ana, NeedsMakeUp, 150, 300, 1050, 150, "excused from Tuesday")
	if len(got.MakeUps) != 4 {
		t.Fatalf("four evenings would help, got %+v", got.MakeUps)
	}
	first := got.MakeUps[0]
	if first.Meeting != (Meeting{Track: evening, Date: monday}) || !first.Closes || first.Minutes != 150 || first.Places != -1 {
		t.Errorf("tonight closes the gap and has no cap, got %+v", first)
	}
	d.at(monday.AddDays(7), 8, 0)
	past, err := ForecastOf(d, ana, monday, d.now)
	if err != nil || past.Earned != 150 || past.Scheduled != 0 || past.Reachable != 150 || past.Outlook != OutOfReach || past.MakeUps != nil {
		t.Errorf("a week that is over has what it earned, got %+v, %v", past, err)
	}
}

func TestTheForecastOfASessionThatRuns(t *testing.T) {
	d := openClinic(t)
	d.clock(10, 0) // two of three groups are left
	d.wantForecast(ana, NeedsMakeUp, 0, 550, 1150, 50, "not in at 10: what is left of today can still be earned")
	d.clock(12, 0)
	d.wantForecast(ana, NeedsMakeUp, 0, 450, 1050, 150, "the session is over")
}

func TestOutOfReach(t *testing.T) {
	d := openClinic(t)
	d.changeProgram(func(p *Program) { p.Attendance.Choice = ChoiceOff })
	d.clock(12, 0)
	got := d.wantForecast(ana, OutOfReach, 0, 450, 450, 150, "no other track may be offered")
	if len(got.MakeUps) != 0 {
		t.Errorf("nothing helps, got %+v", got.MakeUps)
	}
}

func TestMakeUpsWithinTheRules(t *testing.T) {
	tests := []struct {
		what    string
		prepare func(d *clinicDay)
		want    int // options on Monday at noon, after daytime was missed
		reach   int
	}{
		{"every evening", func(d *clinicDay) {}, 4, 1050},
		{"free on Wednesdays alone", func(d *clinicDay) { d.plan(ana, func(p *Plan) { p.Available = []time.Weekday{time.Wednesday} }) }, 1, 600},
		{"one place, which Ben has", func(d *clinicDay) { d.limit(evening, 1) }, 0, 450},
		{"two places", func(d *clinicDay) { d.limit(evening, 2) }, 4, 1050},
		{"no more than 200 minutes a day: Tuesday to Thursday hold daytime", func(d *clinicDay) {
			d.changeProgram(func(p *Program) { p.Level.DailyMaximum = 200 })
		}, 1, 600},
		{"no more than 700 minutes a week", func(d *clinicDay) { d.changeProgram(func(p *Program) { p.Level.WeeklyMaximum = 700 }) }, 4, 600},
		{"no more than 599 minutes a week", func(d *clinicDay) { d.plan(ana, func(p *Plan) { p.WeeklyMaximum = 599 }) }, 0, 450},
		{"the evening is for people under 18", func(d *clinicDay) { d.ages(evening, 0, 18); d.born(ana, 1990) }, 0, 450},
		{"the evening is for adults, of whom she is one", func(d *clinicDay) { d.ages(evening, 18, 0); d.born(ana, 1990) }, 4, 1050},
		{"nobody knows how old she is", func(d *clinicDay) { d.ages(evening, 18, 0) }, 0, 450},
		{"closed on Tuesday and Wednesday", func(d *clinicDay) {
			d.apply(ClosureSaved{Closure: Closure{ID: "snow", From: monday.AddDays(1), To: monday.AddDays(2)}}, Recorded{})
		}, 2, 450},
		{"the evening on Tuesday is cancelled", func(d *clinicDay) {
			d.apply(SessionChanged{Change: SessionChange{Track: evening, Date: monday.AddDays(1), Cancelled: true}}, Recorded{})
		}, 3, 900},
		{"an appointment on Wednesday evening", func(d *clinicDay) {
			d.appoint(ana, "a", monday.AddDays(2), 18, 19)
		}, 3, 960},
		{"discharged on Tuesday", func(d *clinicDay) { d.discharge(ana, monday.AddDays(1)) }, 2, 450},
	}
	for _, test := range tests {
		t.Run(test.what, func(t *testing.T) {
			d := openClinic(t)
			d.clock(12, 0)
			test.prepare(d)
			got := d.forecast(ana)
			if len(got.MakeUps) != test.want || got.Reachable != test.reach {
				t.Errorf("want %d options and %d minutes reachable, got %d and %d: %+v", test.want, test.reach, len(got.MakeUps), got.Reachable, got)
			}
		})
	}
}

func TestTheBestMakeUpFirst(t *testing.T) {
	d := openClinic(t)
	d.plan(ana, func(p *Plan) { p.Days = []time.Weekday{time.Monday, time.Tuesday, time.Wednesday} })
	short := testTrack("short", MarkDay, 14)
	short.Patterns[0].Blocks = short.Patterns[0].Blocks[:2] // 50 minutes on Mondays
	d.do(director, SaveTrack{Track: short})
	d.clock(12, 0)
	var got []Meeting
	for _, option := range d.forecast(ana).MakeUps {
		got = append(got, Meeting{Track: option.Meeting.Track, Date: option.Meeting.Date})
	}
	// Two sessions are left of a plan of 600: 300 are missing, so none closes the gap alone.
	want := []Meeting{
		{Track: daytime, Date: monday.AddDays(3)},
		{Track: "short", Date: monday}, {Track: evening, Date: monday}, {Track: evening, Date: monday.AddDays(1)},
		{Track: evening, Date: monday.AddDays(2)}, {Track: evening, Date: monday.AddDays(3)},
	}
	if len(got) != len(want) {
		t.Fatalf("want %v, got %v", want, got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("the own track comes first, then the earliest: want %v, got %v", want, got)
		}
	}
}

func TestAMakeUpBesideTheOwnSession(t *testing.T) {
	d := openClinic(t)
	d.clock(12, 0)
	missed := d.ref(ana, daytime)
	d.at(monday.AddDays(1), 8, 45)
	d.pick(ana, daytime)
	d.clock(12, 0)
	d.scan(ana)
	d.clock(18, 0)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: evening, Date: d.date})
	ref := d.ref(ana, evening)
	d.apply(VisitMadeUp{VisitRef: ref, MakesUp: &missed}, Recorded{})
	d.wantForecast(ana, OnTrack, 300, 300, 900, 0, "Tuesday's daytime and the make-up on top of it")
	if ledger := d.ledger(ana); len(ledger.Entries) == 0 || ledger.Entries[0].MadeUp == nil || *ledger.Entries[0].MadeUp != ref {
		t.Errorf("Monday is made up on Tuesday evening, got %+v", ledger.Entries)
	}
}

func TestAppointmentsAreScheduled(t *testing.T) {
	d := openClinic(t)
	d.appoint(ana, "a", monday.AddDays(4), 10, 11)
	d.wantForecast(ana, OnTrack, 0, 660, 1260, 0, "the appointment on Friday counts too")
}

// TestMinutesThatWaitForAWord: Ana came on Monday, and nobody said when she left.
func TestMinutesThatWaitForAWord(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday)
	d.at(monday, 9, 10)
	d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: monday})
	d.clock(11, 0)
	if got := d.forecast(ana); got.Waiting != 0 || got.Gap != 10 {
		t.Errorf("nothing waits while she sits there, got %+v", got)
	}
	d.clock(20, 0)
	got := d.forecast(ana)
	if got.Waiting != 140 || got.Gap != 150 || got.Reachable < got.Earned+got.Scheduled+140 {
		t.Errorf("her 140 minutes wait for a word and can still be reached, got %+v", got)
	}
	if got.WaitsOnly() {
		t.Errorf("ten minutes are missing besides, got %+v", got)
	}
	d.plan(ana, func(p *Plan) { p.WeeklyMinutes = weekMinutes - 10 })
	if got := d.forecast(ana); !got.WaitsOnly() || slices.Contains(alertKinds(d.hours(monday).Rows[0].Alerts), AlertNeedsMakeUp) {
		t.Errorf("her word closes the gap, and no make-up is asked for: got %+v", got)
	}
	d.plan(ana, func(p *Plan) { p.WeeklyMinutes = weekMinutes })
	d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime), At: InstantOf(monday, At(12, 0), d.zone)})
	if got := d.forecast(ana); got.Waiting != 0 || got.Gap != 10 {
		t.Errorf("somebody said when she left: nothing waits, got %+v", got)
	}
}

func TestNoTarget(t *testing.T) {
	d := openClinic(t)
	d.wantForecast("nobody", NoTarget, 0, 0, 0, 0, "nobody is in no program")
	d.plan(ana, func(p *Plan) { p.WeeklyMinutes = 0 })
	if got := d.forecast(ana); got.Outlook != NoTarget {
		t.Errorf("nothing is planned, got %s", got.Outlook)
	}
}

func TestTheForecastNeedsTheBook(t *testing.T) {
	d := openClinic(t)
	d.broken = errDisk
	if _, err := ForecastOf(d, ana, monday, d.now); err == nil {
		t.Error("a forecast without the book's word is none")
	}
}

// plan changes a patient's plan in place.
func (d *clinicDay) plan(p PatientID, change func(*Plan)) { change(&d.admissions[p][0].Plans[0]) }

// ages gives a track an age gate.
func (d *clinicDay) ages(id TrackID, from, below int) {
	track := d.tracks[id]
	track.AgeFrom, track.AgeBelow = from, below
	d.tracks[id] = track
}

// born gives a patient a birth date on the first of July.
func (d *clinicDay) born(p PatientID, year int) {
	patient := d.patients[p]
	patient.BirthDate = Date{year, time.July, 1}
	d.patients[p] = patient
}

// appoint books an appointment from one hour to another.
func (d *clinicDay) appoint(p PatientID, id AppointmentID, date Date, from, to int) {
	d.apply(AppointmentSaved{Appointment: Appointment{
		ID: id, Patient: p, Program: iop, Service: "group", Date: date, Start: At(from, 0), End: At(to, 0), Room: "Office",
	}}, Recorded{})
}
