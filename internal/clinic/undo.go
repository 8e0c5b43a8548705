package clinic

// Undo is the command that takes an act at the desk back, with a reason for the
// journal. The facts are those that the act recorded, since what was so before it
// is not taken back with it. It is false for an act that only another act can
// mend, and for one that recorded nothing. Nothing is erased: taking back is one
// more entry.
func Undo(done Command, facts []Event, reason string) (Command, bool) {
	undo, ref := undoOf(done, facts, reason)
	if undo == nil || len(factsOf(facts, ref)) == 0 {
		return nil, false
	}
	return undo, true
}

func undoOf(done Command, facts []Event, reason string) (Command, VisitRef) {
	switch c := done.(type) {
	case ConfirmArrival:
		return WithdrawArrival{Ref: c.Ref, Reason: reason}, c.Ref
	case CheckOut:
		return WithdrawDeparture{Ref: c.Ref, Reason: reason}, c.Ref
	case LeaveByPatient:
		return WithdrawDeparture{Ref: c.Ref, Reason: reason}, c.Ref
	case CheckInByDesk:
		ref := refOf(c.Patient, c.Track, c.Date)
		return UndoCheckIn{Ref: ref, Facts: facts, Reason: reason}, ref
	case RecordAbsence:
		ref := refOf(c.Patient, c.Track, c.Date)
		return WithdrawAbsence{Ref: ref, Reason: reason}, ref
	case WithdrawArrival:
		return ConfirmArrival{Ref: c.Ref}, c.Ref
	}
	return nil, VisitRef{}
}

// factsOf are the facts about one visit.
func factsOf(facts []Event, ref VisitRef) []VisitEvent {
	var about []VisitEvent
	for _, fact := range facts {
		if fact, ok := fact.(VisitEvent); ok && fact.Ref() == ref {
			about = append(about, fact)
		}
	}
	return about
}

func refOf(patient PatientID, track TrackID, date Date) VisitRef {
	return VisitRef{Visit: VisitIDOf(patient, SessionIDOf(track, date, 0)), Patient: patient, Date: date}
}
