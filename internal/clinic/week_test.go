package clinic

import (
	"testing"
	"time"
)

func TestWeekHours(t *testing.T) {
	credited := func(date Date, minutes int) Visit {
		return Visit{VisitRef: VisitRef{Date: date}, Credit: &Credit{Minutes: minutes}}
	}
	waiting := present(daytime, 0, 110)
	waiting.Arrival, waiting.Date = nil, monday.AddDays(2)
	visits := []Visit{
		credited(monday.AddDays(-1), 1000), // the Sunday before
		credited(monday, 150), credited(monday.AddDays(6), 70),
		credited(monday.AddDays(7), 2000), // the Monday after
		waiting, {VisitRef: VisitRef{Date: monday.AddDays(3)}},
	}
	want := WeekHours{Week: monday, Credited: 220, Pending: 100, Target: 600}
	if got := WeekHoursOf(monday, visits, 600); got != want {
		t.Errorf("a week holds its seven days: want %+v, got %+v", want, got)
	}
}

func TestPendingMinutes(t *testing.T) {
	tests := []struct {
		what   string
		change func(*Visit)
		want   int
	}{
		{"left, and the desk did not see them yet", func(v *Visit) { v.Arrival = nil }, sessionMinutes},
		{"seen by the desk: credited already", func(*Visit) {}, 0},
		{"still here", func(v *Visit) { v.Arrival, v.Departure = nil, nil }, 0},
		{"recorded as absent", func(v *Visit) { v.Arrival, v.Absence = nil, &Absence{Outcome: Unexcused} }, 0},
		{"nobody claims to be here", func(v *Visit) { v.Claim, v.Arrival = nil, nil }, 0},
		{"one block is attested: only the others wait", func(v *Visit) {
			v.Arrival, v.Attested = nil, []Attestation{{Block: v.Session.Blocks[0].Block, Present: true}}
		}, sessionMinutes - 50},
	}
	for _, test := range tests {
		visit := present(daytime, 0, 180)
		test.change(&visit)
		if got := PendingMinutes(visit); got != test.want {
			t.Errorf("%s: want %d minutes to wait for the desk, got %d", test.what, test.want, got)
		}
	}
}

func TestWeekOfPatientFollowsTheClinicsWeek(t *testing.T) {
	d := openClinic(t)
	d.attend(ana, daytime, monday)
	d.attend(ana, daytime, monday.AddDays(1))
	admission := d.admissions[ana][0]
	hours, err := WeekOfPatient(d, admission, monday.AddDays(1))
	want := WeekHours{Week: monday, Credited: 2 * sessionMinutes, Target: weekMinutes}
	if err != nil || hours != want {
		t.Errorf("weeks from Monday: want %+v, got %+v (%v)", want, hours, err)
	}
	d.settings.WeekStart = time.Tuesday
	hours, err = WeekOfPatient(d, admission, monday.AddDays(1))
	want = WeekHours{Week: monday.AddDays(1), Credited: sessionMinutes, Target: weekMinutes}
	if err != nil || hours != want {
		t.Errorf("weeks from Tuesday: want %+v, got %+v (%v)", want, hours, err)
	}
	d.broken = errDisk
	if _, err := WeekOfPatient(d, admission, monday); err == nil {
		t.Error("a week that cannot be read must not look like an empty one")
	}
}

// attend is a whole session: the desk sees the patient come and go.
func (d *clinicDay) attend(p PatientID, track TrackID, date Date) {
	d.t.Helper()
	hour := 9
	if track == evening {
		hour = 18
	}
	d.at(date, hour, 0)
	d.do(atDesk, CheckInByDesk{Patient: p, Track: track, Date: date})
	d.clock(hour+3, 0)
	d.do(atDesk, CheckOut{Ref: d.ref(p, track)})
}
