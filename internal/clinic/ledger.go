package clinic

import (
	"slices"
	"time"
)

// LedgerOf is what a stay missed, as of a moment: recorded absences, and
// sessions that are over, to which nobody came and of which nobody spoke. Who
// came and was not admitted or was sent out stands in it too, and counts toward
// no limit.
func LedgerOf(view View, admission Admission, now time.Time, zone *time.Location) (Ledger, error) {
	f := forecasterIn(view, DateIn(now, zone), now, zone)
	s, err := f.read(admission)
	if err != nil {
		return Ledger{}, err
	}
	return f.ledger(s), nil
}

func (f *forecaster) ledger(s stayFacts) Ledger {
	past := f.attendance(s)
	ledger := Ledger{Counts: map[Outcome]int{}}
	madeUp := madeUpIn(s.visits)
	for _, each := range slices.Backward(past) {
		if each.there {
			continue
		}
		entry := f.entryOf(s, each)
		if by, ok := madeUp[entry.Ref.Visit]; ok {
			entry.MadeUp = &by
		}
		ledger.Counts[entry.Outcome]++
		if s.program.On(entry.Ref.Date).MakeUps && entry.MadeUp == nil && entry.Outcome.missed() {
			ledger.Owed++
		}
		ledger.Entries = append(ledger.Entries, entry)
	}
	for _, entry := range openingEntries(s.admission) {
		ledger.Counts[entry.Outcome] += entry.Opening
		ledger.Entries = append(ledger.Entries, entry)
	}
	for _, limit := range s.program.On(f.lastDay(s.admission)).Attendance.Limits {
		ledger.Limits = append(ledger.Limits, LimitState{Limit: limit, Count: countToward(limit, ledger.Entries, past, f.today)})
	}
	return ledger
}

// missed reports whether the outcome is an absence: who came and was turned away
// was there.
func (o Outcome) missed() bool { return o == Excused || o == Unexcused || o == NoShow }

// owned is one session of a stay and how the patient stands to it.
type owned struct {
	session Session
	visit   Visit // the zero visit where nothing was recorded
	there   bool
}

// outcome is what a session that was not attended counts as.
func (o owned) outcome() Outcome {
	if o.visit.Absence != nil {
		return o.visit.Absence.Outcome
	}
	return NoShow
}

// attendance lists the sessions of a stay that are over or spoken of, by their
// start: those the patient should have come to since Daybook counts, and those
// of which an absence is recorded, however the schedule changed since.
func (f *forecaster) attendance(s stayFacts) []owned {
	var all []owned
	seen := map[SessionID]bool{}
	for date := countedFrom(f.view, s.admission); !date.After(f.lastDay(s.admission)); date = date.AddDays(1) {
		for _, session := range f.due(s, date) {
			visit := s.bySession[session.ID]
			there := came(visit) && visit.Absence == nil
			if visit.Absence != nil || there || !f.now.Before(session.End) {
				all = append(all, owned{session, visit, there})
				seen[session.ID] = true
			}
		}
	}
	for _, visit := range s.visits {
		if visit.Absence != nil && !seen[visit.Session.ID] && s.admission.ActiveOn(visit.Date) {
			all = append(all, owned{session: visit.Session, visit: visit})
		}
	}
	slices.SortStableFunc(all, func(a, b owned) int { return a.session.Start.Compare(b.session.Start) })
	return all
}

// countedFrom is the first day that Daybook counts of a stay: not before its opening
// balances, nor before the day from which the clinic's own record is kept here.
func countedFrom(view View, admission Admission) Date {
	from := admission.From
	if admission.Opening != nil && admission.Opening.AsOf.After(from) {
		from = admission.Opening.AsOf
	}
	if cutOver := view.Settings().CutOver; cutOver.After(from) {
		from = cutOver
	}
	return from
}

// lastDay is the last one of a stay that can have been missed by now.
func (f *forecaster) lastDay(admission Admission) Date {
	if !admission.Discharged.IsZero() && admission.Discharged.Before(f.today) {
		return admission.Discharged
	}
	return f.today
}

func (f *forecaster) entryOf(s stayFacts, missed owned) LedgerEntry {
	meeting := MeetingOf(missed.session)
	entry := LedgerEntry{
		Ref: meeting.RefOf(s.admission.Patient), Meeting: meeting, Start: missed.session.Start, Outcome: missed.outcome(),
	}
	entry.Track, entry.Mark = labelOf(f.view, missed.session)
	if missed.visit.Absence != nil {
		entry.Recorded, entry.Absence = true, *missed.visit.Absence
	}
	return entry
}

// madeUpIn finds which missed visits others replace: those that really came.
func madeUpIn(visits []Visit) map[VisitID]VisitRef {
	found := map[VisitID]VisitRef{}
	for _, visit := range visits {
		if visit.MakesUp != nil && came(visit) && visit.Absence == nil {
			found[visit.MakesUp.Visit] = visit.VisitRef
		}
	}
	return found
}

// openingEntries are the absences that a stay brought along from before Daybook.
// Whether they were made up is not known, so none of them is owed.
func openingEntries(admission Admission) []LedgerEntry {
	opening := admission.Opening
	if opening == nil {
		return nil
	}
	var entries []LedgerEntry
	add := func(outcome Outcome, count int) {
		if count > 0 {
			ref := VisitRef{Patient: admission.Patient, Date: opening.AsOf}
			entries = append(entries, LedgerEntry{Ref: ref, Outcome: outcome, Recorded: true, Opening: count})
		}
	}
	add(Excused, opening.Excused)
	add(Unexcused, opening.Unexcused)
	add(NoShow, opening.NoShows)
	return entries
}
