package clinic

// UndoAdmissionMove gives a stay the first day back that it had before it was
// corrected.
type UndoAdmissionMove struct {
	Patient   PatientID
	Admission AdmissionID
	Done      []AdmissionMoved // one, or one for each record of a person of several
}

func (UndoAdmissionMove) Act() Act { return ActPatients }

// undoAdmissionMove is the way back from a correction of the first day.
func undoAdmissionMove(c MoveAdmission, facts []Event) (Command, bool) {
	undo := UndoAdmissionMove{Patient: c.Patient, Admission: c.Admission}
	for _, fact := range facts {
		if moved, ok := fact.(AdmissionMoved); ok && moved.From == c.From {
			undo.Done = append(undo.Done, moved)
		}
	}
	return undo, len(undo.Done) > 0
}

// Decide does nothing where somebody set another first day since, and refuses what
// MoveAdmission refuses.
func (c UndoAdmissionMove) Decide(view View, _ Env) ([]Event, error) {
	stay, ok := admissionByID(view, c.Patient, c.Admission)
	was := c.before()
	if !ok || len(c.Done) == 0 || stay.From != c.Done[0].From || stay.From == was {
		return nil, nil
	}
	if err := mayBegin(view, stay, was); err != nil {
		return nil, err
	}
	var events []Event
	for _, part := range partsOf(view, stay) {
		for _, done := range c.Done {
			if part.ID == done.Admission && part.From == done.From {
				part.Patient = stay.Patient
				back := part.movedTo(done.WasFrom)
				if done.Plan == nil {
					back.Plan = nil
				}
				events = append(events, back)
			}
		}
	}
	return events, nil
}

// before is the stay's first day as it was.
func (c UndoAdmissionMove) before() Date {
	var first Date
	for _, done := range c.Done {
		if first.IsZero() || done.WasFrom.Before(first) {
			first = done.WasFrom
		}
	}
	return first
}
