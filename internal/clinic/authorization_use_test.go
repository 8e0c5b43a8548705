package clinic

import (
	"fmt"
	"reflect"
	"testing"
)

// grant gives Ana an authorization of Aetna's.
func (d *clinicDay) grant(unit BillUnit, granted int, from, to Date, change ...func(*Authorization)) {
	d.t.Helper()
	id := AuthorizationID(fmt.Sprint("a", len(d.AuthorizationsOf(ana))))
	a := Authorization{ID: id, Patient: ana, Payer: aetna, Number: string(id), Unit: unit, Granted: granted, From: from, To: to}
	for _, each := range change {
		each(&a)
	}
	d.do(atDesk, SaveAuthorization{Authorization: a})
}

// use is the first authorization as of a date.
func (d *clinicDay) use(date Date) AuthorizationUse {
	d.t.Helper()
	uses, err := AuthorizationUses(d, ana, date, d.zone)
	if err != nil || len(uses) == 0 {
		d.t.Fatalf("want a use on %s, got %v (%v)", date, uses, err)
	}
	return uses[0]
}

// TestAuthorizationInEachUnit: Ana comes on Monday and Tuesday for two and a half
// hours each; Wednesday's hour is not billable. Nine sessions are to come until
// the Thursday two weeks later, Thursday of this week first.
func TestAuthorizationInEachUnit(t *testing.T) {
	last := monday.AddDays(17)
	tests := []struct {
		unit                                 BillUnit
		granted, used, scheduled, week, left int
		runsOut                              Date
	}{
		{unit: UnitSession, granted: 20, used: 2, week: 2, scheduled: 9, left: 18},
		{unit: UnitDay, granted: 9, used: 2, week: 2, scheduled: 9, left: 7, runsOut: monday.AddDays(15)},
		{unit: UnitDay, granted: 11, used: 2, week: 2, scheduled: 9, left: 9},
		{unit: UnitHour, granted: 12, used: 4, week: 4, scheduled: 18, left: 8, runsOut: monday.AddDays(9)},
		{unit: UnitQuarter, granted: 100, used: 20, week: 20, scheduled: 90, left: 80, runsOut: monday.AddDays(16)},
		{unit: UnitDay, granted: 2, used: 2, week: 2, scheduled: 9, left: 0, runsOut: monday.AddDays(2)},
		{unit: UnitDay, granted: 1, used: 2, week: 2, scheduled: 9, left: -1, runsOut: monday.AddDays(2)},
	}
	for _, test := range tests {
		d := payerDay(t, Terms{DayMinutes: 150})
		d.grant(test.unit, test.granted, monday.AddDays(-9), last)
		d.attend(ana, daytime, monday)
		d.attend(ana, daytime, monday.AddDays(1))
		d.at(monday.AddDays(2), 9, 0)
		d.do(atDesk, CheckInByDesk{Patient: ana, Track: daytime, Date: d.date})
		d.clock(10, 0)
		d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)})
		got := d.use(monday.AddDays(2))
		want := got
		want.Used, want.Scheduled, want.ThisWeek, want.Left, want.RunsOut = test.used, test.scheduled, test.week, test.left, test.runsOut
		want.DaysLeft, want.Payer = 15, "Aetna"
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%d in units of a %s: want %+v, got %+v", test.granted, test.unit, want, got)
		}
	}
}

func TestAuthorizationCountsWhatWasBeforeDaybook(t *testing.T) {
	d := payerDay(t, Terms{})
	d.attend(ana, daytime, monday)
	d.grant(UnitDay, 20, monday.AddDays(-9), monday.AddDays(9), func(a *Authorization) { a.Used = 7 })
	if got := d.use(monday); got.Used != 8 || got.Left != 12 || got.ThisWeek != 1 {
		t.Errorf("seven before and Monday are eight of twenty, one this week; got %+v", got)
	}
}

