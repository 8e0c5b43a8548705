package clinic

import "slices"

// VisitReturned says that a patient left the clinic and came back to the same
// session: the time between earns nothing.
type VisitReturned struct {
	VisitRef
	Away Span `json:"away"`
}

func (VisitReturned) Kind() string { return "visit.returned" }

// Register is one for each time the patient went.
func (e VisitReturned) Register() string {
	return "away:" + e.Away.From.UTC().Format("20060102T150405.000000000")
}

// applyTo keeps the times sorted, so that the order of arrival leaves no trace. A
// span without length takes the one from the same moment back.
func (e VisitReturned) applyTo(v *Visit, _ Recorded) {
	kept := slices.DeleteFunc(slices.Clone(v.Away), func(s Span) bool { return s.From.Equal(e.Away.From) })
	if e.Away.From.Before(e.Away.To) {
		kept = append(kept, e.Away)
	}
	slices.SortFunc(kept, func(a, b Span) int { return a.From.Compare(b.From) })
	v.Away = kept
}
