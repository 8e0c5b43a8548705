package clinic

import "time"

// Staff is somebody who works at the clinic and signs in as themself.
type Staff struct {
	ID         StaffID  `json:"id"`
	Name       string   `json:"name"`
	Credential string   `json:"credential,omitempty"` // as printed after the name: "LPC"
	License    string   `json:"license,omitempty"`
	Role       Role     `json:"role"`
	PIN        string   `json:"pin,omitempty"` // Argon2id hash
	Failures   Failures `json:"failures,omitzero"`
	Left       bool     `json:"left,omitempty"` // no longer works here: kept for the journal, cannot sign in

	Until Date `json:"until,omitzero"` // the last day of a temporary account; none for everybody else
}

// Temporary reports whether the account ends by itself.
func (s Staff) Temporary() bool { return !s.Until.IsZero() }

// WorksOn reports whether somebody can sign in on a date: they have not left, and
// the last day of a temporary account is not over.
func (s Staff) WorksOn(date Date) bool {
	return !s.Left && (s.Until.IsZero() || !s.Until.Before(date))
}

// Failures counts wrong PINs since the last right one. It is kept in the book,
// so that pulling the plug does not open the lock.
type Failures struct {
	Count int       `json:"count,omitempty"`
	Last  time.Time `json:"last,omitzero"`
}

// FreeFailures is how many wrong PINs are answered at once before waiting starts.
const FreeFailures = 3

// LongestWait is the most that a wrong PIN makes anybody wait.
const LongestWait = 15 * time.Minute

// Wait is how long the next try must still wait: nothing for the first wrong
// PINs, then 30 seconds, doubled with each further one up to LongestWait.
func (f Failures) Wait(now time.Time) time.Duration {
	if f.Count < FreeFailures {
		return 0
	}
	wait := 30 * time.Second
	for range f.Count - FreeFailures {
		if wait *= 2; wait >= LongestWait {
			wait = LongestWait
			break
		}
	}
	// A clock that was set back must not turn seconds into days.
	return min(max(wait-now.Sub(f.Last), 0), wait)
}

// Locked reports whether so many PINs were wrong that the next try has to wait.
func (f Failures) Locked(now time.Time) bool { return f.Wait(now) > 0 }

// After is what stands after one more try: nothing after a right one.
func (f Failures) After(ok bool, now time.Time) Failures {
	if ok {
		return Failures{}
	}
	return Failures{Count: f.Count + 1, Last: now}
}
