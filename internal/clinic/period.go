package clinic

import "time"

// Period is a stretch of service dates that was billed. What changes in it after
// it was closed is told as claims affected, never refused.
type Period struct {
	ID       PeriodID  `json:"id"`
	From     Date      `json:"from"`
	To       Date      `json:"to"` // the last day
	Closed   time.Time `json:"closed"`
	By       StaffID   `json:"by,omitempty"`
	Reopened bool      `json:"reopened,omitempty"`
	Reason   string    `json:"reason,omitempty"` // of the reopening
}

// Holds reports whether a date lies in the closed period.
func (p Period) Holds(date Date) bool {
	return !p.Reopened && !date.Before(p.From) && !date.After(p.To)
}

// ClosedPeriod finds the closed billing period that holds a date.
func ClosedPeriod(view View, date Date) (Period, bool) {
	for _, period := range view.Periods() {
		if period.Holds(date) {
			return period, true
		}
	}
	return Period{}, false
}

// ClosedWithin finds the closed billing period that shares days with a stretch of them.
func ClosedWithin(periods []Period, from, to Date) (Period, bool) {
	for _, period := range periods {
		if !period.Reopened && !period.To.Before(from) && !to.Before(period.From) {
			return period, true
		}
	}
	return Period{}, false
}

// AffectedClaim is what changed in a closed period: a claim that may have to be
// corrected. Minutes are credited minutes of the visit.
type AffectedClaim struct {
	ID      ClaimID    `json:"id"`
	Period  PeriodID   `json:"period"`
	Patient PatientID  `json:"patient"`
	Date    Date       `json:"date"` // the service date; of a change over several days its first in the period
	To      Date       `json:"to,omitzero"`
	Visit   VisitID    `json:"visit,omitempty"`
	Cause   ClaimCause `json:"cause"`
	Before  int        `json:"before"`
	After   int        `json:"after"`
	At      time.Time  `json:"at"`
	Handled *Handled   `json:"handled,omitempty"`
}

// ClaimCause is what changed after the period was closed.
type ClaimCause string

const (
	ClaimCredit   ClaimCause = "credit"   // a visit's credited minutes
	ClaimCoverage ClaimCause = "coverage" // who pays
	ClaimTerms    ClaimCause = "terms"    // a payer's terms
	ClaimProgram  ClaimCause = "program"  // the program's rules of those days
	ClaimModality ClaimCause = "modality" // in person or telehealth, the minutes being the same
	ClaimMerged   ClaimCause = "merged"   // the patient was found to be another record's
)
