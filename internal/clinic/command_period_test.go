package clinic

import "testing"

func TestClosePeriod(t *testing.T) {
	d := openClinic(t)
	d.at(monday.AddDays(7), 9, 0)
	closing := ClosePeriod{ID: "march", From: monday, To: monday.AddDays(6)}
	d.doTwice(director, closing)
	if period, closed := ClosedPeriod(d, monday.AddDays(6)); !closed || period.By != dina || !period.Closed.Equal(d.now) {
		t.Errorf("the last day is closed, by Dina, now; got %+v %t", period, closed)
	}
	for code, command := range map[string]ClosePeriod{
		"no_id":                 {From: monday, To: monday},
		"period_dates":          {ID: "p", From: monday},
		"ends_before_it_begins": {ID: "p", From: monday.AddDays(-1), To: monday.AddDays(-2)},
		"period_not_over":       {ID: "p", From: monday.AddDays(7), To: monday.AddDays(7)},
	} {
		d.refused(director, command, code)
	}
	overlap := d.refused(director, ClosePeriod{ID: "p", From: monday.AddDays(-9), To: monday}, "period_overlaps")
	if overlap.Args["From"] != monday || overlap.Args["To"] != monday.AddDays(6) {
		t.Errorf("the sentence names the closed days, got %v", overlap.Args)
	}
	d.refused(director, ClosePeriod{ID: "march", From: monday.AddDays(-9), To: monday.AddDays(-3)}, "no_id")
	d.do(director, ClosePeriod{ID: "february", From: monday.AddDays(-9), To: monday.AddDays(-1)})
}

func TestReopenPeriod(t *testing.T) {
	d := openClinic(t)
	d.at(monday.AddDays(7), 9, 0)
	d.do(director, ClosePeriod{ID: "march", From: monday, To: monday.AddDays(6)})
	d.refused(director, ReopenPeriod{Period: "april", Reason: "why"}, "no_such_period")
	d.refused(director, ReopenPeriod{Period: "march", Reason: " "}, "no_reopen_reason")
	d.doTwice(director, ReopenPeriod{Period: "march", Reason: "a claim was forgotten"})
	if _, closed := ClosedPeriod(d, monday); closed {
		t.Error("a reopened period is not closed any more")
	}
	d.refused(director, ClosePeriod{ID: "march", From: monday, To: monday.AddDays(6)}, "no_id")
	d.do(director, ClosePeriod{ID: "march again", From: monday, To: monday.AddDays(6)})
}

func TestHandleClaim(t *testing.T) {
	d := openClinic(t)
	d.apply(ClaimAffected{AffectedClaim{ID: "c", Period: "march", Patient: ana, Date: monday}}, Recorded{})
	d.refused(atDesk, HandleClaim{Claim: "c", Date: monday.AddDays(1)}, "no_such_claim")
	d.doTwice(atDesk, HandleClaim{Claim: "c", Date: monday})
	claims, _ := d.ClaimsAffected(monday, monday)
	if claims[0].Handled == nil || claims[0].Handled.By != dora {
		t.Errorf("Dora took care of it, got %+v", claims[0])
	}
}

func TestClosedWithin(t *testing.T) {
	periods := []Period{{ID: "open again", From: monday, To: monday, Reopened: true}, {ID: "week", From: monday.AddDays(7), To: monday.AddDays(13)}}
	for _, test := range []struct {
		from, to int
		want     bool
	}{{0, 6, false}, {0, 7, true}, {8, 9, true}, {13, 20, true}, {14, 20, false}} {
		if period, closed := ClosedWithin(periods, monday.AddDays(test.from), monday.AddDays(test.to)); closed != test.want || closed && period.ID != "week" {
			t.Errorf("days %d to %d: expected %v, got %v", test.from, test.to, test.want, period)
		}
	}
}
