package clinic

import (
	"slices"
	"time"
)

// AuditGap is something that an auditor will miss on a date, or ask about: what lacks
// somebody's word, and what somebody said only later.
type AuditGap struct {
	Kind  AuditGapKind
	Start time.Time // of the session that it is about; zero is the whole date
	Count int       // blocks or minutes, as Kind says
	By    StaffID   // who said it later
	At    time.Time // and when
}

// AuditGapKind is what is missing or late.
type AuditGapKind string

// The kinds of gaps, in the order in which a date lists them.
const (
	GapNothing    AuditGapKind = "nothing"     // neither scheduled nor recorded
	GapNoWord     AuditGapKind = "no_word"     // scheduled and over, but neither visit nor absence is recorded
	GapNotSeen    AuditGapKind = "not_seen"    // the patient's own claim alone: the desk confirmed nobody
	GapUnattested AuditGapKind = "unattested"  // Count blocks without a counselor's word
	GapUnverified AuditGapKind = "unverified"  // Count minutes that nobody could vouch for
	GapWaits      AuditGapKind = "waits"       // a correction waits for a second person
	GapLateWord   AuditGapKind = "late_word"   // a counselor's word came on a later day
	GapCorrected  AuditGapKind = "corrected"   // a counselor's word was corrected afterwards
	GapFromPaper  AuditGapKind = "from_paper"  // coming or leaving was entered from paper
	GapLateReason AuditGapKind = "late_reason" // the absence was recorded on a later day
	GapNoGrant    AuditGapKind = "no_grant"    // billable, the payer wants an authorization, and none covers the date: as on the worksheet
)

// gaps lists what is missing or late on a day.
func (a *auditing) gaps(day AuditDay) []AuditGap {
	var gaps []AuditGap
	if len(day.Due) == 0 && len(day.Visits) == 0 {
		gaps = append(gaps, AuditGap{Kind: GapNothing})
	}
	for _, due := range day.Due {
		if due.End.Before(a.f.now) && !day.has(due.Ref.Visit) {
			gaps = append(gaps, AuditGap{Kind: GapNoWord, Start: due.Start})
		}
	}
	for _, visit := range day.Visits {
		for _, gap := range a.visitGaps(visit) {
			gap.Start = visit.Visit.Session.Start
			gaps = append(gaps, gap)
		}
	}
	if day.Bill != nil && slices.ContainsFunc(day.Bill.Exceptions, func(e BillingException) bool { return e.Kind == BillingNoGrant }) {
		gaps = append(gaps, AuditGap{Kind: GapNoGrant})
	}
	return gaps
}

func (d AuditDay) has(id VisitID) bool {
	for _, visit := range d.Visits {
		if visit.Visit.Visit == id {
			return true
		}
	}
	return false
}

// visitGaps lists what is missing or late about one visit.
func (a *auditing) visitGaps(v AuditVisit) []AuditGap {
	var gaps []AuditGap
	visit := v.Visit
	if absence := visit.Absence; absence != nil {
		if a.later(absence.At, visit.Date) {
			gaps = append(gaps, AuditGap{Kind: GapLateReason, By: absence.By, At: absence.At})
		}
	} else if came(visit) && visit.Session.End.Before(a.f.now) {
		gaps = append(gaps, a.presenceGaps(v)...)
	}
	if visit.Waits() {
		gaps = append(gaps, AuditGap{Kind: GapWaits})
	}
	return append(gaps, a.lateGaps(visit)...)
}

// Waits reports whether a correction of the visit waits for a second person.
func (v Visit) Waits() bool {
	for _, correction := range v.Corrections {
		if correction.Open() {
			return true
		}
	}
	return false
}

// presenceGaps lists whose word is missing of who came to a session that is over.
func (a *auditing) presenceGaps(v AuditVisit) []AuditGap {
	var gaps []AuditGap
	if v.Visit.Arrival == nil {
		gaps = append(gaps, AuditGap{Kind: GapNotSeen})
	}
	silent := 0
	for _, block := range v.Blocks {
		if _, attested := v.Visit.AttestationOf(block.Block); block.Counts && !attested {
			silent++
		}
	}
	if silent > 0 {
		gaps = append(gaps, AuditGap{Kind: GapUnattested, Count: silent})
	}
	if lost := LossesOf(v.Credit).Unverified; lost > 0 {
		gaps = append(gaps, AuditGap{Kind: GapUnverified, Count: lost})
	}
	return gaps
}

// lateGaps lists what was said later than it should have been: the latest of each kind.
func (a *auditing) lateGaps(visit Visit) []AuditGap {
	late, corrected := AuditGap{Kind: GapLateWord}, AuditGap{Kind: GapCorrected}
	for _, said := range visit.Attested {
		gap := &late
		if said.Proposed != "" || said.Reason != "" {
			gap = &corrected
		} else if !a.later(said.At, visit.Date) {
			continue
		}
		if gap.Count++; said.At.After(gap.At) {
			gap.By, gap.At = said.By, said.At
		}
	}
	var gaps []AuditGap
	for _, gap := range []AuditGap{late, corrected} {
		if gap.Count > 0 {
			gaps = append(gaps, gap)
		}
	}
	if arrival := visit.Arrival; arrival != nil && arrival.Afterwards {
		return append(gaps, AuditGap{Kind: GapFromPaper, By: arrival.By, At: arrival.Seen})
	}
	if departure := visit.Departure; departure != nil && departure.Afterwards {
		gaps = append(gaps, AuditGap{Kind: GapFromPaper, By: departure.By, At: departure.Said})
	}
	return gaps
}

// later reports whether something was said on a later day at the clinic than a date.
func (a *auditing) later(at time.Time, date Date) bool {
	return !at.IsZero() && DateIn(at, a.f.zone).After(date)
}
