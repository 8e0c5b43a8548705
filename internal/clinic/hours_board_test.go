package clinic

import (
	"slices"
	"testing"
	"time"
)

func (d *clinicDay) hours(week Date) HoursBoard {
	d.t.Helper()
	board, err := HoursBoardOf(d, week, d.now)
	if err != nil {
		d.t.Fatalf("the hours of %s: %v", week, err)
	}
	return board
}

func TestEverybodysWeek(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday)
	d.since(ben, monday)
	d.admit("cy", "Cy", "Able", "3", daytime)
	d.since("cy", monday)
	d.admit("eve", "Eve", "Early", "4", evening)
	d.plan("eve", func(p *Plan) { p.Available = []time.Weekday{time.Sunday} })
	d.admit("old", "Old", "Patient", "5", evening)
	d.discharge("old", monday.AddDays(-1))
	d.clock(20, 0)
	d.do(atDesk, CheckInByDesk{Patient: "cy", Track: daytime, Date: monday, At: InstantOf(monday, At(9, 10), d.zone)})
	d.do(atDesk, CheckOut{Ref: d.ref("cy", daytime), At: InstantOf(monday, At(11, 40), d.zone)})
	d.absent("eve", evening, monday, Excused)
	board := d.hours(monday.AddDays(3))
	var got []string
	for _, row := range board.Rows {
		got = append(got, row.Name+": "+string(row.Forecast.Outlook))
	}
	// Ben is not in at 20:00: 50 minutes are left of his evening.
	want := []string{"Early, Eve: out_of_reach", "Alvarez, Ana: needs_make_up", "Brown, Ben: needs_make_up", "Able, Cy: needs_make_up"}
	if !slices.Equal(got, want) {
		t.Fatalf("who needs help first: want %q, got %q", want, got)
	}
	if board.Week != monday || board.First != WeekOf(Date{2026, time.January, 1}, time.Monday) || board.Counts[NeedsMakeUp] != 3 || board.Counts[OutOfReach] != 1 {
		t.Errorf("the week of %s, with what was there first and the counts: got %+v", monday, board)
	}
	cy := board.Rows[3]
	if cy.Week.Credited != 130 || cy.Week.Lost != 20 || board.Credited != 130 || board.Lost != 20 {
		t.Errorf("Cy was 10 minutes late and left 10 minutes before the last group ended: got %+v, %d and %d", cy.Week, board.Credited, board.Lost)
	}
	if day := cy.Days[0]; day.Date != monday || day.Credited != 130 || day.Planned != 150 || day.Lost != 20 || cy.Days[4].Planned != 0 {
		t.Errorf("Monday with what was planned and earned, nothing on Friday: got %+v", cy.Days)
	}
	if cy.Track.Text != "daytime" || cy.Mark != MarkDay || cy.Program.Text != "IOP" || cy.Number != "3" {
		t.Errorf("with the track and the program, got %+v", cy)
	}
	if alert := alertOf(board.Rows[1].Alerts, AlertUnexplained); alert.Count != 1 {
		t.Errorf("Ana missed daytime without a word, got %+v", board.Rows[1].Alerts)
	}
}

// TestWhoNeedsHelpFirstAmongTheSame: alerts decide between rows of one standing,
// and the outlook comes before them.
func TestWhoNeedsHelpFirstAmongTheSame(t *testing.T) {
	row := func(name string, outlook Outlook, gap int, alerts ...Alert) HoursRow {
		return HoursRow{Name: name, Patient: PatientID(name), Forecast: Forecast{Outlook: outlook, Gap: gap}, Alerts: alerts}
	}
	ends := Alert{Kind: AlertAuthorizationEnd, Urgent: true, Day: monday.AddDays(5)}
	later := Alert{Kind: AlertAuthorizationEnd, Urgent: true, Day: monday.AddDays(9)}
	near := Alert{Kind: AlertLimitNear}
	review := Alert{Kind: AlertReview, Day: monday}
	makeUp := Alert{Kind: AlertNeedsMakeUp, Day: monday}
	rows := []HoursRow{
		row("calm", OnTrack, 0), row("also calm", OnTrack, 0), row("a review", OnTrack, 0, review), row("one more absence", OnTrack, 0, near),
		row("ends later", OnTrack, 0, later), row("ends soon", OnTrack, 0, ends), row("greater gap", NeedsMakeUp, 90, makeUp),
		row("small gap", NeedsMakeUp, 10, makeUp), row("small gap and ends", NeedsMakeUp, 10, ends, makeUp), row("out", OutOfReach, 5),
		row("no target", NoTarget, 0, ends),
	}
	slices.SortFunc(rows, compareRows)
	var got []string
	for _, each := range rows {
		got = append(got, each.Name)
	}
	want := []string{"out", "small gap and ends", "greater gap", "small gap", "ends soon", "ends later", "one more absence", "a review", "also calm", "calm", "no target"}
	if !slices.Equal(got, want) {
		t.Errorf("want %q, got %q", want, got)
	}
}