// TestScheduleAheadFollowsTheDays: closures, cancelled and added sessions, the
// choice of a day, appointments, discharge and another payer change what is to come.
func TestScheduleAheadFollowsTheDays(t *testing.T) {
	tuesday := monday.AddDays(1)
	tests := []struct {
		what   string
		change func(*clinicDay)
		want   int
	}{
		{"Monday to Thursday, twice", func(*clinicDay) {}, 8},
		{"a holiday", func(d *clinicDay) {
			d.apply(ClosureSaved{Closure: Closure{ID: "c", From: tuesday, To: tuesday}}, Recorded{})
		}, 7},
		{"cancelled for all", func(d *clinicDay) {
			d.apply(SessionChanged{SessionChange{Track: daytime, Date: tuesday, Cancelled: true}}, Recorded{})
		}, 7},
		{"added on Friday", func(d *clinicDay) {
			block := Block{ID: "extra", Weekday: 5, Start: At(9, 0), End: At(10, 0), Service: "group"}
			d.apply(SessionChanged{SessionChange{Track: daytime, Date: monday.AddDays(4), Slot: 1, Blocks: []Block{block}}}, Recorded{})
		}, 9},
		{"a switch for a day is a session still", func(d *clinicDay) { d.chosen[chosenDay{ana, tuesday}] = evening }, 8},
		{"an appointment on top", func(d *clinicDay) {
			d.apply(AppointmentSaved{Appointment: Appointment{ID: "x", Patient: ana, Program: iop, Service: "group", Date: tuesday, Start: At(14, 0), End: At(15, 0)}}, Recorded{})
		}, 9},
		{"a cancelled appointment", func(d *clinicDay) {
			d.apply(AppointmentSaved{Appointment: Appointment{ID: "x", Patient: ana, Program: iop, Service: "group", Date: tuesday, Start: At(14, 0), End: At(15, 0), Cancelled: true}}, Recorded{})
		}, 8},
		{"an appointment that counts for nothing", func(d *clinicDay) {
			d.apply(AppointmentSaved{Appointment: Appointment{ID: "x", Patient: ana, Program: iop, Service: "break", Date: tuesday, Start: At(14, 0), End: At(15, 0)}}, Recorded{})
		}, 8},
		{"discharged on Wednesday", func(d *clinicDay) {
			d.do(atDesk, Discharge{Patient: ana, Admission: stay(ana), Date: monday.AddDays(2), Reason: "completed"})
		}, 3},
		{"known to be absent on Tuesday", func(d *clinicDay) {
			d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: tuesday, Outcome: Excused})
		}, 7},
	}
	for _, test := range tests {
		d := payerDay(t, Terms{})
		d.grant(UnitSession, 50, monday, monday.AddDays(13))
		test.change(d)
		if got := d.use(monday); got.Scheduled != test.want {
			t.Errorf("%s: want %d sessions to come, got %d", test.what, test.want, got.Scheduled)
		}
	}
}

// TestWhichAuthorizationsMatter: those near the date, or else the last that ended.
func TestWhichAuthorizationsMatter(t *testing.T) {
	d := payerDay(t, Terms{})
	if uses, err := AuthorizationUses(d, ana, monday, d.zone); err != nil || len(uses) != 0 {
		t.Errorf("nothing was granted, got %v (%v)", uses, err)
	}
	d.grant(UnitDay, 10, monday.AddDays(-50), monday.AddDays(-45))
	d.grant(UnitDay, 10, monday.AddDays(-44), monday.AddDays(-40))
	if got := d.use(monday); got.Authorization.ID != "a1" || got.DaysLeft != -40 {
		t.Errorf("the last that ended, forty days ago; got %+v", got)
	}
	d.grant(UnitDay, 10, monday.AddDays(-5), monday.AddDays(5))
	d.grant(UnitDay, 10, monday.AddDays(6), monday.AddDays(20))
	d.grant(UnitDay, 10, monday.AddDays(60), monday.AddDays(70))
	d.grant(UnitDay, 10, monday, monday, func(a *Authorization) { a.Removed = true })
	uses, err := AuthorizationUses(d, ana, monday, d.zone)
	if err != nil || len(uses) != 2 || uses[0].Authorization.ID != "a2" || uses[1].Authorization.ID != "a3" {
		t.Errorf("the one in force and the next, got %+v (%v)", uses, err)
	}
	d.broken = errDisk
	if _, err := AuthorizationUses(d, ana, monday, d.zone); err == nil {
		t.Error("what cannot be read must not look like nothing used")
	}
}

// TestOtherPayersDaysUseNothing: a day that another payer covers, and one under
// no terms.
func TestOtherPayersDaysUseNothing(t *testing.T) {
	d := openClinic(t)
	d.pays(aetna, "Aetna")
	d.pays(medicaid, "Medicaid")
	d.covers(ana, medicaid, monday, monday)
	d.covers(ana, aetna, monday.AddDays(1), Date{})
	d.attend(ana, daytime, monday)
	d.attend(ana, daytime, monday.AddDays(1))
	d.grant(UnitDay, 10, monday, monday.AddDays(9))
	if got := d.use(monday.AddDays(1)); got.Used != 1 {
		t.Errorf("Monday is Medicaid's; Tuesday counts although Aetna has no terms yet; got %+v", got)
	}
}
