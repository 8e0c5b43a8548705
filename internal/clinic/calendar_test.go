package clinic

import (
	"testing"
	"time"
)

// kindsOn are the kinds of a day of Ana's calendar.
func (d *clinicDay) kindsOn(date Date) []CalendarKind {
	d.t.Helper()
	month, err := CalendarOf(d, ana, date, d.now)
	if err != nil {
		d.t.Fatalf("calendar: %v", err)
	}
	var kinds []CalendarKind
	for _, entry := range month.Days[date.Day-1].Entries {
		kinds = append(kinds, entry.Kind)
	}
	return kinds
}

func (d *clinicDay) wantDay(date Date, want CalendarKind) {
	d.t.Helper()
	got := d.kindsOn(date)
	if want == "" && len(got) == 0 || len(got) == 1 && got[0] == want {
		return
	}
	d.t.Fatalf("%s is %q, want %q", date, got, want)
}

func TestAMonthOfAttendance(t *testing.T) {
	d := openClinic(t)
	attend := func(from, to int) {
		d.at(d.date, 9, from)
		d.pick(ana, daytime)
		d.do(atDesk, ConfirmArrival{Ref: d.ref(ana, daytime)})
		d.at(d.date, 12, to)
		d.do(atDesk, CheckOut{Ref: d.ref(ana, daytime)})
	}
	attend(0, 0)
	tuesday, wednesday, thursday := monday.AddDays(1), monday.AddDays(2), monday.AddDays(3)
	d.at(tuesday, 8, 0)
	attend(45, 0)
	d.do(atDesk, SaveClosure{Closure: Closure{ID: "snow", Label: "Snow", From: monday.AddDays(9), To: monday.AddDays(9)}})
	d.do(atDesk, RecordAbsence{Patient: ana, Track: daytime, Date: thursday, Outcome: Excused})
	d.at(thursday, 8, 0)
	d.wantDay(monday, CalendarAttended)
	d.wantDay(tuesday, CalendarPartly)
	d.wantDay(wednesday, CalendarMissing)
	d.wantDay(thursday, CalendarExcused)
	d.wantDay(monday.AddDays(4), "") // a Friday
	d.wantDay(monday.AddDays(7), CalendarToCome)
	d.wantDay(monday.AddDays(9), CalendarClosed)
	d.do(atDesk, Discharge{Patient: ana, Admission: stay(ana), Date: monday.AddDays(7), Reason: "Moved"})
	d.wantDay(monday.AddDays(7), CalendarToCome)
	d.wantDay(monday.AddDays(8), "")
}

func TestAMonthSaysWhatStillWaits(t *testing.T) {
	d := openClinic(t)
	d.clock(9, 0)
	d.pick(ana, daytime)
	d.wantDay(monday, CalendarWaiting)
	month, err := CalendarOf(d, ana, monday, d.now)
	if err != nil || len(month.Days) != 31 || month.First != (Date{2026, time.March, 1}) {
		t.Errorf("March has %d days from %v, %v", len(month.Days), month.First, err)
	}
	entry := month.Days[1].Entries[0]
	if entry.Visit == nil || entry.Label.Text != "daytime" || month.Counts[CalendarWaiting] != 1 {
		t.Errorf("the entry is %+v of %v", entry, month.Counts)
	}
}

func TestWhatWasBeforeDaybookIsNoAbsence(t *testing.T) {
	d := openClinic(t)
	d.at(monday.AddDays(2), 8, 0)
	d.do(atDesk, SetOpening{Patient: ana, Admission: stay(ana), Opening: Opening{AsOf: monday.AddDays(1), Weeks: 2}})
	d.wantDay(monday, "")
	d.wantDay(monday.AddDays(1), CalendarMissing)
}