// TestAnAlertLiftsARow: two patients on track, the second by name with an
// authorization that ends in five days.
func TestAnAlertLiftsARow(t *testing.T) {
	d := payerDay(t, Terms{})
	d.since(ana, monday)
	d.since(ben, monday)
	d.covers(ben, aetna, Date{2026, 1, 1}, Date{})
	d.do(atDesk, SaveAuthorization{Authorization: Authorization{ID: "b", Patient: ben, Payer: aetna, Unit: UnitDay, Granted: 90, From: monday.AddDays(-9), To: monday.AddDays(5)}})
	if rows := d.hours(monday).Rows; rows[0].Patient != ben || rows[0].Forecast.Outlook != OnTrack || rows[1].Forecast.Outlook != OnTrack {
		t.Errorf("Ben's authorization ends in five days, so he comes before Ana: got %s (%s)", rows[0].Name, rows[0].Forecast.Outlook)
	}
}

func TestAClosedDay(t *testing.T) {
	d := openClinic(t)
	d.apply(ClosureSaved{Closure: Closure{ID: "snow", From: monday, To: monday}}, Recorded{})
	row := d.hours(monday).Rows[0]
	if !row.Days[0].Closed || row.Days[0].Planned != 0 || row.Days[1].Closed {
		t.Errorf("closed on Monday alone, got %+v", row.Days)
	}
}

func TestTheHoursNeedTheBook(t *testing.T) {
	d := openClinic(t)
	d.broken = errDisk
	if _, err := HoursBoardOf(d, monday, d.now); err == nil {
		t.Error("hours that cannot be read must not look like none")
	}
	if _, err := PatientHoursOf(d, ana, stay(ana), monday, d.now); err == nil {
		t.Error("nor one patient's")
	}
}

// A second stay in one week owes and earns its own hours: what the first one
// earned hides no absence of the second.
func TestTwoStaysInOneWeek(t *testing.T) {
	d := openClinic(t)
	d.since(ana, monday)
	d.at(monday.AddDays(2), 23, 0)
	for day := range 3 {
		d.attendOn(ana, daytime, monday.AddDays(day))
	}
	d.discharge(ana, monday.AddDays(2))
	thursday := monday.AddDays(3)
	d.do(atDesk, Admit{Admission: Admission{ID: "again", Patient: ana, Program: iop, From: thursday,
		Plans: []Plan{{From: thursday, Track: daytime, Days: mondayToThursday, WeeklyMinutes: weekMinutes}}}})
	d.at(thursday, 23, 0)
	for _, row := range d.hours(monday).Rows {
		if row.Patient == ana && !row.Beside && (row.Week.Target != 150 || row.Week.Credited != 0 || row.Forecast.Outlook == OnTrack) {
			t.Errorf("the second stay asks for 150 minutes and has none, got %d of %d, %s", row.Week.Credited, row.Week.Target, row.Forecast.Outlook)
		}
		if row.Beside && (row.Week.Target != 450 || row.Week.Credited != 450) {
			t.Errorf("the first stay has what it earned, got %d of %d", row.Week.Credited, row.Week.Target)
		}
	}
	admission, _ := AdmissionOn(d.AdmissionsOf(ana), thursday)
	if week, err := WeekOfPatient(d, admission, thursday); err != nil || week.Credited != 0 || week.Target != 150 {
		t.Errorf("the lobby and the desk say the same, got %+v, %v", week, err)
	}
}
