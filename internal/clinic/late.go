package clinic

import "time"

// Status is how a patient stands to a session at a moment, as the desk shows it.
// It is a function of the visit and the time, and stored nowhere.
type Status string

const (
	StatusExpected    Status = "expected"
	StatusLate        Status = "late"    // the session runs, they are not in
	StatusMissing     Status = "missing" // the session runs or is over, they never came
	StatusIn          Status = "in"      // claimed, not seen yet
	StatusConfirmed   Status = "confirmed"
	StatusLeft        Status = "left"       // checked out
	StatusUnverified  Status = "unverified" // the session is over, and nobody said when they left or nobody saw them
	StatusExcused     Status = "excused"
	StatusUnexcused   Status = "unexcused"
	StatusNoShow      Status = "no_show"
	StatusNotAdmitted Status = "not_admitted"
	StatusSentOut     Status = "sent_out"
)

// StatusAt is the status of a visit at an instant. A visit that nobody opened
// yet is one with only its session filled in.
func StatusAt(v Visit, policy Attendance, now time.Time) Status {
	switch {
	case v.Absence != nil:
		return Status(v.Absence.Outcome)
	case v.Departure != nil && v.Arrival != nil:
		return StatusLeft
	case v.Claim == nil && v.Arrival == nil:
		return statusOfAbsent(v.Session, policy, now)
	case !CreditOf(v).Verified && now.After(v.Session.End.Add(minutes(policy.LeaveGrace))):
		return StatusUnverified
	case v.Arrival == nil:
		return StatusIn
	default:
		return StatusConfirmed
	}
}

func statusOfAbsent(s Session, policy Attendance, now time.Time) Status {
	switch late := now.Sub(s.Start); {
	case late >= minutes(policy.MissAfter) || !now.Before(s.End):
		return StatusMissing
	case late >= minutes(policy.LateAfter):
		return StatusLate
	default:
		return StatusExpected
	}
}

// LateBy is how many whole minutes after the start of its session a visit
// began; 0 for those on time or before it.
func LateBy(s Session, came time.Time) int { return max(0, int(came.Sub(s.Start)/time.Minute)) }

func minutes(n int) time.Duration { return time.Duration(n) * time.Minute }
