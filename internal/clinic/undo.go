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
	return nil, false
}
