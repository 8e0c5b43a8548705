package clinic

// Undo is the command that takes an act at the desk back, with a reason for the
// journal; false for an act that only another act can mend. Nothing is erased:
// taking back is one more entry.
func Undo(done Command, reason string) (Command, bool) {
	switch c := done.(type) {
	case ConfirmArrival:
		return WithdrawArrival{Ref: c.Ref, Reason: reason}, true
	case CheckOut:
		return WithdrawDeparture{Ref: c.Ref, Reason: reason}, true
	case LeaveByPatient:
		return WithdrawDeparture{Ref: c.Ref, Reason: reason}, true
	case CheckInByDesk:
		return WithdrawClaim{Ref: c.meeting().RefOf(c.Patient), Reason: reason}, true
	case RecordAbsence:
		return WithdrawAbsence{Ref: c.meeting().RefOf(c.Patient), Reason: reason}, true
	case WithdrawArrival:
		return ConfirmArrival{Ref: c.Ref}, true
	}
	return undoSchedule(done, reason)
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
