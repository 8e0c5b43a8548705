package clinic

import "slices"

// BillingState is what becomes of a line of the worksheet. Each line has one, so that
// the lines of the three add up to all of them.
type BillingState string

// The states of lines.
const (
	BillingReady BillingState = "ready" // the payer pays for the day, and nothing holds it back
	BillingLook  BillingState = "look"  // somebody has to mend something first
	BillingNever BillingState = "never" // not billable, and nothing is left to mend
)

// BillingStates lists every state in the order of the worksheet.
func BillingStates() []BillingState { return []BillingState{BillingReady, BillingLook, BillingNever} }

// State is what becomes of the line. A day that is not billable as it stands is looked
// at first where its groups, times, corrections or payer are open, since with them the
// day may become billable; a day that is short when all was said is not.
func (l BillingLine) State() BillingState {
	holds := BillingException.Holds
	if !l.Verdict.Billable {
		holds = BillingException.decides
	}
	switch {
	case slices.ContainsFunc(l.Exceptions, holds):
		return BillingLook
	case l.Verdict.Billable:
		return BillingReady
	}
	return BillingNever
}

// decides reports whether what is open may still make a day billable that is not.
func (e BillingException) decides() bool {
	switch e.Kind {
	case BillingNotAttested, BillingUnverified, BillingCorrection, BillingNoPayer, BillingNoTerms:
		return true
	}
	return false
}

// First is the exception under which the line stands: of those that hold it back, or
// that make it not billable, the first to mend. A line that is ready stands under none.
func (l BillingLine) First() (BillingException, bool) {
	is := BillingException.Holds
	if !l.Verdict.Billable && l.State() == BillingLook {
		is = BillingException.decides
	}
	at := slices.IndexFunc(l.Exceptions, is)
	switch {
	case l.State() == BillingReady || len(l.Exceptions) == 0:
		return BillingException{}, false
	case at < 0:
		return l.Exceptions[0], true
	}
	return l.Exceptions[at], true
}

// Besides are the exceptions of the line beside the one under which it stands.
func (l BillingLine) Besides() []BillingException {
	first, some := l.First()
	var others []BillingException
	for _, e := range l.Exceptions {
		if some && e == first {
			some = false
			continue
		}
		others = append(others, e)
	}
	return others
}

// Owed are the counselors who have to do something about the line: who lead the groups
// that nobody attested, else who attested the others.
func (l BillingLine) Owed() []StaffID {
	if len(l.Owing) > 0 {
		return l.Owing
	}
	return l.Counselors
}

// MendedIn is the closed period of a line that became ready after it was closed: a
// counselor attested, a note was written or a correction was settled since. It was not
// billed with the others.
func (s *BillingSheet) MendedIn(line BillingLine) (Period, bool) {
	for _, closing := range s.Closings {
		if line.Ready() && closing.Period.Holds(line.Date) && line.Since.After(closing.Period.Closed) {
			return closing.Period, true
		}
	}
	return Period{}, false
}

// OfCounselors reports whether counselors mend what is wrong: they sign sheets, say when
// somebody left, and write notes.
func (k BillingExceptionKind) OfCounselors() bool {
	return k == BillingNotAttested || k == BillingUnverified || k == BillingNoNote
}
