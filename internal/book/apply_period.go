package book

import (
	"daybook/internal/clinic"
)

func (a applier) applyPeriod(event clinic.Event, at stamp, by clinic.Recorded) error {
	handled := &clinic.Handled{By: by.Actor.Staff, At: by.At}
	switch e := event.(type) {
	case clinic.PeriodClosed:
		return a.setPeriod(e.Period.ID, "closed", at, func(p *clinic.Period) {
			reopened, reason := p.Reopened, p.Reason
			*p = e.Period
			p.Closed, p.By, p.Reopened, p.Reason = handled.At, handled.By, reopened, reason
		})
	case clinic.PeriodReopened:
		return a.setPeriod(e.Period, "reopened", at, func(p *clinic.Period) { p.Reopened, p.Reason = true, e.Reason })
	case clinic.ClaimAffected:
		_, err := change(a.tables, bucketClaim, claimKey(e.Claim.Date, e.Claim.ID), "raised", at, func(c *clinic.AffectedClaim) {
			before := c.Handled
			*c = e.Claim
			c.Handled = before
		})
		return err
	case clinic.ClaimHandled:
		_, err := change(a.tables, bucketClaim, claimKey(e.Date, e.Claim), "handled", at, func(c *clinic.AffectedClaim) {
			if c.Handled = handled; e.Withdrawn {
				c.Handled = nil
			}
		})
		return err
	}
	return nil
}

func (a applier) setPeriod(id clinic.PeriodID, register string, at stamp, set func(*clinic.Period)) error {
	held, err := change(a.tables, bucketPeriod, []byte(id), register, at, set)
	if held.ID != "" { // a reopening whose closing is still on the way is no period yet
		a.periods.put(held.ID, held)
	}
	return err
}

func claimKey(date clinic.Date, id clinic.ClaimID) []byte { return []byte(date.String() + string(id)) }
