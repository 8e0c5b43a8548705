package book

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"daybook/internal/clinic"
)

// allActs reads them to the end.
func (r *rig) allActs(asked ...ActsOf) *Acts {
	r.t.Helper()
	acts, err := r.BeginActs(asked...)
	for more := true; more && err == nil; {
		more, err = acts.Step()
	}
	if err != nil {
		r.t.Fatal(err)
	}
	return acts
}

// TestActsAreWhatTheJournalSaysOfADate: whatever happened, they are the same entries
// as those that a reading of the whole journal finds, in its order.
func TestActsAreWhatTheJournalSaysOfADate(t *testing.T) {
	fewer(t, 100)
	rapid.Check(t, func(rt *rapid.T) {
		r := newRig(t)
		lobbyDay(rt, r)
		var dates []clinic.Date
		for day := clinic.NewDate(2026, 11, 16); !day.After(r.Today()); day = day.AddDays(1) {
			dates = append(dates, day)
		}
		acts := r.allActs(ActsOf{r.ana, dates})
		page, err := r.Journal(JournalQuery{Patient: r.ana, Group: clinic.TellAttendance, Most: 10_000})
		if err != nil {
			rt.Fatal(err)
		}
		want := 0
		for _, line := range page.Lines {
			if date, ok := line.Told.Args["Date"].(clinic.Date); ok && line.Told.Word != "track_chosen" {
				want++
				found := false
				for _, act := range acts.Of(r.ana, date) {
					found = found || bytes.Equal(act.Place, line.Place) && act.Staff == line.Staff && act.Told.Word == line.Told.Word
				}
				if !found {
					rt.Fatalf("entry %d of %s is missing: %+v", line.N, date, line.Told)
				}
			}
		}
		got := 0
		for _, date := range dates {
			for i, act := range acts.Of(r.ana, date) {
				if _, visit := act.Event.(clinic.VisitEvent); visit { // appointments are another group's
					got++
				}
				if i > 0 && act.N < acts.Of(r.ana, date)[i-1].N {
					rt.Fatalf("out of order on %s", date)
				}
			}
		}
		if got != want || acts.Odd() != 0 {
			rt.Fatalf("want %d entries, got %d and %d that cannot be read", want, got, acts.Odd())
		}
	})
}

func TestActsOfAMergedRecordAreThoseOfThePerson(t *testing.T) {
	r := newRig(t)
	r.must(clinic.SavePatient{Patient: clinic.Patient{ID: "twin", Number: "999", Family: "Zyxwvutova", Given: "A."}})
	r.must(clinic.CheckInByDesk{Patient: r.ana, Track: evening, Date: r.Today()})
	r.director(clinic.MergePatients{Kept: "twin", Other: r.ana, Reason: "one person"})
	if acts := r.allActs(ActsOf{"twin", []clinic.Date{r.Today()}}).Of("twin", r.Today()); len(acts) < 2 {
		t.Errorf("the check-in of the other record is theirs, got %+v", acts)
	}
}

// BenchmarkAuditYear reads what a packet of one patient's year rests on, beside
// BenchmarkAuditWeek: a year must cost as its days do, and not more.
func BenchmarkAuditYear(b *testing.B) { benchAudit(b, 52) }

// BenchmarkAuditWeek is one week of it.
func BenchmarkAuditWeek(b *testing.B) { benchAudit(b, 1) }

func benchAudit(b *testing.B, weeks int) {
	r := newRig(b)
	var dates []clinic.Date
	for week := range weeks {
		for _, day := range []int{0, 1, 3} {
			date := clinic.NewDate(2026, 11, 16).AddDays(7*week + day)
			dates = append(dates, date)
			r.clock.to(clinic.InstantOf(date, clinic.At(17, 45), r.Zone()))
			for _, command := range []clinic.Command{clinic.CheckInByDesk{Patient: r.ana, Track: evening, Date: date}} {
				if _, err := r.Do(r.desk, command); err != nil {
					b.Fatal(fmt.Errorf("%s: %w", date, err))
				}
			}
		}
	}
	r.clock.to(r.clock.Now().Add(24 * time.Hour))
	b.ResetTimer()
	for b.Loop() {
		if _, err := r.AuditDays(r.ana, dates...); err != nil {
			b.Fatal(err)
		}
		acts, err := r.BeginActs(ActsOf{r.ana, dates})
		for more := true; more && err == nil; {
			more, err = acts.Step()
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(dates)), "µs/day")
}

// What is changed for a whole session is told of each date that it concerns, and of no
// other track.
func TestActsKnowWhatBecameOfASession(t *testing.T) {
	r := newRig(t)
	date := r.Today().AddDays(1)
	due, err := r.DueOn(r.ana, date)
	if err != nil || len(due) == 0 {
		t.Fatalf("Ana is due on %s: %+v, %v", date, due, err)
	}
	meeting := due[0].Meeting
	r.must(clinic.ChangeSession{Meeting: meeting, Do: clinic.CancelSession, Reason: "counselor ill"})
	acts := r.allActs(ActsOf{r.ana, []clinic.Date{r.Today(), date}})
	if got := acts.OfSessions(date, meeting.Track); len(got) != 1 || got[0].Told.Word != "session_cancelled" {
		t.Errorf("the session was cancelled, got %+v", got)
	}
	if got := acts.OfSessions(date, "another track"); len(got) != 0 {
		t.Errorf("another track's sessions are not told of, got %+v", got)
	}
	if got := acts.OfSessions(r.Today(), meeting.Track); len(got) != 0 {
		t.Errorf("nor those of another date, got %+v", got)
	}
}
