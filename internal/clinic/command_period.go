package clinic

import "strings"

// ClosePeriod closes a stretch of service dates that was billed: what changes in
// it from then on is told as claims affected. The id is made by the caller.
type ClosePeriod struct {
	ID   PeriodID
	From Date
	To   Date // the last day
}

func (ClosePeriod) Act() Act { return ActPeriods }

// Decide refuses days that are not over, and days that are closed already.
func (c ClosePeriod) Decide(view View, env Env) ([]Event, error) {
	switch {
	case c.ID == "":
		return nil, refuse("no_id")
	case c.From.IsZero() || c.To.IsZero():
		return nil, refuse("period_dates")
	case c.To.Before(c.From):
		return nil, refuse("ends_before_it_begins")
	case !c.To.Before(env.Today()):
		return nil, refuse("period_not_over")
	}
	for _, period := range view.Periods() {
		switch {
		case period.ID == c.ID && !period.Reopened && period.From == c.From && period.To == c.To:
			return nil, nil
		case period.ID == c.ID:
			return nil, refuse("no_id")
		}
	}
	if period, closed := ClosedWithin(view.Periods(), c.From, c.To); closed {
		return nil, &Refusal{Code: "period_overlaps", Args: map[string]any{"From": period.From, "To": period.To}}
	}
	return []Event{PeriodClosed{Period: Period{ID: c.ID, From: c.From, To: c.To}}}, nil
}

// ReopenPeriod opens a closed period again. The claims it affected stay listed.
type ReopenPeriod struct {
	Period PeriodID
	Reason string
}

func (ReopenPeriod) Act() Act { return ActPeriods }

func (c ReopenPeriod) Decide(view View, env Env) ([]Event, error) {
	period, ok := periodByID(view, c.Period)
	reason := strings.TrimSpace(c.Reason)
	switch {
	case !ok:
		return nil, refuse("no_such_period")
	case period.Reopened:
		return nil, nil
	case reason == "":
		return nil, refuse("no_reopen_reason")
	}
	return []Event{PeriodReopened{Period: c.Period, Reason: reason}}, nil
}

func periodByID(view View, id PeriodID) (Period, bool) {
	for _, period := range view.Periods() {
		if period.ID == id {
			return period, true
		}
	}
	return Period{}, false
}

// HandleClaim says that somebody took care of an affected claim; Back says that
// nobody did after all.
type HandleClaim struct {
	Claim ClaimID
	Date  Date // of the claim
	Back  bool
}

func (HandleClaim) Act() Act { return ActPayers }

func (c HandleClaim) Decide(view View, env Env) ([]Event, error) {
	claims, err := view.ClaimsAffected(c.Date, c.Date)
	if err != nil {
		return nil, err
	}
	for _, claim := range claims {
		switch {
		case claim.ID != c.Claim:
		case (claim.Handled == nil) == c.Back:
			return nil, nil
		default:
			return []Event{ClaimHandled{Claim: claim.ID, Patient: claim.Patient, Date: claim.Date, Withdrawn: c.Back}}, nil
		}
	}
	return nil, refuse("no_such_claim")
}
