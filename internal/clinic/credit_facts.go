package clinic

import (
	"fmt"
	"slices"
	"time"
)

// withCredit adds the visit's new credit to the facts, where it changes, and
// says so where the visit's date was billed already. It is the one place where
// credit facts are made. A visit that nobody ended has no credit yet.
func withCredit(view View, visit Visit, env Env, facts []VisitEvent) ([]Event, error) {
	before := visit.Credit
	events := make([]Event, 0, len(facts)+2)
	for _, fact := range facts {
		events = append(events, fact)
	}
	visit = visit.after(env, facts)
	ended := visit.Departure != nil || visit.Absence != nil || len(visit.Attested) > 0
	credit := CreditOf(visit)
	if len(facts) == 0 || before == nil && !ended || before != nil && sameCredit(*before, credit) {
		return events, nil
	}
	affected, err := claimAffected(view, env, visit, before, credit)
	if err != nil {
		return nil, err
	}
	return append(append(events, VisitCredited{VisitRef: visit.VisitRef, Credit: credit}), affected...), nil
}

// after is the visit once the facts are in the book.
func (v Visit) after(env Env, facts []VisitEvent) Visit {
	for _, fact := range facts {
		v = v.With(fact, Recorded{At: env.Now, Actor: env.Actor})
	}
	return v
}

// claimAffected tells of a change to minutes whose period was closed for
// billing. A credit that moves no minute of any block affects no claim.
func claimAffected(view View, env Env, v Visit, before *Credit, after Credit) ([]Event, error) {
	was := Credit{}
	if before != nil {
		was = *before
	}
	same := was.Minutes == after.Minutes && !slices.ContainsFunc(after.Lines, func(l CreditLine) bool {
		return l.Credited != was.creditedBy(l.Block)
	})
	if same {
		return nil, nil
	}
	return visitAffected(view, env, v, ClaimCredit, was.Minutes, after.Minutes)
}

// visitAffected says that something about a visit changed that may have been
// billed already; nothing where its date lies in no closed period. The id counts
// what was affected before: the same change done twice is one, and a change back
// and forth is three.
func visitAffected(view View, env Env, v Visit, cause ClaimCause, before, after int) ([]Event, error) {
	period, closed := ClosedPeriod(view, v.Date)
	if !closed {
		return nil, nil
	}
	earlier, err := view.ClaimsAffected(v.Date, v.Date)
	if err != nil {
		return nil, err
	}
	n := 0
	for _, claim := range earlier {
		if claim.Visit == v.Visit {
			n++
		}
	}
	id := derive[ClaimID]("claim", string(period.ID), string(v.Visit), string(cause), fmt.Sprint(before, after, n))
	return []Event{ClaimAffected{Claim: AffectedClaim{
		ID: id, Period: period.ID, Patient: v.Patient, Date: v.Date, Visit: v.Visit, Cause: cause, Before: before, After: after, At: env.Now,
	}}}, nil
}

// plainly decides facts that one member of staff may record alone, with the
// credit that follows. What a counselor attested changes only with a reason and a
// second person (ProposeCorrection); a missing witness may still be added.
func plainly(view View, env Env, visit Visit, facts []VisitEvent) ([]Event, error) {
	if unsays(visit, visit.after(env, facts)) {
		return nil, refuse("attested_needs_second")
	}
	return withCredit(view, visit, env, facts)
}

// unsays reports whether a visit no longer agrees with what was attested of it:
// the word itself, the minutes that rest on it, or that the patient was there.
func unsays(before, after Visit) bool {
	was, is := CreditOf(before), CreditOf(after.onceLeft(before))
	for _, attested := range before.Attested {
		now, still := after.AttestationOf(attested.Block)
		line := was.lineOf(attested.Block)
		switch {
		case !still || !now.saysSameAs(attested):
			return true
		case line.Unverified == 0 && line != is.lineOf(attested.Block):
			return true
		case attested.Present && (before.cameBy() && !after.cameBy() || before.Arrival != nil && after.Arrival == nil):
			return true
		case attested.Present && leftEarlier(before, after, attested):
			return true
		}
	}
	return false
}

// onceLeft is a visit whose check-out was taken back, as it will be once the
// patient leaves: under a program that wants a check-out its blocks only wait for
// the next one, and who comes back for the second group has unsaid nothing.
func (v Visit) onceLeft(before Visit) Visit {
	if v.Session.Departure == DepartureCheckedOut && before.Departure != nil && v.Departure == nil {
		v.Departure = &Departure{At: v.Session.End}
	}
	return v
}

// cameBy reports whether anybody says that the patient came.
func (v Visit) cameBy() bool { return v.Claim != nil || v.Arrival != nil }

// leftEarlier reports whether a departure is new or moved, and lies before the
// counselor last saw the patient in the room.
func leftEarlier(before, after Visit, a Attestation) bool {
	if after.Departure == nil || before.Departure != nil && before.Departure.At.Equal(after.Departure.At) {
		return false
	}
	seen := a.To
	for _, block := range after.Session.Blocks {
		if block.Block == a.Block && seen.IsZero() {
			seen = block.End
		}
	}
	return after.Departure.At.Before(seen.Truncate(time.Minute)) && !a.SentOut
}
