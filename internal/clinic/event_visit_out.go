package clinic

import (
	"slices"
	"time"
)

// VisitSteppedOut says that a patient went out of the room during a session, and
// when they were back: the time between earns nothing. A To of zero is still out;
// one at From takes the whole of it back.
type VisitSteppedOut struct {
	VisitRef
	From time.Time `json:"from"`
	To   time.Time `json:"to,omitzero"`
}

func (VisitSteppedOut) Kind() string { return "visit.stepped_out" }

// Register is one for each time the patient went.
func (e VisitSteppedOut) Register() string {
	return "out:" + e.From.UTC().Format("20060102T150405.000000000")
}

// applyTo keeps the times sorted, so that the order of arrival leaves no trace.
func (e VisitSteppedOut) applyTo(v *Visit, _ Recorded) {
	kept := slices.DeleteFunc(slices.Clone(v.Out), func(s Span) bool { return s.From.Equal(e.From) })
	if e.To.IsZero() || e.From.Before(e.To) {
		kept = append(kept, Span{From: e.From, To: e.To})
	}
	slices.SortFunc(kept, func(a, b Span) int { return a.From.Compare(b.From) })
	v.Out = kept[:len(kept):len(kept)]
	if len(kept) == 0 {
		v.Out = nil
	}
}

// OutSince is when a patient went out of the room who is not back; false for who is
// in it, and for who left.
func (v Visit) OutSince() (time.Time, bool) {
	if v.Departure != nil || v.Absence != nil {
		return time.Time{}, false
	}
	for _, span := range v.Out {
		if span.To.IsZero() {
			return span.From, true
		}
	}
	return time.Time{}, false
}

// gone are the times, up to a moment, that the patient was away from the session or
// out of its room, in no order. Who did not come back stays out up to the moment.
func (v Visit) gone(until time.Time) []Span {
	gone := slices.Clone(v.Away)
	for _, span := range v.Out {
		if span.To.IsZero() {
			span.To = until
		}
		if span.From.Before(span.To) {
			gone = append(gone, span)
		}
	}
	return gone
}
