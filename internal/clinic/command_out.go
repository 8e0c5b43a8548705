package clinic

import "time"

// StepOut records that a patient went out of the room of their session, and is
// expected back.
type StepOut struct {
	Ref VisitRef
	At  time.Time // zero is now
}

func (StepOut) Act() Act { return ActAttendance }

// Decide does nothing for who is out already; it is refused for who is not in, and
// for a time before they came or within another time out.
func (c StepOut) Decide(view View, env Env) ([]Event, error) {
	return decideVisit(view, env, c.Ref, func(v Visit) ([]VisitEvent, error) {
		at, err := momentOf(c.At, env)
		since, came := v.Since()
		_, out := v.OutSince()
		switch {
		case err != nil:
			return nil, err
		case !came || !v.In():
			return nil, refuse("not_checked_in")
		case out:
			return nil, nil
		case at.Before(since):
			return nil, refuse("out_before_coming")
		}
		for _, span := range v.Out {
			if at.Before(span.To) {
				return nil, refuse("out_overlaps")
			}
		}
		return []VisitEvent{VisitSteppedOut{VisitRef: c.Ref, From: at}}, nil
	})
}

// StepBack records that a patient who went out of the room is back.
type StepBack struct {
	Ref VisitRef
	At  time.Time // zero is now
}

func (StepBack) Act() Act { return ActAttendance }

// Decide does nothing for who is not out.
func (c StepBack) Decide(view View, env Env) ([]Event, error) {
	return decideVisit(view, env, c.Ref, func(v Visit) ([]VisitEvent, error) {
		at, err := momentOf(c.At, env)
		since, out := v.OutSince()
		switch {
		case err != nil:
			return nil, err
		case !out:
			return nil, nil
		case at.Before(since):
			return nil, refuse("back_before_out")
		}
		return []VisitEvent{VisitSteppedOut{VisitRef: c.Ref, From: since, To: at}}, nil
	})
}

// BackByPatient records that a patient who went out of the room showed their card
// again: they are back from now on.
type BackByPatient struct{ Ref VisitRef }

func (BackByPatient) Act() Act { return ActLobby }

// Decide does nothing for who is not out, or was said to go out only later.
func (c BackByPatient) Decide(view View, env Env) ([]Event, error) {
	return decideVisit(view, env, c.Ref, func(v Visit) ([]VisitEvent, error) {
		since, out := v.OutSince()
		if !out || env.Now.Before(since) {
			return nil, nil
		}
		return []VisitEvent{VisitSteppedOut{VisitRef: c.Ref, From: since, To: env.Now}}, nil
	})
}

// UndoStep takes a step out of the room, or the one back, back.
type UndoStep struct{ Done VisitSteppedOut }

func (UndoStep) Act() Act { return ActAttendance }

// Decide does nothing where somebody said something else of it since.
func (c UndoStep) Decide(view View, env Env) ([]Event, error) {
	return decideVisit(view, env, c.Done.VisitRef, func(v Visit) ([]VisitEvent, error) {
		if _, out := v.OutSince(); out && !c.Done.To.IsZero() {
			return nil, nil
		}
		for _, span := range v.Out {
			if !span.From.Equal(c.Done.From) || !span.To.Equal(c.Done.To) {
				continue
			}
			back := VisitSteppedOut{VisitRef: c.Done.VisitRef, From: span.From}
			if span.To.IsZero() {
				back.To = span.From // not out at all
			}
			return []VisitEvent{back}, nil
		}
		return nil, nil
	})
}

// undoStep is the way back from a step out of the room or into it again.
func undoStep(done Command, facts []Event) (Command, bool) {
	var ref VisitRef
	switch c := done.(type) {
	case StepOut:
		ref = c.Ref
	case StepBack:
		ref = c.Ref
	default:
		return nil, false
	}
	stepped, ok := factOf(facts, func(e VisitSteppedOut) bool { return e.VisitRef == ref })
	return UndoStep{Done: stepped}, ok
}
