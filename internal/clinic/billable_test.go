package clinic

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// lesson is one block of a day: a service for some minutes.
type lesson struct {
	service  ServiceID
	minutes  int
	modality Modality
}

func lessonOf(minutes int) lesson { return lesson{service: "group", minutes: minutes} }
func pauseOf(minutes int) lesson  { return lesson{service: "break", minutes: minutes} }

// sits is a credited visit of blocks one after the other from five in the
// afternoon; the patient comes and leaves at those times.
func (d *clinicDay) sits(p PatientID, date Date, came, left ClockTime, lessons ...lesson) VisitRef {
	d.t.Helper()
	visit := Visit{VisitRef: VisitRef{Visit: VisitID(fmt.Sprint(p, date, len(d.visits))), Patient: p, Date: date}}
	visit.Session.Date = date
	at := At(17, 0)
	for i, lesson := range lessons {
		visit.Session.Blocks = append(visit.Session.Blocks, SessionBlock{
			Block: BlockID(fmt.Sprint("block", i)), Start: InstantOf(date, at, d.zone), End: InstantOf(date, at+ClockTime(lesson.minutes), d.zone),
			Service: lesson.service, Counts: lesson.service == "group", Modality: lesson.modality,
		})
		at += ClockTime(lesson.minutes)
	}
	visit.Session.Start, visit.Session.End = InstantOf(date, At(17, 0), d.zone), InstantOf(date, at, d.zone)
	visit.Claim = &Claim{At: InstantOf(date, came, d.zone)}
	visit.Arrival, visit.Departure = &Arrival{At: visit.Claim.At}, &Departure{At: InstantOf(date, left, d.zone)}
	d.keep(visit)
	return visit.VisitRef
}

// keep credits a visit and puts it into the book.
func (d *clinicDay) keep(visit Visit) {
	credit := CreditOf(visit)
	visit.Credit = &credit
	d.visits[visit.Visit] = visit
}

// satFor is a visit of one group of so many minutes, from its start to its end.
func (d *clinicDay) satFor(p PatientID, date Date, minutes int) VisitRef {
	d.t.Helper()
	return d.sits(p, date, At(17, 0), At(17, minutes), lessonOf(minutes))
}

// payerDay is a clinic where Aetna pays for Ana by some terms.
func payerDay(t failer, terms Terms) *clinicDay {
	t.Helper()
	d := openClinic(t)
	terms.From = Date{2026, 1, 1}
	d.pays(aetna, "Aetna", terms)
	d.covers(ana, aetna, terms.From, Date{})
	return d
}

func (d *clinicDay) verdict(date Date) DayVerdict {
	d.t.Helper()
	verdict, err := VerdictOn(d, ana, date)
	if err != nil {
		d.t.Fatalf("judge %s: %v", date, err)
	}
	return verdict
}

func TestVerdictWithoutPayerOrTerms(t *testing.T) {
	d := openClinic(t)
	d.satFor(ana, monday, 180)
	if got := d.verdict(monday); got.Billable || got.Payer != "" || got.Reasons[0].Kind != VerdictNoPayer || got.Minutes != 180 {
		t.Errorf("nobody pays for the 180 minutes, got %+v", got)
	}
	d.pays(aetna, "Aetna", Terms{From: monday.AddDays(1)})
	d.covers(ana, aetna, monday, Date{})
	if got := d.verdict(monday); got.Billable || got.Name != "Aetna" || got.Reasons[0].Kind != VerdictNoTerms {
		t.Errorf("Aetna's rules begin on Tuesday, got %+v", got)
	}
	d.broken = errDisk
	if _, err := VerdictOn(d, ana, monday); err == nil {
		t.Error("a day that cannot be read must not look like an empty one")
	}
}

