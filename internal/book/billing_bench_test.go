package book

import (
	"testing"
	"time"

	"daybook/internal/clinic"
)

// BenchmarkBilling judges every service date of a patient's year by terms that
// look at the whole week and at the days before, and counts the year's
// authorization.
func BenchmarkBilling(b *testing.B) {
	r := newRig(b)
	from := clinic.NewDate(2026, 11, 16)
	to := from.AddDays(364)
	r.must(clinic.SavePayer{Payer: clinic.Payer{ID: "aetna", Name: "Aetna", Terms: []clinic.Terms{{
		From: from, DayMinutes: 120, LargestGap: 2, WeeklyMaximum: 19 * 60, Bands: []clinic.Band{{AtLeast: 120, Code: "H0015", Unit: clinic.UnitDay}},
	}}}})
	r.must(clinic.SaveCoverage{Coverage: clinic.Coverage{ID: "cover", Patient: r.ana, Payer: "aetna", From: from}})
	r.must(clinic.SaveAuthorization{Authorization: clinic.Authorization{ID: "granted", Patient: r.ana, Payer: "aetna", Unit: clinic.UnitQuarter, Granted: 2000, From: from, To: to}})
	days := r.attendYear(b, from, to)
	b.Run("a year of verdicts", func(b *testing.B) {
		for b.Loop() {
			for _, day := range days {
				if verdict, err := r.Verdict(r.ana, day); err != nil || !verdict.Billable {
					b.Fatalf("%s: %+v, %v", day, verdict, err)
				}
			}
		}
	})
	b.Run("a year's authorization", func(b *testing.B) {
		for b.Loop() {
			if uses, err := r.AuthorizationUses(r.ana); err != nil || uses[0].Used != 11*len(days) {
				b.Fatalf("%+v, %v", uses, err)
			}
		}
	})
}

// attendYear is Ana at every evening of a year, and the clock at its end.
func (r *rig) attendYear(b *testing.B, from, to clinic.Date) []clinic.Date {
	b.Helper()
	var items []Item
	var days []clinic.Date
	for date := from; !date.After(to); date = date.AddDays(1) {
		if day := date.Weekday(); day != time.Monday && day != time.Tuesday && day != time.Thursday {
			continue
		}
		days = append(days, date)
		at := func(hour int) time.Time { return clinic.InstantOf(date, clinic.At(hour, 0), r.Zone()) }
		ref := clinic.Meeting{Track: evening, Date: date}.RefOf(r.ana)
		items = append(items,
			Item{Actor: r.desk, Command: clinic.CheckInByDesk{Patient: r.ana, Track: evening, Date: date}, At: at(18)},
			Item{Actor: r.desk, Command: clinic.CheckOut{Ref: ref}, At: at(21)})
	}
	r.clock.to(clinic.InstantOf(to, clinic.At(22, 0), r.Zone()))
	if _, err := r.Batch(items...); err != nil {
		b.Fatalf("a year of visits: %v", err)
	}
	return days
}
