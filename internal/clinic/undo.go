package clinic

import "slices"

// Undo is the command that takes an act at the desk back, with a reason for the
// journal. The facts are those that the act recorded, since what was so before it
// is not taken back with it. It is false for an act that only another act can
// mend, and for one that recorded nothing. Nothing is erased: taking back is one
// more entry.
func Undo(done Command, facts []Event, reason string) (Command, bool) {
	if undo, ref := undoVisit(done, facts, reason); undo != nil {
		return undo, len(factsAbout(facts, ref)) > 0
	}
	switch done.(type) {
	case SaveProgram, WithdrawProgram:
		return undoProgram(facts)
	}
	if undo, ok := undoCopies(done, facts); ok {
		return undo, true
	}
	if undo, ok := undoMeetingName(done, facts); ok {
		return undo, true
	}
	if undo, ok := undoNotes(done, facts); ok {
		return undo, true
	}
	if undo, ok := undoPaying(done, facts); ok {
		return undo, true
	}
	if undo, ok := undoPatient(done, facts, reason); ok {
		return undo, true
	}
	if undo, ok := undoMerge(done, facts, reason); ok {
		return undo, true
	}
	if undo, ok := undoCardKept(done, facts); ok {
		return undo, true
	}
	if undo, ok := undoHold(done, facts); ok {
		return undo, true
	}
	if undo, ok := undoStay(done, facts, reason); ok {
		return undo, true
	}
	if undo, ok := undoSwitch(done, facts); ok {
		return undo, true
	}
	if undo, ok := undoStep(done, facts); ok {
		return undo, true
	}
	undo, ok := undoSchedule(done, facts, reason)
	return undo, ok && len(facts) > 0
}

func undoVisit(done Command, facts []Event, reason string) (Command, VisitRef) {
	switch c := done.(type) {
	case ConfirmArrival:
		return WithdrawArrival{Ref: c.Ref, Reason: reason}, c.Ref
	case CheckOut:
		return WithdrawDeparture{Ref: c.Ref, Reason: reason}, c.Ref
	case LeaveByPatient:
		return WithdrawDeparture{Ref: c.Ref, Reason: reason}, c.Ref
	case CheckInByDesk:
		ref := c.meeting().RefOf(c.Patient)
		return UndoCheckIn{Ref: ref, Facts: facts, Reason: reason}, ref
	case ClaimByList:
		ref := c.Meeting.RefOf(c.Patient)
		return UndoClaim{Ref: ref, Facts: facts, Reason: reason}, ref
	case RecordAbsence:
		ref := c.meeting().RefOf(c.Patient)
		return WithdrawAbsence{Ref: ref, Reason: reason}, ref
	case WithdrawArrival:
		return ConfirmArrival{Ref: c.Ref}, c.Ref
	}
	return nil, VisitRef{}
}

// factsAbout are the facts about one visit.
func factsAbout(facts []Event, ref VisitRef) []VisitEvent {
	var about []VisitEvent
	for _, fact := range facts {
		if fact, ok := fact.(VisitEvent); ok && fact.Ref() == ref {
			about = append(about, fact)
		}
	}
	return about
}

// undoSchedule takes changes of the schedule back.
func undoSchedule(done Command, facts []Event, reason string) (Command, bool) {
	switch c := done.(type) {
	case SaveClosure:
		saved, ok := factOf(facts, func(e ClosureSaved) bool { return e.Closure.ID == c.Closure.ID })
		return UndoClosure{Saved: saved}, ok
	case SaveAppointment:
		saved, ok := factOf(facts, func(e AppointmentSaved) bool { return e.Appointment.ID == c.Appointment.ID })
		return UndoAppointment{Saved: saved, Reason: reason}, ok
	case CancelAppointment:
		c.Back, c.Reason = !c.Back, reason
		return c, true
	case ChangeSession:
		return c.undo(reason)
	}
	return nil, false
}

// factOf finds the last fact of a kind that fits.
func factOf[T Event](facts []Event, fits func(T) bool) (T, bool) {
	for _, fact := range slices.Backward(facts) {
		if fact, ok := fact.(T); ok && fits(fact) {
			return fact, true
		}
	}
	var none T
	return none, false
}

// undo restores the meeting. One that was moved on from another day has no way
// back in one step, and restoring says nothing about what was before it.
func (c ChangeSession) undo(reason string) (Command, bool) {
	back := ChangeSession{Meeting: c.Meeting, Do: RestoreSession, Reason: reason}
	switch c.Do {
	case AddSession:
		back.Blocks, back.Start = c.Blocks, c.Start
		return back, true
	case CancelSession:
		return back, true
	case MoveSession:
		return back, c.Meeting.Slot == 0
	}
	return nil, false
}
