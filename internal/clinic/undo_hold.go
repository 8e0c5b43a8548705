package clinic

import "slices"

// undoHold takes a hold, or its release, back.
func undoHold(done Command, facts []Event) (Command, bool) {
	switch c := done.(type) {
	case PlaceHold:
		placed, ok := factOf(facts, func(e HoldPlaced) bool { return e.Hold.ID == c.Hold.ID })
		return ReleaseHold{Patient: placed.Hold.Patient, Hold: placed.Hold.ID}, ok
	case ReleaseHold:
		_, ok := factOf(facts, func(e HoldReleased) bool { return e.Hold == c.Hold && !e.Withdrawn })
		return UndoRelease{Patient: c.Patient, Hold: c.Hold}, ok
	}
	return nil, false
}

// UndoRelease lets a hold stand again that was released in error.
type UndoRelease struct {
	Patient PatientID
	Hold    HoldID
}

// Act is that of releasing: who may release may take it back.
func (UndoRelease) Act() Act { return ActAttendance }

// Decide does nothing about a hold that stands.
func (c UndoRelease) Decide(view View, _ Env) ([]Event, error) {
	released := slices.ContainsFunc(view.HoldsOf(c.Patient), func(h Hold) bool { return h.ID == c.Hold && h.Released })
	if !released {
		return nil, nil
	}
	return []Event{HoldReleased{Hold: c.Hold, Patient: c.Patient, Withdrawn: true}}, nil
}