// TestNorthCarolina: three hours to bill a day, no more than two days between
// services, 19 hours a week.
func TestNorthCarolina(t *testing.T) {
	terms := h0015()
	terms.LargestGap, terms.WeeklyMaximum = 2, 19*60
	d := payerDay(t, terms)
	for day, minutes := range []int{240, 240, 170, 240, 240, 240} {
		d.satFor(ana, monday.AddDays(day), minutes)
	}
	wants := []string{"H0015 1 day of 240 minutes", "H0015 1 day of 240 minutes", "no: short 10", "H0015 1 day of 240 minutes", "H0015 1 day of 240 minutes", "H0015 1 day of 240 minutes"}
	for day, want := range wants {
		if got := said(d.verdict(monday.AddDays(day)), false); got != want {
			t.Errorf("day %d: want %q, got %q", day, want, got)
		}
	}
	saturday := d.verdict(monday.AddDays(5))
	if week := (VerdictReason{Kind: VerdictWeekFull, Minutes: 60, Of: 1140}); !slices.Contains(saturday.Reasons, week) {
		t.Errorf("the week is full after three of Saturday's four hours: want %+v, got %+v", week, saturday.Reasons)
	}
	sunday := monday.AddDays(6)
	d.satFor(ana, sunday, 200)
	if got := said(d.verdict(sunday), false); got != "no: week_full 200" {
		t.Errorf("nothing is left for Sunday, got %q", got)
	}
	d.satFor(ana, monday.AddDays(9), 180) // Wednesday after Sunday: two days between
	d.satFor(ana, monday.AddDays(13), 180)
	if got := d.verdict(monday.AddDays(9)); len(got.Reasons) != 1 || !got.Billable {
		t.Errorf("two days between services are allowed, got %+v", got)
	}
	late := d.verdict(monday.AddDays(13))
	if gap := (VerdictReason{Kind: VerdictGap, Count: 3, Of: 2}); !late.Billable || !slices.Contains(late.Reasons, gap) {
		t.Errorf("three days between services are a warning: want %+v, got %+v", gap, late)
	}
	d.satFor(ana, monday.AddDays(40), 180)
	if gap := (VerdictReason{Kind: VerdictGap, Count: 26, Of: 2}); !slices.Contains(d.verdict(monday.AddDays(40)).Reasons, gap) {
		t.Errorf("a long gap is counted to its beginning, got %+v", d.verdict(monday.AddDays(40)))
	}
	first := d.verdict(monday)
	if slices.ContainsFunc(first.Reasons, func(r VerdictReason) bool { return r.Kind == VerdictGap }) {
		t.Errorf("the first service of a stay follows no gap, got %+v", first)
	}
}

// TestTwoPayersInAWeek: what one pays for uses up nothing of the other's week.
func TestTwoPayersInAWeek(t *testing.T) {
	d := openClinic(t)
	terms := Terms{From: Date{2026, 1, 1}, WeeklyMaximum: 240}
	d.pays(aetna, "Aetna", terms)
	d.pays(medicaid, "Medicaid", terms)
	d.covers(ana, aetna, monday, monday)
	d.covers(ana, medicaid, monday.AddDays(1), Date{})
	d.satFor(ana, monday, 240)
	d.satFor(ana, monday.AddDays(1), 240)
	if got := d.verdict(monday.AddDays(1)); !got.Billable || got.Name != "Medicaid" || len(got.Reasons) != 1 {
		t.Errorf("Medicaid's week is still empty, got %+v", got)
	}
}

// TestAPayerNeverPaysMoreThanTheWeek: over random weeks, what is payable on
// billable days never exceeds the maximum, and the order of the visits of a day
// changes nothing.
func TestAPayerNeverPaysMoreThanTheWeek(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		terms := Terms{DayMinutes: rapid.IntRange(0, 180).Draw(rt, "a day"), WeeklyMaximum: rapid.IntRange(1, 1200).Draw(rt, "a week")}
		d := payerDay(rt, terms)
		d.settings.WeekStart = time.Weekday(rapid.IntRange(0, 6).Draw(rt, "week start"))
		week := WeekOf(monday, d.settings.WeekStart)
		for day := range 7 {
			for range rapid.IntRange(0, 2).Draw(rt, "visits") {
				d.satFor(ana, week.AddDays(day), rapid.IntRange(1, 240).Draw(rt, "minutes"))
			}
		}
		total := 0
		for day := range 7 {
			verdict := d.verdict(week.AddDays(day))
			if !verdict.Billable {
				continue
			}
			total += verdict.Minutes
			for _, reason := range verdict.Reasons {
				if reason.Kind == VerdictWeekFull {
					total -= reason.Minutes
				}
			}
		}
		if total > terms.WeeklyMaximum {
			rt.Fatalf("%d minutes are paid in a week of %d", total, terms.WeeklyMaximum)
		}
	})
}
