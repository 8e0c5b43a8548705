package clinic

// Undo is the command that takes an act at the desk back, with a reason for the
// journal. The facts are those that the act recorded, since what was so before it
// is not taken back with it. It is false for an act that only another act can
// mend, and for one that recorded nothing. Nothing is erased: taking back is one
// more entry.
func Undo(done Command, facts []Event, reason string) (Command, bool) {
	if undo, ref := undoVisit(done, facts, reason); undo != nil {
		return undo, len(factsAbout(facts, ref)) > 0
	}
	if _, saved := done.(SaveProgram); saved {
		return undoProgram(facts)
	}
	undo, ok := undoSchedule(done, reason)
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

// undoSchedule takes changes of the schedule back. What a saved closure or
// appointment was before is not known here: only saving again mends those.
func undoSchedule(done Command, reason string) (Command, bool) {
	switch c := done.(type) {
	case SaveClosure:
		c.Closure.Removed = false
		return c, done.(SaveClosure).Closure.Removed
	case CancelAppointment:
		c.Back, c.Reason = !c.Back, reason
		return c, true
	case ChangeSession:
		return c.undo(reason)
	}
	return nil, false
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
