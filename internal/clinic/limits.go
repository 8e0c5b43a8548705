package clinic

import "slices"

// countToward is where a patient stands with one limit of the program, from the
// entries of the ledger and the sessions of the stay in order.
func countToward(limit Limit, entries []LedgerEntry, past []owned, today Date) int {
	since := Date{}
	if limit.Weeks > 0 {
		since = today.AddDays(1 - 7*limit.Weeks)
	}
	if limit.Kind == LimitInARow {
		return inARow(past, since)
	}
	count := 0
	for _, entry := range entries {
		if entry.Ref.Date.Before(since) || !limit.Kind.counts(entry.Outcome) {
			continue
		}
		count += max(1, entry.Opening)
	}
	return count
}

func (k LimitKind) counts(outcome Outcome) bool {
	switch k {
	case LimitUnexcused:
		return outcome == Unexcused || outcome == NoShow
	case LimitMissed:
		return outcome.missed()
	}
	return false
}

// inARow is how many sessions the patient has missed one after the other up to
// now without contact (DOMAIN section 5). Who came ends the row, whether they
// were admitted or not, and so does an excuse: they were in touch.
func inARow(past []owned, since Date) int {
	count := 0
	for _, each := range slices.Backward(past) {
		if each.there || !LimitUnexcused.counts(each.outcome()) || each.session.Date.Before(since) {
			break
		}
		count++
	}
	return count
}

// reached reports whether the limit is reached, and whether one absence more
// reaches it.
func (l LimitState) reached() (reached, near bool) {
	return l.Limit.Count > 0 && l.Count >= l.Limit.Count, l.Limit.Count > 1 && l.Count == l.Limit.Count-1
}
