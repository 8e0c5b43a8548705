package clinic

import "slices"

// undoStay takes changes of a stay back.
func undoStay(done Command, facts []Event, reason string) (Command, bool) {
	switch c := done.(type) {
	case SetPlan:
		set, ok := factOf(facts, func(e PlanSet) bool { return e.Admission == c.Admission && e.Plan.From == c.Plan.From })
		return UndoPlan{Done: set}, ok
	case Discharge:
		ended, ok := factOf(facts, func(e Discharged) bool { return e.Admission == c.Admission })
		return UndoDischarge{Done: ended, Reason: reason}, ok
	case ExtendStay:
		set, ok := factOf(facts, func(e AdmissionExtended) bool { return e.Admission == c.Admission })
		return UndoExtend{Done: set, Reason: reason}, ok
	case MoveAdmission:
		return undoAdmissionMove(c, facts)
	case SetOpening:
		set, ok := factOf(facts, func(e OpeningSet) bool { return e.Admission == c.Admission })
		return UndoOpening{Done: set}, ok
	case SetPartTwo:
		return SetPartTwo{Patient: c.Patient, Admission: c.Admission, PartTwo: !c.PartTwo}, len(facts) > 0
	case TypePaper:
		typed, ok := factOf(facts, func(e PaperTyped) bool { return e.Patient == c.Patient && e.Date == c.Date })
		return UndoPaper{Done: typed}, ok
	case EndParallel:
		return EndParallel{Week: c.Week, Back: !c.Back}, len(facts) > 0
	case StepDown:
		ended, ok := factOf(facts, func(e Discharged) bool { return e.Admission == c.Admission })
		_, begun := factOf(facts, func(e AdmissionOpened) bool { return e.Admission.ID == c.Next.ID })
		return UndoStepDown{Ended: ended, Next: c.Next.ID, Reason: reason}, ok && begun
	}
	return nil, false
}

// UndoExtend sets the expected length of a stay to what it was.
type UndoExtend struct {
	Done   AdmissionExtended
	Reason string
}

func (UndoExtend) Act() Act { return ActPatients }

// Decide does nothing where somebody set another length since.
func (c UndoExtend) Decide(view View, _ Env) ([]Event, error) {
	admission, ok := admissionByID(view, c.Done.Patient, c.Done.Admission)
	if !ok || admission.Weeks != c.Done.Weeks || c.Done.Weeks == c.Done.Was {
		return nil, nil
	}
	back := c.Done
	back.Weeks, back.Was, back.Reason = c.Done.Was, c.Done.Weeks, c.Reason
	return []Event{back}, nil
}

// UndoOpening takes the opening balances of a stay back: those before hold again,
// or none.
type UndoOpening struct{ Done OpeningSet }

func (UndoOpening) Act() Act { return ActPatients }

// Decide does nothing where somebody set others since.
func (c UndoOpening) Decide(view View, _ Env) ([]Event, error) {
	admission, ok := admissionByID(view, c.Done.Patient, c.Done.Admission)
	if !ok || admission.Opening == nil || *admission.Opening != c.Done.Opening {
		return nil, nil
	}
	back := OpeningSet{Admission: c.Done.Admission, Patient: c.Done.Patient, Was: admission.Opening}
	if c.Done.Was == nil {
		back.Withdrawn = true
	} else {
		back.Opening = *c.Done.Was
	}
	return []Event{back}, nil
}

// UndoStepDown takes a step down back: the stay that ended goes on, and the one
// that followed is none.
type UndoStepDown struct {
	Ended  Discharged
	Next   AdmissionID
	Reason string
}

func (UndoStepDown) Act() Act { return ActPatients }

// Decide is refused where something happened in the new stay: a visit was
// recorded, or an appointment booked that only the new program can have. It does
// nothing where the step was taken back, or the stay discharged otherwise, since.
func (c UndoStepDown) Decide(view View, _ Env) ([]Event, error) {
	patient := c.Ended.Patient
	old, known := admissionByID(view, patient, c.Ended.Admission)
	next, begun := admissionByID(view, patient, c.Next)
	if !known || !begun || old.Discharged != c.Ended.Date || old.Reason != c.Ended.Reason {
		return nil, nil
	}
	used, err := stayUsed(view, next, old)
	third := slices.ContainsFunc(view.AdmissionsOf(patient), func(a Admission) bool { return a.ID != c.Next && a.From.After(old.Discharged) })
	switch {
	case err != nil:
		return nil, err
	case used:
		return nil, refuse("stay_used")
	case third:
		return nil, refuse("already_admitted")
	}
	return []Event{
		StayWithdrawn{Admission: c.Next, Patient: patient, Reason: c.Reason},
		DischargeWithdrawn{Admission: c.Ended.Admission, Patient: patient, Reason: c.Reason},
	}, nil
}

// stayUsed reports whether anything was recorded in a stay that would not belong
// to the one before it.
func stayUsed(view View, stay, before Admission) (bool, error) {
	visits, err := view.VisitsOf(stay.Patient, stay.From, forever())
	if err != nil || slices.ContainsFunc(visits, func(v Visit) bool { return v.Admission == stay.ID }) {
		return true, err
	}
	booked, err := view.AppointmentsOf(stay.Patient, stay.From, forever())
	return slices.ContainsFunc(booked, func(a Appointment) bool {
		return !a.Cancelled && a.Program == stay.Program && stay.Program != before.Program
	}), err
}
